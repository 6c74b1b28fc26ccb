import fc from "fast-check";
import type { Feature, FeatureKind, PartOfGround } from "../model.js";
import { existence } from "../phrases/existence.arbitrary.js";
import { azimuth, boundary, point } from "../phrases/phrases.arbitrary.js";
import {
  each,
  few,
  figure,
  maybe,
  names,
  one,
  text,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

const PLACES: readonly FeatureKind[] = [
  "town", "post", "pass", "hill", "peak", "cape", "marker", "picket", "place",
]; // prettier-ignore

const WAYS: readonly FeatureKind[] = [
  "range", "road", "railway", "path", "wall", "canal", "telegraph", "way",
]; // prettier-ignore

function located(w: World, kind: FeatureKind): fc.Arbitrary<Feature["location"]> {
  const traced = fc.record({
    form: fc.constant("traced" as const),
    from: point(w),
    via: few(point(w)),
    to: point(w),
  });
  if (kind === "coast") return traced;
  if (kind === "area")
    return fc.oneof(surveyed(w), enclosed(w), within(w), basin(w), madeOf(w), rectangle(w), strip(w));
  const through = few(point(w), 2).map((points) => ({ form: "through" as const, points }));
  if (kind === "river") return fc.oneof(traced, through);
  if (WAYS.includes(kind)) return fc.oneof(through, surveyed(w));
  const at = point(w).map((at) => ({ form: "at" as const, point: at }));
  return PLACES.includes(kind) ? fc.oneof(at, surveyed(w)) : at;
}

const surveyed = (w: World): fc.Arbitrary<Feature["location"]> =>
  fc.record({ form: fc.constant("surveyed"), survey: one(w.surveys), feature: text });

const enclosed = (w: World): fc.Arbitrary<Feature["location"]> =>
  fc.record({ form: fc.constant("enclosed"), boundaries: few(boundary(w), 1) });

const within = (w: World): fc.Arbitrary<Feature["location"]> =>
  fc.record({
    form: fc.constant("within"),
    metres: figure(1e6),
    of: fc.oneof(boundary(w), point(w)),
    part: maybe(partOfGround(w)),
  });

const side = fc.constantFrom("left", "right", "north", "south", "east", "west");

const course = (w: World) =>
  boundary(w).filter(({ kind }) => kind === "line" || kind === "river" || kind === "way");

const partOfGround = (w: World): fc.Arbitrary<PartOfGround> =>
  fc.oneof(
    fc.record({ form: fc.constant("beside" as const), side, of: course(w) }),
    fc.record({
      form: fc.constant("nearer" as const),
      to: fc.oneof(boundary(w), point(w)),
      than: fc.oneof(boundary(w), point(w)),
    }),
  );

const basin = (w: World): fc.Arbitrary<Feature["location"]> =>
  fc.record({ form: fc.constant("basin"), river: one(w.rivers), above: maybe(point(w)) });

const madeOf = (w: World): fc.Arbitrary<Feature["location"]> => {
  const parts = boundary(w).filter(({ kind }) => kind === "island" || kind === "lake" || kind === "area");
  return fc.record({ form: fc.constant("made of"), parts: few(parts, 1) });
};

const rectangle = (w: World): fc.Arbitrary<Feature["location"]> =>
  fc.record({
    form: fc.constant("rectangle"),
    metres: fc.tuple(figure(1e6), figure(1e6)),
    about: point(w),
    azimuth: maybe(azimuth),
  });

const strip = (w: World): fc.Arbitrary<Feature["location"]> =>
  fc.record({
    form: fc.constant("strip"),
    metres: figure(1e6),
    on: fc.oneof(fc.constantFrom("both", "each"), side),
    of: course(w),
    stretch: maybe(fc.tuple(point(w), point(w))),
  });

const nowhere = (w: World, kind: FeatureKind): fc.Arbitrary<Feature["location"]> =>
  kind === "area"
    ? fc.oneof(unlocated(maybe(one(w.areas)), fc.constant([])), unlocated(one(w.areas), few(one(w.areas))))
    : unlocated(fc.constant(null), fc.constant([]));

const unlocated = (within: fc.Arbitrary<string | null>, except: fc.Arbitrary<readonly string[]>) =>
  fc.record({ form: fc.constant("none" as const), in: within, except });

function feature(w: World, id: string, kind: FeatureKind): fc.Arbitrary<Feature> {
  return fc.record({
    ...written(w),
    id: fc.constant(id),
    kind: fc.constant(kind),
    name: text,
    names,
    existence,
    accuracyMetres: maybe(figure(1e5)),
    location: fc.oneof(
      { weight: 4, arbitrary: located(w, kind) },
      { weight: 1, arbitrary: nowhere(w, kind) },
    ),
    because: kind === "area" ? text : maybe(text),
  });
}

export const rivers = (w: World) => each(w.rivers, (id) => feature(w, id, "river"));
export const coasts = (w: World) => each(w.coasts, (id) => feature(w, id, "coast"));
export const lakes = (w: World) => each(w.lakes, (id) => feature(w, id, "lake"));
export const seas = (w: World) => each(w.seas, (id) => feature(w, id, "sea"));
export const islands = (w: World) => each(w.islands, (id) => feature(w, id, "island"));
export const areas = (w: World) => each(w.areas, (id) => feature(w, id, "area"));
export const ways = (w: World) =>
  each(w.ways, (id) => fc.constantFrom(...WAYS).chain((kind) => feature(w, id, kind)));
export const places = (w: World) =>
  each(w.places, (id) => fc.constantFrom(...PLACES).chain((kind) => feature(w, id, kind)));
