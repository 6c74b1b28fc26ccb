/** What texts say of courses beside where they go: a drawn course that breaks it is not the one that is meant. */
import type { Corpus, Line, LineCheck, TerritorialClause } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { concatenate } from "./chain.js";
import {
  goesBeyond,
  leavesElsewhere,
  sideOfBoundUnclear,
  tooNear,
  whoseSide,
  type Breach,
} from "./check-diagnostics.js";
import type { Delimitation } from "./model.js";
import { handOf, handTowards, otherHand, type Hand } from "./sides.js";
import type { Survey } from "./survey.js"; // prettier-ignore

/** Courses that keep a bound to the metre keep it. */
const LEAST_BREACH_METRES = 1;

/** Holds every line against what its text says of it. */
export function checkTexts(survey: Survey, corpus: Corpus, lines: ReadonlyMap<string, Delimitation>): void {
  for (const line of corpus.lines) {
    const parts = lines.get(line.id)?.parts ?? [];
    for (const { part, written, kept, chain } of parts) {
      if (kept) continue;
      for (const check of line.parts[written ?? part]?.checks ?? [])
        checkCourse(survey, corpus, line, check, chain, () => concatenate(parts.map((each) => each.chain)));
    }
  }
}

function checkCourse(
  survey: Survey,
  corpus: Corpus,
  line: Line,
  check: LineCheck,
  course: Chain,
  whole: () => Chain,
): void {
  switch (check.form) {
    case "leaving":
      return checkLeaving(survey, corpus, line, check, whole());
    case "nowhere beyond":
      return checkBeyond(survey, check, course);
    case "nowhere nearer":
      return checkNearer(survey, check, course);
  }
}

type Check<Form extends LineCheck["form"]> = Extract<LineCheck, { form: Form }>;

function checkLeaving(
  survey: Survey,
  { instruments }: Corpus,
  line: Line,
  check: Check<"leaving">,
  course: Chain,
): void {
  const clauses = instruments.find(({ id }) => id === line.instrument)?.clauses ?? [];
  const territorial = clauses.filter((clause) => clause.kind === "territory");
  const hand = check.to.hand ?? handOfParty(check.to.party, line, territorial, course.vertices);
  if (hand === null) {
    survey.report(whoseSide(check, line.id));
    return;
  }
  for (const feature of check.places) {
    const place = survey.position({ form: "place", feature, span: check.span });
    if (!place) continue;
    const found = handOf(place.at, course.vertices);
    if (found.hand !== otherHand(hand)) continue;
    const { metres, at, edge } = found.foot;
    survey.report(leavesElsewhere(check, feature, { metres, at, knownMetres: course.accuracyMetres[edge]! }, hand));
  }
} // prettier-ignore

/** The hand on which the line's instrument gives ground to a party, else the other than it gives to others; null: neither, or both. */
function handOfParty(
  party: string,
  { id }: Line,
  clauses: readonly TerritorialClause[],
  course: readonly LonLat[],
): Hand | null {
  const given = clauses.flatMap(({ selector, effect }): { own: boolean; hand: Hand }[] => {
    const side = selector.form === "except" ? selector.of : selector;
    const taker = "to" in effect ? effect.to : "by" in effect ? effect.by : null;
    if (side.form !== "side" || side.of.kind !== "line" || side.of.id !== id || taker === null) return [];
    const hand =
      side.side === "left" || side.side === "right" ? side.side : handTowards(side.side, course);
    return hand === null ? [] : [{ own: taker === party, hand }];
  });
  const own = new Set(given.flatMap(({ own, hand }) => (own ? [hand] : [])));
  if (own.size > 0) return own.size === 1 ? [...own][0]! : null;
  const others = new Set(given.map(({ hand }) => hand));
  return others.size === 1 ? otherHand([...others][0]!) : null;
} // prettier-ignore

function checkBeyond(survey: Survey, check: Check<"nowhere beyond">, course: Chain): void {
  const bounds = survey.courses(check.of);
  if (!bounds) return void survey.boundary(check.of);
  const worst = bounds.map((bound) => farthestBeyond(check, bound.vertices, course));
  if (worst.includes(undefined)) return survey.report(sideOfBoundUnclear(check));
  const [breach] = worst.filter((each) => each != null).sort((a, b) => b.metres - a.metres);
  if (breach) survey.report(goesBeyond(check, breach));
}

/** Where the course is farthest on that side of a bound; null: nowhere; undefined: the bound has no such side. */
function farthestBeyond(
  { side }: Check<"nowhere beyond">,
  bound: readonly LonLat[],
  { vertices, accuracyMetres }: Chain,
): Breach | null | undefined {
  const hand = handTowards(side, bound);
  if (hand === null) return undefined;
  let worst: Breach | null = null;
  vertices.forEach((at, i) => {
    const { hand: own, foot: { metres } } = handOf(at, bound);
    if (own !== hand || metres < LEAST_BREACH_METRES || metres <= (worst?.metres ?? 0)) return;
    worst = { metres, at, knownMetres: accuracyMetres[Math.max(0, i - 1)]! };
  });
  return worst;
} // prettier-ignore

function checkNearer(survey: Survey, check: Check<"nowhere nearer">, course: Chain): void {
  const { to, metres, span } = check;
  const targets = to.kind === "place" ? placeOf(survey, to.id, span) : (survey.courses(to)?.map(({ vertices }) => vertices) ?? null);
  if (targets === null) {
    if (to.kind !== "place") survey.boundary(to);
    return;
  }
  const nearest = nearestOf(course, targets);
  if (nearest && nearest.metres < metres - LEAST_BREACH_METRES) survey.report(tooNear(check, nearest));
} // prettier-ignore

function placeOf(survey: Survey, feature: string, span: LineCheck["span"]): LonLat[][] | null {
  const place = survey.position({ form: "place", feature, span });
  return place && [[place.at]];
}

/** Where a course comes nearest to others: at a crossing, at one of its own vertices, or abreast of one of theirs. */
function nearestOf({ vertices, accuracyMetres }: Chain, others: readonly (readonly LonLat[])[]): Breach | null {
  const [crossing] = crossingsOf([vertices], others);
  if (crossing) return { metres: 0, at: crossing.at, knownMetres: accuracyMetres[crossing.one.edge]! };
  let best: Breach | null = null;
  const offer = (at: LonLat, metres: number, edge: number) => {
    if (metres < (best?.metres ?? Infinity)) best = { metres, at, knownMetres: accuracyMetres[edge]! };
  };
  for (const other of others) {
    vertices.forEach((at, i) => {
      const metres = other.length === 1 ? distanceMetres(at, other[0]!) : nearestOnPolyline(at, other)!.metres;
      offer(at, metres, Math.max(0, i - 1));
    });
    for (const vertex of other) {
      const foot = nearestOnPolyline(vertex, vertices)!;
      offer(foot.at, foot.metres, foot.edge);
    }
  }
  return best;
} // prettier-ignore
