/** The site's facts, from its HTML. */
import {
  keepDues,
  keepSaid,
  plain,
  textIfThere,
  textOf,
  unescape,
  type Facts,
  type ReadFacts,
} from '../../helpers/promises/facts.ts';

/** Reads the tables of findings and checks, the home page and each finding's own page. */
export const readFacts: ReadFacts = ({ lang, isFirst, artifacts, expected }) => {
  const folder = isFirst ? 'site/' : `site/${lang}/`;
  const pages = ['findings.html', 'checks.html', 'index.html'].map((page) =>
    textIfThere(artifacts, folder + page),
  );
  const dues = keepDues(expected.dues, (id) =>
    unescape(textOf(artifacts, `${folder}findings/${id}.html`).replaceAll(/<[^>]*>/g, ' ')),
  );
  return Promise.resolve({ ...factsOfSite(pages, expected.sentences), dues });
};

function factsOfSite(
  [findings = '', checks = '', home = '']: readonly string[],
  sentences: readonly string[],
): Omit<Facts, 'dues'> {
  const rows = [
    ...findings.matchAll(
      /<td class="col-id"><span class="id">([^<]+)<\/span><\/td>\s*<td class="col-priority"><span class="priority p(\d)"/g,
    ),
  ];
  const labels = [
    ...checks.matchAll(
      /<tr id="Check-[^>]*>[\s\S]*?<td class="check-level"[^>]*>([\s\S]*?)<\/td>/g,
    ),
  ];
  return {
    priorities: Object.fromEntries(
      rows.map(([, id = '', priority]): [string, number] => [id, Number(priority)]),
    ),
    ratings: labels
      .flatMap(([, cell = '']) => /class="dots"[^>]*aria-label="([^"]*)"/.exec(cell)?.[1] ?? [])
      .map(unescape)
      .map(plain)
      .sort(),
    sentences: keepSaid(sentences, [unescape(home.replaceAll(/<[^>]*>/g, ' '))]),
  };
}
