import type { Day } from "../chronology/model.js";
import type { Clause, Confirms, Corpus, Instrument, TerritorialClause } from "../clauses/model.js";
import { boundariesOf, islandsOf } from "../clauses/selector.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { clauseSelectsNothing, problemDiagnostic, rivalClauses } from "./diagnostics.js";
import { keyOf, type BoundaryKey, type Ground } from "./ground.js";
import type { Step } from "./model.js";
import { select, type Regions, type Selection } from "./select.js";
import { partiesOf, titleKey, UNALLOCATED, type Title } from "./title.js";
import { isThirdPartys, mayCross, mayTake, titleGiven } from "./verbs.js";

/** What a face has now, why, and the clause that gave it. */
export interface Holding {
  readonly title: Title;
  readonly because: readonly Step[];
  readonly clause: TerritorialClause | null;
  /** The day on which the clause's instrument was in force; null before all. */
  readonly since: Day | null;
}

export const SILENCE: Holding = {
  title: UNALLOCATED,
  because: [{ clause: null, rule: "silence" }],
  clause: null,
  since: null,
};

export interface Setting {
  readonly ground: Ground;
  readonly regions: Regions;
  readonly corpus: Corpus;
  readonly instrument: Instrument | null;
  /** The day on which the instrument took effect; null before all. */
  readonly day: Day | null;
  readonly standingLines: readonly string[];
  readonly endedLines: readonly string[];
}

interface Claim {
  readonly clause: TerritorialClause;
  readonly step: Step;
}

/** Applies the clauses of one instrument to the state of things, in place. Each sees the state before all of them. */
export function applyClauses(
  state: Holding[],
  clauses: readonly TerritorialClause[],
  setting: Setting,
): Diagnostic[] {
  const parties = setting.instrument?.parties ?? setting.corpus.parties.map((party) => party.id);
  const standing = barrierKeys(clauses, setting);
  const diagnostics: Diagnostic[] = [];
  const given = new Map<number, Claim[]>();
  for (const clause of clauses) {
    const selection = selectFor(clause, state, parties, standing, setting);
    if (!selection.ok) {
      const { problem } = selection;
      diagnostics.push(
        problem.kind === "no ground" ? clauseSelectsNothing(clause) : problemDiagnostic(clause, problem),
      );
      continue;
    }
    const step: Step = { clause: clause.id, rule: selection.rule };
    for (const face of selection.faces) {
      const list = given.get(face);
      if (list) list.push({ clause, step });
      else given.set(face, [{ clause, step }]);
    }
  }
  const rivals = new Map<string, readonly TerritorialClause[]>();
  for (const [face, claims] of given) {
    const { holding, contenders } = settle(state[face]!, claims, parties, setting.day);
    state[face] = holding;
    if (contenders.length > 1) rivals.set(contenders.map((clause) => clause.id).join(), contenders);
  }
  return [...diagnostics, ...[...rivals.values()].map(rivalClauses)];
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
  clause: TerritorialClause,
  state: readonly Holding[],
  parties: readonly string[],
  standing: ReadonlySet<BoundaryKey>,
  { ground, regions }: Setting,
): Selection {
  const { effect, selector } = clause;
  // A clause that names its ground outright speaks of it even where a third party holds it: then it is a rival claim.
  const isOutright = selector.form !== "side" && effect.verb === "belongs to";
  const take = (title: Title) =>
    mayTake(effect, parties, title) || (isOutright && isThirdPartys(title, parties));
  return select(selector, {
    ground,
    regions,
    standing,
    mayTake: (face) => take(state[face]!.title),
    mayCross: (face) => take(state[face]!.title) || mayCross(effect, parties, state[face]!.title),
  });
}

/** What comes of a face that one or more clauses of an instrument give. */
function settle(
  holding: Holding,
  claims: readonly Claim[],
  parties: readonly string[],
  day: number | null,
): { holding: Holding; contenders: readonly TerritorialClause[] } {
  const given = (clause: TerritorialClause) => titleGiven(clause.effect, parties);
  const steps = claims.map(({ step }) => step);
  const titles = new Map(claims.map(({ clause }) => [titleKey(given(clause)), clause]));
  const isOfTheSameDay = day !== null && holding.since === day && !titles.has(titleKey(holding.title));
  const isContested = isThirdPartys(holding.title, parties) || isOfTheSameDay;
  const contenders = [...(isContested && holding.clause ? [holding.clause] : []), ...titles.values()];
  const clause = claims[0]!.clause;
  if (contenders.length > 1) {
    const earlier = isContested ? partiesOf(holding.title) : [];
    const holders = new Set([...earlier, ...[...titles.values()].flatMap((each) => partiesOf(given(each)))]);
    const title: Title = { kind: "disputed", holders: [...holders].sort() };
    const because = isContested ? [...holding.because, ...steps] : steps;
    return { holding: { title, because, clause, since: day }, contenders };
  }
  const title = given(clause);
  if (titleKey(title) !== titleKey(holding.title))
    return { holding: { title, because: steps, clause, since: day }, contenders };
  const confirmed = steps.map((step): Step => ({ ...step, rule: "confirmation" }));
  return { holding: { ...holding, because: [...holding.because, ...confirmed] }, contenders };
}

/** Coasts and the frame, the lines that stand, and what the instrument's own clauses name (limits stop only their own clause). */
function barrierKeys(clauses: readonly TerritorialClause[], setting: Setting): Set<BoundaryKey> {
  const keys = new Set<BoundaryKey>(["coast", "frame"]);
  const limits = new Set(
    setting.corpus.lines.filter((line) => line.role === "limit").map((line) => `line:${line.id}`),
  );
  for (const { selector } of clauses) {
    for (const boundary of boundariesOf(selector))
      if (!limits.has(keyOf(boundary))) keys.add(keyOf(boundary));
    const islands = islandsOf(selector);
    if (islands) keys.add(`island:${islands.id}`);
  }
  for (const line of setting.standingLines) keys.add(`line:${line}`);
  for (const line of setting.endedLines) keys.delete(`line:${line}`);
  return keys;
}
