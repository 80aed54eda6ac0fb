import { browserSession } from './src/browser/browser-session.ts';
import { drawDiagrams } from './src/browser/draw-diagrams.ts';
import { readMermaid } from './src/browser/mermaid-package.ts';
import { writeFileSync } from 'node:fs';
const host={environment:process.env,platform:process.platform,architecture:process.arch,root:true,cache:'/tmp/constat-cache',temporary:'/tmp'};
const s=browserSession(host,{configured:process.argv[2]||undefined,folder:process.cwd()});
const a=await s.get(); if('missing' in a) throw a;
const m=await readMermaid();
const src={flow:`flowchart LR
  A["Entrée <b>x</b><br/>deux lignes"] -->|"oui"| B{Choix}
  subgraph gke [Cluster GKE]
    B --> C[(Base)]
    B -.-> D((Fin))
  end
  click A "javascript:alert(1)"`,
seq:`sequenceDiagram
  participant U as Médecin
  participant T as Traefik
  U->>T: GET /
  Note over T: OOMKilled
  T-->>U: 503
  loop Chaque minute
   T->>T: retry
  end`,
state:`stateDiagram-v2
  [*] --> Actif
  state Actif {
   A --> B: ok
  }
  Actif --> [*]`,
cls:`classDiagram
  class Pod { +string name
   +run() }
  Pod <|-- Job`,
er:`erDiagram
  CLIENT ||--o{ AUDIT : commande
  CLIENT { string nom }`,
gantt:`gantt
  title Plan
  dateFormat YYYY-MM-DD
  section A
  Un :a1, 2020-03-01, 10d
  Deux :after a1, 5d`,
mind:`mindmap
  root((audit))
    sécurité
    dispo`,
pie:`pie title P
 "a": 3
 "b": 4`,
time:`timeline
  title T
  2020 : un : deux
  2021 : trois`,
git:`gitGraph
 commit
 branch x
 commit
 checkout main
 merge x`,
arch:`architecture-beta
  group api(cloud)[API]
  service db(database)[Database] in api
  service s(server)[Server] in api
  db:L -- R:s`,
block:`block-beta
 columns 2
 a["A"] b["B"]`,
c4:`C4Context
 Person(a,"Un","desc")
 System(b,"Deux")
 Rel(a,b,"use")`,
quad:`quadrantChart
  x-axis Bas --> Haut
  y-axis A --> B
  A: [0.3,0.6]`,
bad:`flowchart LR
  A --> --> B[`,
nope:`hello`};
import {diagramVariables} from './src/browser/diagram-variables.ts'; import {parse} from 'yaml'; import {readFileSync} from 'node:fs'; const style={variables:diagramVariables(parse(readFileSync('templates/theme.yaml','utf8')).colors.light)};
let t=performance.now();
const one=await drawDiagrams(a.running.browser,m!.script,Object.values(src),style);
console.log('ms',performance.now()-t);
const two=await drawDiagrams(a.running.browser,m!.script,Object.values(src).reverse(),style); two.reverse();
Object.keys(src).forEach((k,i)=>{const o=one[i] as any,w=two[i] as any; console.log(k,o.error??o.svg.length, JSON.stringify(o)===JSON.stringify(w)?'same':'DIFFERENT'); if(o.svg) writeFileSync(`/tmp/d-${k}.svg`,o.svg)});
let html='<body style="font-family:Arial">'+Object.keys(src).map((k,i)=>`<div style="float:left;width:46%;height:320px;padding:1%"><h4>${k}</h4>${(one[i] as any).svg?.replace('<svg','<svg style="max-height:280px;max-width:100%"')??(one[i] as any).error}</div>`).join('');
const p=await a.running.browser.newPage(); await p.setViewport({width:1200,height:2600}); await p.setContent(html); await p.screenshot({path:'/tmp/d.png'});
await s.close();
