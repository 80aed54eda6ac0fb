/** The Markdown tree's facts, from its tables. */
import { keepDues, keepSaid, textOf, type ReadFacts } from '../../helpers/promises/facts.ts';

/** Reads the priority of each recommendation on its own page, and what the tree says in words. */
export const readFacts: ReadFacts = ({ lang, artifacts, expected }) => {
  const folder = `docs/${lang}/`;
  const page = (id: string): string => textOf(artifacts, `${folder}findings/${id}.md`);
  const priorities = Object.keys(expected.priorities).map((id): [string, number] => [
    id,
    Number(/^\| [^|]+ \| P([123]) /m.exec(page(id))?.[1]),
  ]);
  // Without checks there is no page of them.
  const pages = ['README.md', 'checks.md'].flatMap((path) =>
    artifacts.some((artifact) => artifact.path === folder + path)
      ? [textOf(artifacts, folder + path)]
      : [],
  );
  return Promise.resolve({
    priorities: Object.fromEntries(priorities),
    sentences: keepSaid(expected.sentences, pages),
    dues: keepDues(expected.dues, page),
  });
};
