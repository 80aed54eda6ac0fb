/** The Markdown tree's facts, from its tables. */
import {
  keepDues,
  keepSaid,
  textIfThere,
  textOf,
  type ReadFacts,
} from '../../helpers/promises/facts.ts';

/** Reads the priority of each recommendation on its own page, and what the tree says in words. */
export const readFacts: ReadFacts = ({ lang, artifacts, expected }) => {
  const folder = `docs/${lang}/`;
  const page = (id: string): string => textOf(artifacts, `${folder}findings/${id}.md`);
  const priorities = Object.keys(expected.priorities).map((id): [string, number] => [
    id,
    Number(/^\| [^|]+ \| P([123]) /m.exec(page(id))?.[1]),
  ]);
  const pages = ['README.md', 'checks.md'].map((path) => textIfThere(artifacts, folder + path));
  return Promise.resolve({
    priorities: Object.fromEntries(priorities),
    sentences: keepSaid(expected.sentences, pages),
    dues: keepDues(expected.dues, page),
  });
};
