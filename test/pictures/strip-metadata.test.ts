import { Jimp } from 'jimp';
import test from 'ava';

import { burnPicture } from '../../src/pictures/burn-picture.ts';
import { jpegOrientation } from '../../src/pictures/exif-orientation.ts';
import { stripMetadata } from '../../src/pictures/strip-metadata.ts';
import { exifJpeg, PLAIN_JPEG, PLAIN_PNG, TOLD_PICTURES } from '../helpers/told-pictures.ts';

const WORD = 'zwtulipe';

for (const [ending, make] of TOLD_PICTURES) {
  test(`nothing of what ${ending} tells is left`, (t) => {
    const told = make(WORD);
    const stripped = Buffer.from(stripMetadata(told));
    t.true(told.includes(WORD) || ending === 'ztxt.png');
    t.false(stripped.includes(WORD));
    t.true(stripped.length < told.length);
    t.deepEqual(stripMetadata(stripped), new Uint8Array(stripped));
  });
}

test('pixels are as they were', async (t) => {
  for (const plain of [PLAIN_JPEG, PLAIN_PNG]) {
    const before = await Jimp.fromBuffer(plain);
    const after = await Jimp.fromBuffer(Buffer.from(stripMetadata(plain)));
    t.deepEqual(after.bitmap, before.bitmap);
  }
});

test('how a picture is turned stays, until its pixels are', async (t) => {
  const turned = exifJpeg(WORD, 6);
  t.is(jpegOrientation(stripMetadata(turned)), 6);
  const upright = await burnPicture(turned, 'jpeg', []);
  if (!upright) throw new Error('it was not made');
  const { width, height } = await Jimp.fromBuffer(Buffer.from(upright));
  t.deepEqual([width, height], [6, 8]);
  t.is(jpegOrientation(upright), 1);
});

test('what is covered is black, and the rest is not touched', async (t) => {
  const made = await burnPicture(PLAIN_PNG, 'png', [[2, 3, 4, 5]]);
  const before = await Jimp.fromBuffer(PLAIN_PNG);
  const after = await Jimp.fromBuffer(Buffer.from(made ?? []));
  for (let y = 0; y < 10; y++) {
    for (let x = 0; x < 10; x++) {
      const isCovered = x >= 2 && x < 6 && y >= 3 && y < 8;
      t.is(after.getPixelColor(x, y), isCovered ? 0x000000ff : before.getPixelColor(x, y));
    }
  }
});

test('bytes that are no picture, or a broken one, throw nothing', (t) => {
  for (const [, make] of TOLD_PICTURES) {
    const told = make(WORD);
    for (let length = 0; length < told.length; length += 7) {
      t.notThrows(() => stripMetadata(told.subarray(0, length)));
    }
  }
  t.deepEqual(stripMetadata(Buffer.from('text')), Buffer.from('text'));
});
