import test from 'ava';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import { rehypeTypography } from '../../src/markdown/typography-plugin.ts';

/** Typesets a piece of HTML; U+00A0 is shown as ~ and U+202F as _. */
function typeset(html: string, lang = 'fr'): string {
  const processor = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeTypography, { lang })
    .use(rehypeStringify, { characterReferences: {} });
  return String(processor.processSync(html))
    .replaceAll(/\u00A0|&#xA0;/g, '~')
    .replaceAll(/\u202F|&#x202F;/g, '_');
}

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'marks around an inline element',
    '<p>le « <strong>profil</strong> » imposé</p>',
    '<p>le «~<strong>profil</strong>~» imposé</p>',
  ],
  [
    'straight quotes around an inline element',
    '<p>le "<em>profil</em>" imposé</p>',
    '<p>le «~<em>profil</em>~» imposé</p>',
  ],
  [
    'a forgotten space goes outside the word',
    '<p><strong>Note</strong>: à <a href="/x">relire</a>!</p>',
    '<p><strong>Note</strong>~: à <a href="/x">relire</a>_!</p>',
  ],
  [
    'an elision before an element or code',
    "<p>l'<em>audit</em>, l'<code>a:b</code></p>",
    '<p>l’<em>audit</em>, l’<code>a:b</code></p>',
  ],
  [
    'code is left alone and counts as a word',
    '<p><code>a ; "b"</code>: <kbd>x !</kbd> ; <samp>\'</samp> ?</p>',
    '<p><code>a ; "b"</code>~: <kbd>x !</kbd>_; <samp>\'</samp>_?</p>',
  ],
  [
    'blocks of code are left alone',
    '<pre><code>echo "a" ; b</code></pre><p>oui ?</p>',
    '<pre><code>echo "a" ; b</code></pre><p>oui_?</p>',
  ],
  [
    'words of another language keep its rules',
    '<p>le <span lang="en">roll-back "now" : done</span> : fait</p>',
    '<p>le <span lang="en">roll-back “now”: done</span>~: fait</p>',
  ],
  [
    'a block in another language, and French again within',
    '<div lang="en"><p>why ?</p><p lang="fr">pourquoi ?</p></div><p>oui ?</p>',
    '<div lang="en"><p>why?</p><p lang="fr">pourquoi_?</p></div><p>oui_?</p>',
  ],
  [
    'a soft line break is a space',
    '<p>le 2\nmars 2026\n: « a\n»</p>',
    '<p>le 2~mars 2026~: «~a~»</p>',
  ],
  ['a hard line break is none', '<p>Note<br>: a</p>', '<p>Note<br>: a</p>'],
  [
    'the layout of a template stays',
    '<div>\n  <span>Priorité</span>\n  <span>1</span>\n</div>',
    '<div>\n  <span>Priorité</span>\n  <span>1</span>\n</div>',
  ],
  [
    'sentences of two blocks stay apart',
    '<ul><li>un "mot</li><li>et" : oui</li></ul>',
    '<ul><li>un "mot</li><li>et"~: oui</li></ul>',
  ],
  [
    'addresses are left alone, and the sign after them is not',
    '<p>voir <a href="https://e.fr/a?b=c">https://e.fr/a?b=c</a>; puis</p>',
    '<p>voir <a href="https://e.fr/a?b=c">https://e.fr/a?b=c</a>_; puis</p>',
  ],
  [
    'the first of a month, written high',
    '<p>1<sup>er</sup> mars</p>',
    '<p>1<sup>er</sup>~mars</p>',
  ],
  [
    'attributes are left alone',
    '<p title="a : b"><img alt="c : d" src="e.png"> : f</p>',
    '<p title="a : b"><img alt="c : d" src="e.png">~: f</p>',
  ],
];

for (const [title, html, expected] of CASES) {
  test(title, (t) => {
    t.is(typeset(html), expected);
    t.is(typeset(expected.replaceAll('~', '\u00A0').replaceAll('_', '\u202F')), expected);
  });
}

test('the root may carry the language', (t) => {
  const html = typeset('<section lang="en"><p>done : yes</p></section>');
  t.is(html, '<section lang="en"><p>done: yes</p></section>');
});
