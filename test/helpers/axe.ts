/** A page in a browser → what axe-core finds against WCAG 2.2 A and AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from 'puppeteer';

const require = createRequire(import.meta.url);

/** Tags of the rules that WCAG 2.2 A and AA are made of. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
  }>;
}

/** Lists the violations of the open page, each with its element and reason; the policy stays on. */
export async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  }
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe };
    // What is preloaded would be asked for by a script, which the policy forbids.
    const options = { runOnly: tags, resultTypes: ['violations'], preload: false };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        `${id} ${target.join(' ')} ${failureSummary.replaceAll(/\s+/g, ' ')}`.slice(0, 300),
      ),
    );
  }, TAGS);
}

/** What a page is looked at with: the mode and the width. */
export const LOOKS = [
  { mode: 'light', width: 1280 },
  { mode: 'dark', width: 1280 },
  { mode: 'dark', width: 320 },
  { mode: 'light', width: 320 },
] as const;

/** Each mode and each width once: half of the time. */
export const FEW_LOOKS = [LOOKS[0], LOOKS[2]];

/** Lists the violations of the open page in both modes, wide and narrow. */
export async function findAllViolations(
  page: Page,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<string[]> {
  const found: string[] = [];
  for (const { mode, width } of looks) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: mode },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const violations = await findViolations(page);
    found.push(...violations.map((one) => `${mode} ${String(width)}: ${one}`));
  }
  return found;
}

/** Lists broken rules once each, with how many elements and pages break them and the first: a fault of a template is on every page. */
export function groupViolations(found: ReadonlyMap<string, readonly string[]>): string[] {
  const rules = new Map<string, { count: number; pages: Set<string>; first: string }>();
  for (const [path, violations] of found) {
    for (const one of violations) {
      const rule = one.split(' ').slice(0, 3).join(' ');
      const known = rules.get(rule) ?? { count: 0, pages: new Set(), first: `${path} ${one}` };
      known.pages.add(path);
      rules.set(rule, { ...known, count: known.count + 1 });
    }
  }
  return [...rules].map(
    ([rule, { count, pages, first }]) =>
      `${rule} ${String(count)} elements, ${String(pages.size)} pages, as ${first}`,
  );
}
