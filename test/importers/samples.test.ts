/** Real outputs of the scanners, where the folder that CONSTAT_SAMPLES names holds them: read to exact counts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import test from 'ava';

import { makeCandidates } from '../../src/importers/make-candidates.ts';
import { mergeCandidates } from '../../src/importers/merge-candidates.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';
import { scanOf } from './fixture.ts';

const { CONSTAT_SAMPLES: folder = '' } = process.env;

/** File: failed rows, checks that failed, passed, skipped, errors; candidates, checks that no entry names. */
const SAMPLES = [
  ['kube-bench', 'kube-bench-cis-1.6.json', [36, 36, 37, 49, 0], [33, 31]],
  ['trivy', 'trivy-k8s.json', [20, 10, 108, 0, 0], [3, 0]],
  ['kubescape', 'kubescape-v3.json', [3, 3, 30, 0, 0], [2, 0]],
  ['prowler', 'prowler-gcp.ocsf.json', [2, 2, 3, 0, 0], [2, 0]],
  ['checkov', 'checkov-gcp.json', [4, 4, 0, 0, 0], [2, 1]],
  ['scoutsuite', 'scoutsuite-gcp.js', [4, 2, 3, 45, 0], [2, 1]],
  ['terrascan', 'terrascan-gke.json', [9, 9, 598, 0, 2], [7, 0]],
  ['sarif', 'trivy-image.sarif', [4, 2, 0, 0, 0], [1, 0]],
] as const;

if (!existsSync(join(folder, SAMPLES[0][1])) || folder === '') {
  test('SKIPPED: real scanners’ files are read where CONSTAT_SAMPLES names their folder', (t) => {
    t.log('CONSTAT_SAMPLES names no folder that holds them: nothing was read');
    t.is(folder, '', 'it names a folder, but they are not in it');
  });
} else {
  for (const [tool, file, counts, made] of SAMPLES) {
    test(`${file}: ${counts.join(' ')}`, async (t) => {
      const bytes = readFileSync(join(folder, file));
      const scan = await scanOf(tool, bytes.toString('utf8'));
      const checks = new Set(scan.failed.map(({ check }) => check));
      const { failed, passed, skipped, errors = 0 } = scan;
      t.deepEqual([failed.length, checks.size, passed, skipped, errors], [...counts]);
      const catalogue = await builtInCatalogue();
      const data = makeCandidates(scan, { tool, name: tool, file, bytes, catalogue, lang: 'en' });
      t.deepEqual([data.candidates.length, data.unmapped?.length ?? 0], [...made]);
      const { text } = mergeCandidates(data);
      t.notRegex(text, /(?<![\w.])\d{12}(?!\w)|arn:aws/, 'no account is left');
      t.is(mergeCandidates(data, text).text, text);
    });
  }
}
