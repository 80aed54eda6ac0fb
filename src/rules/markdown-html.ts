/** Raw HTML is shown as text. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const markdownHtml: Rule = {
  id: 'markdown/html',
  severity: 'warning',
  summary: 'Markdown holds no raw HTML.',
  why: 'It is shown as text, in the site, the PDF and the deck alike.',
  mend: 'Write it in Markdown, or put it in `code` if it is what you want to show.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\nTwenty developers.<br>\n' },
    at: 'pages/context.md:5:19',
  },
};
