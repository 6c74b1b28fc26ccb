import type {
  Boundary,
  Clause,
  Confirms,
  Corpus,
  Effect,
  Instrument,
  Selector,
  TerritorialClause,
} from "../clauses/model.js";
import { boundariesOf, islandsOf } from "../clauses/selector.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { problemDiagnostic, type FoundGround } from "./diagnostics.js";
import { getOrPut } from "./get-or-put.js";
import { givenTwice } from "./given-twice.js";
import { keyOf, type BoundaryKey, type Ground } from "./ground.js";
import type { Had, Holding } from "./holding.js";
import type { Step } from "./model.js";
import { holdsItsOwn } from "./own-ground.js";
import { remarksOn, thirdPartysGround } from "./notes.js";
import { Remembered } from "./remembered.js";
import { rivalClauses, type Rivals } from "./rivals.js";
import { select } from "./select.js";
import type { FacesHeld, Regions, Selected, Selection } from "./selection.js";
import { settleFace, type Given } from "./settle.js";
import { partiesOf } from "./title.js";
import {
  actsOn,
  isBesideTitle,
  isLent,
  isThirdPartys,
  mayCross,
  mayTakeOnItsDay,
  namedEffect,
} from "./verbs.js";
import { actOn } from "./ways.js";
import { onCondition, SURELY, type Whether } from "./whether.js";

export interface Setting {
  readonly ground: Ground;
  readonly regions: Regions;
  readonly corpus: Corpus;
  readonly instrument: Instrument | null;
  /** When the instrument took effect, among the others; null before all. */
  readonly turn: number | null;
  readonly standingLines: readonly string[];
  readonly endedLines: readonly string[];
  readonly facesHeld: FacesHeld;
  /** The name of a party on that day. */
  readonly nameOf: (party: string) => string;
}

/**
 * Applies the clauses of one instrument to the state of things, in place. Each sees the state before all of them; who gives
 * ground to hold may have come to it by another of them.
 */
export function applyClauses(
  state: Holding[],
  clauses: readonly TerritorialClause[],
  setting: Setting,
): Diagnostic[] {
  const { nameOf } = setting;
  const parties = (setting.instrument?.parties ?? setting.corpus.parties.map(({ id }) => id)).map(nameOf);
  const standing = barrierKeys(
    clauses.map(({ selector }) => selector),
    setting,
  );
  const diagnostics: Diagnostic[] = [];
  // Faces of which the same clauses speak alike share their list.
  const also = new Remembered((all: readonly Given[], one: Given) => [...all, one]);
  const none: readonly Given[] = [];
  const given = state.map(() => none);
  const settled = new Remembered((before: Holding, all: readonly Given[]) =>
    settleFace(before, all, parties, setting.turn),
  );
  const selected: { readonly clause: TerritorialClause; readonly faces: ReadonlySet<number> }[] = [];
  const selectGround = (written: TerritorialClause, made: readonly Holding[] | null) => {
    const clause = { ...written, effect: namedEffect(written.effect, nameOf) };
    const selection = selectFor(clause, state, made, parties, standing, setting);
    const met = new Set([...metBy(selection)].flatMap((face) => partiesOf(state[face]!.told.held)));
    if (met.size > 0) diagnostics.push(thirdPartysGround(clause, [...met].sort()));
    if (!selection.ok) {
      const found = foundBy(selection, setting.ground, made ?? state);
      diagnostics.push(problemDiagnostic(clause, selection.problem, setting.corpus.lines, found));
      return;
    }
    diagnostics.push(...remarksOn(clause.selector, selection));
    give(clause, selection, (face, one) => (given[face] = also.of(given[face]!, one)));
    selected.push({ clause, faces: selection.faces });
  };
  const lent = clauses.filter(({ effect }) => isLent(effect));
  for (const clause of clauses) if (!isLent(clause.effect)) selectGround(clause, null);
  if (lent.length > 0) {
    const made = given.map((all, face) =>
      all === none ? state[face]! : settled.of(state[face]!, all).holding,
    );
    for (const clause of lent) selectGround(clause, made);
  }
  const rivals = new Map<string, Rivals>();
  given.forEach((all, face) => {
    if (all === none) return;
    const { holding, contenders } = settled.of(state[face]!, all);
    state[face] = holding;
    if (contenders.length < 2) return;
    getOrPut(rivals, contenders.map(({ id }) => id).join(), () => ({
      clauses: contenders,
      faces: [],
    })).faces.push(face);
  });
  const own = selected.map(({ clause, faces }) => holdsItsOwn(clause, faces, state, setting.corpus.holds));
  return [
    ...diagnostics,
    ...[...rivals.values()].map((each) => rivalClauses(each, setting.ground)),
    ...own.filter((each) => each !== null),
    ...givenTwice(selected),
  ];
}

/** Tells what a clause is to each face that it speaks of; one object for faces to which it is the same. */
function give(
  clause: TerritorialClause,
  { faces, perhaps, rule }: Selected,
  tell: (face: number, given: Given) => void,
): void {
  const step = { clause: clause.id, rule };
  const surely: Given = { clause, step, faces, isTold: true, whether: SURELY };
  const alike = new Remembered((whether: Whether): Given => ({ ...surely, isTold: false, whether }));
  for (const face of faces) tell(face, surely);
  for (const [face, whether] of perhaps) if (!faces.has(face)) tell(face, alike.of(whether));
}

function metBy(selection: Selection): Iterable<number> {
  if (selection.ok) return selection.met;
  return selection.problem.kind === "no ground" ? selection.problem.met : [];
}

/** Who has the land that a clause names and cannot act on. */
function foundBy(selection: Selection, { partition }: Ground, state: readonly Holding[]): FoundGround {
  const covers = !selection.ok && selection.problem.kind === "no ground" ? selection.problem.covers : [];
  const titles = covers.filter((face) => partition.faceIsLand[face] === 1).map((face) => state[face]!.told.held);
  return {
    parties: [...new Set(titles.flatMap(partiesOf))].sort(),
    isNobodys: titles.some((title) => partiesOf(title).length === 0),
  };
} // prettier-ignore

/** Adds the confirmation to the reasons of all ground that the confirmed instrument or article gave, or itself confirmed. */
export function confirmClause(
  state: Holding[],
  clause: Confirms,
  clauses: ReadonlyMap<string, Clause>,
): void {
  const { confirmed, confirmedArticle } = clause;
  const isConfirmed = (step: Step): boolean => {
    const given = step.clause === null ? undefined : clauses.get(step.clause);
    return (
      given?.instrument === confirmed && (confirmedArticle === null || given.article === confirmedArticle)
    );
  };
  const step: Step = { clause: clause.id, rule: "confirmation" };
  const confirm = (had: Had): Had =>
    had.because.some(isConfirmed) ? { ...had, because: [...had.because, step] } : had;
  const after = new Remembered((holding: Holding) =>
    actOn(holding, { asks: [], told: confirm, then: confirm }),
  );
  state.forEach((holding, face) => {
    state[face] = after.of(holding);
  });
}

/**
 * The ground that a clause takes as things are told; and, perhaps, what it would take besides as they may be. `made`: what
 * other clauses of the instrument make of it, where that matters as well.
 */
function selectFor(
  clause: TerritorialClause,
  state: readonly Holding[],
  made: readonly Holding[] | null,
  parties: readonly string[],
  standing: ReadonlySet<BoundaryKey>,
  setting: Setting,
): Selection {
  const isTold = (face: number, is: (had: Had) => boolean) =>
    is(state[face]!.told) || (made !== null && is(made[face]!.told));
  const told = selectAmong(clause, isTold, parties, standing, setting);
  const { effect } = clause;
  const { turn } = setting;
  const maySomehow = new Remembered(
    ({ told, ways }: Holding) =>
      !actsOn(effect, parties, told, turn) && ways.each.some(({ had }) => actsOn(effect, parties, had, turn)),
  );
  if (!state.some((holding) => holding.ways.each.length > 0 && maySomehow.of(holding))) return told;
  const isSomehow = (face: number, is: (had: Had) => boolean) => {
    const holding = state[face]!;
    return isTold(face, is) || holding.ways.each.some(({ had }) => is(had));
  };
  const otherwise = selectAmong(clause, isSomehow, parties, standing, setting);
  if (!otherwise.ok) return told;
  const isOpen = ([face]: readonly [number, Whether]) => state[face]!.ways.each.length > 0;
  const besides = [...onCondition(otherwise.faces, SURELY), ...otherwise.perhaps].filter(isOpen);
  const perhaps = new Map([...besides, ...(told.ok ? told.perhaps : [])]);
  if (told.ok) return { ...told, perhaps };
  return perhaps.size > 0 ? { ...otherwise, faces: new Set(), perhaps } : told;
}

/** Nobody has title to the sea before a text gives it: who gives ground with its waters, gives those too. */
const GOES_WITH_WATERS: ReadonlySet<Effect["verb"]> = new Set(["passes to", "is held by"]);

/** `has`: whether what a face has is so. */
function selectAmong(
  { effect, selector }: TerritorialClause,
  has: (face: number, is: (had: Had) => boolean) => boolean,
  parties: readonly string[],
  standing: ReadonlySet<BoundaryKey>,
  { ground, regions, facesHeld, turn }: Setting,
): Selection {
  const isThird = (face: number) => !has(face, ({ held }) => !isThirdPartys(held, parties));
  // A clause that names its ground outright speaks of it even where a third party holds it: then it is a rival claim.
  const isClaim = effect.verb === "belongs to";
  const isOutright = selector.form !== "side" && isClaim;
  const isOpenSea = (face: number) =>
    ground.partition.faceIsLand[face] === 0 && has(face, ({ held }) => held.kind === "unallocated");
  const take = (face: number) =>
    has(face, (had) => mayTakeOnItsDay(effect, parties, had, turn)) ||
    (isOutright && isThird(face)) ||
    (GOES_WITH_WATERS.has(effect.verb) && isOpenSea(face));
  return select(selector, {
    ground,
    regions,
    standing,
    facesHeld,
    wholeAreas: false,
    mayTake: take,
    mayCross: (face) => take(face) || has(face, (had) => mayCross(effect, parties, had)),
    mayClaim: (face) => isClaim && isThird(face),
    isThirdPartys: (face) => !isBesideTitle(effect) && effect.verb !== "is claimed by" && isThird(face),
  });
}

/** What stops only the clause that names it, as limits do. */
const STOPS_ITS_OWN: ReadonlySet<Boundary["kind"]> = new Set(["area", "parallel", "meridian"]);

/** Coasts and the frame, the lines that stand, and what the instrument's own clauses name, but for what stops only its own. */
export function barrierKeys(
  selectors: readonly Selector[],
  setting: Pick<Setting, "corpus" | "standingLines" | "endedLines">,
): Set<BoundaryKey> {
  const keys = new Set<BoundaryKey>(["coast", "frame"]);
  const limits = new Set(
    setting.corpus.lines.filter((line) => line.role === "limit").map((line) => `line:${line.id}`),
  );
  for (const selector of selectors) {
    for (const boundary of boundariesOf(selector))
      if (!STOPS_ITS_OWN.has(boundary.kind) && !limits.has(keyOf(boundary))) keys.add(keyOf(boundary));
    for (const { id } of islandsOf(selector)) keys.add(`island:${id}`);
  }
  for (const line of setting.standingLines) keys.add(`line:${line}`);
  for (const line of setting.endedLines) keys.delete(`line:${line}`);
  return keys;
}
