/** A report and a tracker → the board in step with the report, once somebody agrees. */
import type { Report } from '../report/report.ts';
import { speak } from '../report/text.ts';
import { makeCardColumns } from '../targets/shared/cards/make-columns.ts';
import { createScope } from '../targets/shared/language-scope.ts';
import { createFormat } from '../templates/format.ts';
import type { Locale } from '../templates/locale.ts';
import type { BoardService } from './board-service.ts';
import { makeDrafts, nameEngagement } from './make-drafts.ts';
import type { BoardPlan } from './plan.ts';
import { pushBoard, type PushRequest } from './push-board.ts';

/** What is pushed, and how. */
export interface PushReportRequest extends Pick<PushRequest, 'agree' | 'say'> {
  readonly report: Report;
  /** One a language of the engagement, that of the board first. */
  readonly locales: readonly [Locale, ...Locale[]];
}

/** Pushes a report; gives the plan that was shown, and whether it was carried out. */
export function pushReport(
  service: BoardService,
  { report, locales, agree, say }: PushReportRequest,
): Promise<{ readonly plan: BoardPlan; readonly done: boolean }> {
  const [locale] = locales;
  const { engagement, languages, categories } = report;
  const { offers, longest } = service;
  const format = createFormat(locale, { currency: engagement.currency });
  const scope = createScope(report, { locale, format });
  const columns = makeCardColumns(scope, { built: languages, tick: !offers.checklists });
  return pushBoard(service, {
    engagement: nameEngagement(report),
    drafts: makeDrafts(columns, { report, locales, labelled: !offers.columns, longest }),
    columns: categories.map(({ id, title }) => ({
      id,
      title: speak(title, locale.lang, languages).value,
      names: Object.values(title),
    })),
    agree,
    say,
  });
}
