import { parseFile, streamData } from './src/targets/pdf/objects/parse-file.ts';
import { pagesOf, resolve } from './src/targets/pdf/objects/access.ts';
import { readFileSync } from 'node:fs';
const f=parseFile(readFileSync('/tmp/out/report.fr.pdf'));
const p=pagesOf(f)[70]!.page; const s:any=resolve(f,p.get('Contents')); const t=Buffer.from(streamData(s)!).toString('latin1');
console.log(t.slice(0,3800));
