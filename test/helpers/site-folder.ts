/** A context → its site, in a folder as somebody who unzips it has it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { TestFn } from 'ava';

import { site } from '../../src/targets/site/target.ts';
import type { Artifact, TargetContext } from '../../src/targets/target.ts';

/** A site on the disk, and its bytes. */
export interface SiteFolder {
  /** The folder that holds `index.html`. */
  readonly folder: string;
  /** Its address, with a slash at its end. */
  readonly root: string;
  readonly artifacts: readonly Artifact[];
  /** Paths of its pages below the folder, but those that only lead elsewhere. */
  readonly pages: readonly string[];
}

/** Makes the site once for a file of tests, and removes it after the last. */
export function withSite(
  test: TestFn,
  context: () => Promise<TargetContext>,
): () => Promise<SiteFolder> {
  let made: Promise<SiteFolder> | undefined;
  test.after.always('remove the site', async () => {
    const { folder } = (await made?.catch(() => undefined)) ?? {};
    if (folder) await rm(dirname(folder), { recursive: true, force: true });
  });
  return () => (made ??= context().then(writeSite));
}

async function writeSite(context: TargetContext): Promise<SiteFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'constat-site-'));
  const artifacts = await site.render(context);
  for (const { path, bytes } of artifacts) {
    await mkdir(dirname(join(parent, path)), { recursive: true });
    await writeFile(join(parent, path), bytes);
  }
  const folder = join(parent, 'site');
  return {
    folder,
    root: pathToFileURL(`${folder}/`).href,
    artifacts,
    pages: artifacts
      .filter(({ path }) => path.endsWith('.html'))
      .filter(({ bytes }) => !new TextDecoder().decode(bytes).includes('http-equiv="refresh"'))
      .map(({ path }) => path.slice('site/'.length)),
  };
}

/** Those pages that are in one language: the one at the site's root, or that of a folder. */
export function pagesIn(pages: readonly string[], lang?: string): string[] {
  return pages.filter((path) => (lang ? path.startsWith(`${lang}/`) : !/^[a-z]{2,3}\//.test(path)));
}
