import type { LineCheck } from "../clauses/model.js";

/** What keeps a course at most, or at least, so far from something. */
export type DistanceCheck = Extract<LineCheck, { readonly metres: number }>;

/** Whether a course may be no farther, else no nearer. */
export const isUpper = ({ form }: DistanceCheck): boolean => form === "nowhere farther" || form === "at most";
