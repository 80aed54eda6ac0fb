/** What was written is taken again only where all that it was made of is the same. */
import test from 'ava';

import type { KeptValues } from '../../src/cache/kept-values.ts';
import { freezeDeep } from '../../src/report/freeze.ts';
import { tellBinding } from '../../src/templates/render-kept.ts';
import type { Templates, TemplateScope } from '../../src/templates/templates.ts';
import { PLACEMENT } from '../helpers/html.ts';
import { keep } from '../helpers/keep.ts';
import { makeTemplates, scopeOf } from '../helpers/templates.ts';

const SOURCES = { 'site/page': "{{title}} {{say text}} {{href 'finding' 'SEC-01'}}{{drawn}}" };
const VIEW = { title: 'One', text: { en: 'See SEC-01.' } };

function bind(
  kept: Pick<KeptValues, 'remember' | 'rememberText'>,
  sources: Record<string, string> = SOURCES,
  changes: Partial<TemplateScope> = {},
): Templates {
  const scope = scopeOf(sources, 'en', changes);
  return makeTemplates(sources, 'en', {
    ...changes,
    keeping: { ...kept, binding: tellBinding(scope) },
  });
}

/** Fills the page's template. */
function fill(templates: Templates, view: object, told?: string): string {
  const page = told === undefined ? { view } : { view, told: () => told };
  return templates.renderKept('site/page', page);
}

test('the same view is written once, and reads as it would anew', (t) => {
  const kept = keep();
  const first = fill(bind(kept), VIEW);
  t.is(fill(bind(kept), structuredClone(VIEW)), first);
  t.is(kept.made(), 1);
  t.is(makeTemplates(SOURCES).render('site/page', VIEW), first);
});

test('another view is another page, whatever is frozen of it', (t) => {
  const kept = keep();
  const long = (word: string) => freezeDeep({ en: `${word} `.repeat(100) });
  const views = [
    VIEW,
    { ...VIEW, title: 'Two' },
    { ...VIEW, text: { en: 'See SEC-1.' } },
    { ...VIEW, text: long('a') },
    { ...VIEW, text: long('b') },
    { ...VIEW, more: new Set(['a']) },
    { ...VIEW, more: new Set(['b']) },
    { ...VIEW, drawn: { toHTML: () => '<svg/>', toJSON: () => '<svg/>' } },
  ];
  for (const view of [...views, ...views]) {
    const written = fill(bind(kept), view);
    t.is(written, makeTemplates(SOURCES).render('site/page', view));
  }
  t.is(kept.made(), views.length);
});

test('another template, word, name, language or level is another page', (t) => {
  const kept = keep();
  const ids = {
    byName: new Map([['OTHER-1', { kind: 'finding' as const, id: 'OTHER-1' }]]),
    codes: [],
  };
  fill(bind(kept), VIEW);
  fill(bind(kept, { 'site/page': 'Other {{title}}' }), VIEW);
  fill(bind(kept, { ...SOURCES, 'site/partials/other': 'x' }), VIEW);
  fill(bind(kept, SOURCES, { ids }), VIEW);
  fill(bind(kept, SOURCES, { languages: ['en'] }), VIEW);
  fill(bind(kept, SOURCES, { rating: { max: 4, labels: [] } }), VIEW);
  t.is(kept.made(), 6);
});

test('a link that leads elsewhere by now, or nowhere, is written anew', (t) => {
  const kept = keep();
  const placed = (href: () => string | undefined) =>
    fill(bind(kept, SOURCES, { placement: { ...PLACEMENT, href } }), VIEW);
  t.regex(
    placed(() => 'a.html'),
    /href="a\.html"/,
  );
  t.regex(
    placed(() => 'b.html'),
    /href="b\.html"/,
  );
  t.notRegex(
    placed(() => undefined),
    /href/,
  );
  placed(() => undefined);
  t.is(kept.made(), 3);
});

test('a view with a diagram, or with what JSON does not hold, is always written', (t) => {
  const kept = keep();
  const body = [{ type: 'code', lang: 'mermaid', value: 'graph LR' }];
  fill(bind(kept), { ...VIEW, body: structuredClone(body) });
  fill(bind(kept), { ...VIEW, body: freezeDeep(body) });
  fill(bind(kept), { ...VIEW, drawn: { toHTML: () => '<svg/>' } });
  t.is(kept.made(), 0);
});

test('the bytes of a page are those of its text, whether it is kept or cannot be', (t) => {
  const kept = keep();
  const views = [
    { ...VIEW, title: 'Éd\u{1F600}' },
    { ...VIEW, drawn: { toHTML: () => '<svg/>' } },
  ];
  for (const view of [...views, ...views]) {
    const bytes = bind(kept).renderKeptBytes('site/page', { view });
    t.is(new TextDecoder().decode(bytes), fill(bind(kept), view));
  }
  t.is(kept.made(), 1);
});

test('what a page tells of itself stands for its view, with the place that it is given', (t) => {
  const kept = keep();
  const templates = bind(kept, { 'site/page': '{{title}}{{prefix}}' });
  const page = (title: string, told?: string) => ({ view: { title }, told: () => told });
  t.is(templates.renderKept('site/page', page('One', 'a')), 'One');
  t.is(templates.renderKept('site/page', page('Two', 'a')), 'One');
  t.is(templates.renderKept('site/page', page('Two', 'b')), 'Two');
  t.is(templates.renderKept('site/page', page('Two', 'b'), { prefix: '-x' }), 'Two-x');
  t.is(templates.renderKept('site/page', page('Three')), 'Three');
  t.is(templates.renderKept('site/page', page('Four')), 'Four');
  t.is(kept.made(), 5);
});
