/** Tickets and a decision on them all → the sources that say it; one source may hold several tickets. */
import type { SourceIndex } from '../source/index-sources.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';
import type { NewFile } from './new-file.ts';
import { setValidation, type Decision } from './set-validation.ts';

/**
 * Writes one decision on several tickets, named by id or alias.
 *
 * @throws UsageError for a name that no finding has, or a decision that a strength cannot have
 */
export function decideFindings(
  names: readonly string[],
  decision: Decision,
  index: SourceIndex,
): NewFile[] {
  const changed = new Map<string, NewFile>();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const read = (path: string): string =>
    changed.get(path)?.text ?? decoder.decode(index.sources.files.get(path));
  for (const name of new Set(names.map((one) => findId(one, index)))) {
    const named = index.findings.find(({ id }) => id === name);
    if (!named) continue;
    if (named.record.data.kind === 'strength' && decision.status !== 'validated') {
      throw new UsageError(`${name} is a strength: it can only be validated`);
    }
    for (const file of setValidation(named, decision, read)) changed.set(file.path, file);
  }
  return [...changed.values()];
}

function findId(name: string, { ids, findings }: SourceIndex): string {
  const found = ids.byName.get(name);
  if (found?.kind === 'finding') return found.id;
  const known = findings.map(({ id }) => id);
  const { hint = `expected one of ${known.join(', ')}` } = suggest(name, known);
  throw new UsageError(`There is no finding ${name}: ${hint}`);
}
