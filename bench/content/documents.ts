/**
 * The findings → one Markdown document for those that make one file.
 *
 * For pandoc's report all findings follow one another whole, below a chapter a category. For a deck each finding is a
 * slide of the density that a slide can hold: impact and the steps, with facts and risk as speaker notes; nobody is
 * asked for the tables, charts and measuring that constat's deck has.
 */
import { listOf, withFront, type PeerPage } from './peer-page.ts';

const TITLE = 'Audit d’un grand parc';

/** A report: title, list, a chapter a category, every finding whole. */
export function reportDocument(pages: readonly PeerPage[]): string {
  const categories = [...new Set(pages.map(({ category }) => category))];
  const chapters = categories.flatMap((category) => [
    `# ${category}`,
    ...pages
      .filter((page) => page.category === category)
      .map(
        (page) => `## ${headline(page)} {#${page.id}}\n\n${page.body.replaceAll(/^## /gm, '### ')}`,
      ),
  ]);
  const list = listOf(pages, ({ id }) => `#${id}`);
  return withFront({ title: TITLE, lang: 'fr' }, [list, ...chapters].join('\n\n'));
}

/** A deck for pandoc: a slide a finding, notes in its own fence. */
export function pandocSlides(pages: readonly PeerPage[]): string {
  const slides = pages.map((page) =>
    [`## ${headline(page)}`, pointsOf(page), `::: notes\n${notesOf(page)}\n:::`].join('\n\n'),
  );
  return withFront({ title: TITLE, lang: 'fr' }, slides.join('\n\n'));
}

/** A deck for Marp: a slide a finding, notes in comments. */
export function marpSlides(pages: readonly PeerPage[]): string {
  const slides = pages.map((page) =>
    [`## ${headline(page)}`, pointsOf(page), `<!--\n${notesOf(page)}\n-->`].join('\n\n'),
  );
  return [`---\nmarp: true\n---`, `# ${TITLE}`, ...slides.flatMap((one) => ['---', one])].join(
    '\n\n',
  );
}

function headline({ id, title }: PeerPage): string {
  return `${id} ${title}`;
}

/** Impact, and the steps of how to do it. */
function pointsOf({ body }: PeerPage): string {
  const impact = /^\*\*Impact\.\*\*.*$/m.exec(body)?.[0] ?? '';
  const steps = body.split('\n').filter((line) => /^\d+\. /.test(line));
  return [impact, steps.slice(0, 4).join('\n')].join('\n\n');
}

function notesOf({ body }: PeerPage): string {
  return body.split('\n\n').slice(0, 3).join('\n\n');
}
