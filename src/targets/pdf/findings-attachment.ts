/** The report → its data as a file inside the PDF: the bytes of `findings.json`. */
import { writeFindingsJson } from '../shared/findings-json.ts';
import { say, type LanguageScope } from '../shared/language-scope.ts';
import type { Attachment } from './finish/attach-file.ts';

/** Makes the attachment, described in the document's language. */
export function findingsAttachment(scope: LanguageScope): Attachment {
  return {
    name: 'findings.json',
    bytes: writeFindingsJson(scope.report),
    type: 'application/json',
    description: say(scope, 'print.data'),
  };
}
