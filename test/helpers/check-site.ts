/** The artifacts of a site → everything wrong with its pages, read from the bytes that a client would open. */
import { posix } from 'node:path';

import type { Element, Root } from 'hast';
import { HtmlValidate } from 'html-validate';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

import type { Artifact } from '../../src/targets/target.ts';

const parser = unified().use(rehypeParse).freeze();

/** Attributes that lead somewhere. */
const ADDRESSES = ['href', 'src', 'poster', 'data', 'srcSet', 'action'];
/** Elements that load what they name. */
const LOADING = new Set(['img', 'script', 'link', 'iframe', 'source', 'video', 'audio', 'object']);

interface Page {
  readonly path: string;
  readonly tree: Root;
  readonly ids: readonly string[];
}

/**
 * Lists what is wrong: dead links and fragments, double ids, anything that loads from elsewhere, anything inline.
 *
 * @param url the address that the engagement gives its site: pages may name themselves by it, and the 404 page starts there
 */
export function checkLinks(artifacts: readonly Artifact[], url?: string): string[] {
  const paths = new Set(artifacts.map(({ path }) => path));
  const pages = new Map(listPages(artifacts).map((page) => [page.path, page]));
  return [...pages.values()].flatMap((page) => [
    ...findDoubles(page.ids).map((id) => `${page.path}: id ${id} twice`),
    ...listElements(page.tree).flatMap((element) =>
      checkElement(element, page, { paths, pages, url }).map(
        (problem) => `${page.path}: ${problem}`,
      ),
    ),
  ]);
}

/** Lists what html-validate finds wrong in the pages. */
export async function validatePages(artifacts: readonly Artifact[]): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The bytes are made by a template: how they are laid out is nobody's concern.
      'no-trailing-whitespace': 'off',
      // Prose comes from hast, which writes void elements and entities in its own right way.
      'void-style': 'off',
      'no-raw-characters': 'off',
      // A long title is the client's own words.
      'long-title': 'off',
      // Ids of ours carry a capital letter so that no heading's slug can equal them.
      'valid-id': ['error', { relaxed: true }],
      // Files opened from a disk are of no origin: a browser refuses to check their integrity, and so to load them.
      'require-sri': 'off',
    },
  });
  const reports = await Promise.all(
    htmlOf(artifacts).map(async ({ path, bytes }) => {
      const html = new TextDecoder().decode(bytes);
      const report = await validator.validateString(html, path);
      return report.results.flatMap(({ messages }) =>
        messages
          .filter(({ severity }) => severity === 2)
          .map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      );
    }),
  );
  return reports.flat();
}

function htmlOf(artifacts: readonly Artifact[]): Artifact[] {
  return artifacts.filter(({ path }) => path.endsWith('.html'));
}

function listPages(artifacts: readonly Artifact[]): Page[] {
  return htmlOf(artifacts).map(({ path, bytes }) => {
    const tree = parser.parse(new TextDecoder().decode(bytes));
    const ids = listElements(tree).flatMap(({ properties }) =>
      typeof properties['id'] === 'string' ? [properties['id']] : [],
    );
    return { path, tree, ids };
  });
}

function listElements(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

function findDoubles(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

interface Site {
  readonly paths: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly url: string | undefined;
}

function checkElement(element: Element, page: Page, site: Site): string[] {
  const { tagName, properties } = element;
  const problems: string[] = [];
  if ('style' in properties) problems.push(`inline style on <${tagName}>`);
  if (tagName === 'style') problems.push('inline style sheet');
  if (tagName === 'script' && !properties['src']) problems.push('inline script');
  if (tagName === 'script' && properties['type']) problems.push('a script that is not classic');
  if (tagName === 'img' && !(properties['width'] && properties['height'])) {
    problems.push(`no size on the picture ${String(properties['src'])}`);
  }
  for (const name of Object.keys(properties)) {
    if (/^on[A-Z]/.test(name)) problems.push(`handler ${name} on <${tagName}>`);
  }
  for (const name of ADDRESSES) {
    const address = properties[name];
    const isCanonical = String(properties['rel']) === 'canonical';
    if (typeof address !== 'string') continue;
    if (isCanonical && site.url && address.startsWith(site.url)) continue;
    problems.push(...checkAddress(address, tagName, page, site));
  }
  for (const name of [
    'ariaLabelledBy',
    'ariaControls',
    'htmlFor',
    'ariaDescribedBy',
    'popoverTarget',
    'popovertarget',
  ]) {
    const named = properties[name];
    const ids = Array.isArray(named)
      ? named.map(String)
      : typeof named === 'string'
        ? named.split(' ')
        : [];
    problems.push(
      ...ids.filter((id) => !page.ids.includes(id)).map((id) => `${name} names no ${id}`),
    );
  }
  return problems;
}

function checkAddress(address: string, tagName: string, page: Page, site: Site): string[] {
  if (/^(?:https?:)?\/\//.test(address) || /^[a-z][a-z0-9+.-]*:/i.test(address)) {
    const external = /^(?:https?:\/\/|mailto:)/.test(address) && tagName === 'a';
    return external ? [] : [`<${tagName}> leads to ${address}`];
  }
  if (address.startsWith('/')) {
    const base =
      site.url && page.path === 'site/404.html' ? `${new URL(site.url).pathname}/` : '//';
    return address.startsWith(base)
      ? checkAddress(address.slice(base.length), tagName, page, site)
      : [`<${tagName}> is not relative: ${address}`];
  }
  if (address === '') return [`<${tagName}> leads nowhere`];
  const [file = '', fragment] = address.split('#');
  const [plain = ''] = file.split('?');
  const target =
    plain === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(plain));
  if (!site.paths.has(target)) return [`<${tagName}> leads to no file: ${address}`];
  if (fragment === undefined || LOADING.has(tagName)) return [];
  const ids = site.pages.get(target)?.ids ?? [];
  return ids.includes(decodeURIComponent(fragment)) ? [] : [`no #${fragment} in ${target}`];
}
