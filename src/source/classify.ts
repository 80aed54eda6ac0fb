/** A path in the engagement → what it holds. */

/** What a file holds. */
export type FileClass =
  | {
      readonly is:
        | 'engagement'
        | 'checks'
        | 'questions'
        | 'findings'
        | 'asset'
        | 'candidates'
        | 'picture';
    }
  | { readonly is: 'finding' | 'incident' | 'page' | 'journal'; readonly lang?: string }
  | { readonly is: 'unknown'; readonly reason: 'file' | 'folder' };

/** The folder of what scanners reported. */
export const CANDIDATES = 'candidates';

/** The folders that are no category's. */
export const RESERVED_FOLDERS = ['incidents', 'pages', 'journal', CANDIDATES, 'assets'] as const;

/** What is needed to know a file. */
export interface Layout {
  readonly categories: ReadonlySet<string>;
  /** Folders and files that engagement.yaml names: its theme, the deck's template. */
  readonly named: readonly string[];
}

/** A picture's name and `.yaml`: what is covered in it. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)\.ya?ml$/i;

const MARKDOWN_CONCEPTS = { incidents: 'incident', pages: 'page', journal: 'journal' } as const;

/** Tells what a file holds from its path alone. */
export function classify(path: string, layout: Layout): FileClass {
  if (path === 'engagement.yaml') return { is: 'engagement' };
  if (layout.named.some((name) => path === name || path.startsWith(`${name}/`)))
    return { is: 'asset' };
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0) return classifyList(folder) ?? { is: 'unknown', reason: 'file' };
  if (folder === CANDIDATES) return { is: 'candidates' };
  const isDeep = rest.length > 1;
  const isKnown =
    folder in MARKDOWN_CONCEPTS || folder === 'assets' || layout.categories.has(folder);
  if (isKnown && PICTURE.test(path)) return { is: 'picture' };
  if (folder in MARKDOWN_CONCEPTS) {
    const is = MARKDOWN_CONCEPTS[folder as keyof typeof MARKDOWN_CONCEPTS];
    return classifyMarkdown(path, is, isDeep);
  }
  if (folder === 'assets') return { is: 'asset' };
  if (!layout.categories.has(folder)) return { is: 'unknown', reason: 'folder' };
  return classifyInCategory(path, rest.join('/'), isDeep);
}

function classifyMarkdown(
  path: string,
  is: 'incident' | 'page' | 'journal',
  isDeep: boolean,
): FileClass {
  if (!path.endsWith('.md')) return { is: 'asset' };
  return isDeep ? { is: 'unknown', reason: 'file' } : { is, ...languageOf(path) };
}

function classifyInCategory(path: string, name: string, isDeep: boolean): FileClass {
  const list = isDeep ? undefined : classifyList(name);
  if (list) return list;
  const isMarkdown = path.endsWith('.md');
  if (!isMarkdown && !/\.ya?ml$/.test(path)) return { is: 'asset' };
  if (isDeep || path.endsWith('.yml')) return { is: 'unknown', reason: 'file' };
  return { is: 'finding', ...(isMarkdown ? languageOf(path) : {}) };
}

/** Tells whether a file of the folder of candidates is a list of them; what else lies there is nobody's concern. */
export function isCandidateList(path: string): boolean {
  return /^candidates\/[^/]+\.yaml$/.test(path);
}

/** The file's name without folder, language and extension. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/(?:\.[a-z]{2,3})?\.md$|\.ya?ml$/, '');
}

/** The first folder of a path; empty at the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/', 1)[0] ?? '') : '';
}

function classifyList(name: string): FileClass | undefined {
  if (name === 'checks.yaml') return { is: 'checks' };
  if (name === 'questions.yaml') return { is: 'questions' };
  if (name === 'findings.yaml') return { is: 'findings' };
  return undefined;
}

function languageOf(path: string): { lang?: string } {
  const lang = /\.([a-z]{2,3})\.md$/.exec(path)?.[1];
  return lang === undefined ? {} : { lang };
}
