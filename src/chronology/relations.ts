/**
 * Relations of uncertain dates: Allen's thirteen, on whole days. Each answer is exact: `yes` where it holds for every day that the
 * dates allow, `no` where it holds for none, else `cannot say`. (J. F. Allen, Maintaining knowledge about temporal intervals, 1983.)
 */
import { widenByDoubt } from "./doubt.js";
import { unite } from "./interval.js";
import type { Day, DayRange, WrittenDate } from "./model.js";

export type TruthValue = "yes" | "no" | "cannot say";

export const ALLEN_RELATIONS = [
  "before",
  "meets",
  "overlaps",
  "starts",
  "during",
  "finishes",
  "equals",
  "finished by",
  "contains",
  "started by",
  "overlapped by",
  "met by",
  "after",
] as const;
export type AllenRelation = (typeof ALLEN_RELATIONS)[number];

/** The range that a date allows when its doubts are counted in. */
export function possibleRange(date: WrittenDate): DayRange {
  return widenByDoubt(date, date);
}

/** The same without days that no member of a set has; in order, apart from one another. */
export function possibleParts(date: WrittenDate): DayRange[] {
  if (date.kind !== "one of" && date.kind !== "all of") return [possibleRange(date)];
  const members = date.members.map((member) => widenByDoubt(member, date));
  const days = members.map(({ earliest, latest }) => ({ from: earliest, until: latest === null ? null : latest + 1 }));
  return unite(days).map(({ from, until }) => ({ earliest: from, latest: until === null ? null : until - 1 }));
} // prettier-ignore

/** First and last day of what a date stands for: one and the same for a moment. */
interface Shape {
  readonly first: DayRange;
  readonly last: DayRange;
  readonly moment: boolean;
}

/** The shapes that a date may have: one for each member of a `one of` set. */
function shapes(date: WrittenDate): Shape[] {
  const shape = (first: DayRange, last: DayRange, moment: boolean): Shape => ({
    first: widenByDoubt(first, date),
    last: widenByDoubt(last, date),
    moment,
  });
  switch (date.kind) {
    case "moment":
      return [shape(date, date, true)];
    case "period":
      return [shape(date.start, date.end, false)];
    case "one of":
      return date.members.map((member) => shape(member, member, true));
    case "all of": {
      const first = date.members.reduce((a, b) => ((b.latest ?? Infinity) < (a.latest ?? Infinity) ? b : a));
      const last = date.members.reduce((a, b) =>
        (b.earliest ?? -Infinity) > (a.earliest ?? -Infinity) ? b : a,
      );
      return [shape(first, last, date.members.length === 1)];
    }
  }
}

/** `x - y <= most`, x and y being the nodes below. */
type Constraint = readonly [x: number, y: number, most: number];
const [ORIGIN, A_FIRST, A_LAST, B_FIRST, B_LAST] = [0, 1, 2, 3, 4] as const;

const earlier = (x: number, y: number): Constraint => [x, y, -1];
const same = (x: number, y: number): Constraint[] => [
  [x, y, 0],
  [y, x, 0],
];

/** a meets b when b begins on the day after a ends. */
const MEANING: Readonly<Record<AllenRelation, readonly Constraint[]>> = {
  before: [[A_LAST, B_FIRST, -2]],
  meets: [
    [A_LAST, B_FIRST, -1],
    [B_FIRST, A_LAST, 1],
  ],
  overlaps: [earlier(A_FIRST, B_FIRST), [B_FIRST, A_LAST, 0], earlier(A_LAST, B_LAST)],
  starts: [...same(A_FIRST, B_FIRST), earlier(A_LAST, B_LAST)],
  during: [earlier(B_FIRST, A_FIRST), earlier(A_LAST, B_LAST)],
  finishes: [earlier(B_FIRST, A_FIRST), ...same(A_LAST, B_LAST)],
  equals: [...same(A_FIRST, B_FIRST), ...same(A_LAST, B_LAST)],
  "finished by": [earlier(A_FIRST, B_FIRST), ...same(A_LAST, B_LAST)],
  contains: [earlier(A_FIRST, B_FIRST), earlier(B_LAST, A_LAST)],
  "started by": [...same(A_FIRST, B_FIRST), earlier(B_LAST, A_LAST)],
  "overlapped by": [earlier(B_FIRST, A_FIRST), [A_FIRST, B_LAST, 0], earlier(B_LAST, A_LAST)],
  "met by": [
    [B_LAST, A_FIRST, -1],
    [A_FIRST, B_LAST, 1],
  ],
  after: [[B_LAST, A_FIRST, -2]],
};

function bounds(node: number, { earliest, latest }: DayRange): Constraint[] {
  const found: Constraint[] = [];
  if (latest !== null) found.push([node, ORIGIN, latest]);
  if (earliest !== null) found.push([ORIGIN, node, -earliest]);
  return found;
}

function constraintsOf({ first, last, moment }: Shape, firstNode: number, lastNode: number): Constraint[] {
  const order: Constraint[] = moment ? same(firstNode, lastNode) : [[firstNode, lastNode, 0]];
  return [...bounds(firstNode, first), ...bounds(lastNode, last), ...order];
}

/** Difference constraints over whole numbers have a solution exactly if their graph has no negative cycle (Bellman and Ford). */
function satisfiable(constraints: readonly Constraint[]): boolean {
  const distance = [0, 0, 0, 0, 0];
  for (let round = 0; round <= distance.length; round++) {
    let changed = false;
    for (const [x, y, most] of constraints) {
      if (distance[y]! + most >= distance[x]!) continue;
      distance[x] = distance[y]! + most;
      changed = true;
    }
    if (!changed) return true;
  }
  return false;
}

/** The relations that the days of two dates allow; exactly one of them holds in fact. */
export function possibleRelations(a: WrittenDate, b: WrittenDate): ReadonlySet<AllenRelation> {
  const possible = new Set<AllenRelation>();
  for (const shapeA of shapes(a))
    for (const shapeB of shapes(b)) {
      const given = [...constraintsOf(shapeA, A_FIRST, A_LAST), ...constraintsOf(shapeB, B_FIRST, B_LAST)];
      for (const relation of ALLEN_RELATIONS)
        if (!possible.has(relation) && satisfiable([...MEANING[relation], ...given])) possible.add(relation);
    }
  return possible;
}

function answer(possible: ReadonlySet<AllenRelation>, wanted: readonly AllenRelation[]): TruthValue {
  const hits = wanted.filter((relation) => possible.has(relation)).length;
  if (hits === 0) return "no";
  return hits === possible.size ? "yes" : "cannot say";
}

/** Whether a stands in one of Allen's relations to b. `before` leaves at least a day between; the next day `meets`. */
export function relates(a: WrittenDate, relation: AllenRelation, b: WrittenDate): TruthValue {
  return answer(possibleRelations(a, b), [relation]);
}

/** a is over when b begins: `before` or `meets`. */
export function isEarlier(a: WrittenDate, b: WrittenDate): TruthValue {
  return answer(possibleRelations(a, b), ["before", "meets"]);
}
/** a begins when b is over. */
export function isLater(a: WrittenDate, b: WrittenDate): TruthValue {
  return answer(possibleRelations(a, b), ["after", "met by"]);
}
/** Every day of a is a day of b. */
export function isWithin(a: WrittenDate, b: WrittenDate): TruthValue {
  return answer(possibleRelations(a, b), ["starts", "during", "finishes", "equals"]);
}
/** a and b have a day in common. */
export function sharesDay(a: WrittenDate, b: WrittenDate): TruthValue {
  const apart = answer(possibleRelations(a, b), ["before", "meets", "met by", "after"]);
  return apart === "yes" ? "no" : apart === "no" ? "yes" : "cannot say";
}

/**
 * What a change that took effect on a date means for a day: `not yet` before every day that the date allows, `done` from the last
 * of them on, `either` between, where an answer must give both states.
 */
export function changeBy(date: WrittenDate, day: Day): "not yet" | "done" | "either" {
  const { earliest, latest } = widenByDoubt(date.kind === "period" ? date.start : date, date);
  if (earliest !== null && day < earliest) return "not yet";
  return latest !== null && day >= latest ? "done" : "either";
}
