/** Areas by definition: the ground within a distance of something, and what drains into a river. */
import type { Boundary, Feature, Point } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { boxAbout, commonBox } from "../geodesy/box.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { ringsBelow, type Level } from "../geodesy/level-rings.js";
import type { LonLat } from "../geodesy/model.js";
import {
  areaTooNarrow,
  beyondTheatre,
  measuredFromUnlocated,
  pointOffItsRiver,
} from "./defined-area-diagnostics.js";
import { inTheatre } from "./beyond-theatre.js";
import { unionOf } from "./union.js";
import { partOfGround } from "./part-of-ground.js";
import { everythingElse } from "./everything-else.js";
import { closed, lonLats } from "./hydrography/local.js";
import { distanceTo, measureFrom } from "./measured.js";
import type { DefinitionGround } from "./definition.js";
import type { Chain, OutlinedArea, Polygon } from "./model.js";
import { outlineStep } from "./outline-step.js";
import type { PointContext, Resolve } from "./point-result.js";
import { rectangle } from "./rectangle.js";
import { isInRings, nested } from "./rings.js";
import { strip } from "./strip.js";

/** A point above which a basin is meant may lie this far from the river. */
const ON_RIVER_METRES = 25_000;
/** Divides are drawn in steps of this length, metres. */
const DIVIDE_STEP_METRES = 2_000;
/** No divide is known better than the rivers' own error. */
const LEAST_DIVIDE_ACCURACY_METRES = 1_000;
/** The share of the outline of a basin that lies within its accuracy. */
const SURE = 0.95;

type Polylines = readonly (readonly LonLat[])[];
type Form = Feature["location"]["form"];

/** Which locations are definitions of areas. */
const IS_DEFINITION = {
  within: true, basin: true, "made of": true, rectangle: true, strip: true,
  traced: false, at: false, through: false, surveyed: false, enclosed: false, none: false,
} as const satisfies Readonly<Record<Form, boolean>>; // prettier-ignore

type Definition = { [F in Form]: (typeof IS_DEFINITION)[F] extends true ? F : never }[Form];

type Defined = Extract<Feature["location"], { form: Definition }>;

export type DefinedFeature = Feature & { readonly location: Defined };

export const isDefined = (feature: Feature): feature is DefinedFeature =>
  IS_DEFINITION[feature.location.form];

/** The area, or why there is none; null where what it is measured from is not known here. What of it lies beyond the theatre is told. */
export function definedArea(
  feature: DefinedFeature,
  ground: DefinitionGround,
): OutlinedArea | Diagnostic | null {
  const area = byDefinition(feature, ground);
  if (area === null || "code" in area || feature.location.form === "made of") return area;
  const told = beyondTheatre(feature, inTheatre(area.polygons, ground.context.theatre));
  if (told) ground.report(told);
  return area;
}

function byDefinition(feature: DefinedFeature, ground: DefinitionGround): OutlinedArea | Diagnostic | null {
  const { location } = feature;
  switch (location.form) {
    case "within":
      return groundWithin(feature, location, ground);
    case "basin":
      return basin(feature, location.river, location.above, ground);
    case "made of":
      return together(feature, location.parts, ground.context);
    case "rectangle":
      return rectangle(feature, location, ground);
    case "strip":
      return strip(feature, location, ground);
  }
}

/** What lies in any of them lies in the whole, and its edge is the outer one. A shore is as it is drawn. */
function together(feature: Feature, parts: readonly Boundary[], context: PointContext): OutlinedArea | null {
  const polygons: Polygon[] = [];
  let accuracyMetres = 0;
  for (const part of parts) {
    const area = part.kind === "area" ? context.area(part.id) : null;
    const polygon =
      part.kind === "island" ? context.island(part.id) : part.kind === "lake" ? context.lake(part.id) : null;
    if (!area && !polygon) return null;
    polygons.push(...(area?.polygons ?? [polygon!]));
    accuracyMetres = Math.max(accuracyMetres, area?.accuracyMetres ?? 0);
  }
  return {
    id: feature.id,
    survey: null,
    accuracyMetres: feature.accuracyMetres ?? accuracyMetres,
    polygons: unionOf(feature.id, polygons),
  };
}

type Within = Extract<Defined, { form: "within" }>;

function groundWithin(
  feature: Feature,
  location: Within,
  ground: DefinitionGround,
): OutlinedArea | Diagnostic | null {
  const { metres, of, part } = location;
  const { context, resolve } = ground;
  const measured = measureFrom(of, context, resolve);
  if (measured === null) return null;
  if ("code" in measured) return measuredFromUnlocated(feature, measured);
  const step = outlineStep(metres, measured.courseMetres);
  if (step === null) return areaTooNarrow(feature, measured.courseMetres);
  const box = commonBox(context.theatre, boxAbout(measured.corners, metres));
  const whole: Level = { at: (p) => measured.metresTo(p) - metres, slope: 1 };
  const outlined = partOfGround(feature, part, { whole, box, step, metres }, ground);
  if (outlined === null || "code" in outlined) return outlined;
  const polygons = nested(feature.id, outlined.rings).map((polygon) =>
    withoutHolesIn(polygon, part === null ? measured.solid : []),
  );
  const accuracyMetres = feature.accuracyMetres ?? Math.max(measured.accuracyMetres, outlined.accuracyMetres);
  return { id: feature.id, survey: null, accuracyMetres, polygons };
}

function withoutHolesIn({ id, rings: [outer, ...holes] }: Polygon, solid: Polylines): Polygon {
  return {
    id,
    rings: [outer!, ...holes.filter((hole) => solid.length === 0 || !isInRings(solid, hole[0]!))],
  };
}

/**
 * What lies nearer to the waters that run into the river than to all others and the sea, as watersheds are drawn. Water that the
 * hydrography joins to nothing, all around which the ground is of the basin, is of it too.
 */
function basin(
  feature: Feature,
  id: string,
  above: Point | null,
  { context, resolve, network }: DefinitionGround,
): OutlinedArea | Diagnostic | null {
  const river = context.river(id);
  if (!river) return null;
  const upper = above ? chainAbove(river.chain, above, resolve, id) : river.chain;
  if ("code" in upper) return upper;
  const own = [...network.drainage(upper, []), upper.vertices];
  const coasts = context.shores.coasts().map(({ ring }) => lonLats(closed(ring)));
  const others = [...everythingElse(network.all(), own), ...coasts];
  const [toOwn, toOthers] = [distanceTo(own), distanceTo(others)];
  const level: Level = { at: (p) => toOwn(p) - toOthers(p), slope: 2 };
  const rings = ringsBelow(level, context.theatre, DIVIDE_STEP_METRES);
  const polygons = nested(feature.id, rings).map((polygon) => ({
    ...polygon,
    rings: polygon.rings.slice(0, 1),
  }));
  const accuracyMetres = feature.accuracyMetres ?? divideAccuracy(polygons, toOwn);
  return { id: feature.id, survey: null, accuracyMetres, polygons };
}

/** The river from its source to where it comes nearest a point. */
function chainAbove(
  { vertices, accuracyMetres }: Chain,
  point: Point,
  resolve: Resolve,
  river: string,
): Chain | Diagnostic {
  const found = resolve(point);
  if (!found.ok) return found.diagnostic;
  const foot = nearestOnPolyline(found.located.at, vertices)!;
  if (foot.metres > Math.max(ON_RIVER_METRES, 2 * found.located.accuracyMetres))
    return pointOffItsRiver(point, river, found.located.at, foot.metres);
  return {
    vertices: [...vertices.slice(0, foot.edge + 1), foot.at],
    accuracyMetres: accuracyMetres.slice(0, foot.edge + 1),
  };
}

/** Of a divide as it is drawn half the distance to the nearest river; of the whole outline what nearly all of it keeps to. */
function divideAccuracy(polygons: readonly Polygon[], toOwn: (p: LonLat) => number): number {
  const halves = polygons.flatMap(({ rings }) => rings.flatMap((ring) => ring.map((p) => toOwn(p) / 2)));
  halves.sort((a, b) => a - b);
  return Math.max(LEAST_DIVIDE_ACCURACY_METRES, halves[Math.floor(SURE * (halves.length - 1))] ?? 0);
}
