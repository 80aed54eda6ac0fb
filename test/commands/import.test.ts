/** `constat import …`, as typed, and the findings that candidates become. */
import { appendFile, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { readTree } from '../helpers/temporary.ts';
import { ROOT } from '../helpers/report.ts';
import { copyEngagement, runConstat, type Ran } from './command-line.ts';

const FIXTURES = join(ROOT, 'test/importers/fixtures');
const SECOND = 'test/engagements/second';

interface Tried {
  readonly folder: string;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  readonly read: (path: string) => Promise<string>;
}

async function begin(t: ExecutionContext): Promise<Tried> {
  const folder = await copyEngagement(t, SECOND);
  return {
    folder,
    run: (...args) => runConstat(args, { folder }),
    read: (path) => readFile(join(folder, 'findings', path), 'utf8'),
  };
}

test('a scan becomes candidates, the file itself is kept where git does not look', async (t) => {
  const { folder, run, read } = await begin(t);
  const { status, out, err } = await run('import', 'trivy', join(FIXTURES, 'trivy-cluster.json'));
  t.is(status, 0, err);
  t.is(err, '');
  t.regex(out, /^trivy-cluster\.json: 16 results: 4 failed \(4 checks\), 12 passed, 0 skipped\n/);
  t.regex(out, /The scanner itself met 1 error: /);
  t.regex(out, /Candidates: 4 new, 0 updated, 0 unchanged\n/);
  t.regex(out, /The catalogue does not name aws-access-key-id, KSV117\n/);
  t.regex(out, /Next: read it, then constat new finding --from-candidate trivy\/sec-\S+\n$/);
  const raw = await readdir(join(folder, 'findings/candidates/.raw'));
  t.deepEqual(raw.map((name) => name.replace(/^[0-9a-f]{12}-/, '')).sort(), [
    '.gitignore',
    'trivy-cluster.json',
  ]);
  t.is(await read('candidates/.raw/.gitignore'), '*\n');
  t.notRegex(await read('candidates/trivy.yaml'), /111122223333|KEY=/);
  t.is((await run('check')).status, 0);
  t.regex((await run('list')).out, / {2}4 candidates waiting {2}/);
});

test('again: nothing changes; with JSON; under another name', async (t) => {
  const { folder, run } = await begin(t);
  const file = join(FIXTURES, 'kubescape.json');
  await run('import', 'kubescape', file);
  const before = await readTree(folder);
  const again = await run('import', 'kubescape', file, '--json');
  t.like(JSON.parse(again.out), {
    tool: 'kubescape',
    file: 'findings/candidates/kubescape.yaml',
    candidates: { added: 0, changed: 0, same: 2, gone: 0, removed: 0 },
    unmapped: ['C-9001'],
  });
  t.deepEqual(await readTree(folder), before);
  const named = await run('import', 'kubescape', file, '--name', 'staging');
  t.regex(named.out, /findings\/candidates\/staging\.yaml/);
  t.is((await run('check')).status, 0);
});

for (const [name, args, status, said] of [
  ['an unknown tool', ['trivi', 'x.json'], 2, /Did you mean `trivy`\? expected kube-bench, trivy/],
  ['no such file', ['trivy', 'none.json'], 4, /There is no file none\.json/],
  ['a folder', ['trivy', 'findings'], 4, /There is no file findings/],
  ['a file of another', ['trivy', join(FIXTURES, 'polaris.json')], 1, /a file of polaris: constat/],
  ['no JSON', ['trivy', 'findings/engagement.yaml'], 1, /expected the JSON of `trivy k8s/],
  ['a bad name', ['trivy', 'x', '--name', '../x'], 2, /Unexpected --name/],
  ['no engagement', ['trivy', 'x', '--engagement', 'other'], 2, /There is no engagement in other/],
] as const) {
  test(`${name}: said, and nothing is written`, async (t) => {
    const { folder, run } = await begin(t);
    const before = await readTree(folder);
    const ran = await run('import', ...args);
    t.is(ran.status, status);
    t.regex(ran.err, said);
    t.is(ran.out, '');
    t.deepEqual(await readTree(folder), before);
  });
}

test('a file too large is not read', async (t) => {
  const { folder, run } = await begin(t);
  const file = await open(join(folder, 'large.json'), 'w');
  await file.truncate(101 * 2 ** 20);
  await file.close();
  const { status, err } = await run('import', 'trivy', 'large.json');
  t.is(status, 1);
  t.regex(err, /Unexpected size of large\.json, expected 100 MB at most/);
});

test('a file of candidates that is broken is left alone, with the reason', async (t) => {
  const { folder, run, read } = await begin(t);
  const file = join(FIXTURES, 'terrascan.json');
  await run('import', 'terrascan', file);
  const path = join(folder, 'findings/candidates/terrascan.yaml');
  await appendFile(path, 'mine: 1\n');
  const broken = await read('candidates/terrascan.yaml');
  const { status, err } = await run('import', 'terrascan', file);
  t.is(status, 1);
  t.regex(err, /candidates\/terrascan\.yaml:\d+:1 error candidates\/unknown-key/);
  t.regex(err, /Nothing was written/);
  t.is(await read('candidates/terrascan.yaml'), broken);
});

test('SARIF of two scanners goes into two files', async (t) => {
  const { folder, run } = await begin(t);
  const text = await readFile(join(FIXTURES, 'sarif.json'), 'utf8');
  await writeFile(join(folder, 'other.sarif'), text.replace('Gitleaks', 'Semgrep OSS'));
  t.is((await run('import', 'sarif', join(FIXTURES, 'sarif.json'))).status, 0);
  const refused = await run('import', 'sarif', 'other.sarif');
  t.is(refused.status, 2);
  t.regex(refused.err, /sarif\.yaml holds what Gitleaks reported: give .* Semgrep OSS a --name/);
  t.is((await run('import', 'sarif', 'other.sarif', '--name', 'semgrep')).status, 0);
});

test('a candidate becomes a finding: from the catalogue, or in the scanner’s words', async (t) => {
  const { run, read } = await begin(t);
  await run('import', 'trivy', join(FIXTURES, 'trivy-config.json'));
  await run('import', 'kubescape', join(FIXTURES, 'kubescape.json'));
  const drafted = await run('new', 'finding', '--from-candidate', 'sec-pod', '-c', 'GOV');
  t.is(drafted.status, 0, drafted.err);
  const [path = ''] = drafted.out.split('\n');
  const finding = await read(path.replace('findings/', ''));
  t.regex(finding, /\nseverity: high\nbasis: tool\nresources:\n {2}- shop\/Deployment\/mail\n/);
  t.regex(
    finding,
    /## Observation\n\nReported by kubescape:\n\n- C-0057: Privileged container\n\n## How/,
  );
  const id = /[A-Z]+-\d+/.exec(path)?.[0] ?? '';
  const marked = await read('candidates/kubescape.yaml');
  t.regex(marked, new RegExp(`state: promoted\n[^]*?finding: ${id}\n`));
  const twice = await run('new', 'finding', '--from-candidate', 'sec-pod', '-c', 'GOV');
  t.is(twice.status, 2);
  t.regex(twice.err, new RegExp(`kubescape/\\S+ is ${id} already`));

  const own = ['new', 'finding', '--from-candidate', 'trivy/AVD-GCP-0001'];
  t.regex((await run(...own)).err, /Say which category/);
  const made = await run(...own, '-c', 'GOV', '-p', '1');
  const plain = await read(made.out.split('\n', 1)[0]?.replace('findings/', '') ?? '');
  t.regex(plain, /^---\npriority: 1\nseverity: high\nbasis: tool\nresources:\n/);
  t.regex(plain, /references:\n {2}- https:\/\/avd\.aquasec\.com\/misconfig\/avd-gcp-0001\n/);
  t.regex(plain, /# Buckets are not public\n[^]*## How to do it\n\n1\. Take allUsers away\n$/);
  t.is((await run('check')).status, 0);
  const before = await read('candidates/kubescape.yaml');
  await run('import', 'kubescape', join(FIXTURES, 'kubescape.json'));
  t.is(await read('candidates/kubescape.yaml'), before, 'importing again knows of it');
});

test('hostile words pass through the command as words', async (t) => {
  const { folder, run } = await begin(t);
  const text = ':::internal\u001b[2J <script>alert(1)</script> :Redact [x';
  const rules = [{ id: text, shortDescription: { text }, help: { text } }];
  const runs = [{ tool: { driver: { name: text, rules } }, results: [{ ruleId: text }] }];
  await writeFile(join(folder, 'x.sarif'), JSON.stringify({ version: '2.1.0', runs }));
  const { status, out, err } = await run('import', 'sarif', 'x.sarif');
  t.is(status, 0, err);
  t.false(out.includes('\u001b'));
  const made = await run('new', 'finding', '--from-candidate', 'sarif/', '-c', 'GOV');
  t.is(made.status, 0, made.err);
});
