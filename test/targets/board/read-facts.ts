/** The board's facts, from its JSON and its workbook. */
import { readXlsx } from 'hucre/xlsx';

import { bytesOf, textOf, type Facts, type ReadFacts } from '../../helpers/promises/facts.ts';

/** Reads both; where they differ, neither tells. */
export const readFacts: ReadFacts = async ({ lang, artifacts, day }) => {
  const board = JSON.parse(textOf(artifacts, 'board/board.json')) as Board;
  const priorities = prioritiesOfBoard(board);
  const workbook = await prioritiesOfWorkbook(bytesOf(artifacts, `board/board.${lang}.xlsx`));
  const isSame = Object.entries(priorities).every(([id, priority]) => workbook[id] === priority);
  const dues = board.columns
    .flatMap(({ cards }) => cards)
    .flatMap(({ id, due }): [string, string][] => (due ? [[id, day(due)]] : []));
  return { priorities: isSame ? priorities : {}, dues: Object.fromEntries(dues) };
};

interface Board {
  readonly columns: { cards: { id: string; priority: number; due?: string | null }[] }[];
}

function prioritiesOfBoard({ columns }: Board): Facts['priorities'] {
  const cards = columns.flatMap((column) => column.cards);
  return Object.fromEntries(cards.map(({ id, priority }) => [id, priority]));
}

/** Id and priority stand in the first and the fourth column. */
async function prioritiesOfWorkbook(bytes: Uint8Array): Promise<Facts['priorities']> {
  const { sheets } = await readXlsx(bytes);
  const [, ...rows] = sheets[0]?.rows ?? [];
  return Object.fromEntries(rows.map((row) => [String(row[0]), Number(row[3])]));
}
