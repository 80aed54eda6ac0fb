import test from 'ava';
import fc from 'fast-check';

import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { BAR } from '../../src/markdown/redaction.ts';
import { typography } from '../../src/markdown/typography.ts';
import { findDangers, PLACEMENT, wordsOf } from '../helpers/html.ts';
import { BUILT_IN, makeTemplates, render } from '../helpers/templates.ts';

const NBSP = '\u00A0';

test('words come from the locale, with their placeholders and their typography', (t) => {
  t.is(render("{{t 'finding.status.draft'}}"), 'Draft');
  t.is(render("{{t 'finding.status.draft'}}", {}, 'fr'), 'Brouillon');
  t.is(render("{{t 'maturity.outOf' n=2 max=3}}"), '2 of 3');
  t.is(render("{{t 'maturity.aimedAt' target=2}}", {}, 'fr'), `niveau visé${NBSP}: 2`);
  t.is(render("{{plural 'counts.checks' 1}} {{plural 'counts.checks' 2}}"), '1 check 2 checks');
});

test('texts among the parameters are spoken', (t) => {
  const view = { who: { fr: 'Le PO', en: 'The PO' }, only: { fr: 'Le PO' } };
  t.is(
    render("{{t 'finding.facts.validatedBy' who=who date='2 March'}}", view),
    `Validated by The PO on 2${NBSP}March`,
  );
  t.is(
    render("{{t 'finding.facts.validatedBy' who=only date='2 March'}}", view),
    `Validated by Le PO on 2${NBSP}March`,
  );
});

test('a key or a value that is missing is an error that names it', (t) => {
  t.throws(() => render("{{t 'no.such.key'}}"), { message: /no\.such\.key.*"en"/ });
  t.throws(() => render("{{plural 'finding.status.draft' 1}}"), {
    message: /finding\.status\.draft/,
  });
  t.throws(() => render("{{t 'maturity.outOf' n=2}}"), { message: /\{max\}/ });
  t.throws(() => render("{{#if true}}{{t 'no.such.key'}}{{/if}}"));
});

test('a template or helper that is missing is an error that names it', (t) => {
  t.throws(() => makeTemplates({}).render('report/report', {}), { message: /report\/report\.hbs/ });
  t.throws(() => render('{{nothing 1}}'), { any: true, message: /nothing/ });
  t.throws(() => render('{{> nothing}}'), { any: true, message: /nothing/ });
});

test('every file of a partials folder is a partial by its name', (t) => {
  const templates = makeTemplates({
    'site/main': '{{> one x=1}}{{> two}}',
    'partials/one': '[{{x}}]',
    'site/partials/two': '({{> one x=2}})',
  });
  t.is(templates.render('site/main', {}), '[1]([2])');
});

test('everything from a view is escaped', (t) => {
  const evil = `<img src=x onerror=alert(1)> & "'\``;
  for (const source of [
    '{{x}}',
    '<a title="{{x}}">y</a>',
    '{{say text}}',
    '{{plain text}}',
    '<a title="{{plain text}}">y</a>',
    '{{json x}}',
    "{{t 'seen' who=x}}",
    '{{concat x x}}',
    '{{or x 1}}',
    '{{#each (list x)}}{{this}}{{/each}}',
  ]) {
    const own = source
      .replace("'seen'", "'finding.facts.validatedBy'")
      .replace('who=x', "who=x date='d'");
    const html = render(own, { x: evil, text: { en: evil } });
    t.deepEqual(findDangers(html), [], `${source} ${html}`);
    t.false(html.includes('<img'), html);
  }
});

test('property: a text says what it holds, escaped once', (t) => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('ab<>&;#" =/')), maxLength: 30 }),
      (text) => {
        t.is(wordsOf(render('{{x}}', { x: text })), text);
        t.is(wordsOf(render('{{say x}}', { x: { en: text } })), typography(text, 'en'));
      },
    ),
    { numRuns: 200 },
  );
});

test('a text is said in the language of the deliverable, ids linked, bars shown', (t) => {
  const view = { text: { fr: 'Voir', en: `See SEC-01 of ${BAR}` } };
  t.is(
    render('{{say text}}', view),
    `See <a class="id" href="finding/SEC-01.html">SEC-01</a> of <span class="redaction" role="img" aria-label="redacted">${BAR}</span>`,
  );
  t.is(render('{{plain text}}', view), `See SEC-01 of ${BAR}`);
  t.is(render('{{say nothing}}{{plain nothing}}', view), '');
});

test('an id that a target shows nowhere is no link', (t) => {
  const placement = { ...PLACEMENT, href: () => undefined };
  t.is(
    render('{{say x}}', { x: { en: 'SEC-01' } }, 'en', { placement }),
    '<span class="id">SEC-01</span>',
  );
});

test('an id outlives French typography', (t) => {
  const html = render('{{say x}}', { x: { fr: "L'action SEC-01 : voir SEC-1." } }, 'fr');
  t.is(html.match(/<a /g)?.length, 2, html);
});

test('a fallback is marked with its own language and keeps its typography', (t) => {
  const html = render('{{say x}}', { x: { fr: 'Vu : rien' } });
  t.is(
    html,
    `<span class="untranslated" lang="fr" title="Not translated: original version (French).">Vu${NBSP}: rien</span>`,
  );
  t.is(render('{{plain x}}', { x: { fr: 'Vu : rien' } }), `Vu${NBSP}: rien`);
  t.is(
    render('{{say x}}', { x: { value: 'Vu', lang: 'fr', fallback: true } }).includes('lang="fr"'),
    true,
  );
  t.is(render('{{say x}}', { x: { value: 'Seen', lang: 'en', fallback: false } }), 'Seen');
});

test('prose is written at its depth, under its prefix, in its language', (t) => {
  const nodes = parseMarkdown('## Vu : `a`\n\nb[^1]\n\n[^1]: c').root.children;
  const html = render('{{md nodes lang="fr" depth=4 prefix="SEC-01--"}}', { nodes });
  t.true(html.includes(`<h4>Vu${NBSP}: <code>a</code></h4>`), html);
  t.true(html.includes('id="SEC-01--fn-1"'));
  t.is(render('{{md nothing}}{{mdInline nothing}}'), '');
  t.is(
    render('{{mdInline nodes}}', { nodes: parseMarkdown('a *b*').root.children }),
    'a <em>b</em>',
  );
});

test('addresses come from the placement', (t) => {
  t.is(render("{{href 'finding' 'SEC-01'}}"), 'finding/SEC-01.html');
  t.is(render("{{href 'finding' 'SEC-01' 'cost'}}"), 'finding/SEC-01.html#cost');
  t.is(render("{{image 'a.png'}}"), 'files/a.png');
  t.is(render('{{image nothing}}'), '');
  const placement = { ...PLACEMENT, href: () => undefined, image: () => undefined };
  t.is(render("{{href 'page' 'x'}}{{image 'a.png'}}", {}, 'en', { placement }), '');
});

test('figures are written as the language does', (t) => {
  const view = {
    effort: { min: 2, max: 3, monthly: { min: 0.5, max: 0.5 } },
    monthly: { min: 0, max: 0, monthly: { min: 1, max: 1 } },
    none: { min: 0, max: 0, monthly: { min: 0, max: 0 } },
    cost: { once: 1200, monthly: 40, saving: 25, unknown: false },
    free: { once: 0, monthly: 0, saving: 0, unknown: false },
    saving: { once: 0, monthly: 0, saving: 25, unknown: false },
    unknown: { once: 0, monthly: 0, saving: 0, unknown: true },
  };
  const say = (source: string, lang = 'en'): string =>
    wordsOf(render(source, view, lang)).replaceAll(/[\u00A0\u202F]/g, ' ');
  t.is(say('{{days effort}}'), '2 to 3 days + 0.5 d/month');
  t.is(say('{{daysShort effort}}', 'fr'), '2–3 j + 0,5 j/mois');
  t.is(say('{{days monthly}}'), '1 d/month');
  t.is(say('{{days none}}'), '0 days');
  t.is(say('{{days nothing}}'), '');
  t.is(say('{{cost cost}}'), '€1,200 excl. tax + €40/month excl. tax − €25/month excl. tax');
  t.is(say('{{cost free}}'), 'Nothing to buy');
  t.is(say('{{cost unknown}}'), 'To be costed');
  t.is(say('{{cost nothing}}'), '');
  t.is(say('{{average 1.25}} {{average nothing}} {{number 3500}}', 'fr'), '1,3 – 3 500');
  t.is(say('{{percent 99.9}} {{multiple 5.9}}', 'fr'), '99,9 % 5,9 ×');
  t.is(say("{{date '2026-03-01'}} {{date nothing}}", 'fr'), '1er mars 2026 ');
  t.is(say("{{dates '2026-03-02' '2026-03-03'}}"), '2 and 3 March 2026');
  t.is(say("{{instant '2026-03-18T21:40:00Z' 'Europe/Paris'}}"), '18 March 2026, 22:40');
  t.is(say("{{time '2026-03-18T21:40:00Z' 'UTC'}} {{duration 357}}"), '21:40 5 h 57 min');
  t.is(
    say('{{money 1200}} {{moneyMonthly 40}} {{fileSize 1400000}}', 'fr'),
    '1 200 € HT 40 € HT/mois 1,4 Mo',
  );
});

test('a saving alone is said as one', (t) => {
  const html = render('{{cost x}}', { x: { once: 0, monthly: 0, saving: 25, unknown: false } });
  t.is(wordsOf(html).replaceAll('\u00A0', ' ').trim(), '− €25/month excl. tax');
});

test('conditions are as Handlebars’ own: empty lists and 0 are false', (t) => {
  const is = (source: string): boolean =>
    render(`{{#if ${source}}}x{{/if}}`, { a: 1, b: 0, list: [], full: [0] }) === 'x';
  t.true(is('(eq a 1)'));
  t.false(is("(eq a '1')"));
  t.true(is('(and a full)'));
  t.false(is('(and a list)'));
  t.true(is('(or b list full)'));
  t.false(is('(or b list)'));
  t.true(is('(not list)'));
  t.true(is('(gt 2 a)'));
  t.true(is('(lt a 2)'));
  t.is(render("{{#each (list 'a' 'b')}}{{concat @index this}}{{/each}}"), '0a1b');
});

test('nothing reaches the prototype of a view', (t) => {
  const log = console.error;
  console.error = () => undefined;
  t.teardown(() => (console.error = log));
  for (const source of [
    '{{constructor}}',
    '{{constructor.name}}',
    '{{__proto__}}',
    "{{lookup this 'constructor'}}",
    "{{lookup this '__proto__'}}",
    '{{#with text}}{{constructor.constructor}}{{/with}}',
    '{{toString}}',
    '{{#each list}}{{constructor}}{{/each}}',
    '{{text.__defineGetter__}}',
  ]) {
    t.is(render(source, { text: { en: 'x' }, list: [{}] }), '', source);
  }
});

test('dots are filled, aimed at or hollow, and say themselves in words', (t) => {
  const dots = (rating: unknown, target = 3, lang = 'en'): string =>
    render('{{dots check}}', { check: { rating, target } }, lang);
  t.is(
    dots(1, 2),
    '<svg class="dots" role="img" aria-label="1 of 3, aimed at 2: Partial" viewBox="0 0 48 16" width="48" height="16">' +
      '<circle class="dot-on" cx="8" cy="8" r="5.5"/><circle class="dot-aim" cx="24" cy="8" r="5.5"/><circle class="dot-off" cx="40" cy="8" r="5.5"/></svg>',
  );
  const classes = (html: string): string[] =>
    [...html.matchAll(/class="dot-(\w+)"/g)].map(([, name = '']) => name);
  t.deepEqual(classes(dots(0)), ['aim', 'aim', 'aim']);
  t.deepEqual(classes(dots(3, 2)), ['on', 'on', 'on']);
  t.true(dots(3, 2).includes('aria-label="3 of 3: Exemplary"'));
  t.is(
    dots('n/a'),
    '<span class="dots-none" role="img" aria-label="Not applicable" title="Not applicable">n/a</span>',
  );
  t.true(dots('unknown').includes('aria-label="Not assessed"'));
  t.true(dots(2, 2, 'fr').includes('aria-label="2 sur 3\u00A0: Managed"'), dots(2, 2, 'fr'));
});

test('a scale without words of its own is said in numbers alone', (t) => {
  const rating = { max: 5, labels: ['', '', '', '', '', ''] };
  const label = (lang: string, level: number): string | undefined =>
    /aria-label="([^"]*)"/.exec(
      render('{{dots c}}', { c: { rating: level, target: 4 } }, lang, { rating }),
    )?.[1];
  t.is(label('en', 2), '2 of 5, aimed at: 4');
  t.is(label('en', 4), '4 of 5');
  t.is(label('fr', 4), '4 sur 5');
});

test('every built-in template parses, and prints nothing unescaped', async (t) => {
  const { default: handlebars } = await import('handlebars');
  const found: string[] = [];
  for (const [path, bytes] of BUILT_IN) {
    if (!path.endsWith('.hbs')) continue;
    const text = new TextDecoder().decode(bytes);
    t.notThrows(() => handlebars.parse(text), path);
    for (const [match] of text.matchAll(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g))
      found.push(`${path} ${match}`);
  }
  t.deepEqual(found, []);
});
