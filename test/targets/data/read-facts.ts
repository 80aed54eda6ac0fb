/** The data's facts, from its JSON. */
import { textOf, type ReadFacts } from '../../helpers/promises/facts.ts';

interface Data {
  readonly findings: {
    id: string;
    kind: string;
    status: string;
    priority: number;
    due?: string | null;
  }[];
}

/** Reads what the others are held against, as the file says it. */
export const readFacts: ReadFacts = ({ artifacts, day }) => {
  const { findings } = JSON.parse(textOf(artifacts, 'data/findings.json')) as Data;
  const told = findings.filter(({ kind, status }) => kind !== 'strength' && status !== 'draft');
  return Promise.resolve({
    priorities: Object.fromEntries(told.map(({ id, priority }) => [id, priority])),
    dues: Object.fromEntries(told.flatMap(({ id, due }) => (due ? [[id, day(due)]] : []))),
  });
};
