/**
 * The tests that share a process in `npm test`: a group's name → its files. Whatever no group holds is a process of its
 * own: what is measured against a clock, what starts and ends processes, what prints.
 */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  commands: [
    'test/commands/{board,decide,diff,digest,forbid-command,help,import,init,leaks,list,new,program,publish,silence,template}.test.ts',
  ],
  deck: ['test/targets/deck/*.test.ts'],
  documents: [
    'test/targets/{board,data,docs,shared}/**/*.test.ts',
    'test/targets/pdf/{annexes,check-rules,composition,join-signs,objects,page-rules,summary,view,watermark-words,write-numbers}.test.ts',
    'test/targets/site/{addresses,glossary,lock-site,parts,search,urls,views}.test.ts',
    'test/targets/*.test.ts',
  ],
  model: ['test/{diagnostics,markdown,report,rules,schema,source}/**/*.test.ts'],
  house: ['test/repository/{architecture,house,reference,words}.test.ts'],
  parts: [
    'test/{authoring,bench,catalogue,charts,completion,guard,importers,pictures,scaffold,templates,threads}/**/*.test.ts',
  ],
  prints: [
    'test/targets/pdf/{additions,check,check-report,fallback-fonts,finish,finish-beside,hostile,long-incident,page-numbers,print,safe-links,selection,target,wide-tables}.test.ts',
    'test/browser/{draw-diagrams,open-document,sanitise-svg}.test.ts',
  ],
  site: [
    'test/targets/site/{accessibility,board,diagrams,every-page,example,hostile,long-incident,preview,reading}.test.ts',
  ],
  truth: ['test/golden/*.test.ts', 'test/promises/{errors-speak,one-truth}.test.ts'],
};
