/** Hostile payloads → an engagement that holds each in every place where something may be written. */
import { stringify } from 'yaml';

import { HOSTILE_CSS } from './hostile-corpus/css.ts';
import { ANSWER, front, ticket, tinyEngagement, tinyReport, type TinyFiles } from './tiny.ts';

/** The engagement, and how many bodies its own check refused: those payloads stand in fields alone. */
export interface HostileEngagement {
  readonly files: TinyFiles;
  readonly refused: number;
}

/** What is written. */
export interface HostileParts {
  /** Payloads that are words: each has a finding. */
  readonly words: readonly string[];
  /** Whole drawings: each is shown and linked by a finding. */
  readonly drawings: readonly string[];
  /** Puts addresses into a payload. */
  readonly aim: (payload: string) => string;
}

/** Writes it. */
export function hostileEngagement({ words, drawings, aim }: HostileParts): HostileEngagement {
  let refused = 0;
  const texts = words.map(aim);
  const findings = texts.map((text, index): [string, string] => {
    const path = `security/SEC-${String(index + 1).padStart(3, '0')}-x.md`;
    const whole = findingOf(text, `Inert.\n\n${text}\n\n## How\n\n${text}\n\nThe end of it.`);
    if (isSound({ [path]: whole })) return [path, whole];
    refused++;
    return [path, findingOf(text, 'Inert.\n\n## How\n\nThe end of it.')];
  });
  const line = (index: number): string =>
    lineOf(texts.at(index % Math.max(1, texts.length)) ?? 'x');
  const files: TinyFiles = {
    'engagement.yaml': tinyEngagement({
      title: line(0),
      client: { name: line(1), description: line(2) },
      auditor: { name: line(3) },
      verdict: line(4),
      messages: [line(5), line(6)],
      scope: { in: [line(7)], out: [line(8)], limits: [line(9)] },
      team: [{ role: line(10), side: 'client', name: line(11) }],
      decisions: [
        { id: 'D1', ask: line(12), who: line(13), findings: ['SEC-001'], otherwise: line(14) },
      ],
      next: [{ what: line(15) }],
    }),
    'checks.yaml': stringify(
      texts.map((text, index) => ({
        id: `check-${String(index)}`,
        category: 'security',
        title: lineOf(text),
        rating: index % 4,
        note: text,
      })),
    ),
    'incidents/INC-01-x.md': incidentOf(texts.map(lineOf)),
    'journal/2026-03-02.md': front({
      title: line(16),
      decided: [line(17)],
      attendance: [line(18)],
    }),
    ...Object.fromEntries(findings),
    ...drawingsOf(drawings.map(aim)),
    ...evidenceOf(aim),
  };
  return { files, refused };
}

/** A line of YAML holds none of these, and a title is never empty. */
function lineOf(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300) || 'x';
}

function findingOf(text: string, body: string): string {
  const line = lineOf(text);
  return ticket(
    {
      title: line,
      impact: line,
      risk: text,
      verify: text,
      owner: line,
      resources: [text],
      references: [text],
      status: 'deferred',
      validation: { ...ANSWER, note: text },
      faq: [{ q: text, a: text }],
    },
    body,
  );
}

function isSound(files: TinyFiles): boolean {
  try {
    tinyReport(files);
    return true;
  } catch {
    return false;
  }
}

function incidentOf(lines: readonly string[]): string {
  const line = (index: number): string => lines.at(index % Math.max(1, lines.length)) ?? 'x';
  return front({
    title: line(20),
    status: 'reviewed',
    timezone: 'Europe/Paris',
    component: { name: line(21), version: '1.0' },
    timeline: lines.slice(0, 40).map((text, index) => ({
      at: `2026-01-01T00:${String(index).padStart(2, '0')}Z`,
      phase: index === 0 ? 'impact' : 'hypothesis',
      text,
      evidence: text,
    })),
    causes: {
      root: line(22),
      trigger: line(23),
      whys: [line(24), line(25)],
      factors: [{ text: line(26), role: 'prevent' }],
    },
    lessons: { well: [line(27)], poorly: [line(28)], lucky: [line(29)] },
  });
}

function drawingsOf(drawings: readonly string[]): TinyFiles {
  const shown = drawings.map(
    (_, index) => `![Drawing](d${String(index)}.svg) [file](d${String(index)}.svg)`,
  );
  return {
    ...Object.fromEntries(drawings.map((svg, index) => [`pages/d${String(index)}.svg`, svg])),
    'pages/drawings.md': front({ title: 'Drawings' }, `Inert.\n\n${shown.join('\n\n')}`),
  };
}

/** What scanners write as evidence: documents with scripts, and diagrams with styles. */
function evidenceOf(aim: (payload: string) => string): TinyFiles {
  const script = aim(
    '<script>alert(1);fetch("%URL%/evidence")</script><img src="%URL%/evidence.png">',
  );
  const names = ['report.html', 'report.XHTML', 'report.xml', 'report.html.txt'];
  const diagrams = HOSTILE_CSS.slice(0, 12).map(
    (css) =>
      `\`\`\`mermaid\n%%{init: ${JSON.stringify({ securityLevel: 'loose', themeCSS: aim(css) })}}%%\nflowchart LR\n  A["<img src=${aim('%URL%')}/m.png onerror=alert(1)>"] --> B\n  click A call alert(1)\n  click B href "javascript:alert(1)"\n\`\`\``,
  );
  return {
    ...Object.fromEntries(
      names.map((name) => [
        `pages/${name}`,
        `<html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`,
      ]),
    ),
    'pages/evidence.md': front(
      { title: 'Evidence' },
      `${names.map((name) => `[${name}](${name})`).join('\n')}\n\n${diagrams.join('\n\n')}`,
    ),
  };
}
