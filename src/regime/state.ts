import type {
  Boundary,
  Clause,
  Confirms,
  Corpus,
  Instrument,
  Selector,
  TerritorialClause,
} from "../clauses/model.js";
import { boundariesOf, islandsOf } from "../clauses/selector.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { problemDiagnostic, rivalClauses } from "./diagnostics.js";
import { keyOf, type BoundaryKey, type Ground } from "./ground.js";
import type { Holding } from "./holding.js";
import type { Step } from "./model.js";
import { partedGround, thirdPartysGround } from "./notes.js";
import { Remembered } from "./remembered.js";
import { select } from "./select.js";
import type { FacesHeld, Regions, Selection } from "./selection.js";
import { settleFace, type Given } from "./settle.js";
import { partiesOf } from "./title.js";
import { isBesideTitle, isThirdPartys, mayCross, mayTake, namedEffect } from "./verbs.js";

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

/** Applies the clauses of one instrument to the state of things, in place. Each sees the state before all of them. */
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
  const given = new Map<number, Given[]>();
  for (const written of clauses) {
    const clause = { ...written, effect: namedEffect(written.effect, nameOf) };
    const selection = selectFor(clause, state, parties, standing, setting);
    const met = new Set([...metBy(selection)].flatMap((face) => partiesOf(state[face]!.held)));
    if (met.size > 0) diagnostics.push(thirdPartysGround(clause, [...met].sort()));
    if (!selection.ok) {
      diagnostics.push(problemDiagnostic(clause, selection.problem, setting.corpus.lines));
      continue;
    }
    if (selection.partedBy) diagnostics.push(partedGround(clause.selector, selection.partedBy));
    const one: Given = {
      clause,
      step: { clause: clause.id, rule: selection.rule },
      faces: selection.faces,
    };
    for (const face of [...selection.faces, ...selection.perhaps]) {
      const list = given.get(face);
      if (list) list.push(one);
      else given.set(face, [one]);
    }
  }
  const rivals = new Map<string, readonly TerritorialClause[]>();
  // Faces of one holding, of which the same clauses speak alike, have one holding after them.
  const firstOf = new Map<string, { readonly face: number; readonly all: readonly Given[] }>();
  const settled = new Remembered((before: Holding, said: string) => {
    const { face, all } = firstOf.get(said)!;
    return settleFace(face, before, all, parties, setting.turn);
  });
  for (const [face, all] of given) {
    const said = all.map(({ clause, faces }) => `${clause.id} ${faces.has(face)}`).join();
    if (!firstOf.has(said)) firstOf.set(said, { face, all });
    const { holding, contenders } = settled.of(state[face]!, said);
    state[face] = holding;
    if (contenders.length > 1) rivals.set(contenders.map((clause) => clause.id).join(), contenders);
  }
  return [...diagnostics, ...[...rivals.values()].map(rivalClauses)];
}

function metBy(selection: Selection): Iterable<number> {
  if (selection.ok) return selection.met;
  return selection.problem.kind === "no ground" ? selection.problem.met : [];
}

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
  state.forEach((holding, face) => {
    if (holding.because.some(isConfirmed)) state[face] = { ...holding, because: [...holding.because, step] };
  });
}

function selectFor(
  { effect, selector }: TerritorialClause,
  state: readonly Holding[],
  parties: readonly string[],
  standing: ReadonlySet<BoundaryKey>,
  { ground, regions, facesHeld }: Setting,
): Selection {
  const isThird = (face: number) => isThirdPartys(state[face]!.held, parties);
  // A clause that names its ground outright speaks of it even where a third party holds it: then it is a rival claim.
  const isClaim = effect.verb === "belongs to";
  const isOutright = selector.form !== "side" && isClaim;
  const take = (face: number) => mayTake(effect, parties, state[face]!) || (isOutright && isThird(face));
  return select(selector, {
    ground,
    regions,
    standing,
    facesHeld,
    mayTake: take,
    mayCross: (face) => take(face) || mayCross(effect, parties, state[face]!),
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
