/** What comes of a face of which one or more clauses of an instrument speak. */
import type { TerritorialClause } from "../clauses/model.js";
import { SILENCE, toLastRival, withClaim, withLayer, withTitle, type Had, type Holding } from "./holding.js";
import type { Hold, Step } from "./model.js";
import { isSolely, partiesOf, sameTitle, titleKey, titleOf, UNALLOCATED, type Title } from "./title.js";
import {
  actsOn,
  aloneBy,
  isBesideTitle,
  isFreeTo,
  isLent,
  isThirdPartys,
  titleGiven,
  withShare,
} from "./verbs.js";
import { actOn } from "./ways.js";
import type { Whether } from "./whether.js";

/** A clause that speaks of a face, with all faces that it surely speaks of. */
export interface Given {
  readonly clause: TerritorialClause;
  readonly step: Step;
  readonly faces: ReadonlySet<number>;
  /** It acts on what is told of the face; else only on what the face has in some ways. */
  readonly isTold: boolean;
  /** In which ways it speaks of the face. */
  readonly whether: Whether;
}

export interface Settled {
  readonly holding: Holding;
  /** Clauses that give the face to different parties: more than one are rivals. */
  readonly contenders: readonly TerritorialClause[];
}

/** What the clauses of one instrument make of a face: of what is told, and in each way in which what nobody can place may lie. */
export function settleFace(
  before: Holding,
  all: readonly Given[],
  parties: readonly string[],
  turn: number | null,
): Settled {
  const told = settle(
    before.told,
    all.filter(({ isTold }) => isTold),
    parties,
    turn,
  );
  const then = (had: Had, yes: ReadonlySet<string>): Had | null => {
    const speaking = all.filter(({ whether }) => whether.isSo(yes));
    const giving = speaking.filter(({ clause }) => actsOn(clause.effect, parties, had, turn));
    const given = settle(had, giving, parties, turn).had;
    const isLentOf = ({ clause: { effect } }: Given) =>
      isLent(effect) && actsOn(effect, parties, given, turn);
    const acting = speaking.filter((each) => giving.includes(each) || isLentOf(each));
    const made = settle(had, acting, parties, turn);
    // Of ground that an instrument gives to one, it gives nothing to another: both cannot lie here.
    const contending = acting.filter(({ clause }) => made.contenders.includes(clause));
    return contending.length > 1 && contending.some(({ isTold }) => !isTold) ? null : made.had;
  };
  const asks = all.flatMap(({ whether }) => whether.asks);
  const holding = actOn(before, { asks, told: () => told.had, then });
  return { holding, contenders: told.contenders };
}

interface SettledHad {
  readonly had: Had;
  readonly contenders: readonly TerritorialClause[];
}

/** First what is given up, then titles, claims and what is held beside them. */
function settle(before: Had, all: readonly Given[], parties: readonly string[], turn: number | null): SettledHad {
  const prevailing = narrowest(all, before.held, parties);
  const settled = settleTitle(prevailing.reduce(giveUp, before), prevailing, parties, turn);
  const claimed = prevailing.reduce(claim, settled.had);
  return { ...settled, had: prevailing.reduce(hold, claimed) };
} // prettier-ignore

/** Of clauses that give different titles, a narrower one prevails over its general one: whose ground has all of its own, and more. */
function narrowest(all: readonly Given[], held: Title, parties: readonly string[]): readonly Given[] {
  if (all.length < 2) return all;
  const titles = new Map(all.map((each) => [each, titleGiven(each.clause.effect, parties, held)]));
  const isOverruled = (given: Given, by: Given) => {
    const [one, other] = [titles.get(given) ?? null, titles.get(by) ?? null];
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
function giveUp(had: Had, { clause, step }: Given): Had {
  const { effect } = clause;
  if (effect.verb !== "is given up by") return had;
  const { by } = effect;
  const { held } = had;
  const claims = had.claims.filter(({ title }) => !partiesOf(title).includes(by));
  const layers = withoutHolder(had.layers, by, held);
  const rest = { ...had, claims, layers, because: [...had.because, step] };
  if (!partiesOf(held).includes(by)) return toLastRival(rest, step);
  const title = partiesOf(held).length > 1 ? withShare(held, by, null) : titleOf("undetermined", []);
  return withTitle(rest, { held: title, because: [step], clause });
} // prettier-ignore

/** No sublease without its lease: what others hold of one who had no more than a hold falls with that, and so on. */
function withoutHolder(layers: readonly Hold[], party: string, held: Title): readonly Hold[] {
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
  had: Had,
  all: readonly Given[],
  parties: readonly string[],
  turn: number | null,
): SettledHad {
  const given = titlesGiven(all, parties, had.held);
  const [first] = given;
  if (!first) return { had, contenders: [] };
  const { eve } = had;
  // One of that day that could not act before the others came after them: who takes ground may pass it on.
  const mayHaveComeFirst = ({ clause: { effect } }: Given) => eve === null || actsOn(effect, parties, eve, null);
  const steps = given.map(({ step }) => step);
  const titles = new Map(given.map((each) => [titleKey(each.title), each.clause]));
  const isNew = !titles.has(titleKey(had.held));
  const isFree = given.every(({ clause: { effect } }) => isFreeTo(effect, parties));
  const isOfTheSameDay = turn !== null && had.turn === turn && isNew && given.some(mayHaveComeFirst);
  const isShare = given.every(({ clause: { effect } }) => effect.verb === "share passes to");
  const isContested = (!isFree && isThirdPartys(had.held, parties)) || (!(isFree && isShare) && isOfTheSameDay);
  const contenders = [...(isContested && had.clause ? [had.clause] : []), ...titles.values()];
  if (contenders.length > 1) {
    const before = isContested && !isOfTheSameDay ? had : nobodys(had, isContested, turn);
    const made = given.map(({ title, clause, step }) => ({ title, clause, because: [step] }));
    return { had: made.reduce(withClaim, before), contenders };
  }
  // Those who agree claim no more of each other; what others claim stands.
  const agreed = new Set(aloneBy(first.clause.effect) === null ? [...parties, ...partiesOf(first.title)] : partiesOf(first.title));
  const claims = had.claims.filter(({ title }) => !partiesOf(title).every((party) => agreed.has(party)));
  if (!isNew && claims.length === had.claims.length) {
    const confirmed = steps.map((step): Step => ({ ...step, rule: "confirmation" }));
    return { had: { ...had, because: [...had.because, ...confirmed] }, contenders };
  }
  const now = { held: first.title, because: steps, clause: first.clause, turn, eve: had.turn === turn ? eve : { ...had, eve: null } };
  return { had: withTitle({ ...had, claims }, now), contenders };
} // prettier-ignore

interface Giving extends Given {
  readonly title: Title;
}

/** What each would give; shares that pass by one instrument pass one after the other. */
function titlesGiven(all: readonly Given[], parties: readonly string[], held: Title): readonly Giving[] {
  const passing = all.flatMap(({ clause: { effect } }) =>
    effect.verb === "share passes to" ? [effect] : [],
  );
  const afterShares = passing.reduce((title, { of, to }) => withShare(title, of, to), held);
  return all.flatMap((each) => {
    const { effect } = each.clause;
    const title = effect.verb === "share passes to" ? afterShares : titleGiven(effect, parties, held);
    return title ? [{ ...each, title }] : [];
  });
}

/** Ground that clauses of one day give to several: it is nobody's, and each has a claim. */
function nobodys(had: Had, isGivenToday: boolean, turn: number | null): Had {
  const { held: title, clause, because } = had;
  const claims = isGivenToday && clause ? [...had.claims, { title, clause, because }] : had.claims;
  return { ...had, held: UNALLOCATED, because: SILENCE.because, claims, turn };
}

function claim(had: Had, { clause, step }: Given): Had {
  const { effect } = clause;
  if (effect.verb !== "is claimed by" || isSolely(had.held, effect.by)) return had;
  return withClaim(had, { title: titleOf("sovereignty", [effect.by]), clause, because: [step] });
}

function hold(had: Had, { clause, step }: Given): Had {
  const { effect } = clause;
  if (!isBesideTitle(effect)) return had;
  const { as: kind, by, jointly = [], from, season } = effect;
  const sought = effect.verb === "is sought by";
  const made = { kind, from, season, sought, because: [step] };
  return [by, ...jointly].reduce((state, holder) => withLayer(state, { ...made, holder }), had);
}
