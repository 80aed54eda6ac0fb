/** Scanners' files of our own making, in each scanner's shape, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Importer, Scan } from '../../src/importers/importer.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** Reads a fixture; ScoutSuite's has its first line, which no JSON has. */
export function fixture(name: string): string {
  const text = readFileSync(join(FIXTURES, name), 'utf8');
  return name === 'scoutsuite.json' ? `scoutsuite_results =\n${text}` : text;
}

/** Loads an importer by its name. */
export async function importerOf(tool: string): Promise<Importer> {
  const found = IMPORTERS.find((one) => one.tool === tool);
  if (!found) throw new Error(`There is no importer ${tool}`);
  return found.load();
}

/** Reads a text with an importer; fails the test where it is none of its files. */
export async function scanOf(tool: string, text: string): Promise<Scan> {
  const { read } = await importerOf(tool);
  const scan = read(text);
  if ('misfit' in scan) throw new Error(scan.misfit);
  return scan;
}

/** The fixtures of each scanner. */
export const FILES = {
  'kube-bench': ['kube-bench.json'],
  trivy: ['trivy-cluster.json', 'trivy-findings.json', 'trivy-config.json', 'trivy-image.json'],
  kubescape: ['kubescape.json'],
  prowler: ['prowler.ocsf.json', 'prowler.csv'],
  checkov: ['checkov.json', 'checkov-list.json', 'checkov-nothing.json'],
  scoutsuite: ['scoutsuite.json'],
  terrascan: ['terrascan.json'],
  polaris: ['polaris.json'],
  sarif: ['sarif.json'],
} as const;
