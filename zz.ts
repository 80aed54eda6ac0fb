import { parseFile } from './src/targets/pdf/objects/parse-file.ts';
import { printReport } from './src/targets/pdf/print.ts';
import { finish } from './src/targets/pdf/finish.ts';
import { browserSession } from '/work/main/src/browser/browser-session.ts';
import { readFileSync, writeFileSync } from 'node:fs';
const host={environment:process.env,platform:process.platform,architecture:process.arch,root:true,cache:'/tmp/constat-cache',temporary:'/tmp'};
const s=browserSession(host,{configured:process.argv[2]||undefined,folder:process.cwd()});
const a=await s.get(); if('missing' in a) throw a;
const d='/work/main/node_modules/@expo-google-fonts/source-sans-3/';
const files=new Map([['fonts/a.ttf',readFileSync(d+'400Regular/SourceSans3_400Regular.ttf')],['fonts/b.ttf',readFileSync(d+'700Bold/SourceSans3_700Bold.ttf')],['x.png',readFileSync('/tmp/x.png')]]);
let body='<h1 id="toc">Sommaire</h1><ul>'; const N=57;
for(let i=0;i<N;i++) body+=`<li><a href="#s-é-${i}">Titre ${i}</a> <span data-page-of="s-é-${i}"></span></li>`; body+='</ul>';
for(let i=0;i<N;i++) body+=`<h2 id="s-é-${i}" style="break-before:page">Titre ${i} assez long pour passer sur deux lignes<br>car il y a beaucoup de mots à <em>dire</em> ici et là</h2>`+'<p>Lorem ipsum dolor sit <strong>amet</strong>, <a href="https://example.com">consectetur</a> adipiscing elit.</p><aside>note</aside>'.repeat(12)+`<table style="border:1px solid;background:#eee"><thead><tr><th>A<th>B<tbody>`+'<tr><td>un<td>deux'.repeat(12)+'</table>'+'<p>Lorem ipsum</p>'.repeat(30)+'<figure><img src=x.png alt="image"><figcaption>Légende</figcaption></figure><figure><pre>code</pre></figure><div style="opacity:.5"><p>à moitié</p></div><ul><li><p>un</p><li>deux</ul><svg role="img" aria-label="x" width=10 height=10><circle cx=5 cy=5 r=4 /></svg>';
const html=`<!doctype html><html lang=fr><head><title>T</title><style>@page{size:A4;margin:22mm 20mm;background:#fafafa;@top-left{content:"Tête"}@bottom-right{content:counter(page) " / " counter(pages)}} @font-face{font-family:A;src:url(/fonts/a.ttf)} @font-face{font-family:A;font-weight:700;src:url(/fonts/b.ttf)} *{font-family:A}</style></head><body>${body}</body></html>`;
for(let k=0;k<2;k++){
let t=performance.now(); const lap=(n)=>{console.log(n,Math.round(performance.now()-t));t=performance.now()};
const p=await printReport(a.running.browser,html,files);lap('print');
const out=finish(p,{title:'Rapport d’audit — Cohortéa',author:'Balise Conseil',subject:'Audit',lang:'fr',date:'2020-04-03',creator:'constat 0.1.0'});lap('finish '+out.length);
console.log(p.refused,p.unnumbered,[...p.pageOf].slice(0,3));
writeFileSync(`/tmp/f${k}.pdf`,out);
}
await s.close();
import { checkPdf } from './src/targets/pdf/check.ts';
let t0=performance.now();
console.log(checkPdf(readFileSync('/tmp/f0.pdf'),['SourceSans3']).map(c=>`${c.ok} ${c.rule} ${c.detail}`).join('\n'));console.log(performance.now()-t0);
for(const f of ['/tmp/b2.pdf','/tmp/a2.pdf'])console.log(checkPdf(readFileSync(f),['SourceSans3']).filter(c=>!c.ok).map(c=>`${c.ok} ${c.rule} ${c.detail}`).join('\n'));
