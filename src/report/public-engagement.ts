/** engagement.yaml as written → what of it an edition for strangers tells. */
import type { EngagementData } from '../schema/engagement.ts';
import type { Edition } from './edition.ts';
import type { WrittenText } from './prose.ts';

/**
 * Leaves what says who worked, on what, when and by which scale; all that tells of the client stays
 * out unless the edition's `show` names it. Never shown: people's names, where the sources lie, and
 * how the client's own copy is classified.
 */
export function openEngagement(data: EngagementData, edition: Edition): EngagementData {
  if (edition.base !== 'public') return data;
  const shows = (key: string): boolean => edition.show.includes(key);
  const kept = Object.entries(data).filter(([key]) => PLAIN_KEYS.has(key) || shows(key));
  const { client, categories, team, site } = data;
  return {
    ...(Object.fromEntries(kept) as EngagementData),
    client: shows('client') ? client : { name: client.name },
    categories: categories.map(({ verdict, ...category }) =>
      verdict !== undefined && shows('verdicts') ? { ...category, verdict } : category,
    ),
    ...(team && shows('team') ? { team: team.map(({ name: _name, ...member }) => member) } : {}),
    ...(site ? { site: { url: site.url } } : {}),
  };
}

/** What tells nothing of the client. */
const PLAIN_KEYS = new Set(
  'format title client auditor languages dates version categories rating currency theme report fields deck site editions'.split(
    ' ',
  ),
);

/** What stands for the client's name where the author says nothing. */
export const SOMEBODY: WrittenText = { fr: 'le client', en: 'the client' };
