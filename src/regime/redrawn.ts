/** Ground that a new course of a line puts on its other side takes what that side has. */
import { courseId, isDelimits } from "../clauses/later-courses.js";
import type { Clause, Delimits } from "../clauses/model.js";
import { eachHalfEdge } from "../partition/around.js";
import { Barrier, flood, type BoundaryKey, type Ground } from "./ground.js";
import type { Had, Holding } from "./holding.js";
import type { Step } from "./model.js";
import { isThirdPartys } from "./verbs.js";
import { actOn } from "./ways.js";

interface Redrawing {
  readonly clause: Delimits;
  /** The course so far, and the new one. */
  readonly before: BoundaryKey;
  readonly after: BoundaryKey;
  /** Of the instrument: ground of others stays theirs. */
  readonly parties: readonly string[];
}

/** The courses that lines have, where later instruments gave them others, by the keys of both. */
export type CoursesOfLines = ReadonlyMap<BoundaryKey, BoundaryKey>;

/** Lines take the courses that some clauses give them, and ground changes sides, in place; the courses that lines have then. */
export function redrawLines(
  state: Holding[],
  ground: Ground,
  clauses: readonly Clause[],
  parties: readonly string[],
  courses: CoursesOfLines,
): CoursesOfLines {
  const now = new Map(courses);
  for (const clause of clauses.filter(isDelimits)) {
    const line = `line:${clause.line}`;
    const after = `line:${courseId(clause)}`;
    redraw(state, ground, { clause, before: now.get(line) ?? line, after, parties });
    now.set(line, after);
  }
  return now;
}

/** In place. Precondition: the ground knows both courses by these keys. */
function redraw(state: Holding[], ground: Ground, { clause, before, after, parties }: Redrawing): void {
  const then = [...state];
  const barrier = new Barrier(ground, new Set([before, after, "coast", "frame"]));
  const [old, young] = [apart(ground, before, after), apart(ground, after, before)];
  const { face } = ground.partition;
  const goesRound = roundAnEnd(ground, before, after);
  const step: Step = { clause: clause.id, rule: "delimitation" };
  const seen = new Set<number>();
  for (const h of old.flatMap((each) => [each, each ^ 1])) {
    if (seen.has(face[h]!) || face[h] === 0) continue;
    const between = flood(barrier, [face[h]!], (each) => each !== 0);
    for (const each of between) seen.add(each);
    const gap = crossed(between, face, old, young);
    if (!gap || goesRound(between)) continue;
    for (const [into, from] of spread(ground, barrier, between, gap)) {
      const [taker, giver] = [then[into]!, then[from]!];
      const isOurs = !isThirdPartys(taker.told.held, parties) && !isThirdPartys(giver.told.held, parties);
      if (!isOurs || giver.told.held.kind === "unallocated") continue;
      const redrawn = (had: Had) => ({ ...had, because: [step, ...had.because] });
      state[into] = actOn(giver, { asks: [], told: redrawn, then: redrawn });
    }
  }
}

/** Half-edges of a course where it does not run with the other. */
function apart(ground: Ground, key: BoundaryKey, other: BoundaryKey): number[] {
  const shared = new Set(ground.edges(other));
  return ground.along(key).filter((h) => !shared.has(h >> 1));
}

/** Whether ground lies on both sides of what the courses share: it goes round an end of them, and is not between them. */
function roundAnEnd(
  ground: Ground,
  before: BoundaryKey,
  after: BoundaryKey,
): (faces: ReadonlySet<number>) => boolean {
  const { face } = ground.partition;
  const ofAfter = new Set(ground.edges(after));
  const shared = ground.edges(before).filter((e) => ofAfter.has(e));
  return (faces) => shared.some((e) => faces.has(face[2 * e]!) && faces.has(face[2 * e + 1]!));
}

/**
 * Half-edges of the old course with the ground between the courses on the left of each; null where the ground lies on one side
 * of both, or on both sides of one.
 */
function crossed(
  between: ReadonlySet<number>,
  face: Int32Array,
  old: readonly number[],
  young: readonly number[],
): readonly number[] | null {
  const left = (courses: readonly number[]) => courses.filter((h) => between.has(face[h]!));
  const right = (courses: readonly number[]) => courses.filter((h) => between.has(face[h ^ 1]!));
  const [oldLeft, oldRight, newLeft, newRight] = [left(old), right(old), left(young), right(young)];
  if (oldLeft.length > 0 && newRight.length > 0 && oldRight.length + newLeft.length === 0) return oldLeft;
  if (oldRight.length > 0 && newLeft.length > 0 && oldLeft.length + newRight.length === 0)
    return oldRight.map((h) => h ^ 1);
  return null;
}

/** Each face between the courses, with the nearest face beyond the old one. */
function spread(
  { partition }: Ground,
  barrier: Barrier,
  between: ReadonlySet<number>,
  gap: readonly number[],
): ReadonlyMap<number, number> {
  const { face } = partition;
  const beyond = new Map<number, number>();
  for (const h of gap) if (!beyond.has(face[h]!)) beyond.set(face[h]!, face[h ^ 1]!);
  for (const [into, from] of beyond)
    eachHalfEdge(partition, into, (h) => {
      const next = face[h ^ 1]!;
      if (!barrier.stops(h >> 1) && between.has(next) && !beyond.has(next)) beyond.set(next, from);
    });
  return beyond;
}
