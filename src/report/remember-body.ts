/** A body as written → that of the report, made again only where an answer to what it asks has changed. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reference } from '../markdown/reference.ts';
import type { SectionNames } from '../source/headings.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceBody } from '../source/source-record.ts';
import { followAddress, type Followed } from './follow-address.ts';
import type { Body } from './report.ts';
import type { Visibility } from './visibility.ts';

/** What a bare id in a body is: hidden, known, or neither. */
export interface Met {
  readonly hidden: boolean;
  readonly reference?: Reference;
}

/** The questions that a body asks of the rest of the engagement. */
export interface Inquiry {
  follow(url: string): Followed;
  meet(name: string): Met;
}

/** A body of the report, the files that it shows, and what is said of it. */
export interface MadeBody {
  readonly body: Body;
  readonly shown: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** True when it is known that no edition puts bars in it or drops a part of it. */
  readonly isPlain: boolean;
}

/** What bodies are made in the light of. */
export interface BodyScope {
  readonly index: SourceIndex;
  readonly visibility: Visibility;
  readonly sections: SectionNames;
  readonly manner: Manner;
}

/** What counts besides the questions that a body asks. */
export interface Manner {
  /** Tells what is the same in every edition, and what is this one's. */
  readonly common: string;
  readonly edition: string;
}

interface Remembered {
  readonly sections: SectionNames;
  readonly manner: Manner;
  /** Each question with its answer, both as JSON. */
  readonly asked: ReadonlyMap<string, string>;
  readonly made: MadeBody;
}

const remembered = new WeakMap<SourceBody, Remembered>();

/** Makes a body, or gives the one made before, maybe for another edition, where it would come out the same. */
export function rememberBody(
  source: SourceBody,
  scope: BodyScope,
  make: (inquiry: Inquiry) => MadeBody,
): MadeBody {
  const { sections, manner } = scope;
  const inquiry = openInquiry(source, scope);
  const known = remembered.get(source);
  const isAlike =
    known?.sections === sections &&
    known.manner.common === manner.common &&
    (known.made.isPlain || known.manner.edition === manner.edition);
  if (isAlike && isStillTrue(known.asked, inquiry)) return known.made;
  const asked = new Map<string, string>();
  const record = <Question extends 'follow' | 'meet'>(question: Question) =>
    ((text: string) => {
      const answer = inquiry[question](text);
      asked.set(JSON.stringify([question, text]), JSON.stringify(answer ?? null));
      return answer;
    }) as Inquiry[Question];
  const made = make({ follow: record('follow'), meet: record('meet') });
  remembered.set(source, { sections, manner, asked, made });
  return made;
}

function openInquiry(body: SourceBody, { index, visibility }: BodyScope): Inquiry {
  return {
    follow(url) {
      return followAddress(url, body, { index, visibility });
    },
    meet(name) {
      const reference = index.ids.byName.get(name);
      const hidden = visibility.hiddenNames.has(name);
      return reference ? { hidden, reference } : { hidden };
    },
  };
}

function isStillTrue(asked: ReadonlyMap<string, string>, inquiry: Inquiry): boolean {
  return [...asked].every(([question, answer]) => {
    const [name, text] = JSON.parse(question) as ['follow' | 'meet', string];
    return JSON.stringify(inquiry[name](text) ?? null) === answer;
  });
}
