/** Ways along the line at a distance from something, wherever a course is farther from it, or nearer. */
import { between } from "../geodesy/between.js";
import { azimuthDegrees, destination } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain } from "../gazetteer/model.js";
import { farthestFrom, targetsOf, type Check } from "./breaches.js";
import type { Station } from "../gazetteer/chain.js";
import { nearestAmong, stationsAlong, type Detour, type NearestAmong } from "./detours.js";
import { offsetBetween } from "./parallel-to.js";
import type { CourseSurvey } from "./survey.js";

type Kept = Check<"nowhere farther"> | Check<"at most"> | Check<"at least">;

/** The way runs this much within the distance, so that its chords keep the distance itself. */
const CLEAR_METRES = 0.5;
/** Halvings of a chord, and of the way to where a course comes to the distance. */
const DEPTH = 14;
const HALVINGS = 40;
/** A line at a distance is known no better. */
const LEAST_KNOWN_METRES = 500;

/** Null: an end of the course is beyond, or no line at the distance leads on. */
export function alongLevel(survey: CourseSurvey, check: Kept, course: Chain): Detour[] | null {
  const targets = targetsOf(survey, check);
  if (!targets) return null;
  const nearest = nearestAmong(targets);
  const { metres } = check;
  const inside = (at: LonLat) =>
    check.form === "at least" ? nearest(at).metres - metres : metres - nearest(at).metres;
  const isOff = (at: LonLat) => inside(at) < 0;
  const stations = stationsAlong(course, Math.max(20, metres / 40), inside);
  const off = stations.map(({ at }) => isOff(at));
  const detours: Detour[] = [];
  for (let first = off.indexOf(true); first >= 0;) {
    const back = off.indexOf(false, first);
    if (first === 0 || back < 0) return null;
    const from = turnOf(course, stations[first - 1]!, stations[first]!, isOff);
    const to = turnOf(course, stations[back - 1]!, stations[back]!, isOff);
    const within = { ...check, metres: metres + (check.form === "at least" ? CLEAR_METRES : -CLEAR_METRES) };
    const draft = draftBetween(survey, within, [from, ...stations.slice(first, back), to], nearest);
    if (!draft) return null;
    const way = fitted([from.at, ...draft, to.at], within, nearest).slice(1, -1);
    detours.push({ from, to, way, ...knownAlong(survey, check) });
    first = off.indexOf(true, back);
  }
  return detours;
}

/** Where the course comes to the distance, between two stations of which one is beyond it. */
function turnOf({ vertices }: Chain, before: Station, after: Station, isOff: (at: LonLat) => boolean): Station {
  const { edge } = after;
  const [a, b] = [vertices[edge]!, vertices[edge + 1]!];
  let [low, high] = [before.edge === edge ? before.share : 0, after.share];
  const wasOff = isOff(before.at);
  for (let i = 0; i < HALVINGS; i++) {
    const share = (low + high) / 2;
    if (isOff(between(a, b, share)) === wasOff) low = share;
    else high = share;
  }
  const share = wasOff ? high : low;
  return { edge, share, at: between(a, b, share) };
} // prettier-ignore

function draftBetween(
  survey: CourseSurvey,
  { to, metres }: Kept,
  stations: readonly Station[],
  nearest: NearestAmong,
): readonly LonLat[] | null {
  const ends = [stations[0]!.at, stations.at(-1)!.at] as const;
  const edges = to.kind === "place" ? null : survey.boundary(to);
  if (edges) return offsetBetween(survey, edges, ends, metres);
  const way = stations.slice(1, -1).map(({ at }) => atLevel(at, nearest, metres));
  return way.includes(null) ? null : way.filter((at) => at !== null);
} // prettier-ignore

/** Null: the place is where the distance is measured from, so that it leads nowhere. */
function atLevel(at: LonLat, nearest: NearestAmong, metres: number): LonLat | null {
  const foot = nearest(at);
  return foot.metres < 1 ? null : destination(foot.at, azimuthDegrees(foot.at, at), metres);
}

/** The way with so many vertices more that its chords keep the distance too. */
function fitted(way: readonly LonLat[], check: Kept, nearest: NearestAmong): LonLat[] {
  const inner = (a: LonLat, b: LonLat, depth: number): LonLat[] => {
    const off = depth === 0 ? null : offOnChord(a, b, check, nearest);
    const at = off && atLevel(off, nearest, check.metres);
    return at ? [...inner(a, at, depth - 1), at, ...inner(at, b, depth - 1)] : [];
  };
  return way.flatMap((b, i) => (i === 0 ? [b] : [...inner(way[i - 1]!, b, DEPTH), b]));
}

/** Where a chord leaves the distance: where it is farthest from the thing; what it could come too near lies beside its middle. */
function offOnChord(a: LonLat, b: LonLat, { form, metres }: Kept, nearest: NearestAmong): LonLat | null {
  const middle = between(a, b, 0.5);
  if (form === "at least") return nearest(middle).metres < metres - CLEAR_METRES ? middle : null;
  return farthestFrom({ vertices: [a, b], accuracyMetres: [0] }, nearest, metres)?.at ?? null;
}

/** A course that is led there whatever it is known to is known as what the distance is measured from. */
function knownAlong(survey: CourseSurvey, { form, to, span }: Kept): Pick<Detour, "known"> {
  if (form === "nowhere farther") return {};
  const edges = to.kind === "place" ? null : survey.boundary(to);
  const place = to.kind === "place" ? survey.position({ form: "place", feature: to.id, span }) : null;
  return { known: (at) => Math.max(LEAST_KNOWN_METRES, edges?.knownAt(at) ?? place?.accuracyMetres ?? 0) };
}
