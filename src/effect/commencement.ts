/** The day on which each instrument takes effect, by the rule that it states. */
import type { Act, Doing } from "../clauses/acts-model.js";
import { firstOf, lastOf, uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Commencements, Subject } from "./model.js";
import { keepOrder } from "./sequence.js";

/** What an instrument says of its own beginning, and where. */
export type Head = Pick<Subject, "id" | "signed" | "commencement" | "after" | "parties" | "span">;

/** Those that wait for one another have no day, and neither has one that waits for what is not among them. */
export function settleCommencements(instruments: readonly Head[], acts: readonly Act[]): Commencements {
  const heads = new Map(instruments.map((head) => [head.id, head]));
  const days = new Map<string, UncertainDay | null>();
  const settle = (head: Head): UncertainDay | null => {
    if (!days.has(head.id)) {
      days.set(head.id, null); // So it stays for one that waits, by others, for itself.
      const other = heads.get(awaitedBy(head) ?? "");
      days.set(head.id, other ? settle(other) : dayOf(head, acts));
    }
    return days.get(head.id)!;
  };
  const alone = instruments.filter((head) => awaitedBy(head) === null);
  for (const head of alone) settle(head);
  keepOrder(alone, days);
  for (const head of instruments) settle(head);
  keepOrder(instruments, days);
  return days;
}

/** The instrument with which it takes effect; null: it waits for none. */
export const awaitedBy = ({ commencement: rule }: Head): string | null =>
  rule.form === "with" ? rule.instrument : null;

/** By the instrument's own rule, which waits for no other instrument. */
function dayOf({ id, commencement: rule, signed, parties }: Head, acts: readonly Act[]): UncertainDay | null {
  switch (rule.form) {
    case "on signature":
      return uncertainDay(signed);
    case "on day":
      return uncertainDay(rule.date);
    case "on exchange": {
      const exchanges = daysOf("exchanges", id, acts);
      return exchanges.length > 0 ? firstOf(exchanges.map(({ day }) => day)) : null;
    }
    case "on ratification": {
      const ratified = daysOf("ratifies", id, acts);
      const each = parties.map((party) =>
        ratified.filter(({ by }) => by.includes(party)).map(({ day }) => day),
      );
      return each.length > 0 && each.every((days) => days.length > 0) ? lastOf(each.map(firstOf)) : null;
    }
    case "with":
    case "never":
      return null;
  }
}

/** When something was done to the whole instrument, and by which parties. */
function daysOf(doing: Doing, instrument: string, acts: readonly Act[]) {
  return acts.flatMap((act) => {
    const day = uncertainDay(act.when);
    const isDone = act.targets.some(
      ({ doing: done, target }) =>
        done === doing &&
        target.instrument === instrument &&
        target.article === null &&
        target.clause === null,
    );
    return isDone && day ? [{ day, by: act.by.map(({ party }) => party) }] : [];
  });
}
