/** What somebody who wants to run code in a client's browser would write, for places that hold text and for Markdown. */

/** Lines for titles, notes, owners, fields, references: each calls `alert` or loads from elsewhere if it is ever more than text. */
export const HOSTILE_LINES: readonly string[] = [
  '<script>alert("line")</script>',
  '"><img src=x onerror=alert("quoted")>',
  '</title><script>alert("title")</script>',
  "' onmouseover='alert(1)' autofocus onfocus='alert(1)",
  '<svg onload=alert("svg")>',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
  '</script><script>alert("end")</script>',
  'javascript:alert("reference")',
  'data:text/html,<script>alert("data")</script>',
  '<a id=siteSearch href="javascript:alert(1)">siteMain</a>',
  '__proto__ constructor toString hasOwnProperty',
  '<style>@import url(//elsewhere.invalid/x.css)</style>',
];

/** Markdown blocks, as a body holds them. */
export const HOSTILE_BLOCKS: readonly string[] = [
  'Text <script>alert("inline")</script> and <img src=x onerror=alert("image")>.',
  '<iframe src="https://elsewhere.invalid/"></iframe>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><script>alert("svg")</script></svg>',
  '<p id="siteMain" name="siteSearch">x</p><form id="siteTheme"><input name="body"></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert("math")></style></mglyph></table></mtext></math>',
  '<link rel="stylesheet" href="https://elsewhere.invalid/x.css"><meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">',
  '[a link](https://elsewhere.invalid/"onmouseover="alert("attribute"))',
  '[\\<script\\>alert("label")\\</script\\>](https://elsewhere.invalid/)',
  '```html\n<script>alert("code")</script>\n<img src=x onerror=alert("code")>\n```',
  '```"><script>alert("language")</script>\nx\n```',
  '> [!WARNING]\n> <script>alert("alert")</script>',
  'Note[^x]\n\n[^x]: <img src=x onerror=alert("note")>',
  '- [ ] <input onfocus=alert("task") autofocus>',
  '| <script>alert("head")</script> | b |\n|---|---|\n| <img src=x onerror=alert("cell")> | d |',
];

/** Headings whose slugs are names of the site's ids, of globals and of what scripts read. */
export const CLOBBERING_HEADINGS: readonly string[] = [
  'siteMain',
  'siteSearch',
  'siteSearchInput',
  'constatSearchCore',
  'constatSearchIndex',
  'MiniSearch',
  'body',
  'documentElement',
  'location',
  '__proto__',
  'Timeline',
  'Faq',
];
