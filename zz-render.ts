import { writeFileSync, mkdirSync } from 'node:fs';
import { readFolder } from './src/source/read-folder.ts';
import { loadTheme } from './src/templates/load-theme.ts';
import { checkFolder } from './src/check.ts';
import { makeReport } from './src/report/make-report.ts';
import { createContext } from './src/targets/create-context.ts';
import { pdf } from './src/targets/pdf/target.ts';
import { tmpdir } from 'node:os';
const [dir='findings', edition='client', langs='fr', out='/tmp/out']=process.argv.slice(2);
const folder=await readFolder('/work/main/'+dir,dir);
const theme=await loadTheme(folder);
const checked=checkFolder(folder,theme);
const errs=checked.diagnostics.filter(d=>d.severity==='error'); if(errs.length) console.log(errs.slice(0,5));
const {report}=makeReport(checked.index!,edition as any);
const world={host:{environment:process.env,platform:process.platform,architecture:process.arch,root:true,cache:'/tmp/constat-cache',temporary:tmpdir()},browser:{folder:process.cwd(),configured:process.env.B},say:(l:string)=>console.log(l)};
let t=performance.now();
const context=await createContext({report,theme,request:{languages:langs.split(',')},world});
console.log('context',Math.round(performance.now()-t));t=performance.now();
mkdirSync(out,{recursive:true});
try{ for(const a of await pdf.render({...context,...(process.env.NOBROWSER?{browser:async()=>undefined}:{})})){writeFileSync(out+'/'+a.path,a.bytes);console.log(a.path,a.bytes.length);} }
finally{await context.close();}
console.log('render',Math.round(performance.now()-t)); console.log(context.diagnostics());
