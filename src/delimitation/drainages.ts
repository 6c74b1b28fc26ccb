/** The waters on either side of a watershed: rivers, lakes and coasts, with all that runs into them. */
import type { LakeDrainage } from "../gazetteer/model.js";
import { everythingElse } from "../gazetteer/everything-else.js";
import { courseThrough } from "../gazetteer/hydrography/local.js";
import type { LonLat } from "../geodesy/model.js";
import { featureMissing, outletNotKnown } from "./diagnostics.js";
import type { CourseSurvey, Leg } from "./survey.js";
import type { Sides } from "./undrawn-rivers.js";

type Polylines = readonly (readonly LonLat[])[];

interface Water {
  readonly id: string;
  readonly kind: "river" | "lake" | "coast";
  readonly lake: LakeDrainage | null;
  readonly lines: Polylines;
}

/** Both sets of waters; null, with a report, where one is not known. `others` empty: all other waters. */
export function drainages(
  survey: CourseSurvey,
  leg: Leg,
  waters: readonly string[],
  others: readonly string[],
): Sides | null {
  const { rivers, lakes, coasts } = survey.gazetteer;
  const missing = [...waters, ...others].filter((id) => !rivers.has(id) && !lakes.has(id) && !coasts.has(id));
  for (const id of missing) survey.report(featureMissing(leg.part, "water", id));
  if (missing.length > 0) return null;
  const own = drained(survey, waters, others);
  const against = drained(survey, others, waters);
  const open = [...own.filter((each) => leaks(survey, each, against)), ...against.filter((each) => leaks(survey, each, own))];
  for (const { id } of open) survey.report(outletNotKnown(leg.part, id));
  if (open.length > 0) return null;
  const lines = own.flatMap((each) => withoutTheirs(each, against));
  if (others.length > 0) return { waters: lines, others: against.flatMap((each) => withoutTheirs(each, own)) };
  return { waters: lines, others: everythingElse(survey.network.all(), lines) };
} // prettier-ignore

/** A basin ends at the mouths of the rivers of the other set, which may be its own tributaries. */
function drained(survey: CourseSurvey, ids: readonly string[], against: readonly string[]): Water[] {
  const { rivers, lakes, coasts } = survey.gazetteer;
  const mouths = against.flatMap((id) => rivers.get(id)?.chain.vertices.at(-1) ?? []);
  return ids.map((id) => {
    const river = rivers.get(id)?.chain;
    if (river)
      return {
        id,
        kind: "river",
        lake: null,
        lines: [...survey.network.drainage(river, mouths), river.vertices],
      };
    const coast = coasts.get(id);
    if (coast) return { id, kind: "coast", lake: null, lines: survey.network.coastDrainage(coast, mouths) };
    const chains = [...rivers.values()].map(({ chain }) => chain);
    const lake = survey.network.lakeDrainage(lakes.get(id)!, chains, mouths);
    return { id, kind: "lake", lake, lines: lake.lines };
  });
}

/** Whether the waters of a lake run on into those of the other set, or may into all other waters or to a coast: either side may have it. */
function leaks(survey: CourseSurvey, { lake, lines }: Water, against: readonly Water[]): boolean {
  if (!lake) return false;
  if (against.length === 0) return !lake.hasOutlet;
  const own = keysOf(lines);
  return against.some(({ id, kind }) => {
    if (kind === "coast") return !lake.hasOutlet;
    const course = survey.gazetteer.rivers.get(id)?.chain.vertices.slice(1, -1) ?? [];
    return course.some((vertex) => own.has(keyOf(vertex)));
  });
}

/**
 * Without the waters of the lakes of the other set that lie above it; and of a coast without all of theirs: a river that rises near the
 * sea runs into another.
 */
function withoutTheirs(water: Water, against: readonly Water[]): Polylines {
  const all = keysOf(water.lines);
  const above = against.filter(
    ({ lake }) => water.kind === "coast" || lake?.lines[0]?.some((vertex) => all.has(keyOf(vertex))),
  );
  if (above.length === 0) return water.lines;
  return everythingElse(water.lines.map(courseThrough), above.flatMap(({ lines }) => lines));
} // prettier-ignore

const keyOf = ({ lon, lat }: LonLat): string => `${lon} ${lat}`;
const keysOf = (lines: Polylines): ReadonlySet<string> => new Set(lines.flatMap((line) => line.map(keyOf)));
