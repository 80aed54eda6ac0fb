/** A page with what surrounds it → its file, or the one of an earlier build that told the very same. */
import { tellView } from '../../templates/render-kept.ts';
import type { Templates } from '../../templates/templates.ts';
import { makeDrawing } from '../shared/drawing.ts';
import type { Artifact } from '../target.ts';
import { nameSearchIndex } from './site-assets.ts';
import type { SitePage } from './site-page.ts';
import { pathToRoot, SITE_FOLDER } from './urls.ts';
import { viewChrome, type BuildMarks, type Surroundings } from './view-chrome.ts';
import { writeText } from './write-text.ts';

/** Stands around what stands in for a mark: Unicode assigns no character to it. */
const SIGN = '\uFDD1';

/** What is kept has these in place of the marks of its build, so that it is found again when they alone differ. */
const STAND_INS: BuildMarks = {
  digest: `${SIGN}digest${SIGN}`,
  index: `${SIGN}index${SIGN}`,
};

/** What a page is written with. */
export interface PageParts {
  readonly around: Surroundings;
  /** Bound to where the page stands. */
  readonly templates: Templates;
  /** The folder of its language. */
  readonly folder: string;
}

/** Writes a page. One that tells briefly what it is made of is kept whole, any other by its content alone. */
export function writePage(page: SitePage, { around, templates, folder }: PageParts): Artifact {
  const marks = readMarks(around);
  const name = `site/${page.template}`;
  const given = { siteRoot: pathToRoot(folder + page.path) };
  const path = SITE_FOLDER + folder + page.path;
  const named = [marks.digest, marks.index];

  if (page.pieces) {
    const content = makeDrawing(templates.render(name, { ...page.view, ...given }));
    const html = templates.render('site/layout', { ...viewChrome(page, around, marks), content });
    return { path, bytes: insertPieces(html, page.pieces), marks: named };
  }
  const told = page.told?.();
  const chrome = told && viewChrome(page, around, STAND_INS);
  const toldChrome = chrome && tellView(chrome);
  if (!chrome || toldChrome === undefined) {
    const content = makeDrawing(templates.renderKept(name, page, given));
    const view = { ...viewChrome(page, around, marks), content };
    return writeText(path, templates.render('site/layout', view), named);
  }
  const content = () => makeDrawing(templates.render(name, { ...page.view, ...given }));
  const kept = templates.renderKeptBytes('site/layout', {
    view: { ...chrome, content },
    told: () => told + toldChrome,
  });
  return { path, bytes: setMarks(kept, marks), marks: named };
}

function insertPieces(html: string, pieces: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = html.split(/(\uFDD3[^\uFDD3]*\uFDD3)/);
  return Buffer.concat(parts.map((part) => pieces.get(part) ?? Buffer.from(part)));
}

/** Puts the marks of this build in place of what stands in for them, in one walk; the bytes are copied. */
function setMarks(kept: Uint8Array, marks: BuildMarks): Uint8Array {
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.length);
  const pairs = [
    { standIn: Buffer.from(STAND_INS.digest), mark: Buffer.from(marks.digest) },
    { standIn: Buffer.from(STAND_INS.index), mark: Buffer.from(marks.index) },
  ];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let next = bytes.indexOf(SIGN); next >= 0;) {
    const begins = ({ standIn }: { readonly standIn: Buffer }): boolean =>
      standIn.equals(bytes.subarray(next, next + standIn.length));
    const found = pairs.find(begins);
    if (found) {
      parts.push(bytes.subarray(at, next), found.mark);
      at = next + found.standIn.length;
    }
    next = bytes.indexOf(SIGN, found ? at : next + 1);
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

function readMarks({ scope, assets }: Surroundings): BuildMarks {
  const index = assets.get(nameSearchIndex(scope.lang));
  if (!index) throw new Error('A site needs its search index');
  return { digest: scope.report.digest.slice(0, 12), index: index.path };
}
