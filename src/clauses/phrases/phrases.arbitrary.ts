/**
 * Generators of what stands within statements: a form of point, course, selector, effect, end or commencement that is
 * forgotten does not compile.
 */
import fc from "fast-check";
import type { Actor, Remit, TextTarget } from "../acts-model.js";
import type {
  Azimuth,
  Boundary,
  Commencement,
  Course,
  Effect,
  Graticule,
  LineCheck,
  Point,
  Runs,
  Selector,
  WhichIslands,
} from "../model.js";
import { printGraticule } from "./print-points.js";
import { sideShore } from "./side-shore.arbitrary.js";
import {
  article,
  figure,
  maybe,
  moment,
  one,
  signed,
  some,
  SPAN,
  text,
  word,
  type World,
} from "./world.arbitrary.js";

const span = fc.constant(SPAN);

type Of<Union, Key extends string, Form> = Extract<Union, { readonly [K in Key]: Form }>;

const anyOf = <T>(generators: Readonly<Record<string, fc.Arbitrary<T>>>): fc.Arbitrary<T> =>
  fc.oneof(...Object.values(generators));

/** A latitude and a longitude. */
const lonLat = fc.record({ lon: signed(180), lat: signed(90) });

/** Something that can bound ground. */
export function boundary(w: World): fc.Arbitrary<Boundary> {
  const generators: { readonly [Kind in Boundary["kind"]]: fc.Arbitrary<Boundary> } = {
    line: one(w.lines).map((id) => ({ kind: "line", id, span: SPAN })),
    river: one(w.rivers).map((id) => ({ kind: "river", id, span: SPAN })),
    lake: one(w.lakes).map((id) => ({ kind: "lake", id, span: SPAN })),
    coast: maybe(one(w.coasts)).map((id) => ({ kind: "coast", id, span: SPAN })),
    area: one(w.areas).map((id) => ({ kind: "area", id, span: SPAN })),
    frame: fc.constant({ kind: "frame", span: SPAN }),
    island: one(w.islands).map((id) => ({ kind: "island", id, span: SPAN })),
    way: one(w.ways).map((id) => ({ kind: "way", id, span: SPAN })),
    parallel: graticule(w).map((at) => ({
      kind: "parallel",
      id: printGraticule(at, "parallel"),
      at,
      span: SPAN,
    })),
    meridian: graticule(w).map((at) => ({
      kind: "meridian",
      id: printGraticule(at, "meridian"),
      at,
      span: SPAN,
    })),
  };
  return anyOf(generators);
}

const graticule = (w: World): fc.Arbitrary<Graticule> => fc.oneof(signed(90), at(w));

const courseOrShore = (w: World): fc.Arbitrary<Boundary> => fc.oneof(boundary(w), sideShore(w));

/** Something that is drawn, by its id. */
const drawn = (w: World): fc.Arbitrary<Boundary> =>
  boundary(w).filter((each) => "id" in each && each.id !== null && !("at" in each));

/** Of what is drawn, that which has a beginning and an end. */
const withEnds = (w: World): fc.Arbitrary<Boundary> =>
  drawn(w).filter(({ kind }) => ["line", "way", "coast"].includes(kind));

const at = (w: World): fc.Arbitrary<Point> =>
  fc.oneof(
    lonLat.map((at) => ({ form: "coordinates" as const, at, span: SPAN })),
    one(w.places).map((feature) => ({ form: "place" as const, feature, span: SPAN })),
  );

export const azimuth: fc.Arbitrary<Azimuth> = fc.oneof(
  figure(359).map((azimuthDegrees) => ({ azimuthDegrees, needle: null })),
  fc.record({ degrees: figure(359), declinationDegrees: signed(30) }).map((needle) => ({
    azimuthDegrees: (needle.degrees + needle.declinationDegrees + 360) % 360,
    needle,
  })),
);

const share = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([part, more]) => (part === more ? { part: 1, whole: 2 } : { part, whole: part + more }));

function pointForms(w: World): { readonly [Form in Point["form"]]: fc.Arbitrary<Point> } {
  const river = one(w.rivers);
  return {
    coordinates: lonLat.map((at) => ({ form: "coordinates", at, span: SPAN })),
    place: one(w.places).map((feature) => ({ form: "place", feature, span: SPAN })),
    mouth: river.map((river) => ({ form: "mouth", river, span: SPAN })),
    source: river.map((river) => ({ form: "source", river, span: SPAN })),
    beginning: withEnds(w).map((of) => ({ form: "beginning", of, span: SPAN })),
    end: withEnds(w).map((of) => ({ form: "end", of, span: SPAN })),
    confluence: fc.tuple(river, river).map((rivers) => ({ form: "confluence", rivers, span: SPAN })),
    "along-river": fc.record({ form: fc.constant("along-river"), river, upstreamMetres: signed(1e6), from: at(w), span }),
    offset: fc.record({ form: fc.constant("offset"), from: at(w), metres: figure(1e6), azimuth, span }).map(({ azimuth, ...rest }) => ({ ...rest, ...azimuth })),
    shifted: fc.record({
      form: fc.constant("shifted"), from: at(w), size: figure(180), unit: fc.constantFrom("degrees", "minutes"),
      azimuthDegrees: fc.constantFrom(0, 90, 180, 270), span,
    }),
    towards: fc.record({ form: fc.constant("towards"), from: at(w), metres: figure(1e6), to: at(w), span }),
    along: fc.record({ form: fc.constant("along"), of: courseOrShore(w), from: at(w), metres: figure(1e6), to: at(w), span }),
    crossing: fc.record({ form: fc.constant("crossing"), of: fc.tuple(courseOrShore(w), courseOrShore(w)), nearest: maybe(at(w)), span }),
    extreme: fc.record({ form: fc.constant("extreme"), of: drawn(w), azimuthDegrees: fc.integer({ min: 0, max: 15 }).map((i) => i * 22.5), span }),
    outermost: fc.record({ form: fc.constant("outermost"), of: drawn(w), side: fc.constantFrom("left", "right"), from: at(w), span }),
    midway: fc.record({ form: fc.constant("midway"), between: fc.tuple(at(w), at(w)), share, along: maybe(boundary(w)), span }),
    after: figure(1e6).map((metres) => ({ form: "after", metres, span: SPAN })),
    nearest: fc.record({ form: fc.constant("nearest"), on: courseOrShore(w), to: fc.oneof(boundary(w), at(w)), span }),
    meets: courseOrShore(w)
      .map((what) => ({ form: "meets", what, span: SPAN })),
  };
} // prettier-ignore

/** A point that may stand anywhere. */
export function point(w: World): fc.Arbitrary<Point> {
  const { meets: _, after: __, ...anywhere } = pointForms(w);
  return anyOf(anywhere);
}

/** A point at the end of a part of a line, which may be where the part meets something. */
export const endOfPart = (w: World): fc.Arbitrary<Point> => anyOf(pointForms(w));

/** Where a part meets something. */
export const whereMet = (w: World): fc.Arbitrary<Point> => pointForms(w).meets;

const water = maybe(fc.constantFrom("low", "high"));

/** A course of each form. */
function courseForms(w: World): { readonly [Form in Course["form"]]: fc.Arbitrary<Of<Course, "form", Form>> } {
  return {
    river: fc.record({
      form: fc.constant("river"), river: one(w.rivers), direction: fc.constantFrom("upstream", "downstream"),
      course: fc.constantFrom("unspecified", "thalweg", "median line", "left bank", "right bank"), water,
    }).map((course) => (course.course === "unspecified" ? { ...course, water: null } : course)),
    straight: fc.record({ form: fc.constant("straight"), as: fc.constantFrom("geodesic", "rhumb") }),
    towards: fc.record({ form: fc.constant("towards"), place: at(w), as: fc.constantFrom("geodesic", "rhumb") }),
    parallel: graticule(w).map((at) => ({ form: "parallel", at })),
    meridian: graticule(w).map((at) => ({ form: "meridian", at })),
    bearing: azimuth.map((each) => ({ form: "bearing", ...each })),
    onward: fc.constant({ form: "onward" }),
    arc: fc.record({
      form: fc.constant("arc"), centre: at(w), metres: maybe(figure(1e5)), through: maybe(at(w)),
      sense: maybe(fc.constantFrom("clockwise", "counterclockwise")),
    }).map((arc) => (arc.metres === null ? arc : { ...arc, through: null })),
    watershed: fc.record({ form: fc.constant("watershed"), waters: some([...w.rivers, ...w.lakes]), others: some(w.rivers, 0) }),
    way: one(w.ways).map((way) => ({ form: "way", way })),
    coast: fc.record({ form: fc.constant("coast"), coast: maybe(one(w.coasts)), water }),
    survey: fc.record({ form: fc.constant("survey"), survey: one(w.surveys), feature: maybe(text) }),
    edge: fc.record({ form: fc.constant("edge"), area: one(w.areas), other: maybe(one(w.areas)) }),
    shore: fc.record({ form: fc.constant("shore"), lake: one(w.lakes), water }),
    "parallel-to": fc.record({ form: fc.constant("parallel-to"), what: boundary(w), metres: figure(1e5) }),
    "right-angles": fc.record({
      form: fc.constant("right-angles"), what: boundary(w),
      side: maybe(fc.constantFrom("left", "right", "north", "south", "east", "west")),
    }),
    midway: fc.tuple(boundary(w), boundary(w)).map((between) => ({ form: "midway", between })),
    middle: maybe(one(w.lakes)).map((lake) => ({ form: "middle", lake })),
    "as-fixed": fc.constant({ form: "as-fixed" }),
    line: one(w.lines).map((line) => ({ form: "line", line })),
  };
} // prettier-ignore

/** A course of any form. */
export const course = (w: World): fc.Arbitrary<Course> => anyOf<Course>(courseForms(w));

/** A check of each form. */
export function check(w: World): fc.Arbitrary<LineCheck> {
  const to = fc.oneof(
    one(w.parties).map((party) => ({ party, hand: null })),
    fc.constantFrom("left" as const, "right" as const).map((hand) => ({ party: null, hand })),
  );
  const place = one(w.places).map((id) => ({ kind: "place" as const, id }));
  const left = boundary(w).filter((each) => "id" in each && each.id !== null && !("at" in each));
  const distance = { metres: figure(1e6), to: fc.oneof(boundary(w), place), span };
  const generators: { readonly [Form in LineCheck["form"]]: fc.Arbitrary<Of<LineCheck, "form", Form>> } = {
    leaving: fc.record({ form: fc.constant("leaving"), what: fc.array(fc.oneof(place, left), { minLength: 1, maxLength: 3 }), to, span }),
    "nowhere beyond": fc.record({ form: fc.constant("nowhere beyond"), side: fc.constantFrom("north", "south", "east", "west"), of: boundary(w), span }),
    "nowhere nearer": fc.record({ form: fc.constant("nowhere nearer"), ...distance }),
    "nowhere farther": fc.record({ form: fc.constant("nowhere farther"), ...distance }),
    "nowhere across": fc.record({ form: fc.constant("nowhere across"), of: boundary(w), span }),
    "at most": fc.record({ form: fc.constant("at most"), ...distance }),
    "at least": fc.record({ form: fc.constant("at least"), ...distance }),
  };
  return anyOf<LineCheck>(generators);
} // prettier-ignore

/** What the distance of islands may be measured from. */
const measured = (w: World): fc.Arbitrary<Boundary | Point> =>
  fc.oneof(
    boundary(w).filter((each) => each.kind !== "coast" || each.id !== null),
    point(w),
  );

/** Of a part along some water. */
export const runs: fc.Arbitrary<Runs | null> = fc.oneof<fc.Arbitrary<Runs | null>[]>(
  fc.constant(null),
  fc.constant({ as: "runs" as const }),
  fc.constant({ as: "runs" as const, notToNewBed: true as const }),
  moment.map((on) => ({ as: "ran" as const, on })),
);

/** Which of the islands of a river. */
function whichIslands(w: World): fc.Arbitrary<WhichIslands> {
  const [limits, span] = [fc.constant([]), fc.constant(SPAN)];
  const generators: { readonly [Form in WhichIslands["form"]]: fc.Arbitrary<Of<WhichIslands, "form", Form>> } = {
    side: fc.record({
      form: fc.constant("side"), side: fc.constantFrom("left", "right", "north", "south", "east", "west"),
      of: boundary(w), from: maybe(point(w)), to: maybe(point(w)), limits, islands: fc.constant(false),
      overSea: fc.constant(false), withWaters: fc.constant(false), span,
    }),
    between: fc.record({ form: fc.constant("between"), boundaries: fc.array(boundary(w), { minLength: 2, maxLength: 4 }), withWaters: fc.constant(false), span }),
    area: fc.record({ form: fc.constant("area"), area: one(w.areas), withWaters: fc.constant(false), span }),
    "islands-within": fc.record({ form: fc.constant("islands-within"), metres: figure(1e6), of: measured(w), span }),
    "islands-nearer": fc.record({ form: fc.constant("islands-nearer"), to: measured(w), than: measured(w), span }),
  };
  return anyOf<WhichIslands>(generators);
} // prettier-ignore

/** A selector of any form. */
export function selector(w: World): fc.Arbitrary<Selector> {
  const limits = fc.array(boundary(w), { maxLength: 2 });
  const within = one(w.islands).map((island): Selector => ({ form: "island", island, span: SPAN }));
  const reach = { islands: fc.boolean(), overSea: fc.boolean(), withWaters: fc.boolean() };
  const generators: { readonly [Form in Selector["form"]]: fc.Arbitrary<Of<Selector, "form", Form>> } = {
    side: fc.record({
      form: fc.constant("side"), side: fc.constantFrom("left", "right", "north", "south", "east", "west"),
      of: boundary(w), from: maybe(point(w)), to: maybe(point(w)), limits, ...reach, span,
    }).map((side) => (side.islands ? { ...side, overSea: false, withWaters: false } : side)),
    between: fc.record({ form: fc.constant("between"), boundaries: fc.array(boundary(w), { minLength: 2, maxLength: 4 }), withWaters: fc.boolean(), span }),
    area: fc.record({ form: fc.constant("area"), area: one(w.areas), withWaters: fc.boolean(), span }),
    island: one(w.islands).map((island) => ({ form: "island", island, span: SPAN })),
    "river-islands": fc.record({ form: fc.constant("river-islands"), river: one(w.rivers), runs, span }).chain((islands) =>
      fc.option(whichIslands(w), { nil: null }).map((where) => (where ? { ...islands, where } : islands)),
    ),
    "sea-islands": fc.record({ form: fc.constant("sea-islands"), sea: one(w.seas), limits, span }).chain((islands) =>
      fc.option(whichIslands(w), { nil: null }).map((where) => (where ? { ...islands, where } : islands)),
    ),
    "islands-in": fc.oneof(
      fc.record({ form: fc.constant("between" as const), boundaries: fc.array(boundary(w), { minLength: 2, maxLength: 4 }), span }),
      one(w.areas).map((area) => ({ form: "area" as const, area, span: SPAN })),
    ).map((ground) => ({ form: "islands-in", ground, span: SPAN })),
    "islands-within": fc.record({ form: fc.constant("islands-within"), metres: figure(1e6), of: measured(w), span }),
    "islands-nearer": fc.record({ form: fc.constant("islands-nearer"), to: measured(w), than: measured(w), span }),
    around: fc.record({ form: fc.constant("around"), point: point(w), limits, withWaters: fc.boolean(), span }),
    waters: anyOf<Extract<Selector, { form: "waters" }>["of"]>({
      lake: one(w.lakes).map((id) => ({ kind: "lake", id })),
      river: one(w.rivers).map((id) => ({ kind: "river", id })),
    }).map((of) => ({ form: "waters", of, span: SPAN })),
    sea: fc.record({ form: fc.constant("sea"), sea: one(w.seas), limits, span }),
    "held-on": fc.record({ form: fc.constant("held-on"), party: one(w.parties), date: moment, within: maybe(within), span }),
    enclaves: fc.record({ form: fc.constant("enclaves"), within: one(w.parties), of: maybe(one(w.parties)), span }),
    except: fc.record({ form: fc.constant("except"), of: within, exceptions: fc.array(within, { minLength: 1, maxLength: 2 }), span }),
  };
  return anyOf<Selector>(generators);
} // prettier-ignore

const dayOfYear = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 29 }) });
const season = fc
  .record({ from: dayOfYear, until: dayOfYear })
  .filter(({ from, until }) => from.month !== until.month || from.day !== until.day);

/** An effect of any verb. */
export function effect(w: World): fc.Arbitrary<Effect> {
  const to = one(w.parties);
  const holders = fc.uniqueArray(to, { minLength: 1, maxLength: 2 });
  const giver = (holders: readonly string[]) =>
    maybe(to).map((from) => (from !== null && holders.includes(from) ? null : from));
  const generators: { readonly [Verb in Effect["verb"]]: fc.Arbitrary<Effect> } = {
    "passes to": fc.record({ verb: fc.constant("passes to"), to, from: maybe(to) }),
    "belongs to": to.map((to) => ({ verb: "belongs to", to })),
    "remains with": to.map((to) => ({ verb: "remains with", to })),
    "is common to": some(w.parties).map((parties) => ({ verb: "is common to", parties })),
    "is left undetermined": fc.record({
      verb: fc.constant("is left undetermined"),
      between: some(w.parties, 0),
      alone: maybe(to),
    }),
    "share passes to": fc.record({ verb: fc.constant("share passes to"), of: to, to }),
    "is claimed by": to.map((by) => ({ verb: "is claimed by", by })),
    "is given up by": to.map((by) => ({ verb: "is given up by", by })),
    "is annexed by": to.map((by) => ({ verb: "is annexed by", by })),
    "is held by": holders.chain(([by, ...jointly]) =>
      fc.record({
        verb: fc.constant("is held by"),
        by: fc.constant(by!),
        jointly: fc.constant(jointly),
        as: one(w.holds),
        from: giver([by!, ...jointly]),
        season: maybe(season),
      }),
    ),
    "is sought by": holders.chain(([by, ...jointly]) =>
      fc.record({
        verb: fc.constant("is sought by"),
        by: fc.constant(by!),
        jointly: fc.constant(jointly),
        as: one(w.holds),
        from: giver([by!, ...jointly]),
        season: maybe(season),
      }),
    ),
  };
  return anyOf(generators);
}

/** Every rule of commencement. */
export function commencement(w: World): fc.Arbitrary<Commencement> {
  const generators: { readonly [Form in Commencement["form"]]: fc.Arbitrary<Commencement> } = {
    "on signature": fc.constant({ form: "on signature" }),
    "on ratification": fc.constant({ form: "on ratification" }),
    "on exchange": fc.constant({ form: "on exchange" }),
    "on day": moment.map((date) => ({ form: "on day", date })),
    with: one(w.instruments).map((instrument) => ({ form: "with", instrument })),
    never: fc.constant({ form: "never" }),
  };
  return anyOf(generators);
}

/** A person, an office or a party. */
export const actor = (w: World): fc.Arbitrary<Actor> =>
  fc.oneof(
    fc.record({ person: one(w.persons), office: maybe(one(w.offices)), party: maybe(one(w.parties)) }),
    fc.record({ person: fc.constant(null), office: one(w.offices), party: maybe(one(w.parties)) }),
    fc.record({ person: fc.constant(null), office: fc.constant(null), party: one(w.parties) }),
  );

/** A matter and a country. */
export const reach = (w: World): fc.Arbitrary<Remit> =>
  fc.record({ matter: maybe(word), country: maybe(one(w.countries)) });

/** An instrument or one of its articles. Clauses with a label are known only when all is dealt out. */
export const target = (w: World): fc.Arbitrary<TextTarget> =>
  fc.record({ instrument: one(w.instruments), article, clause: fc.constant(null) });
