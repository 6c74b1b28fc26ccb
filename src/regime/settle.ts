/** What comes of a face of which one or more clauses of an instrument speak. */
import type { Effect, TerritorialClause } from "../clauses/model.js";
import { SILENCE, toLastRival, withClaim, withLayer, withTitle, type Holding } from "./holding.js";
import type { Layer, Step } from "./model.js";
import { isSolely, partiesOf, sameTitle, titleKey, titleOf, UNALLOCATED, type Title } from "./title.js";
import { aloneBy, isBesideTitle, isThirdPartys, titleGiven, withShare } from "./verbs.js";

/** A clause, with all faces that it surely speaks of. */
export interface Given {
  readonly clause: TerritorialClause;
  readonly step: Step;
  readonly faces: ReadonlySet<number>;
}

export interface Settled {
  readonly holding: Holding;
  /** Clauses that give the face to different parties: more than one are rivals. */
  readonly contenders: readonly TerritorialClause[];
}

/** First what is given up, then titles, claims and what is held beside them. */
export function settleFace(
  face: number,
  before: Holding,
  all: readonly Given[],
  parties: readonly string[],
  turn: number | null,
): Settled {
  const surely = narrowest(all.filter(({ faces }) => faces.has(face)), before.held, parties);
  let holding = surely.reduce(giveUp, before);
  const settled = settleTitle(holding, surely, parties, turn);
  holding = surely.reduce(claim, settled.holding);
  holding = surely.reduce((to, given) => hold(to, given, false), holding);
  holding = all.filter(({ faces }) => !faces.has(face)).reduce((to, given) => doubt(to, given, parties), holding);
  return { holding, contenders: settled.contenders };
} // prettier-ignore

/** Of clauses that give different titles, a narrower one prevails over its general one: whose ground has all of its own, and more. */
function narrowest(all: readonly Given[], held: Title, parties: readonly string[]): readonly Given[] {
  if (all.length < 2) return all;
  const titles = new Map(all.map((each) => [each, titleGiven(each.clause.effect, parties, held)]));
  const isOverruled = (given: Given, by: Given) => {
    const [one, other] = [titles.get(given)!, titles.get(by)!];
    return one !== null && other !== null && !sameTitle(one, other) && isWithin(by.faces, given.faces);
  };
  return all.filter((given) => !all.some((other) => isOverruled(given, other)));
}

const known = new WeakMap<ReadonlySet<number>, WeakMap<ReadonlySet<number>, boolean>>();

/** Whether some ground is a part of other ground, and not all of it. Asked for every face of it: found once. */
function isWithin(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  const ofWhole = known.get(whole) ?? new WeakMap<ReadonlySet<number>, boolean>();
  known.set(whole, ofWhole);
  const is = ofWhole.get(part) ?? (part.size < whole.size && [...part].every((face) => whole.has(face)));
  ofWhole.set(part, is);
  return is;
}

/** Claims and layers end; of common ground a share falls to the others; other ground is left undetermined, between nobody. */
function giveUp(holding: Holding, { clause, step }: Given): Holding {
  const { effect } = clause;
  if (effect.verb !== "is given up by") return holding;
  const { by } = effect;
  const { held } = holding;
  const claims = holding.claims.filter(({ title }) => !partiesOf(title).includes(by));
  const layers = withoutHolder(holding.layers, by, held);
  const rest = { ...holding, claims, layers, because: [...holding.because, step] };
  if (!partiesOf(held).includes(by)) return toLastRival(rest, step);
  const title = partiesOf(held).length > 1 ? withShare(held, by, null) : titleOf("undetermined", []);
  return withTitle(rest, { held: title, because: [step], clause });
} // prettier-ignore

/** No sublease without its lease: what others hold of one who had no more than a hold falls with that, and so on. */
function withoutHolder(layers: readonly Layer[], party: string, held: Title): readonly Layer[] {
  const had = (by: string) => layers.some(({ holder, sought }) => holder === by && !sought);
  let left = layers.filter(({ holder }) => holder !== party);
  const givers = had(party) && !partiesOf(held).includes(party) ? [party] : [];
  for (const giver of givers) {
    const fallen = left.filter(({ from, sought }) => from === giver && !sought);
    left = left.filter((layer) => !fallen.includes(layer));
    const hasMore = (by: string) => partiesOf(held).includes(by) || left.some(({ holder, sought }) => holder === by && !sought);
    givers.push(...fallen.map(({ holder }) => holder).filter((holder) => !hasMore(holder)));
  }
  return left;
} // prettier-ignore

function settleTitle(
  holding: Holding,
  all: readonly Given[],
  parties: readonly string[],
  turn: number | null,
): Settled {
  const given = all.flatMap((each) => {
    const title = titleGiven(each.clause.effect, parties, holding.held);
    return title ? [{ ...each, title }] : [];
  });
  const [first] = given;
  if (!first) return { holding, contenders: [] };
  const steps = given.map(({ step }) => step);
  const titles = new Map(given.map((each) => [titleKey(each.title), each.clause]));
  const isNew = !titles.has(titleKey(holding.held));
  const isFree = given.every(({ clause: { effect } }) => isFreeTo(effect, parties));
  const isOfTheSameDay = turn !== null && holding.turn === turn && isNew;
  const isContested = !isFree && (isThirdPartys(holding.held, parties) || isOfTheSameDay);
  const contenders = [...(isContested && holding.clause ? [holding.clause] : []), ...titles.values()];
  if (contenders.length > 1) {
    const before = isContested && !isOfTheSameDay ? holding : nobodys(holding, isContested, turn);
    const made = given.map(({ title, clause, step }) => ({ title, clause, because: [step] }));
    return { holding: made.reduce(withClaim, before), contenders };
  }
  // Those who agree claim no more of each other; what others claim stands.
  const agreed = new Set(aloneBy(first.clause.effect) === null ? [...parties, ...partiesOf(first.title)] : partiesOf(first.title));
  const claims = holding.claims.filter(({ title }) => !partiesOf(title).every((party) => agreed.has(party)));
  if (!isNew && claims.length === holding.claims.length) {
    const confirmed = steps.map((step): Step => ({ ...step, rule: "confirmation" }));
    return { holding: { ...holding, because: [...holding.because, ...confirmed] }, contenders };
  }
  const now = { held: first.title, because: steps, clause: first.clause, turn };
  return { holding: withTitle({ ...holding, claims }, now), contenders };
} // prettier-ignore

/** Whether it needs the word of nobody else: a party's own share, or what it does alone. */
function isFreeTo(effect: Effect, parties: readonly string[]): boolean {
  if (effect.verb === "share passes to") return parties.includes(effect.of);
  return aloneBy(effect) !== null;
}

/** Ground that clauses of one day give to several: it is nobody's, and each has a claim. */
function nobodys(holding: Holding, isGivenToday: boolean, turn: number | null): Holding {
  const { held: title, clause, because } = holding;
  const claims = isGivenToday && clause ? [...holding.claims, { title, clause, because }] : holding.claims;
  return { ...holding, held: UNALLOCATED, because: SILENCE.because, claims, turn };
}

function claim(holding: Holding, { clause, step }: Given): Holding {
  const { effect } = clause;
  if (effect.verb !== "is claimed by" || isSolely(holding.held, effect.by)) return holding;
  return withClaim(holding, { title: titleOf("sovereignty", [effect.by]), clause, because: [step] });
}

function hold(holding: Holding, { clause, step }: Given, perhaps: boolean): Holding {
  const { effect } = clause;
  if (!isBesideTitle(effect)) return holding;
  const { as: kind, by, jointly = [], from, season } = effect;
  const sought = effect.verb === "is sought by";
  // What may be ground of the holder's own would not be held of another.
  const isPointless = (holder: string) => perhaps && !sought && isSolely(holding.held, holder);
  return [by, ...jointly]
    .filter((holder) => !isPointless(holder))
    .reduce(
      (state, holder) => withLayer(state, { kind, holder, from, season, sought, perhaps, because: [step] }),
      holding,
    );
}

/** What the clause would give or claim, if it speaks of this ground. */
function doubt(holding: Holding, given: Given, parties: readonly string[]): Holding {
  const { clause, step } = given;
  if (isBesideTitle(clause.effect)) return hold(holding, given, true);
  if (clause.effect.verb === "is given up by") return perhapsGivenUp(holding, given);
  const made = claim(holding, given).claims.find(({ because }) => because.includes(step));
  const title = made?.title ?? titleGiven(clause.effect, parties, holding.held);
  if (title === null) return holding;
  return { ...holding, doubts: [...holding.doubts, { title, claimed: made !== undefined, because: [step] }] };
}

/** What would end if the clause speaks of this ground may stand, and what would come of it may be so. */
function perhapsGivenUp(holding: Holding, given: Given): Holding {
  const { step } = given;
  const after = giveUp(holding, given);
  const ended = holding.claims.filter((each) => !after.claims.includes(each));
  const layers = holding.layers.map((layer) =>
    after.layers.includes(layer) ? layer : { ...layer, perhaps: true, because: [...layer.because, step] },
  );
  const may = sameTitle(after.held, holding.held)
    ? []
    : [{ title: after.held, claimed: false, because: [step] }];
  const claimed = ended.map(({ title, because }) => ({ title, claimed: true, because: [...because, step] }));
  const claims = holding.claims.filter((each) => after.claims.includes(each));
  return { ...holding, claims, layers, doubts: [...holding.doubts, ...may, ...claimed] };
}
