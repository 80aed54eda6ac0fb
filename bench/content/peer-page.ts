/** An engagement in one language → its findings as plain pages, the way that other tools want their content. */
import { parse } from 'yaml';

import type { TinyFiles } from '../../test/helpers/tiny.ts';

/** One finding. */
export interface PeerPage {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly priority: number;
  /** Markdown: a line of facts, impact and risk, then the finding's own text with its code and tables. */
  readonly body: string;
}

interface FindingData {
  readonly title: string;
  readonly impact: string;
  readonly risk: string;
  readonly priority: number;
  readonly severity: string;
  readonly status: string;
  readonly effort: string;
  readonly resources: readonly string[];
  readonly references: readonly string[];
}

/** Takes the findings, in the order of their files. */
export function peerPages(files: TinyFiles): PeerPage[] {
  return Object.entries(files).flatMap(([path, content]) => {
    const [, category = '', id = ''] = /^([a-z]+)\/([A-Z]+-\d+)-\d+\.md$/.exec(path) ?? [];
    const [, yaml = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(String(content)) ?? [];
    if (id === '') return [];
    const data = parse(yaml) as FindingData;
    const { title, priority } = data;
    return [{ id, category, title, priority, body: `${factsOf(data)}\n\n${text.trim()}\n` }];
  });
}

function factsOf(data: FindingData): string {
  const facts = [
    `**Priorité** ${data.priority} · **Gravité** ${data.severity} · **Statut** ${data.status} · **Charge** ${data.effort}`,
    `**Impact.** ${data.impact}`,
    `**Risque.** ${data.risk}`,
    `**Ressources.** ${data.resources.map((one) => `\`${one}\``).join(', ')}`,
    `**Références.** ${data.references.join(', ')}`,
  ];
  return facts.join('\n\n');
}

/** The list of all findings as a table; `address` gives where each is. */
export function listOf(pages: readonly PeerPage[], address: (page: PeerPage) => string): string {
  const rows = pages.map(
    (page) =>
      `| [${page.id}](${address(page)}) | ${page.title} | ${page.category} | ${page.priority} |`,
  );
  return ['| Réf. | Constat | Axe | Priorité |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** Front matter with these keys, as every one of the tools reads it. */
export function withFront(data: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', body].join('\n');
}
