/** Rules on the document as a whole: what it says of itself, and what it must not do. */
import { streamData } from '../objects/parse-file.ts';
import { catalogOf, dictOf, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { readString } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import { isDict, isStream, isString, nameOf } from '../objects/values.ts';
import type { PdfRule } from './rule.ts';

const ACTIVE = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'Movie']);

/** The rules, in the order they are reported. */
export const documentRules: readonly PdfRule[] = [
  {
    rule: 'pages',
    says: 'The document has pages',
    problems: ({ file }) => unless(pagesOf(file).length > 0, 'no page'),
  },
  {
    rule: '7.1-title',
    says: 'The title is in the dictionary and in the metadata, and viewers show it',
    problems: ({ file }) => titleProblems(file),
  },
  {
    rule: '7.2-language',
    says: 'The document tells its language',
    problems: ({ file }) => {
      const lang = readString(catalogOf(file).get('Lang')) ?? '';
      return unless(
        /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang),
        `language ${lang || 'absent'}`,
      );
    },
  },
  {
    rule: '5-identification',
    says: 'The metadata say PDF/UA-1',
    problems: ({ file }) => unless(xmpOf(file).includes('<pdfuaid:part>1<'), 'no pdfuaid:part'),
  },
  {
    rule: '7.1-tagged',
    says: 'The document is tagged',
    problems: ({ file }) => {
      const marked = dictOf(file, catalogOf(file).get('MarkInfo'))?.get('Marked') === true;
      const tree = dictOf(file, catalogOf(file).get('StructTreeRoot')) !== undefined;
      return unless(marked && tree, 'not tagged');
    },
  },
  {
    rule: 'identifier',
    says: 'The file has an identifier and is not encrypted',
    problems: ({ file }) => [
      ...unless(file.trailer.has('ID'), 'no /ID'),
      ...unless(!file.trailer.has('Encrypt'), 'encrypted'),
    ],
  },
  {
    rule: 'color',
    says: 'What the colours mean is in the file (output intent)',
    problems: ({ file }) => unless(catalogOf(file).has('OutputIntents'), 'no output intent'),
  },
  {
    rule: 'active',
    says: 'The file runs nothing',
    problems: ({ file }) => [...file.objects.values()].flatMap(activeProblems),
  },
  {
    rule: '7.11-files',
    says: 'A file inside is plain data, with its name, its type, what it is and what it is for',
    problems: ({ file }) => attachmentProblems(file),
  },
];

/** A problem, unless it is so. */
export function unless(fine: boolean, problem: string): string[] {
  return fine ? [] : [problem];
}

function titleProblems(file: PdfFile): string[] {
  const title = readString(dictOf(file, file.trailer.get('Info'))?.get('Title')) ?? '';
  const viewer = dictOf(file, catalogOf(file).get('ViewerPreferences'));
  return [
    ...unless(title !== '', 'no title'),
    ...unless(/<dc:title>.*<rdf:li[^>]*>[^<]/s.test(xmpOf(file)), 'no dc:title'),
    ...unless(viewer?.get('DisplayDocTitle') === true, 'DisplayDocTitle is not set'),
  ];
}

function xmpOf(file: PdfFile): string {
  const stream = resolve(file, catalogOf(file).get('Metadata'));
  return isStream(stream) ? Buffer.from(streamData(stream) ?? []).toString('utf8') : '';
}

function activeProblems(value: PdfValue): string[] {
  const dict = isStream(value) ? value.dict : value;
  if (Array.isArray(dict)) return dict.flatMap(activeProblems);
  if (!isDict(dict)) return [];
  return [...ownProblems(dict), ...[...dict.values()].flatMap(activeProblems)];
}

function ownProblems(dict: PdfDict): string[] {
  const action = nameOf(dict.get('S'));
  return [
    ...unless(!ACTIVE.has(action), `action ${action}`),
    ...unless(!dict.has('JS') || isString(dict.get('S')), 'JavaScript'),
  ];
}

// Only JSON travels inside: nothing that a program would open by running it.
function attachmentProblems(file: PdfFile): string[] {
  const listed = itemsOf(file, catalogOf(file).get('AF')).map((item) => dictOf(file, item));
  const all = [...file.objects.values()].map((value) => (isStream(value) ? value.dict : value));
  const bodies = all.filter(isDict).filter((dict) => dict.get('Type') === 'EmbeddedFile');
  const specifications = all.filter(isDict).filter((dict) => dict.get('Type') === 'Filespec');
  return [
    ...unless(bodies.length === specifications.length, 'a file without description'),
    ...bodies.flatMap((dict) => unless(dict.get('Subtype') === 'application/json', 'no JSON')),
    ...specifications.flatMap((dict) => [
      ...unless(listed.includes(dict), 'a file that the document does not list'),
      ...['F', 'UF', 'Desc', 'AFRelationship'].flatMap((name) =>
        unless(dict.has(name), `a file without ${name}`),
      ),
    ]),
  ];
}
