/** Names of options and arguments → what they take, of the engagement at hand where it is cheap to know. */
import type { Candidate, Values, ValueSource } from './complete-words.ts';
import type { EngagementIds, EngagementNames } from './engagement-names.ts';

/** What is known from elsewhere; each is asked for only when it is needed. */
export interface KnownNames {
  readonly targets: readonly string[];
  readonly rules: () => Promise<readonly string[]>;
  readonly entries: () => Promise<readonly string[]>;
  readonly engagement: () => Promise<EngagementNames>;
  readonly ids: () => Promise<EngagementIds>;
}

/** Makes the source; a name after its command's path goes before the name alone. */
export function makeValueSource(known: KnownNames): ValueSource {
  const { engagement } = known;
  const one = (values: readonly string[]): Values => ({ candidates: values.map(toCandidate) });
  const list = (values: readonly string[]): Values => ({ ...one(values), isList: true });
  const ids = async (): Promise<Values> => one((await known.ids()).ids);
  const sources: Readonly<Record<string, () => Values | Promise<Values>>> = {
    '--only': () => list(known.targets),
    '--lang': async () => list((await engagement()).languages),
    'init --lang': () => list(['fr', 'en']),
    '--scope': () => one(['gke', 'gcp', 'kubernetes']),
    '--edition': async () =>
      one(['client', 'internal', 'public', ...(await engagement()).editions]),
    '--category': async () => one((await engagement()).categories),
    '--checks': async () => list((await known.ids()).checks),
    '--select': async () => {
      const { categories } = await engagement();
      return list([...(await known.ids()).ids, ...categories]);
    },
    '--from': async () => one(await known.entries()),
    '--priority': () => one(['1', '2', '3']),
    '--kind': () => one(['finding', 'improvement', 'strength']),
    '--severity': () => one(['critical', 'high', 'medium', 'low']),
    'new incident --severity': () => one(['sev1', 'sev2', 'sev3', 'sev4']),
    '--workshop': () => one(['kickoff', 'team', 'restitution']),
    rule: async () => one(await known.rules()),
    id: ids,
    ids,
    // A title, a name, a word of the author's own: no file is meant.
    ...Object.fromEntries(OWN_WORDS.map((name) => [name, () => one([])])),
  };
  return (name, path) => {
    const source = [`${path} ${name}`, name].find((key) => Object.hasOwn(sources, key));
    return Promise.resolve(source === undefined ? undefined : sources[source]?.());
  };
}

const OWN_WORDS = [
  ...['title', 'date', 'words', '--client', '--auditor', '--start', '--title', '--timezone'],
  ...['--owner', '--effort', '--cost', '--id', '--rating', '--target'],
];

/** A name comes from a file that anybody wrote: only plain words reach a shell. */
function toCandidate(value: string): Candidate {
  return { value: /^[\p{L}\p{N}_./@+-]+$/u.test(value) ? value : '' };
}
