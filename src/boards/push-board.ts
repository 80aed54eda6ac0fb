/** Drafts → the board: read, plan, ask, carry out; after an answer that never came, read again and go on. */
import { applyPlan } from './apply-plan.ts';
import { UncertainError } from './board-error.ts';
import type { BoardService } from './board-service.ts';
import type { CardDraft } from './make-drafts.ts';
import { planBoard, type PlanScope } from './plan-board.ts';
import type { BoardPlan } from './plan.ts';

/** What is pushed, and how. */
export interface PushRequest {
  readonly engagement: string;
  readonly drafts: readonly CardDraft[];
  readonly columns: PlanScope['columns'];
  /** Shows the plan and says whether to carry it out. */
  readonly agree: (plan: BoardPlan) => Promise<boolean>;
  readonly say: (line: string) => void;
}

/** How often the board is read again within one run. */
const MOST_TURNS = 5;

/** Pushes; gives the plan that was shown, and whether it was carried out. */
export async function pushBoard(
  service: BoardService,
  request: PushRequest,
): Promise<{ readonly plan: BoardPlan; readonly done: boolean }> {
  const { engagement, drafts, columns, agree, say } = request;
  let board = await service.read();
  const shown = planBoard({ engagement, drafts, columns, board, offers: service.offers });
  if (!(await agree(shown))) return { plan: shown, done: false };
  for (let turn = 1; ; turn += 1) {
    const plan = planBoard({ engagement, drafts, columns, board, offers: service.offers });
    try {
      await applyPlan(plan, { engagement, drafts, board, service, say });
      return { plan: shown, done: true };
    } catch (error) {
      if (!(error instanceof UncertainError) || turn === MOST_TURNS) throw error;
      say(`${error.message}: reading the board again`);
      board = await service.read();
    }
  }
}
