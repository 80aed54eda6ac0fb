/** Answers and sources → the files that say them, what was left alone, and what somebody must settle. Pure. */
import { addQuestion, QUESTIONS_FILE } from '../authoring/add-question.ts';
import type { NewFile } from '../authoring/new-file.ts';
import { setValidation, type Decision } from '../authoring/set-validation.ts';
import type { FindingData } from '../schema/finding.ts';
import type { Named, SourceIndex } from '../source/index-sources.ts';
import type { Answer } from './answer.ts';

/** What applying needs besides. */
export interface ApplyAnswersScope {
  readonly index: SourceIndex;
  /** `YYYY-MM-DD`, for answers that say no day. */
  readonly today: string;
  /** Who answers for the client, where the answer does not say it; a role as typed. */
  readonly by?: string | undefined;
}

/** What came of the answers. */
export interface AppliedAnswers {
  /** Whole files as they become, each once. */
  readonly files: readonly NewFile[];
  /** What was written, a line each. */
  readonly applied: readonly string[];
  /** How many say what the sources say already. */
  readonly unchanged: number;
  /** Both sides changed: shown, never written. */
  readonly conflicts: readonly string[];
  /** Answers that lack something. */
  readonly problems: readonly string[];
}

/** A status that an answer was given before: work that goes on says that it was validated. */
const AFTER_VALIDATED: ReadonlySet<string> = new Set(['in-progress', 'done', 'verified']);

/** Applies the answers in order. */
export function applyAnswers(answers: readonly Answer[], scope: ApplyAnswersScope): AppliedAnswers {
  const run = new AnswerRun(scope);
  for (const answer of answers) run.take(answer);
  return run.finish();
}

class AnswerRun {
  readonly #scope: ApplyAnswersScope;
  readonly #files = new Map<string, NewFile>();
  readonly #applied: string[] = [];
  readonly #conflicts: string[] = [];
  readonly #problems: string[] = [];
  #unchanged = 0;

  constructor(scope: ApplyAnswersScope) {
    this.#scope = scope;
  }

  take(answer: Answer): void {
    const { id, where } = answer;
    const named = this.#scope.index.findings.find((one) => one.id === id);
    if (!named || named.record.data.kind === 'strength') {
      this.#problems.push(`${id} is no ticket of this engagement (${where})`);
    } else if (answer.answer === 'question') this.#ask(answer);
    else this.#decide(answer, named, answer.answer);
  }

  finish(): AppliedAnswers {
    return {
      files: [...this.#files.values()],
      applied: this.#applied,
      unchanged: this.#unchanged,
      conflicts: this.#conflicts,
      problems: this.#problems,
    };
  }

  #ask({ id, reason, on, where }: Answer): void {
    if (reason === undefined) {
      this.#problems.push(
        `${id} asks a question and does not say which: a comment or a reason is missing (${where})`,
      );
      return;
    }
    const { engagement, files } = this.#scope.index.sources;
    const to = engagement.data.team?.find(({ side }) => side === 'auditor')?.role;
    const has = this.#files.has(QUESTIONS_FILE) || files.has(QUESTIONS_FILE);
    const file = addQuestion(
      {
        ticket: id,
        what: reason,
        to: to,
        asked: on ?? this.#scope.today,
      },
      has ? this.#read(QUESTIONS_FILE) : undefined,
    );
    if (!file) {
      this.#unchanged += 1;
      return;
    }
    this.#files.set(file.path, file);
    this.#applied.push(`${id} question: ${reason}`);
  }

  #decide(
    answer: Answer,
    named: Named<FindingData>,
    wanted: 'validated' | 'rejected' | 'deferred',
  ): void {
    const { id, base, where } = answer;
    const { status = 'draft' } = named.record.data;
    if (saysSame(answer, named, wanted)) {
      this.#unchanged += 1;
      return;
    }
    // An answer that was there when the file was made or the card was written is none to anything later.
    if (base === wanted && status !== wanted) {
      this.#unchanged += 1;
      return;
    }
    if (base !== undefined ? base !== status : status !== 'proposed') {
      this.#conflicts.push(
        `${id}: the client says ${wanted}, to ${base ?? 'a status that the file does not tell'}; the sources say ${status} since (${where})`,
      );
      return;
    }
    const missing = this.#missing(answer, wanted);
    if (missing !== undefined) {
      this.#problems.push(`${id} is ${wanted} without ${missing} (${where})`);
      return;
    }
    const by = this.#roleOf(answer);
    if (by === undefined) {
      this.#problems.push(
        `${id}: nobody says who answered (${where}): mark who approves in the team, or give --by <role>`,
      );
      return;
    }
    const decision: Decision = {
      status: wanted,
      by,
      on: answer.on ?? this.#scope.today,
      note: answer.reason,
      until: wanted === 'deferred' ? answer.until : undefined,
    };
    for (const file of setValidation(named, decision, (path) => this.#read(path)))
      this.#files.set(file.path, file);
    this.#applied.push(`${id} ${status} → ${wanted}${answer.reason ? `: ${answer.reason}` : ''}`);
  }

  #missing({ reason, until }: Answer, wanted: string): string | undefined {
    const lacks = [
      ...(wanted !== 'validated' && reason === undefined ? ['a reason'] : []),
      ...(wanted === 'deferred' && until === undefined ? ['a date until when'] : []),
    ];
    return lacks.length > 0 ? lacks.join(' and ') : undefined;
  }

  /** The role of whoever answered: of the team's where one is meant, as typed, else of who approves. */
  #roleOf({ role, name }: Answer): Decision['by'] | undefined {
    const { team = [] } = this.#scope.index.sources.engagement.data;
    const client = team.filter(({ side }) => side === 'client');
    const meant = client.find((one) =>
      role === undefined
        ? name !== undefined && one.name === name
        : spoken(one.role).map(fold).includes(fold(role)),
    );
    const approver = client.find(({ approves }) => approves === true);
    return meant?.role ?? role ?? this.#scope.by ?? approver?.role;
  }

  #read(path: string): string {
    const changed = this.#files.get(path)?.text;
    const bytes = this.#scope.index.sources.files.get(path);
    return changed ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

function saysSame(
  { reason, until }: Answer,
  { record }: Named<FindingData>,
  wanted: string,
): boolean {
  const { status = 'draft', validation = {} } = record.data;
  if (wanted === 'validated' && AFTER_VALIDATED.has(status)) return true;
  if (status !== wanted) return false;
  const notes = spoken(validation.note).map(fold);
  const sameReason = reason === undefined || notes.includes(fold(reason));
  return sameReason && (until === undefined || until === validation.until);
}

/** A text in all languages in which it is written. */
function spoken(text: unknown): string[] {
  if (typeof text === 'string') return [text];
  return typeof text === 'object' && text !== null
    ? Object.values(text).filter((value) => typeof value === 'string')
    : [];
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
