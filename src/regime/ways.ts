/** The ways in which what nobody can place may lie, and what a face has in each: what acts, acts in every one of them. */
import { stateKey } from "./alike.js";
import { getOrPut } from "./get-or-put.js";
import type { Had, Holding, Way, Ways } from "./holding.js";

export interface Working {
  readonly asks: readonly string[];
  /** What it makes of what is told. */
  readonly told: (had: Had) => Had;
  /** What it makes in one way; null: things cannot lie so. */
  readonly then: (had: Had, yes: ReadonlySet<string>) => Had | null;
}

const NONE: Ways = { asked: [], each: [] };
/** Of more ways than these, only those are followed in which a face is of two things at most that nobody can place. */
const MOST_WAYS = 64;

export const surely = (told: Had): Holding => ({ told, ways: NONE });

/** The same object where nothing changes. */
export function actOn(before: Holding, { asks, told, then }: Working): Holding {
  const now = told(before.told);
  const asked = [...new Set([...before.ways.asked, ...asks])];
  if (asked.length === 0) return now === before.told ? before : surely(now);
  const known = before.ways.each.length > 0 ? before.ways.each : [{ yes: new Set<string>(), had: before.told }];
  const starts = parted(known, asked.slice(before.ways.asked.length));
  const made = starts.map(({ yes, had }) => ({ yes, had: then(had, yes) }));
  if (now === before.told && made.every(({ had }, index) => had === starts[index]!.had)) return before;
  const each = made.filter((way): way is Way => way.had !== null);
  return withReasons(before, each, settledIn(now, { asked, each }));
} // prettier-ignore

/** What settles a question is a reason of what is told then. */
function withReasons(before: Holding, each: readonly Way[], after: Holding): Holding {
  const isOpen = before.ways.asked.every((question) => after.ways.asked.includes(question));
  if (isOpen) return after;
  const known = [after.told, before.told, ...before.ways.each.map(({ had }) => had)].flatMap(({ because }) => because);
  const made = new Set(each.flatMap(({ had }) => had.because).filter((step) => !known.includes(step)));
  return { ...after, told: { ...after.told, because: [...after.told.because, ...made] } };
} // prettier-ignore

/** With every answer to some more questions: those of no first. */
export function parted<Of extends Pick<Way, "yes">>(starts: readonly Of[], questions: readonly string[]): readonly Of[] {
  return questions.reduce((all, question) => {
    const ways = [...all, ...all.map((way) => ({ ...way, yes: new Set([...way.yes, question]) }))];
    return ways.length <= MOST_WAYS ? ways : ways.filter(({ yes }) => yes.size <= 2);
  }, starts);
} // prettier-ignore

/** Without the questions that make no difference any more; what is told is what there is in one of the ways. */
function settledIn(told: Had, ways: Ways): Holding {
  const { asked, each } = ways.asked.reduce(withoutIdle, ways);
  const isTold = ({ had }: Way) => keyOf(had) === keyOf(told);
  const [first] = each;
  if (!first || (each.length === 1 && isTold(first))) return surely(told);
  const now = each.some(isTold) ? told : first.had;
  return each.length === 1 ? surely(now) : { told: now, ways: { asked, each } };
}

function withoutIdle({ asked, each }: Ways, question: string): Ways {
  const groups = new Map<string, Way[]>();
  for (const way of each) getOrPut(groups, asked.filter((one) => one !== question && way.yes.has(one)).join(), () => []).push(way);
  const isIdle = [...groups.values()].every((group) => group.every(({ had }) => keyOf(had) === keyOf(group[0]!.had)));
  if (!isIdle) return { asked, each };
  return {
    asked: asked.filter((one) => one !== question),
    each: [...groups.values()].map(([first]) => ({ ...first!, yes: new Set([...first!.yes].filter((one) => one !== question)) })),
  };
} // prettier-ignore

const keys = new WeakMap<Had, string>();

/** Equal for what has the same title, claims and layers, whatever the reasons. */
function keyOf(had: Had): string {
  const key =
    keys.get(had) ?? stateKey({ title: had.held, claims: had.claims, layers: had.layers, doubts: [] });
  keys.set(had, key);
  return key;
}
