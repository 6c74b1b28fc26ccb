/** What a place was on several days, stretch by stretch, without saying anything twice. */
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import type { AnswerOverDays, Lasting, ToldHere } from "../query/model.js";
import { sameTitle } from "../regime/title.js";

export interface StretchTold {
  /** Which of the days it has. */
  readonly on: Lasting;
  readonly told: ToldHere;
  /** Its last day, by whose names it is told; null: nothing bounds it. */
  readonly lastDay: Day | null;
}

/** In the order of days. Days of a title that are those of its stretch are left out, and what may be that is told of other days. */
export function toldByStretch({ answers, day }: AnswerOverDays): readonly StretchTold[] {
  return answers.map((answer) => {
    const { on, ...told } = answer;
    const lastDay = on.until === null ? dayFromIso(day.latest ?? "") : dayFromIso(on.until)! - 1;
    if (answers.length === 1) return { on, told, lastDay };
    const isItsOwn = on.since === told.since && on.until === told.until;
    const elsewhere = answers.filter((other) => other !== answer);
    const perhaps = told.perhaps.filter(({ title }) => !elsewhere.some((other) => sameTitle(other.title, title)));
    return { on, told: { ...told, ...(isItsOwn ? NO_DAYS : {}), perhaps }, lastDay };
  });
} // prettier-ignore

const NO_DAYS: Lasting = { since: null, until: null, sinceDay: null, untilDay: null };
