/** `constat template`: what is listed, what is missing, and the exit statuses of the contract. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { readPackage, writePackage } from '../../src/targets/deck/package/opc-package.ts';
import type { TemplateDescription } from '../../src/targets/deck/template/describe-template.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { tinyEngagement } from '../helpers/tiny.ts';
import { BARE, FRENCH, POTX } from '../targets/deck/three-templates.ts';
import { runConstat } from './command-line.ts';

test('the built-in template lacks no placeholder', async (t) => {
  const { status, out, err } = await runConstat(['template', 'templates/deck/constat.pptx']);
  t.is(status, 0);
  t.is(err, '');
  t.regex(out, /^ {2}Recommendation \(/m);
  t.regex(out, /^ {2}ticket +Recommendation +by its name$/m);
  t.notRegex(out, /free boxes|stands in/);
});

test('a French master: layouts, placeholders, fallbacks, example slides', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'firm.pptx'), FRENCH);
  const { status, out } = await runConstat(['template', 'firm.pptx'], { folder });
  t.is(status, 0);
  t.regex(out, /^firm\.pptx: 960 × 540 pt, Calibri and Calibri, 11 layouts$/m);
  t.regex(out, /^2 example slides: left out of every deck, with their notes$/m);
  t.regex(out, /^ {2}Titre et contenu \(obj\)$/m);
  t.regex(out, /obj +1 +Espace réservé du contenu 2 +66, 143\.8 +828 × 342\.6 +Calibri 28/);
  t.regex(out, /^ {2}category +Deux contenus +by its name$/m);
  t.regex(out, /^ {2}essentials .*in free boxes: number-1, number-2, number-3, band$/m);
  t.regex(out, /^ {2}No placeholder for title \(details, logo\)/m);
});

test('--json says the same to a script', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'firm.potx'), POTX);
  const { status, out } = await runConstat(['template', 'firm.potx', '--json'], { folder });
  t.is(status, 0);
  const said = JSON.parse(out) as TemplateDescription & { file: string };
  t.is(said.file, 'firm.potx');
  t.is(said.layouts.length, 13);
  t.is(said.examples, 0);
  t.deepEqual(
    said.kinds.find(({ kind }) => kind === 'content'),
    { kind: 'content', layout: 'Title and Content', by: 'name', free: [] },
  );
  t.true(said.missing.some((line) => line.startsWith('No notes master')));
});

test('--engagement tries the names of its deck.layouts', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'firm.pptx'), BARE);
  const deck = { template: 'firm.pptx', layouts: { category: 'page 04' } };
  await writeFile(join(folder, 'engagement.yaml'), tinyEngagement({ deck }));
  const { out } = await runConstat(['template', 'firm.pptx', '--engagement', '.'], { folder });
  t.regex(out, /^ {2}category +Page 04 +as deck\.layouts says/m);
  const none = await runConstat(['template', 'firm.pptx', '--engagement', 'elsewhere'], { folder });
  t.is(none.status, 2);
});

test('a template that cannot be used is an error of the sources, with its reason', async (t) => {
  const folder = await temporaryFolder(t);
  const opc = readPackage(FRENCH);
  const untitled = writePackage({
    ...opc,
    parts: new Map(
      Array.from(opc.parts, ([path, part]) => {
        const text = new TextDecoder().decode(part.bytes);
        const bare = text.replaceAll(/type="(?:ctrT|t)itle" ?(?:orient="vert")?/g, 'type="dt"');
        return [path, { ...part, bytes: new TextEncoder().encode(bare) }];
      }),
    ),
  });
  for (const [name, bytes, reason] of [
    ['text.pptx', new TextEncoder().encode('no presentation'), /It is no zip/],
    ['old.pptx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /It has a password/],
    ['empty.pptx', writePackage({ parts: new Map(), relationships: [] }), /No presentation/],
    ['untitled.pptx', untitled, /No layout with a title/],
  ] as const) {
    await writeFile(join(folder, name), bytes);
    const { status, err } = await runConstat(['template', name], { folder });
    t.is(status, 1, name);
    t.regex(err, reason, name);
    t.true(err.startsWith(`Unexpected template ${name}, expected a .pptx or .potx: `));
    t.notRegex(err, /\n\s+at /);
  }
});

test('no file is a failed reading, no argument a wrong command line', async (t) => {
  const gone = await runConstat(['template', 'nowhere.pptx']);
  t.deepEqual(gone, { status: 4, out: '', err: 'There is no file nowhere.pptx\n' });
  const folder = await runConstat(['template', 'src']);
  t.is(folder.status, 4);
  const bare = await runConstat(['template']);
  t.is(bare.status, 2);
  t.regex(bare.err, /missing required argument 'file'/);
});
