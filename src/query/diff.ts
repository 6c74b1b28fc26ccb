import { speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { addSquareKm } from "../geodesy/area.js";
import { onlyDay } from "../chronology/ranges.js";
import { isGroundSpokenOf, isLeftOut, onDay } from "../atlas/ground.js";
import { UNALLOCATED, type Title } from "../regime/title.js";
import { holds } from "../chronology/interval.js";
import { personsOf } from "../effect/persons.js";
import { EDITORIAL } from "../effect/model.js";
import type { Holds } from "../rights/model.js";
import { tellBurdens, tellClaims, tellDoubts, tellLayers } from "./beside.js";
import { cameBy } from "./changed-by.js";
import { isSameState, isSameTitle, stateKey, type ToldState } from "../regime/alike.js";
import type { Burdened, Claimed, DoubtedTitle, Held, Perhaps, Reason } from "./model.js";
import { reasons } from "./reasons.js";
import { perhapsAlready } from "./told.js";

/** The state of some ground on one of the two days. */
export interface GroundState {
  readonly title: Title;
  readonly claims: readonly Claimed[];
  readonly layers: readonly Held[];
  readonly doubts: readonly DoubtedTitle[];
  readonly burdens: readonly Burdened[];
}

/** From one state to another, and why. */
export interface Passage {
  readonly from: GroundState;
  readonly to: GroundState;
  /** Why it is, or may be, as it is on the second day. */
  readonly because: readonly Reason[];
}

export interface Change extends Passage {
  readonly areaSquareKm: number;
  /**
   * `surely`: each state surely holds on its day. `told`: they are told of the two days, and on one of them at least another may
   * hold already. `possibly`: one state is told of both days, and the ground changes only if another holds already on one of them.
   */
  readonly holds: Holds;
  /** Where it holds possibly: the other changes that may have come in its place. */
  readonly others: readonly Passage[];
  /** What may hold already on either day, in the place of what is told of it. */
  readonly perhaps: { readonly from: readonly Perhaps[]; readonly to: readonly Perhaps[] };
}

/**
 * What ground is, or may be, in another state on `second` than on `first`, greatest first; faces of one fate are one change.
 * None where the corpus does not speak of one of the days.
 */
export const diffTitles = (atlas: Atlas, first: Day, second: Day, reading = EDITORIAL): Change[] =>
  changesOf(atlas, { first, second, reading, isAmong: isGroundSpokenOf });

/** How much ground its clauses change, or may change, of which the corpus does not speak: `diffTitles` leaves it out. */
export function changedBeyondCoverage(atlas: Atlas, first: Day, second: Day, reading = EDITORIAL): number {
  if (!atlas.coverage) return 0;
  const changes = changesOf(atlas, { first, second, reading, isAmong: isLeftOut });
  return changes.reduce((sum, { areaSquareKm }) => addSquareKm(sum, areaSquareKm), 0);
}

interface Compared {
  readonly first: Day;
  readonly second: Day;
  readonly reading: string;
  readonly isAmong: typeof isGroundSpokenOf;
}

function changesOf(atlas: Atlas, { first, second, reading, isAmong }: Compared): Change[] {
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
      layers: tellLayers(atlas, spells, now, clauses, onlyDay(day)),
      doubts: tellDoubts(spell.doubts, clauses),
      burdens: tellBurdens(atlas, spells, now, clauses),
      because: reasons(spell.because, clauses),
      perhaps: perhapsAlready(atlas, spells, now, onlyDay(day), clauses),
    };
  };
  const changes = new Map<string, Change>();
  for (let face = 1; face < atlas.partition.faceIsLand.length; face++) {
    if (!isAmong(atlas, face, reading)) continue;
    const spells = atlas.spells(face, reading);
    const [before, after] = [nowOf(spells, first), nowOf(spells, second)];
    // Most ground keeps its state: what is told of it, and why, is not looked up.
    if (before === after && isSettled(spells, after)) continue;
    const states = [stateOn(spells, before, first), stateOn(spells, after, second)] as const;
    const fate = changeBetween(
      ...states,
      reasons(cameBy(spells, before, states[1].spell), clauses),
      personOf,
    );
    if (fate === null) continue;
    const key = JSON.stringify(fate);
    const change = changes.get(key) ?? fate;
    const areaSquareKm = addSquareKm(change.areaSquareKm, atlas.partition.faceAreaSquareKm[face]!);
    changes.set(key, { ...change, areaSquareKm });
  }
  return [...changes.values()].sort((a, b) => b.areaSquareKm - a.areaSquareKm);
}

/** The same on all days of a spell: nothing in it hangs on the season, and no other may hold in it. */
function isSettled(spells: readonly AtlasSpell[], now: number): boolean {
  const { from, until, layers } = spells[now]!;
  const mayHoldWithin = ({ possiblyFrom, possiblyUntil }: AtlasSpell) =>
    possiblyFrom !== null &&
    (until === null || possiblyFrom < until) &&
    (from === null || from < possiblyUntil!);
  return (
    layers.every(({ season }) => season === null) &&
    !spells.some((each, index) => index !== now && mayHoldWithin(each))
  );
}

interface StateOnDay extends GroundState {
  readonly spell: AtlasSpell;
  readonly because: readonly Reason[];
  readonly perhaps: readonly Perhaps[];
}

type PersonOf = (party: string) => string;

/** `came`: what made the told state of the second day. Its area is not yet known. That a state goes by another name is no change. */
function changeBetween(
  before: StateOnDay,
  after: StateOnDay,
  came: readonly Reason[],
  personOf: PersonOf,
): Change | null {
  const perhaps = { from: before.perhaps, to: after.perhaps };
  const isTold = !isSameState(before.spell, after.spell, personOf);
  if (before.spell === after.spell && isOneDoubt(before.perhaps, after.perhaps)) return null;
  const possible = passagesBetween(before, after, personOf);
  const [passage, ...others] = isTold ? [passageOf(before, after, came, personOf)] : possible;
  if (!passage) return null;
  const isSure = before.perhaps.length + after.perhaps.length === 0;
  return {
    ...passage,
    areaSquareKm: 0,
    holds: !isTold ? "possibly" : isSure ? "surely" : "told",
    others,
    perhaps,
  };
}

/** What may have changed to what, where one state is told of both days: nothing comes before what comes before it. */
function passagesBetween(before: StateOnDay, after: StateOnDay, personOf: PersonOf): Passage[] {
  const isAmong = (states: readonly GroundState[], state: GroundState) =>
    states.some((each) => isSameState(each, state, personOf));
  // What would be so in another order of what had come by the first day did not come to be so after it.
  const decided = before.perhaps.filter(({ orderOpen }) => orderOpen);
  const may = after.perhaps.filter((to) => !isAmong(decided, to));
  const came = may.map((to) => [before, to] as const);
  const went = before.perhaps.filter((from) => !isAmong(after.perhaps, from)).map((from) => [from, after] as const);
  const between = before.perhaps.flatMap((from) =>
    may.filter((to) => isLater(to, from) && !isSameState(to, from, personOf)).map((to) => [from, to] as const),
  );
  return [...came, ...went, ...between].map(([from, to]) =>
    passageOf(from, to, "by" in to && to.by && !to.isEnd ? [to.by] : [], personOf),
  );
} // prettier-ignore

const isLater = (one: Perhaps, other: Perhaps): boolean => (one.since ?? "~") > (other.since ?? "~");

const passageOf = (
  from: StateOnDay | Perhaps,
  to: StateOnDay | Perhaps,
  changedBy: readonly Reason[],
  personOf: PersonOf,
): Passage => ({ from: stateOf(from), to: stateOf(to), because: because(from, to, changedBy, personOf) });

/** What may hold for ever after, or by what has come, on both days alike, changes nothing between them. */
const isOneDoubt = (before: readonly Perhaps[], after: readonly Perhaps[]): boolean =>
  before.length === after.length &&
  [...before, ...after].every(({ since, orderOpen }) => since === null || orderOpen);

/** Of all that holds then, where the title is another; else of what came beside it, or of what ended what went, or of that itself. */
function because(
  from: StateOnDay | Perhaps,
  to: StateOnDay | Perhaps,
  changedBy: readonly Reason[],
  personOf: PersonOf,
): readonly Reason[] {
  const without = (state: GroundState, other: GroundState) => {
    const known = new Set(beside(other, personOf).map(({ key }) => key));
    return beside(state, personOf).filter(({ key }) => !known.has(key));
  };
  const [came, went] = [without(to, from), without(from, to)];
  const isSame = isSameTitle(from.title, to.title, personOf) && came.length + went.length > 0;
  if (!isSame) return distinct([to, ...beside(to, personOf)].flatMap((each) => each.because));
  const ofThese = (all: typeof came) => all.flatMap((each) => each.because);
  const changed = [...ofThese(came), ...(went.length > 0 ? changedBy : [])];
  return distinct(changed.length > 0 ? changed : ofThese(went));
}

interface Keyed {
  /** Equal for what is the same to the same person. */
  readonly key: string;
  readonly because: readonly Reason[];
}

function beside({ claims, layers, doubts, burdens }: GroundState, personOf: PersonOf): Keyed[] {
  const nothing = { title: UNALLOCATED, claims: [], layers: [], doubts: [], burdens: [] };
  const keyed = (part: Partial<ToldState>, because: readonly Reason[]) => ({
    key: stateKey({ ...nothing, ...part }, personOf),
    because,
  });
  return [
    ...claims.map((each) => keyed({ claims: [each] }, each.because)),
    ...layers.map((each) =>
      keyed({ layers: [each] }, [...each.because, ...(each.again ? [each.again.by] : [])]),
    ),
    ...doubts.map((each) => keyed({ doubts: [each] }, each.because)),
    ...burdens.map((each) => keyed({ burdens: [each] }, each.because)),
  ];
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
