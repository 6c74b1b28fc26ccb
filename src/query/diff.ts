import { speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasClause, AtlasSpell } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { isGround, onDay } from "../atlas/ground.js";
import { sameTitle, type Title } from "../regime/title.js";
import { holds } from "../chronology/interval.js";
import { personsOf } from "../effect/persons.js";
import { EDITORIAL } from "../effect/model.js";
import type { Holds } from "../rights/model.js";
import { perhapsAlready } from "./ask.js";
import { tellBurdens, tellClaims, tellDoubts, tellLayers } from "./beside.js";
import { cameBy } from "./changed-by.js";
import { isSameState } from "../regime/alike.js";
import type { Burdened, Claimed, Doubt, Held, Perhaps, Reason } from "./model.js";
import { reasons } from "./reasons.js";

/** The state of some ground on one of the two days. */
export interface GroundState {
  readonly title: Title;
  readonly claims: readonly Claimed[];
  readonly layers: readonly Held[];
  readonly doubts: readonly Doubt[];
  readonly burdens: readonly Burdened[];
}

export interface Change {
  readonly from: GroundState;
  readonly to: GroundState;
  readonly areaSquareKm: number;
  /** Why it is, or may be, as it is on the second day. */
  readonly because: readonly Reason[];
  /**
   * `surely`: each state surely holds on its day. `told`: they are told of the two days, and on one of them at least another may
   * hold already. `possibly`: one state is told of both days, and the ground changes only if another holds already on one of them.
   */
  readonly holds: Holds;
  /** What may hold already on either day, in the place of what is told of it. */
  readonly perhaps: { readonly from: readonly Perhaps[]; readonly to: readonly Perhaps[] };
}

/**
 * What ground is, or may be, in another state on `second` than on `first`, greatest first; faces of one fate are one change.
 * None where the corpus does not speak of one of the days.
 */
export function diffTitles(atlas: Atlas, first: Day, second: Day, reading = EDITORIAL): Change[] {
  if (![first, second].every((day) => speaksOn(atlas, day))) return [];
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const { personOf } = personsOf(atlas.parties);
  const nowOf = (spells: readonly AtlasSpell[], day: Day) => spells.findIndex((spell) => holds(spell, day));
  const stateOn = (spells: readonly AtlasSpell[], now: number, day: Day): StateOnDay => {
    const spell = spells[now]!;
    return {
      spell: onDay(spell, day),
      title: spell.title,
      claims: tellClaims(spell.claims, clauses),
      layers: tellLayers(atlas, spells, now, clauses, day),
      doubts: tellDoubts(spell.doubts, clauses),
      burdens: tellBurdens(atlas, spells, now, clauses),
      because: reasons(spell.because, clauses),
      perhaps: perhapsAlready(atlas, spells, now, day, clauses),
    };
  };
  const changes = new Map<string, Change>();
  for (let face = 1; face < atlas.partition.faceIsLand.length; face++) {
    if (!isGround(atlas, face, reading)) continue;
    const spells = atlas.spells(face, reading);
    const [before, after] = [nowOf(spells, first), nowOf(spells, second)];
    // Most ground keeps its state: what is told of it, and why, is not looked up.
    if (before === after && isSettled(spells, after)) continue;
    const fate = changeBetween(
      stateOn(spells, before, first),
      stateOn(spells, after, second),
      clauses,
      personOf,
    );
    if (fate === null) continue;
    const key = JSON.stringify(fate);
    const change = changes.get(key) ?? fate;
    const areaSquareKm = change.areaSquareKm + atlas.partition.faceAreaSquareKm[face]!;
    changes.set(key, { ...change, areaSquareKm });
  }
  return [...changes.values()]
    .map((change) => ({ ...change, areaSquareKm: Math.round(change.areaSquareKm * 10) / 10 }))
    .sort((a, b) => b.areaSquareKm - a.areaSquareKm);
}

/** The same on all days of a spell: nothing in it hangs on the season, and no later one may hold already in it. */
function isSettled(spells: readonly AtlasSpell[], now: number): boolean {
  const { until, layers } = spells[now]!;
  const isEarly = ({ possiblyFrom }: AtlasSpell) =>
    possiblyFrom !== null && (until === null || possiblyFrom < until);
  return layers.every(({ season }) => season === null) && !spells.slice(now + 1).some(isEarly);
}

interface StateOnDay extends GroundState {
  readonly spell: AtlasSpell;
  readonly because: readonly Reason[];
  readonly perhaps: readonly Perhaps[];
}

/** Its area is not yet known. That a state goes by another name is no change. */
function changeBetween(
  before: StateOnDay,
  after: StateOnDay,
  clauses: ReadonlyMap<string, AtlasClause>,
  personOf: (party: string) => string,
): Change | null {
  const perhaps = { from: before.perhaps, to: after.perhaps };
  const isTold = !isSameState(before.spell, after.spell, personOf);
  if (before.spell === after.spell && isOneDoubt(before.perhaps, after.perhaps)) return null;
  const [was, is] = [before.perhaps[0], after.perhaps[0]];
  const possibly = is ?? was;
  if (!isTold && !possibly) return null;
  const from = isTold || is ? before : (was ?? before);
  const to = isTold ? after : (is ?? after);
  const came = cameBy(before.spell, after.spell);
  const changedBy = isTold ? reasons(came, clauses) : possibly?.by && !possibly.endedBy ? [possibly.by] : [];
  return {
    from: stateOf(from),
    to: stateOf(to),
    areaSquareKm: 0,
    because: because(from, to, changedBy),
    holds: !isTold ? "possibly" : possibly ? "told" : "surely",
    perhaps,
  };
}

/** What may hold for ever after, on both days alike, changes nothing between them. */
const isOneDoubt = (before: readonly Perhaps[], after: readonly Perhaps[]): boolean =>
  before.length === after.length && [...before, ...after].every(({ since }) => since === null);

/** Of all that holds then, where the title is another; else of what came beside it, or of what ended what went, or of that itself. */
function because(
  from: StateOnDay | Perhaps,
  to: StateOnDay | Perhaps,
  changedBy: readonly Reason[],
): readonly Reason[] {
  const beside = ({ claims, layers, doubts, burdens }: GroundState) => [
    ...claims,
    ...layers,
    ...doubts,
    ...burdens,
  ];
  const without = (state: GroundState, other: GroundState) => {
    const known = new Set(beside(other).map((each) => JSON.stringify(each)));
    return beside(state).filter((each) => !known.has(JSON.stringify(each)));
  };
  const [came, went] = [without(to, from), without(from, to)];
  const isSame = sameTitle(from.title, to.title) && came.length + went.length > 0;
  if (!isSame) return distinct([to, ...beside(to)].flatMap((each) => each.because));
  const ofThese = (all: typeof came) => all.flatMap((each) => each.because);
  const changed = [...ofThese(came), ...(went.length > 0 ? changedBy : [])];
  return distinct(changed.length > 0 ? changed : ofThese(went));
}

const stateOf = ({ title, claims, layers, doubts, burdens }: GroundState): GroundState => ({
  title,
  claims,
  layers,
  doubts,
  burdens,
});

const distinct = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(({ clause }, index) => reasons.findIndex((reason) => reason.clause === clause) === index);
