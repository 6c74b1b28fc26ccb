/** Strips along a course, or along a stretch of it: their ends are square, for what is nearest to an end of the course lies beyond them. */
import type { Feature, Point } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { boxAbout, commonBox } from "../geodesy/box.js";
import { ringsBelow, type Level } from "../geodesy/level-rings.js";
import { besideCourse } from "./beside.js";
import { stationOrder, stretchOf } from "./chain.js";
import { areaTooNarrow, measuredFromUnlocated } from "./defined-area-diagnostics.js";
import type { DefinitionGround } from "./definition.js";
import { drawnCourses } from "./drawn.js";
import { footOnCourse } from "./foot-on-course.js";
import { fromCourses } from "./measured.js";
import type { Chain, OutlinedArea } from "./model.js";
import { outlineStep } from "./outline-step.js";
import { clearOf, onOneSide } from "./part-of-ground.js";
import { nested } from "./rings.js";
import { stripEndLed, stripEndOff, stripRunsBack, stripWithoutLength } from "./strip-diagnostics.js";

type Strip = Extract<Feature["location"], { form: "strip" }>;

/** Null: the course is not drawn, or not yet. */
export function strip(
  feature: Feature,
  location: Strip,
  ground: DefinitionGround,
): OutlinedArea | Diagnostic | null {
  const { of, on, metres: breadth } = location;
  const { context, resolve, report } = ground;
  const [course] = drawnCourses(of, context, resolve) ?? [];
  if (!course) return null;
  const stretch = location.stretch ? stretchBetween(feature, location, location.stretch, course, ground) : { ...course, endsMetres: 0 };
  if ("code" in stretch) return stretch;
  const measured = fromCourses([stretch], context.theatre);
  const metres = on === "both" ? breadth / 2 : breadth;
  const step = outlineStep(metres, measured.courseMetres);
  if (step === null) return areaTooNarrow(feature, measured.courseMetres);
  const side = on === "both" || on === "each" ? null : on;
  const box = commonBox(context.theatre, boxAbout(stretch.vertices, metres));
  const whole: Level = { at: (p) => measured.metresTo(p) - metres, slope: 1 };
  const found = box === null ? { rings: [] } : side
    ? onOneSide(feature, { form: "beside", side, of }, stretch, { whole, box, step }, report)
    : { rings: ringsBelow(clearOf(whole, besideCourse(stretch.vertices).beyond), box, step) };
  if ("code" in found) return found;
  const polygons = nested(feature.id, found.rings);
  const accuracyMetres = feature.accuracyMetres ?? Math.max(measured.accuracyMetres, stretch.endsMetres);
  return { id: feature.id, survey: null, accuracyMetres, polygons };
} // prettier-ignore

/** Facing as the whole course does; with how well its ends are known. */
function stretchBetween(
  feature: Feature,
  { of, on }: Strip,
  ends: readonly [Point, Point],
  whole: Chain,
  { resolve, report }: DefinitionGround,
): (Chain & { readonly endsMetres: number }) | Diagnostic {
  const feet = [];
  for (const point of ends) {
    const found = resolve(point);
    if (!found.ok) return measuredFromUnlocated(feature, found.diagnostic);
    const foot = footOnCourse(found.located, whole);
    if (foot.lies === "off") return stripEndOff(point, of, found.located.at, foot);
    if (foot.lies === "beside") report(stripEndLed(point, of, found.located.at, foot));
    feet.push(foot);
  }
  const [from, to] = feet as [(typeof feet)[0], (typeof feet)[0]];
  const order = stationOrder(from, to);
  if (order > 0 && (on === "left" || on === "right")) return stripRunsBack(feature, of, on, ends);
  const { vertices, accuracyMetres } = order > 0 ? stretchOf(whole, to, from) : stretchOf(whole, from, to);
  if (vertices.length < 2) return stripWithoutLength(feature, of);
  return { vertices, accuracyMetres, endsMetres: Math.max(from.accuracyMetres, to.accuracyMetres) };
}
