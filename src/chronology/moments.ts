/**
 * Moments: days with a fraction that says which of several things came first. What comes on a day has the moments from a
 * little before its whole number until its end; what has that day for sure has the whole number.
 */
import type { Day } from "./model.js";

/** How much before the whole number a day begins. */
const LEAD = 2 ** -11;
/** Between two that come one after another: 256 may before the whole number, and many more after it. */
const TURN = 2 ** -20;

/** One that comes on a day after what has it for sure, or `isEarly`, before that; `turn`: among those of its side, from 1. */
export const momentOn = (day: Day, turn: number, isEarly: boolean): Day =>
  day - (isEarly ? LEAD / 2 : 0) + turn * TURN;

export const dayOf = (moment: Day): Day => Math.floor(moment + LEAD);

/** Earlier than a moment, and later than all that comes before it. */
export const justBefore = (moment: Day): Day => moment - TURN / 2 ** 3;

/** Later than all that comes on the day, earlier than all of the next. */
export const endOf = (day: Day): Day => day + 1 - LEAD;
