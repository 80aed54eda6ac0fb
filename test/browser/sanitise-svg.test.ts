import test from 'ava';
import { sanitiseSvg } from '../../src/browser/sanitise-svg.ts';

function clean(inside: string, attributes = ''): string {
  const result = sanitiseSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1" ${attributes}>${inside}</svg>`,
  );
  return 'svg' in result ? result.svg : result.problem;
}

test('shapes, texts and links inside stay', (t) => {
  const inside = '<a href="#b"><path id="b" d="M0 0" fill="url(#g)"/></a><text>é &lt;</text>';
  t.true(clean(inside).includes(inside));
});

for (const [name, inside] of Object.entries({
  'a script': '<script>bad</script>',
  'an event handler': '<g onclick="bad()"/>',
  'an event handler in capitals': '<g OnLoad="bad()"/>',
  'an address': '<a href="https://bad.example">x</a>',
  'an old address': '<use xlink:href="bad.svg#a"/>',
  'a picture': '<image href="bad.png"/>',
  'an animation': '<set attributeName="href" to="bad"/>',
  'a style that loads': '<rect style="fill: url(https://bad.example)"/>',
  'a rule that loads': '<style>.a { fill: url(bad.svg) }</style>',
  'an import': '<style>@import "bad.css"; .a { fill: red }</style>',
  'an escape': '<style>.a { fill: u\\72l(bad) }</style>',
  'a comment': '<!-- bad -->',
})) {
  test(`${name} goes`, (t) => {
    t.notRegex(clean(inside), /bad/);
  });
}

test('the good rules around a bad one stay', (t) => {
  const svg = clean('<style>.a{fill:red}.b{fill:url(bad)}.c{fill:blue}</style>');
  t.true(svg.includes('.a{fill:red}') && svg.includes('.c{fill:blue}'));
});

test('the root loses its size', (t) => {
  t.notRegex(clean('', 'width="100%" height="3" style="max-width: 3px"'), /width|height|style/);
});

test('HTML inside, no viewBox and no SVG are problems', (t) => {
  t.regex(clean('<foreignObject/>'), /HTML/);
  t.true('problem' in sanitiseSvg('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  t.true('problem' in sanitiseSvg('<p/>'));
  t.true('problem' in sanitiseSvg('<svg'));
});
