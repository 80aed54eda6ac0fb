import { deflateSync } from 'node:zlib';

import test from 'ava';
import { strToU8, zipSync } from 'fflate';

import { findForbidden, foldForbidden, hashForbidden } from '../../src/guard/forbidden-words.ts';
import { guardArtifacts } from '../../src/guard/guard-artifacts.ts';
import type { Hidden, HiddenWords } from '../../src/guard/hidden.ts';
import { scanSources } from '../../src/guard/scan-sources.ts';
import { createWordIndex } from '../../src/guard/word-index.ts';
import { front, tinyFolder } from '../helpers/tiny.ts';

const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);

async function leaksOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  hidden: Partial<Hidden>,
  forbid: readonly string[] = [],
): Promise<string[]> {
  const list = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? strToU8(content) : content,
  }));
  const all = { runs: [], words: [], shown: [], seams: [], usual: [], ...hidden };
  const leaks = await guardArtifacts(list, {
    index: createWordIndex(all),
    forbid,
    readers: new Map(),
  });
  return leaks.map(({ file, kind }) => `${file}: ${kind}`);
}

const name = (text: string): HiddenWords => ({ kind: 'replaced name', text });
const redacted = (text: string): HiddenWords => ({ kind: 'redacted words', text });
const HTML = '<!doctype html><html><body>';

test('a name is found as a reader meets it', async (t) => {
  const slide = `<p:sld xmlns:a="a"><a:p><a:r><a:rPr b="1"/><a:t>Cli</a:t></a:r><a:r><a:t>néa</a:t></a:r></a:p></p:sld>`;
  const files = {
    'entity.html': `${HTML}<p>Clin&eacute;a</p>`,
    'numeric.html': `${HTML}<p>Clin&#xe9;a</p>`,
    'inline.html': `${HTML}<p><b>Cli</b>n&shy;éa</p>`,
    'attribute.html': `${HTML}<img alt="By CLINEA">`,
    'address.html': `${HTML}<a href="x/clin%C3%A9a.html">x</a>`,
    'comment.html': `${HTML}<!-- Clinéa -->`,
    'script.html': `${HTML}<script>let a = "Clin\\u00e9a";</script>`,
    'style.html': `${HTML}<style>a::after { content: 'clinea' }</style>`,
    'escaped.js': `const a = 'Clin\\u{e9}a';`,
    'data.json': '{"a":{"b":["clin\\u00e9a"]}}',
    'list.csv': 'a;"Clinéa"\n',
    'feed.xml': '<?xml version="1.0"?><feed><title>Clinéa</title></feed>',
    'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><title>Clinéa</title></svg>',
    'clinea.txt': 'nothing',
    'slides.pptx': zipSync({ 'ppt/slide.xml': strToU8(slide) }),
    'book.pptx': zipSync({
      'ppt/book.xlsx': zipSync({
        'xl/sharedStrings.xml': strToU8('<sst><si><t>Clinéa</t></si></sst>'),
      }),
    }),
    'wide.bin': Buffer.concat([Buffer.from([0, 1]), Buffer.from('Clinea', 'utf16le')]),
  };
  const leaks = await leaksOf(files, { words: [name('Clinéa')] });
  t.deepEqual(
    leaks,
    Object.keys(files)
      .sort()
      .map((file) => `${file}: replaced name`),
  );
  t.deepEqual(
    await leaksOf({ 'a.html': `${HTML}Clinéaste cli néa` }, { words: [name('Clinéa')] }),
    [],
  );
});

test('a hidden run of five words is found, unless it is shown elsewhere', async (t) => {
  const runs = [{ text: 'The backups were never once restored since March' }];
  const page = { 'a.html': `${HTML}<p>Backups were <b>never once</b> restored</p>` };
  t.deepEqual(await leaksOf(page, { runs }), ['a.html: hidden text']);
  t.deepEqual(await leaksOf(page, { runs, shown: ['backups were never once restored'] }), []);
  t.deepEqual(await leaksOf({ 'a.html': `${HTML}<p>never once restored` }, { runs }), []);
});

test('an address is found as it is, and not in other numbers', async (t) => {
  const words = [redacted('10.0.3.7')];
  t.deepEqual(await leaksOf({ 'a.txt': 'on 10.0.3.7.' }, { words }), ['a.txt: redacted words']);
  t.deepEqual(await leaksOf({ 'a.txt': 'M10 0 3 7 110.0.3.7 10.0.3.75' }, { words }), []);
  t.deepEqual(await leaksOf({ 'a.txt': 'on 10.0.3.7' }, { words, shown: ['10.0.3.7'] }), []);
});

test('an id is found as it is written, not in a date', async (t) => {
  const words: HiddenWords[] = [{ kind: 'hidden id', text: 'MON-02' }];
  t.deepEqual(await leaksOf({ 'a.txt': 'Mon, 02 Mar 2026' }, { words }), []);
  t.deepEqual(await leaksOf({ 'a.txt': 'see MON-02.' }, { words }), ['a.txt: hidden id']);
});

test('a forbidden word is found by its hash alone', async (t) => {
  const first = await hashForbidden(foldForbidden('Clinéa') ?? '', [], random);
  const second = await hashForbidden(
    foldForbidden('doctor-lib') ?? '',
    [first],
    () => new Uint8Array(16),
  );
  t.regex(first, /^scrypt:8:[\w-]{22}:[\w-]{43}$/);
  t.is(first.split(':')[2], second.split(':')[2], 'one salt for all');
  const forbid = [first, second];
  t.deepEqual(await leaksOf({ 'a.txt': 'by CLINEA' }, {}, forbid), ['a.txt: forbidden word']);
  t.deepEqual(await leaksOf({ 'a.txt': 'on doctor-lib.example' }, {}, forbid), [
    'a.txt: forbidden word',
  ]);
  t.deepEqual(await leaksOf({ 'a.txt': 'clin and a doctor' }, {}, forbid), []);
  t.deepEqual([...(await findForbidden(new Set(['clinea']), []))], []);
  t.is(foldForbidden('two words'), undefined);
  t.is(foldForbidden('a!'), undefined);
});

/** Put together here, so that nothing that scans this repository takes it for one. */
const TOKEN = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');

test('a secret is found in what is produced and in the sources, and is not printed', async (t) => {
  t.deepEqual(await leaksOf({ 'a.html': `${HTML}<code>${TOKEN}</code>` }, {}), ['a.html: secret']);
  const folder = tinyFolder({ 'pages/p.md': front({ title: 'P' }, `Use ${TOKEN} now`) });
  const [found, ...others] = await scanSources(folder);
  t.deepEqual([found?.file, found?.line, found?.column, found?.secret], ['pages/p.md', 5, 5, true]);
  t.deepEqual(others, []);
  t.false(JSON.stringify(found).includes(TOKEN));
  t.deepEqual(await scanSources(tinyFolder({})), []);
});

test('bytes that seem to be what they are not are read all the same', async (t) => {
  const words = [name('Clinéa')];
  const files = {
    'a.zip': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('by Clinea')]),
    'b.png': Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), deflateSync('x')]),
  };
  t.deepEqual(await leaksOf(files, { words }), ['a.zip: replaced name']);
});
