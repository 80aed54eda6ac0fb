/** The report → `board.json`: columns of cards, texts as maps by language. */
import { listBoardViews } from '../../report/board-views.ts';
import { defined } from '../../report/defined.ts';
import type { Card } from '../shared/cards/card.ts';
import { makeCardColumns } from '../shared/cards/make-columns.ts';
import type { LanguageScope } from '../shared/language-scope.ts';

/**
 * Writes the file.
 *
 * @param scopes one a language of the report, the default one first
 * @param built the languages of the site; the first has its root
 */
export function writeBoardJson(scopes: readonly LanguageScope[], built: readonly string[]): string {
  const [first] = scopes;
  if (!first) return '';
  const { report } = first;
  const { edition, languages, date, engagement, categories } = report;
  const cards = scopes.map((scope): [string, ReadonlyMap<string, Card>] => {
    const columns = makeCardColumns(scope, { built, tick: false });
    const all = columns.flatMap((column) => column.cards);
    return [scope.lang, new Map(all.map((card) => [card.finding.id, card]))];
  });
  const waiting = listBoardViews(report).find(({ id }) => id === 'waiting')?.tickets ?? [];
  const data = {
    schemaVersion: '1.0',
    edition: edition.id,
    languages,
    date,
    engagement: {
      title: engagement.title,
      client: engagement.client.name,
      currency: engagement.currency,
    },
    waiting,
    columns: categories.map(({ id, title, recommendations }) => ({
      id,
      title,
      cards: recommendations.map((ticket) => makeCard(ticket, cards)),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function makeCard(
  id: string,
  cards: readonly (readonly [lang: string, cards: ReadonlyMap<string, Card>])[],
): object {
  const told = cards.flatMap(([lang, all]) => {
    const card = all.get(id);
    return card ? [{ lang, card }] : [];
  });
  const byLanguage = <T>(choose: (card: Card) => T): Record<string, T> =>
    Object.fromEntries(told.map(({ lang, card }) => [lang, choose(card)]));
  const [one] = told;
  if (!one) throw new Error(`No card ${id}`);
  const { closed, url, finding } = one.card;
  const { kind, title, priority, severity, status, planned, overdue, quickWin } = finding;
  const { validation, effort, cost, impact, checks, depends, incidents, owner, due } = finding;
  return {
    id,
    kind,
    title,
    ...defined({ priority, severity }),
    status,
    planned,
    overdue,
    quickWin,
    closed,
    ...defined({ validation, effort, cost, impact }),
    how: byLanguage(({ body }) => body),
    steps: byLanguage(({ steps }) => steps),
    checks,
    depends,
    incidents,
    ...defined({ owner, due }),
    ...(url === undefined ? {} : { url: byLanguage((card) => card.url) }),
  };
}
