/** `[Content_Types].xml` ↔ the content type of each part. */
import { attribute, children, escapeXml, parseXml, rootOf } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PRESENTATION = `${OFFICE}.presentationml`;

/** The content types of the parts that constat writes. */
export const CONTENT_TYPE = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  slideLayout: `${PRESENTATION}.slideLayout+xml`,
  slideMaster: `${PRESENTATION}.slideMaster+xml`,
  notesSlide: `${PRESENTATION}.notesSlide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: `${OFFICE}.theme+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  workbook: `${OFFICE}.spreadsheetml.sheet`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: `${OFFICE}.extended-properties+xml`,
  png: 'image/png',
  svg: 'image/svg+xml',
} as const;

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** Reads the declarations into a function from a part's path to its type. */
export function readContentTypes(text: string): (path: string) => string {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const element of children(rootOf(parseXml(text)))) {
    const type = attribute(element, 'ContentType') ?? '';
    const extension = attribute(element, 'Extension');
    if (extension === undefined) {
      overrides.set((attribute(element, 'PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
    } else defaults.set(extension.toLowerCase(), type);
  }
  return (path) =>
    overrides.get(path.toLowerCase()) ?? defaults.get(extensionOf(path)) ?? 'application/xml';
}

/** Declares exactly the parts given: pictures and workbooks by extension, all XML one by one. */
export function writeContentTypes(
  parts: readonly (readonly [path: string, type: string])[],
): string {
  const defaults = new Map([
    ['rels', RELATIONSHIPS],
    ['xml', 'application/xml'],
  ]);
  const overrides: (readonly [string, string])[] = [];
  for (const [path, type] of parts.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const extension = extensionOf(path);
    const known = defaults.get(extension);
    if (extension !== 'xml' && known === undefined) defaults.set(extension, type);
    else if (known !== type) overrides.push([path, type]);
  }
  const lines = [
    ...Array.from(
      defaults,
      ([extension, type]) =>
        `<Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`,
    ),
    ...overrides.map(
      ([path, type]) =>
        `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${NAMESPACE}">${lines.join('')}</Types>`;
}
