/** A report, a theme and the outside → the context that every target is given. */
import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';

import { browserSession, type BrowserAnswer } from '../browser/browser-session.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createHighlighter } from '../markdown/highlight.ts';
import type { KnownIds, Reference } from '../markdown/reference.ts';
import type { Bodies, Report } from '../report/report.ts';
import { createFormat } from '../templates/format.ts';
import type { LoadedTheme } from '../templates/load-theme.ts';
import type { Locale } from '../templates/locale.ts';
import { createTemplates } from '../templates/templates.ts';
import type { World } from '../world.ts';
import { drawAll } from './draw-all.ts';
import { readInstant } from './read-instant.ts';
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
  readonly world: World;
}

/** A context for one build, with what the build asks of it at the end. */
export interface BuildContext extends TargetContext {
  readonly say: World['say'];
  /** The losses that targets said so far. */
  diagnostics(): readonly Diagnostic[];
  /** Why there was no browser, where one was asked for in vain, and what to know of the one that ran. */
  browserOutcome(): Promise<{ missing?: readonly string[]; notes: readonly string[] }>;
  close(): Promise<void>;
}

/** Makes the context; the browser starts when it is first asked for, at the latest for the diagrams. */
export async function createContext(parts: ContextParts): Promise<BuildContext> {
  const { report, theme, request, world } = parts;
  const said: Diagnostic[] = [];
  const session = browserSession(world.host, world.browser);
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
    const highlight = await createHighlighter(code.languages);
    const diagrams = await drawAll(code.diagrams, {
      browser,
      colors: theme.theme.colors.light,
      diagnose: (diagnostic) => said.push(diagnostic),
    });
    return { highlight, diagrams };
  };
  const { highlight, diagrams } = await prepare().catch(async (error: unknown) => {
    // Nobody has the context yet, who would close the browser.
    await session.close();
    throw error;
  });
  const ids = knownIds(report);
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
    produced: [],
    browser,
    leaveBrowser: () => {
      session.leave();
    },
    say: world.say,
    templates(lang, placement) {
      const locale = localeOf(theme, lang);
      const format = createFormat(locale, { currency: report.engagement.currency });
      const rating = { max: report.engagement.rating.max, labels: levelLabels(report, locale) };
      const { files } = theme;
      return createTemplates({
        files,
        locale,
        format,
        languages: report.languages,
        ids,
        highlight,
        placement,
        rating,
      });
    },
    diagnose: (diagnostic) => said.push(diagnostic),
    diagnostics: () => said,
    browserOutcome: async () => outcomeOf(await asked),
    close: () => session.close(),
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

function collectCode(report: Report): { languages: Set<string>; diagrams: Map<string, string> } {
  const languages = new Set<string>();
  const diagrams = new Map<string, string>();
  const told = [...report.findings, ...report.incidents, ...report.pages, ...report.journal];
  for (const { bodies, source } of told) {
    visit({ type: 'root', children: allNodes(bodies) } satisfies Root, 'code', (node) => {
      if (node.lang === 'mermaid') diagrams.set(node.value, source.path);
      else if (node.lang) languages.add(node.lang);
    });
  }
  return { languages, diagrams };
}

function allNodes(bodies: Bodies): Root['children'] {
  return Object.values(bodies).flatMap(({ summary, sections }) => [
    ...summary,
    ...sections.flatMap(({ content }) => content),
  ]);
}
