/** A plan → the lines that show it before it is carried out. */
import { visibleText } from '../diagnostics/visible-text.ts';
import type { BoardPlan, PlanStep } from './plan.ts';

/** Tells each step and each thing left alone on a line, and counts them. */
export function planText({ steps, notes, unchanged }: BoardPlan): string {
  const lines = [
    ...steps.map(tellStep),
    ...notes.map(({ is, id, text }) => line(is, `${id}: ${text}`)),
  ];
  const count = (which: PlanStep['do']): number => steps.filter((step) => step.do === which).length;
  const moves = steps.filter((step) => step.do === 'update' && step.moves).length;
  const conflicts = notes.filter(({ is }) => is === 'conflict').length;
  const summary = [
    `${count('create')} to create`,
    `${count('update')} to update`,
    `${moves} to move`,
    `${count('archive')} to archive`,
    `${unchanged} unchanged`,
    `${notes.length - conflicts} left as the client has them`,
    ...(conflicts > 0 ? [`${conflicts} changed on both sides`] : []),
  ].join(', ');
  return `${[...lines, summary].map(visibleText).join('\n')}\n`;
}

function tellStep(step: PlanStep): string {
  switch (step.do) {
    case 'column':
      return line('create', `the column ${step.name}`);
    case 'label':
      return line('create', `the label ${step.key}`);
    case 'create':
      return line('create', step.draft.title);
    case 'update':
      return line(step.moves ? 'move' : 'update', `${step.title} (${step.what.join(', ')})`);
    case 'archive':
      return line('archive', step.title);
  }
}

function line(verb: string, words: string): string {
  return `  ${verb.padEnd(9)}${words}`;
}
