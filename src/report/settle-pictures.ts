/** Pictures that an edition covers, or that lie on their side → their new pixels, before the report is made. */
import { burnPicture } from '../pictures/burn-picture.ts';
import { jpegOrientation } from '../pictures/exif-orientation.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { stripMetadata } from '../pictures/strip-metadata.ts';
import type { Rectangle } from '../schema/picture.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { findEdition, type EditionId } from './edition.ts';

/** Makes the new pixels by path; a picture that needs none is absent, one that cannot be made is empty: nothing of it may be shown. */
export async function settlePictures(
  index: SourceIndex,
  edition: EditionId,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const settled = new Map<string, Uint8Array>();
  const covered = coveredParts(index, edition);
  for (const path of index.sources.assets) {
    const bytes = index.sources.files.get(path);
    const rectangles = covered.get(path) ?? [];
    const kind = bytes && pictureKind(bytes);
    if (!bytes || (kind !== 'png' && kind !== 'jpeg')) continue;
    const isTurned = kind === 'jpeg' && jpegOrientation(bytes) !== 1;
    if (rectangles.length === 0 && !isTurned) continue;
    const burnt = await burnPicture(bytes, kind, rectangles);
    settled.set(path, burnt ? stripMetadata(burnt) : new Uint8Array());
  }
  return settled;
}

/** What is covered in which picture: what is written for all, for the edition, and for those it starts from. */
export function coveredParts(
  { sources }: SourceIndex,
  edition: EditionId,
): ReadonlyMap<string, readonly Rectangle[]> {
  const { line = [edition] } = findEdition(sources.engagement.data, edition) ?? {};
  return new Map(
    sources.pictures.map(({ file, data }) => {
      const own = line.flatMap((name) => data.editions?.[name] ?? []);
      return [pictureOf(file), [...(data.redact ?? []), ...own]];
    }),
  );
}

/** The picture beside which a file stands that says what is covered. */
export function pictureOf(file: string): string {
  return file.replace(/\.ya?ml$/, '');
}
