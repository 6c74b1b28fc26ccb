/** The orders in which days that are left open may have come by a day, each with a day for every one that has. */
import type { Day } from "../chronology/model.js";
import { momentOn } from "../chronology/moments.js";
import type { UncertainDay } from "../chronology/uncertain.js";

/** Days that may be in one order or another; whether it matters to the ground. */
export interface OpenOrder extends UncertainDay {
  /** Days before or after which it makes a difference to have come, in order. */
  readonly marks: readonly Day[];
}

/** A day for each that has come; null: it has not. */
export type Order = readonly (Day | null)[];

/** Days without a beginning are taken to have come after this one. */
const FIRST: Day = -(2 ** 31);

/**
 * Every order once, up to the turns of those that do not `matter` to each other. Days of one order are moments: their
 * fractions say which came first on a day (`chronology/moments.ts`). Nothing where there are more than `most`.
 */
export function ordersBy(
  day: Day,
  open: readonly OpenOrder[],
  matters: (a: number, b: number) => boolean,
  most: number,
): Order[] | null {
  const marks = [...new Set(open.flatMap((one) => one.marks))].filter((mark) => mark <= day);
  const bounds = [-Infinity, ...marks.sort((a, b) => a - b), day + 1 / 2];
  let orders: Order[] = [open.map(() => null)];
  for (let slot = 0; slot + 1 < bounds.length; slot++) {
    const [from, until] = [bounds[slot]!, bounds[slot + 1]!];
    const next: Order[] = [];
    for (const order of orders) addWithin({ from, until }, order, open, matters, next, most);
    if (next.length > most) return null;
    orders = next;
  }
  return orders.filter((order) => order.every((at, index) => at !== null || open[index]!.latest > day));
}

/** Adds all ways in which some of those that have not come do so between two marks, until there are more than `most`. */
function addWithin(
  slot: { readonly from: Day; readonly until: Day },
  order: Order,
  open: readonly OpenOrder[],
  matters: (a: number, b: number) => boolean,
  orders: Order[],
  most: number,
): void {
  const add = (now: Order, last: number | null, moment: Day, turn: number): void => {
    if (orders.length > most) return;
    orders.push(now);
    open.forEach(({ earliest, latest }, index) => {
      if (now[index] !== null) return;
      const isSwapOfAnother = last !== null && last > index && earliest <= moment && !matters(last, index);
      const at = Math.max(earliest, moment, FIRST);
      if (isSwapOfAnother || at > latest || at > slot.until) return;
      add(now.with(index, momentOn(at, turn, at === slot.until)), index, at, turn + 1);
    });
  };
  add(order, null, slot.from, 1);
}
