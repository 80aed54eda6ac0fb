/** A report, a theme and the outside → the context that every target is given. */
import type { Root } from 'mdast';

import {
  browserSession,
  type BrowserAnswer,
  type BrowserSession,
} from '../browser/browser-session.ts';
import type { KeptValues } from '../cache/kept-values.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createHighlighter } from '../markdown/highlight.ts';
import type { KnownIds, Reference } from '../markdown/reference.ts';
import { visit } from '../markdown/visit.ts';
import type { Bodies, Report } from '../report/report.ts';
import { createFormat } from '../templates/format.ts';
import type { LoadedTheme } from '../templates/load-theme.ts';
import type { Locale } from '../templates/locale.ts';
import { tellBinding } from '../templates/render-kept.ts';
import { createTemplates, type TemplateScope } from '../templates/templates.ts';
import type { World } from '../world.ts';
import { drawAll } from './draw-all.ts';
import { readInstant } from './read-instant.ts';
import { takeTurns } from './take-turns.ts';
import type { TargetContext } from './target.ts';

/** What a context is made of. */
export interface ContextParts {
  readonly report: Report;
  readonly theme: LoadedTheme;
  readonly request: {
    readonly languages: readonly string[];
    readonly protection?: TargetContext['protection'];
  };
  readonly selection?: TargetContext['selection'];
  /** Whether a target will ask for the browser: it starts at once then, beside the rest. */
  readonly early?: boolean;
  /** False where no target shows diagrams: then none is drawn, and no browser is asked for. */
  readonly drawn?: boolean;
  readonly world: World;
  /** Keeps what is written for the next build; absent: nothing is kept. */
  readonly kept?: KeptValues | undefined;
  /** Hears of files that are made; absent: nobody does. */
  readonly announce?: TargetContext['announce'];
  /** What outlives this context, where many are made in a row; absent: all is this context's own. */
  readonly tools?: ContextTools;
}

/** What a context works with. */
export interface ContextTools {
  readonly session: BrowserSession;
  readonly highlighter: typeof createHighlighter;
  readonly draw: typeof drawAll;
}

/** A context for one build, with what the build asks of it at the end. */
export interface BuildContext extends TargetContext {
  readonly begin: World['begin'];
  /** The losses that targets said so far. */
  diagnostics(): readonly Diagnostic[];
  /** Why there was no browser, where one was asked for in vain, and what to know of the one that ran. */
  browserOutcome(): Promise<{ missing?: readonly string[]; notes: readonly string[] }>;
  /** What a target threw, said as the loss of the browser where it ended meanwhile. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

/** Makes the context; the browser starts when it is first asked for, at the latest for the diagrams. */
export async function createContext(parts: ContextParts): Promise<BuildContext> {
  const { report, theme, request, world } = parts;
  const said: Diagnostic[] = [];
  const { session, highlighter, draw } = parts.tools ?? {
    session: browserSession(world.host, world.browser),
    highlighter: createHighlighter,
    draw: drawAll,
  };
  let asked: ReturnType<typeof session.get> | undefined;
  const browser: TargetContext['browser'] = async () => {
    asked = session.get();
    const answer = await asked;
    return 'running' in answer ? answer.running : undefined;
  };
  // Whoever asks for it hears why it failed.
  if (parts.early === true) void session.get().catch(() => undefined);
  const code = collectCode(report);
  const prepare = async () => {
    const highlight = await highlighter(code.languages, parts.kept?.remember);
    const wanted = parts.drawn === false ? new Map<string, string>() : code.diagrams;
    const diagrams = await draw(wanted, {
      browser,
      version: session.version,
      kept: parts.kept,
      colors: theme.theme.colors.light,
      diagnose: (diagnostic) => said.push(diagnostic),
    });
    return { highlight, diagrams };
  };
  const close = (): Promise<void> => (parts.tools ? Promise.resolve() : session.close());
  const { highlight, diagrams } = await prepare().catch(async (error: unknown) => {
    // Nobody has the context yet, who would close the browser.
    await close();
    throw session.explain(error);
  });
  const ids = knownIds(report);
  const coloured = [...code.languages].sort();
  const bound = bindLanguages(report, { theme, ids, highlight, coloured, kept: parts.kept });
  const { languages } = request;
  return {
    report,
    languages: report.languages.filter(
      (lang) => languages.length === 0 || languages.includes(lang),
    ),
    theme: theme.theme,
    files: theme.files,
    diagrams,
    selection: parts.selection,
    protection: request.protection,
    instant: readInstant(world.host.environment['SOURCE_DATE_EPOCH']),
    produced: () => Promise.resolve([]),
    announce: parts.announce ?? (() => undefined),
    ...takeTurns(),
    browser,
    leaveBrowser: () => {
      session.leave();
    },
    begin: world.begin,
    templates: (lang, placement) => createTemplates({ ...bound(lang), placement }),
    diagnose: (diagnostic) => said.push(diagnostic),
    diagnostics: () => said,
    browserOutcome: async () => outcomeOf(await asked),
    explain: session.explain,
    close,
  };
}

type Binding = Omit<TemplateScope, 'placement'>;

/** Binds words, figures and levels to a language, once each. */
function bindLanguages(
  report: Report,
  {
    theme,
    ids,
    highlight,
    coloured,
    kept,
  }: Pick<TemplateScope, 'ids' | 'highlight'> &
    Pick<ContextParts, 'theme' | 'kept'> & { readonly coloured: readonly string[] },
): (lang: string) => Binding {
  const bound = new Map<string, Binding>();
  return (lang) => {
    const known = bound.get(lang);
    if (known) return known;
    const locale = localeOf(theme, lang);
    const format = createFormat(locale, { currency: report.engagement.currency });
    const rating = { max: report.engagement.rating.max, labels: levelLabels(report, locale) };
    const { languages } = report;
    const made = { locale, format, rating, files: theme.files, languages, ids, highlight };
    // Code within code is coloured where its language is among those of the report.
    const keeping = kept && { ...kept, binding: tellBinding(made) + coloured.join(' ') };
    const binding = { ...made, keeping };
    bound.set(lang, binding);
    return binding;
  };
}

function outcomeOf(answer: BrowserAnswer | undefined) {
  if (!answer) return { notes: [] };
  if ('running' in answer) return { notes: answer.running.notes };
  const { reasons, advice } = answer.missing;
  return { missing: [...reasons, advice], notes: [] };
}

function localeOf(theme: LoadedTheme, lang: string): Locale {
  const locale = theme.locales.get(lang);
  if (!locale) throw new Error(`The theme has no words in ${lang}`);
  return locale;
}

function levelLabels(report: Report, locale: Locale): string[] {
  const { max, labels } = report.engagement.rating;
  const [first = ''] = report.languages;
  return Array.from({ length: max + 1 }, (_, level) => {
    const own = labels?.[String(level)];
    const key = `maturity.levels.${String(level)}`;
    return (
      own?.[locale.lang] ?? own?.[first] ?? (max === 3 && locale.has(key) ? locale.t(key) : '')
    );
  });
}

/** The ids that prose of the report may name; what the edition hides is not among them. */
export function knownIds(report: Report): KnownIds {
  const byName = new Map<string, Reference>();
  for (const { id, aliases } of report.findings) {
    for (const name of [id, ...aliases]) byName.set(name, { kind: 'finding', id });
  }
  for (const { id } of report.incidents) byName.set(id, { kind: 'incident', id });
  return { byName, codes: [] };
}

interface FoundCode {
  readonly languages: readonly string[];
  readonly diagrams: readonly string[];
}

function collectCode(report: Report): { languages: Set<string>; diagrams: Map<string, string> } {
  const languages = new Set<string>();
  const diagrams = new Map<string, string>();
  const told = [...report.findings, ...report.incidents, ...report.pages, ...report.journal];
  for (const { bodies, source } of told) {
    const found = codeIn(bodies);
    for (const language of found.languages) languages.add(language);
    for (const diagram of found.diagrams) diagrams.set(diagram, source.path);
  }
  return { languages, diagrams };
}

const remembered = new WeakMap<Bodies, FoundCode>();

/** Finds the code of a thing's bodies, which are searched once as long as they are the very same. */
function codeIn(bodies: Bodies): FoundCode {
  const known = remembered.get(bodies);
  if (known) return known;
  const languages = new Set<string>();
  const diagrams = new Set<string>();
  for (const { summary, sections } of Object.values(bodies)) {
    const children = [...summary, ...sections.flatMap(({ content }) => content)];
    visit({ type: 'root', children } satisfies Root, 'code', (node) => {
      if (node.lang === 'mermaid') diagrams.add(node.value);
      else if (node.lang) languages.add(node.lang);
    });
  }
  const found = { languages: [...languages], diagrams: [...diagrams] };
  remembered.set(bodies, found);
  return found;
}
