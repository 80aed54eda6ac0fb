/** A plan → the board, a request at a time, in an order that leaves it sound wherever it stops. */
import type { BoardService, RemoteBoard } from './board-service.ts';
import { createPlaces, type Places } from './create-places.ts';
import type { CardDraft } from './make-drafts.ts';
import { GUIDE, type Marker, type MarkerState } from './marker.ts';
import { planSteps } from './plan-steps.ts';
import type { BoardPlan, CardStep, StepsPlan } from './plan.ts';

/** What carrying out needs. */
export interface ApplyScope {
  readonly engagement: string;
  readonly drafts: readonly CardDraft[];
  readonly board: RemoteBoard;
  readonly service: BoardService;
  /** Says what is done, a line a card. */
  readonly say: (line: string) => void;
}

/** Carries out a plan. */
export async function applyPlan(plan: BoardPlan, scope: ApplyScope): Promise<void> {
  const run = new PlanRun(plan, scope);
  for (const step of plan.steps) {
    if (step.do === 'column') await run.makeColumn(step.category, step.name);
    else if (step.do === 'label') await scope.service.createLabel(step.key);
    else if (step.do === 'create') await run.create(step.draft, step.state);
    else await run.change(step);
  }
  await run.noteMade();
}

/** One carrying out: what came to be on the way. */
class PlanRun {
  readonly #scope: ApplyScope;
  readonly #columns: Map<string, string>;
  readonly #places: Places;
  readonly #made: Set<string>;
  #guide: { key: string; body: string; state: MarkerState } | undefined;

  constructor({ columns }: BoardPlan, scope: ApplyScope) {
    const { drafts, board, engagement } = scope;
    this.#scope = scope;
    this.#columns = new Map(columns);
    this.#places = createPlaces(drafts, board, engagement);
    const own = board.cards.filter(({ marker }) => marker?.engagement === engagement);
    const guide = own.find(({ marker }) => marker?.id === GUIDE);
    this.#made = new Set(own.flatMap(({ marker }) => marker?.id ?? []));
    for (const id of guide?.marker?.state.made ?? []) this.#made.add(id);
    if (guide) this.#guide = { key: guide.key, body: guide.body, state: guide.marker?.state ?? {} };
  }

  async makeColumn(category: string, name: string): Promise<void> {
    this.#columns.set(category, await this.#scope.service.createColumn(name));
  }

  async create(draft: CardDraft, state: MarkerState): Promise<void> {
    const { service, say } = this.#scope;
    const { id, title, body, labels, due, steps } = draft;
    const column = this.#columns.get(draft.column);
    const position = column === undefined ? undefined : this.#places.find(id, column);
    const placed = { ...state, column, position };
    const key = await service.create(
      { title, body, labels, due, column, position },
      this.#mark(id, placed),
    );
    if (column !== undefined && position !== undefined) this.#places.note(id, column, position);
    this.#made.add(id);
    if (id === GUIDE) this.#guide = { key, body, state: placed };
    if (service.offers.checklists && steps.length > 0) await this.#seal(key, draft, placed);
    say(`created ${title}`);
  }

  /** The card remembers its steps once they are all there: a run that stops before goes on with them. */
  async #seal(key: string, { id, body, steps }: CardDraft, state: MarkerState): Promise<void> {
    const { plan, seal } = planSteps(steps, undefined, undefined);
    if (plan) await this.#doSteps(key, plan);
    await this.#scope.service.update(key, { body }, this.#mark(id, { ...state, steps: seal }));
  }

  async change(step: CardStep): Promise<void> {
    const { service, say } = this.#scope;
    const { card, id, state, moves, steps, change } = step;
    if (steps) await this.#doSteps(card.key, steps);
    const { column } = card;
    const position = moves && column !== undefined ? this.#places.find(id, column) : undefined;
    const after = position === undefined ? state : { ...state, position };
    await service.update(card.key, { ...change, position }, this.#mark(id, after));
    if (position !== undefined && column !== undefined) this.#places.note(id, column, position);
    if (id === GUIDE) this.#guide = { key: card.key, body: change.body, state: after };
    say(`${step.do === 'archive' ? 'archived' : 'updated'} ${step.title}`);
  }

  async #doSteps(card: string, { list, rename, add }: StepsPlan): Promise<void> {
    const { service } = this.#scope;
    for (const { key, text } of rename) await service.renameStep(card, key, text);
    if (add.length === 0) return;
    const checklist = list ?? (await service.createChecklist(card));
    for (const text of add) await service.addStep(checklist, text);
  }

  /** The guide keeps the list of all cards that were ever made, so that one which the client deletes is not made again. */
  async noteMade(): Promise<void> {
    this.#made.delete(GUIDE);
    const made = [...this.#made].sort();
    if (!this.#guide || made.join() === (this.#guide.state.made ?? []).join()) return;
    const { key, body, state } = this.#guide;
    await this.#scope.service.update(key, { body }, this.#mark(GUIDE, { ...state, made }));
  }

  #mark(id: string, state: MarkerState): Marker {
    return { engagement: this.#scope.engagement, id, state };
  }
}
