/**
 * The site of N findings: constat in one language beside its peers; in two; and once more after one finding changed.
 * Before each run of a peer its output and caches are removed: each builds from nothing.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { workplaceOf } from '../constat-command.ts';
import { oneLanguage, twoLanguages } from '../content/engagement-files.ts';
import { peerPages } from '../content/peer-page.ts';
import {
  eleventyProject,
  hugoProject,
  mkdocsProject,
  starlightProject,
} from '../content/site-projects.ts';
import { measureCommand } from '../measure/measure-command.ts';
import { entriesOfPeers, race, renewFolder, type Bench, type Entry, type Suite } from '../suite.ts';
import type { PeerTool } from '../peer-tools.ts';
import type { Verdict } from '../results.ts';

/** Site builders. */
export const siteSuite: Suite = {
  name: 'site',
  async run(bench) {
    const own = ownEntries(bench);
    const peers = await peerEntries(bench);
    const { rows, absent, figure, ratio } = await race('site', [...own, ...peers.entries], bench);
    const what = `site, ${bench.findings} findings, from nothing`;
    const verdicts: Verdict[] = [
      { what, of: 'Eleventy’s time', limit: 1, unit: '×', ...ratio('constat', 'eleventy') },
      { what, of: 'Hugo’s time', limit: 0.75, unit: '×', ...ratio('constat', 'hugo') },
      {
        what: 'the same after one finding changed',
        of: 'from nothing',
        limit: 0.25,
        unit: '×',
        ...ratio('constat-changed', 'constat'),
      },
      {
        what: `peak memory, site of ${bench.findings}`,
        of: 'at once',
        limit: 500,
        unit: 'MB',
        measured: figure(['constat'], (ours) => ours.memory ?? NaN),
      },
    ];
    return { rows, absent: [...absent, ...peers.absent], verdicts };
  },
};

function ownEntries({ findings, work, version }: Bench): Entry[] {
  const own = { tool: 'constat', version };
  const one = workplaceOf(join(work, 'constat-one'), oneLanguage(findings));
  const two = workplaceOf(join(work, 'constat-two'), twoLanguages(findings));
  return [
    {
      ...own,
      id: 'constat',
      name: 'constat',
      note: 'with highlighting and search',
      pictured: true,
      prepare: one.renew,
      run: () => one.build('--only', 'site'),
    },
    {
      ...own,
      id: 'constat-changed',
      name: 'constat, one finding changed',
      note: 'output and cache kept',
      prepare: one.change,
      run: () => one.build('--only', 'site'),
    },
    {
      ...own,
      id: 'constat-two',
      name: 'constat, two languages',
      note: 'twice the pages',
      prepare: two.renew,
      run: () => two.build('--only', 'site'),
    },
  ];
}

async function peerEntries({ findings, work, tools }: Bench) {
  const pages = peerPages(oneLanguage(findings));
  const projects = { eleventyProject, hugoProject, mkdocsProject, starlightProject };
  for (const [name, project] of Object.entries(projects))
    await renewFolder(folderOf(name.replace('Project', '')), project(pages));
  function folderOf(id: string): string {
    return join(work, id);
  }
  const entry = (
    id: string,
    { program, args }: PeerTool,
    { call, out, note }: { call: readonly string[]; out: readonly string[]; note: string },
  ) => ({
    id,
    name: tools.get(id as 'hugo')?.name ?? id,
    note,
    prepare: () => forget(folderOf(id), out),
    async run() {
      const environment = { ASTRO_TELEMETRY_DISABLED: '1' };
      const line = { program, args: [...args, ...call], folder: folderOf(id), environment };
      const measured = await measureCommand(line);
      await expectPages(join(folderOf(id), out[0] ?? ''), findings);
      return measured;
    },
  });
  return entriesOfPeers('site', tools, {
    eleventy: (tool) =>
      entry('eleventy', tool, {
        call: ['--quiet'],
        out: ['site'],
        note: 'neither highlighting nor search',
      }),
    hugo: (tool) =>
      entry('hugo', tool, {
        call: ['--quiet', '--destination', 'site'],
        out: ['site', 'resources', '.hugo_build.lock'],
        note: 'highlighting, no search',
      }),
    mkdocs: (tool) =>
      entry('mkdocs', tool, {
        call: ['build', '--quiet'],
        out: ['site'],
        note: 'highlighting and search',
      }),
    starlight: (tool) =>
      entry('starlight', tool, {
        call: ['build'],
        out: ['dist', '.astro', 'node_modules'],
        note: 'highlighting and search',
      }),
  });
}

async function forget(folder: string, out: readonly string[]): Promise<void> {
  for (const name of out) await rm(join(folder, name), { recursive: true, force: true });
}

/** A tool that wrote fewer pages than there are findings did something else than was measured. */
async function expectPages(folder: string, findings: number): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).length;
  if (pages < findings) throw new Error(`It wrote ${pages} pages of ${findings} findings`);
}
