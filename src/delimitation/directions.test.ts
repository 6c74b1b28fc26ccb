/** Courses by direction, arcs, lengths, beginnings; and the points that they run between. */
import { describe, expect, it } from "vitest";
import { courseOf, delimitIn, lineFrom, meets, p, part, theFrame, type Country } from "../../test/country.js";
import { at, coast, line, SPAN as span } from "../../test/written.js";
import type { Boundary, Course, Point } from "../clauses/model.js";
import { azimuthDegrees, destination, distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { rhumbAzimuthDegrees } from "../geodesy/rhumb.js";

const after = (metres: number): Point => ({ form: "after", metres, span });
const bearing = (azimuthDegrees: number): Course => ({ form: "bearing", azimuthDegrees, needle: null });
const onward: Course = { form: "onward" };
const parallel = (lat: number): Boundary => ({ kind: "parallel", id: `${lat}`, at: lat, span });
const meridian = (lon: number): Boundary => ({ kind: "meridian", id: `${lon}`, at: lon, span });
const geodesic: Course = { form: "straight", as: "geodesic" };
const arc = (more: Partial<Extract<Course, { form: "arc" }>> = {}): Course => ({
  form: "arc", centre: at(110, 50), metres: null, through: null, sense: null, ...more,
}); // prettier-ignore

function drawn(country: Country, ...made: Parameters<typeof lineFrom>[]) {
  const { delimitations, codes, diagnostics } = delimitIn(country, ...made.map((each) => lineFrom(...each)));
  const parts = delimitations.lines.get(made.at(-1)![0])?.parts.map(({ chain }) => chain) ?? [];
  return { parts, codes, diagnostics, end: parts.at(-1)?.vertices.at(-1), start: parts[0]?.vertices[0] };
}

describe("a bearing", () => {
  it("due north is a meridian, due west a parallel, to what they meet", () => {
    const { parts, codes } = drawn({}, ["l", at(103, 44), part(bearing(0), meets(parallel(49))), part(bearing(270), meets(meridian(101)))]); // prettier-ignore
    expect(codes).toEqual([]);
    expect(parts[0]!.vertices.every(({ lon }) => lon === 103)).toBe(true);
    expect(parts[1]!.vertices.map(({ lat }) => lat)).toEqual(parts[1]!.vertices.map(() => parts[0]!.vertices.at(-1)!.lat));
    const { lon, lat } = parts[1]!.vertices.at(-1)!;
    expect(lon).toBeCloseTo(101, 9);
    expect(lat).toBeCloseTo(49, 9);
  }); // prettier-ignore

  it("keeps its angle, and the length that is said", () => {
    const { parts } = drawn({}, ["l", at(103, 44), part(bearing(35), after(300_000))]);
    const { vertices } = parts[0]!;
    expect(rhumbAzimuthDegrees(vertices[0]!, vertices.at(-1)!)).toBeCloseTo(35, 6);
    expect(lengthMetres(vertices)).toBeCloseTo(300_000, -1);
  });

  it("that does not come to its point is told, with how far off it ends", () => {
    expect(drawn({}, ["l", at(103, 44), part(bearing(0), at(103.4, 49))]).codes).toEqual(["line-part-gap"]);
    expect(drawn({}, ["l", at(103, 44), part(bearing(0), at(103, 49))]).codes).toEqual([]);
  });
});

describe("straight on", () => {
  it("is the same geodesic after a straight part, and less well known the farther it goes", () => {
    const country = { places: { x: p(104, 46) } };
    const place: Point = { form: "place", feature: "x", span };
    const { parts, codes } = drawn(country, ["l", at(102, 45), part(geodesic, place), part(onward, after(400_000))]); // prettier-ignore
    const far = parts[1]!.vertices.at(-1)!;
    expect(codes).toEqual([]);
    const first = azimuthDegrees(p(102, 45), p(104, 46));
    const whole = distanceMetres(p(102, 45), p(104, 46)) + 400_000;
    expect(distanceMetres(far, destination(p(102, 45), first, whole))).toBeLessThan(1);
    // The place is known within 1 km at 193 km: so a direction within 1 km in 193, and 400 km on 1 + 400 / 193 km.
    const length = distanceMetres(p(102, 45), p(104, 46));
    const { accuracyMetres } = parts[1]!;
    const told = parts[0]!.accuracyMetres;
    const expected = told.at(-1)! + ((told[0]! + told.at(-1)!) * 400_000) / length;
    expect(accuracyMetres.at(-1)! / expected).toBeCloseTo(1, 1);
    expect(accuracyMetres.at(-1)!).toBeGreaterThan(2 * accuracyMetres[0]!);
  }); // prettier-ignore

  it("is the same parallel after a parallel", () => {
    const { parts } = drawn({}, ["l", at(103, 44), part({ form: "parallel", at: 44 }, at(105, 44)), part(onward, meets(theFrame))]); // prettier-ignore
    expect(parts[1]!.vertices.every(({ lat }) => lat === 44)).toBe(true);
    expect(parts[1]!.vertices.at(-1)!.lon).toBeCloseTo(120, 9);
  });

  it("needs a part that has a direction", () => {
    expect(drawn({}, ["l", at(103, 44), part(onward, after(1000))]).codes).toEqual(["nothing-to-go-on-from"]);
    const country = { rivers: { r: courseOf(p(102, 50), p(105, 51), p(108, 50)) } };
    const along: Course = { form: "river", river: "r", direction: "downstream", course: "unspecified" };
    expect(
      drawn(country, ["l", at(102, 50), part(along, at(108, 50)), part(onward, after(1000))]).codes,
    ).toEqual(["nothing-to-go-on-from"]);
  });
});

describe("straight towards a place", () => {
  const towards: Course = { form: "towards", place: at(118, 58), as: "geodesic" };

  it("ends where the geodesic meets something, and is aimed at the place", () => {
    const { delimitations, codes } = delimitIn(
      {},
      lineFrom("l", at(101, 42), part(towards, meets(meridian(110)))),
    );
    const { vertices } = delimitations.lines.get("l")!.parts[0]!.chain;
    const end = vertices.at(-1)!;
    expect(codes).toEqual([]);
    expect(end.lon).toBeCloseTo(110, 9);
    const whole = distanceMetres(p(101, 42), p(118, 58));
    // The end lies on a chord of the geodesic's vertices.
    expect(distanceMetres(p(101, 42), end) + distanceMetres(end, p(118, 58)) - whole).toBeLessThan(0.01);
  });

  it("goes no farther than the place", () => {
    const { codes } = delimitIn({}, lineFrom("l", at(101, 42), part(towards, meets(meridian(119)))));
    expect(codes).toEqual(["line-does-not-meet"]);
  });
});

describe("the ends of a line", () => {
  it("are where it begins and ends, known as it is there", () => {
    const first = lineFrom(
      "first",
      at(101, 42),
      part({ form: "straight", as: "geodesic" }, at(103, 44), { accuracyMetres: 700 }),
    );
    const ends = (["beginning", "end"] as const).map((form) => ({ form, of: line("first"), span }));
    const second = lineFrom("l", ends[1]!, part({ form: "straight", as: "geodesic" }, ends[0]!));
    const { delimitations, codes } = delimitIn({}, first, second);
    const { vertices, accuracyMetres } = delimitations.lines.get("l")!.parts[0]!.chain;
    expect(codes).toEqual([]);
    expect([vertices[0], vertices.at(-1)]).toEqual([p(103, 44), p(101, 42)]);
    expect(new Set(accuracyMetres)).toEqual(new Set([700]));
  });
});

describe("an arc", () => {
  const around = (course: Course, via: readonly Point[] = []) =>
    drawn({}, ["l", at(109, 50), part(course, at(111, 50), { via })]);
  const highest = ({ parts }: ReturnType<typeof around>) =>
    Math.max(...parts[0]!.vertices.map(({ lat }) => lat));

  it("is as far from its centre all the way as where it begins, within two metres", () => {
    const { parts, codes } = around(arc());
    const radius = distanceMetres(p(110, 50), p(109, 50));
    expect(codes).toEqual([]);
    parts[0]!.vertices.forEach((each, i, all) => {
      expect(distanceMetres(p(110, 50), each)).toBeCloseTo(radius, 0);
      const next = all[i + 1];
      if (!next) return;
      const middle = destination(each, azimuthDegrees(each, next), distanceMetres(each, next) / 2);
      expect(radius - distanceMetres(p(110, 50), middle)).toBeLessThan(2.1);
    });
  });

  it("goes by the points between, or in the sense that is said, all round if need be", () => {
    const [north, south] = [[at(110, 50.9)], [at(110, 49.1)]];
    expect(highest(around(arc(), north))).toBeGreaterThan(50.6);
    expect(highest(around(arc(), south))).toBeLessThan(50.01);
    expect(highest(around(arc({ sense: "clockwise" })))).toBeGreaterThan(50.6);
    expect(highest(around(arc({ sense: "counterclockwise" })))).toBeLessThan(50.01);
  });

  it("has the radius that is said, or that of a point; a start off the circle is told", () => {
    const radius = distanceMetres(p(110, 50), p(109, 50));
    expect(around(arc({ metres: radius })).codes).toEqual([]);
    expect(around(arc({ through: at(111, 50) })).codes).toEqual([]);
    expect(around(arc({ metres: radius / 2 })).codes).toEqual(["line-part-gap", "line-part-gap"]);
  });
});

describe("a part for a length", () => {
  const country = { rivers: { r: courseOf(p(102, 50), p(105, 50), p(108, 50)) } };
  const along = (direction: "upstream" | "downstream"): Course => ({ form: "river", river: "r", direction, course: "unspecified" }); // prettier-ignore

  it("ends so far along its course", () => {
    const { parts, codes } = drawn(country, ["l", at(103, 50), part(along("downstream"), after(100_000))]);
    expect(codes).toEqual([]);
    expect(lengthMetres(parts[0]!.vertices)).toBeCloseTo(100_000, -1);
    expect(parts[0]!.vertices.at(-1)!.lon).toBeGreaterThan(104);
  });

  it("is told where the course is too short, or runs two ways, or has no direction", () => {
    const codes = (course: Course) => drawn(country, ["l", at(103, 50), part(course, after(900_000))]).codes;
    expect(codes(along("downstream"))).toEqual(["course-too-short"]);
    expect(codes({ form: "parallel", at: 50 })).toEqual(["after-which-way"]);
    expect(codes(geodesic)).toEqual(["straight-whither"]);
  });
});

describe("a line that begins on something", () => {
  const shore = { coasts: [[p(103, 45), p(117, 45), p(117, 55), p(103, 55)]] };

  it("begins where the course of its first part crosses it, next to where that goes", () => {
    const first = part({ form: "parallel", at: 50 }, at(110, 50));
    const { start, codes } = drawn({ coasts: [[p(103, 45), p(130, 45), p(130, 55), p(103, 55)]] }, ["l", meets(coast), first]); // prettier-ignore
    expect(codes).toEqual([]);
    expect(start!.lon).toBeCloseTo(103, 9);
    expect(start!.lat).toBe(50);
  });

  it("asks which, where there are two on either side, and for a point where the course is not drawn", () => {
    expect(drawn(shore, ["l", meets(coast), part({ form: "parallel", at: 50 }, at(110, 50))]).codes).toEqual(["which-crossing"]); // prettier-ignore
    expect(drawn(shore, ["l", meets(coast), part(geodesic, at(110, 50))]).codes).toEqual([
      "start-needs-point",
    ]);
  });
});

describe("points of what is drawn", () => {
  const made = (point: Point, country: Country = {}) =>
    drawn(
      country,
      ["base", at(102, 46), part({ form: "straight", as: "rhumb" }, at(118, 46))],
      ["l", point, part(bearing(0), after(1000))],
    );
  const crossing = (one: Boundary, other: Boundary, nearest: Point | null = null): Point => ({ form: "crossing", of: [one, other], nearest, span }); // prettier-ignore

  it("are crossings: one, or of several the one nearest a point", () => {
    const found = made(crossing(line("base"), meridian(111)));
    expect(found.codes).toEqual([]);
    expect(found.start!.lon).toBeCloseTo(111, 9);
    expect(found.start!.lat).toBeCloseTo(46, 9);
    const country = { lakes: { k: [p(109, 45), p(112, 45), p(112, 47), p(109, 47)] } };
    const lake: Boundary = { kind: "lake", id: "k", span };
    expect(made(crossing(line("base"), lake), country).codes).toEqual(["which-crossing"]);
    expect(made(crossing(line("base"), lake, at(113, 46)), country).start!.lon).toBeCloseTo(112, 9);
    expect(made(crossing(line("base"), parallel(48))).codes).toEqual(["no-crossing"]);
  });

  it("are one crossing where nobody could tell which is meant, known as what crosses is, and told", () => {
    // North and south of 46° N and back, 155 m on; the river is known to 2 km.
    const twice = [p(110, 45.9), p(110.001, 46.1), p(110.003, 45.9)];
    const river: Boundary = { kind: "river", id: "r", span };
    const cross = (...vertices: LonLat[]) =>
      made(crossing(line("base"), river), { rivers: { r: courseOf(...vertices) } });
    const one = cross(...twice);
    expect(one.codes).toEqual(["crossings-as-one"]);
    expect(one.start!.lon).toBeCloseTo(110.0005, 6);
    expect(one.parts[0]!.accuracyMetres[0]).toBe(2000);
    expect(one.diagnostics[0]!.message).toContain(
      "at 2 places within 120 m of one another: 46.000N 110.001E; 46.000N 110.002E",
    );
    const apart = cross(...twice, p(110.2, 46.1));
    expect(apart.codes).toEqual(["which-crossing"]);
    expect(apart.diagnostics[0]!.message).toContain("cross at 2 places: 46.000N 110.001E; 46.000N 110.102E.");
    const exact = { ways: { r: { vertices: twice, accuracyMetres: [10, 10] } } };
    const way: Boundary = { kind: "way", id: "r", span };
    expect(made(crossing(line("base"), way), exact).codes).toEqual(["which-crossing"]);
    expect(made(crossing(line("base"), way, at(110.01, 46)), exact).start!.lon).toBeCloseTo(110.002, 6);
  });

  it("are one where a line begins between two of them", () => {
    const vertices = [p(110, 45.9), p(110.001, 46.1), p(110.003, 45.9)];
    const { start, codes, parts } = drawn(
      { ways: { r: { vertices, accuracyMetres: [500, 500] } } },
      ["base", at(102, 46), part({ form: "straight", as: "rhumb" }, at(118, 46))],
      ["l", meets(line("base")), part({ form: "way", way: "r" }, at(110.001, 46.1))],
    );
    expect(codes).toEqual(["crossings-as-one"]);
    expect(start!.lon).toBeCloseTo(110.0005, 9);
    expect(parts[0]!.vertices.at(-1)).toEqual(p(110.001, 46.1));
  });

  it("are the farthest in a direction", () => {
    const country = { lakes: { k: [p(109, 45), p(112, 44.5), p(111, 47), p(108.5, 46)] } };
    const extreme = (azimuthDegrees: number): Point => ({ form: "extreme", of: { kind: "lake", id: "k", span }, azimuthDegrees, span }); // prettier-ignore
    const startOf = (azimuth: number) => made(extreme(azimuth), country).start;
    expect([0, 90, 180, 270].map(startOf)).toEqual([p(111, 47), p(112, 44.5), p(112, 44.5), p(108.5, 46)]);
    expect(startOf(315)).toEqual(p(108.5, 46));
  });

  it("are where a straight line from a point touches what is drawn", () => {
    const radius = 20_000;
    const ring = Array.from({ length: 3600 }, (_, i) => destination(p(110, 0.1), i / 10, radius));
    const country = { lakes: { k: ring } };
    const seen = (side: "left" | "right", from: Point): Point => ({ form: "outermost", of: { kind: "lake", id: "k", span }, side, from, span }); // prettier-ignore
    const eye = p(110, -0.9);
    const away = distanceMetres(eye, p(110, 0.1));
    // A tangent of a circle makes a right angle with its radius.
    const [angle, reach] = [(Math.asin(radius / away) * 180) / Math.PI, Math.sqrt(away ** 2 - radius ** 2)];
    for (const [side, sign] of [
      ["left", -1],
      ["right", 1],
    ] as const) {
      const touched = made(seen(side, at(110, -0.9)), country).start!;
      expect(((azimuthDegrees(eye, touched) + 540) % 360) - 180).toBeCloseTo(sign * angle, 2);
      expect(Math.abs(distanceMetres(eye, touched) - reach)).toBeLessThan(100);
    }
    expect(made(seen("left", at(110, 0.15)), country).codes).toEqual(["sees-all-round"]);
  });

  it("are so many degrees or minutes off, on the same parallel or meridian, known as well", () => {
    const country = { places: { x: p(104, 46) } };
    const from: Point = { form: "place", feature: "x", span };
    const shifted = (size: number, unit: "degrees" | "minutes", azimuthDegrees: 0 | 90 | 180 | 270) =>
      made({ form: "shifted", from, size, unit, azimuthDegrees, span }, country);
    const close = (lon: number, lat: number) => ({
      lon: expect.closeTo(lon, 9),
      lat: expect.closeTo(lat, 9),
    });
    expect(shifted(36, "minutes", 90).start).toEqual(close(104.6, 46));
    expect(shifted(36, "minutes", 270).start).toEqual(close(103.4, 46));
    expect(shifted(1.5, "degrees", 0).start).toEqual(close(104, 47.5));
    expect(shifted(1.5, "degrees", 180).start).toEqual(close(104, 44.5));
    expect(shifted(44.5, "degrees", 0).codes).toEqual(["degrees-out-of-range"]);
    expect(shifted(36, "minutes", 90).parts[0]!.accuracyMetres[0]).toBe(1000);
    const meridianOf: Boundary = { kind: "meridian", id: "m", at: { form: "shifted", from, size: 36, unit: "minutes", azimuthDegrees: 90, span }, span }; // prettier-ignore
    expect(made(crossing(line("base"), meridianOf), country).start).toEqual(close(104.6, 46));
  });

  it("are so far from one on the way to another, or beyond it", () => {
    const towards = (metres: number, to: Point): Point => ({ form: "towards", from: at(104, 46), metres, to, span }); // prettier-ignore
    // From 46° to 47° N: the integral of a(1 − e²) / (1 − e² sin² φ)^1.5, by Simpson's rule.
    const north = made(towards(111_161.0825, at(104, 48))).start!;
    expect([north.lon, north.lat]).toEqual([expect.closeTo(104, 9), expect.closeTo(47, 8)]);
    const onWay = made(towards(10_000, at(110, 46))).start!;
    const [before, after] = [p(104, 46), p(110, 46)].map((end) => distanceMetres(onWay, end));
    expect(before).toBeCloseTo(10_000, 3);
    expect(before! + after!).toBeCloseTo(distanceMetres(p(104, 46), p(110, 46)), 3);
    const beyond = made(towards(600_000, at(110, 46))).start!;
    expect(distanceMetres(beyond, p(110, 46))).toBeCloseTo(600_000 - distanceMetres(p(104, 46), p(110, 46)), 3); // prettier-ignore
    expect(made(towards(200, at(104, 46))).codes).toEqual(["no-way-between"]);
  });

  it("are half way, by the shortest line or along what is drawn", () => {
    const between: [Point, Point] = [at(104, 46), at(110, 46)];
    const midway = (along: Boundary | null, share = { part: 1, whole: 2 }): Point => ({ form: "midway", between, share, along, span }); // prettier-ignore
    expect(made(midway(line("base"))).start!.lon).toBeCloseTo(107, 6);
    expect(made(midway(line("base"))).start!.lat).toBeCloseTo(46, 9);
    const straight = made(midway(null)).start!;
    expect(distanceMetres(straight, p(104, 46))).toBeCloseTo(distanceMetres(straight, p(110, 46)), 3);
    expect(straight.lat).toBeGreaterThan(46.01);
    const twoThirds = { part: 2, whole: 3 };
    expect(made(midway(line("base"), twoThirds)).start!.lon).toBeCloseTo(108, 6);
    const far = made(midway(null, twoThirds)).start!;
    expect(distanceMetres(far, p(104, 46))).toBeCloseTo(2 * distanceMetres(far, p(110, 46)), 3);
  });
});

describe("the point of one course nearest another", () => {
  const rivers = {
    bent: courseOf(p(104, 50), p(107, 50.5), p(110, 50)),
    straight: courseOf(p(104, 51), p(110, 51)),
  };
  const river = (id: string): Boundary => ({ kind: "river", id, span });
  const nearest = (on: Boundary, to: Boundary): Point => ({ form: "nearest", on, to, span });
  const endOf = (to: Point) => drawn({ rivers }, ["l", at(107, 50.7), part(geodesic, to)]);

  it("is a bend of the one, or the foot of it on the other", () => {
    expect(endOf(nearest(river("bent"), river("straight"))).end).toEqual(p(107, 50.5));
    const { lon, lat } = endOf(nearest(river("straight"), river("bent"))).end!;
    expect([lon, lat]).toEqual([expect.closeTo(107, 3), 51]);
  });

  it("is where they cross, if they do so once", () => {
    const { lon, lat } = endOf(nearest(river("bent"), meridian(105.5))).end!;
    expect([lon, lat]).toEqual([expect.closeTo(105.5, 9), expect.closeTo(50.25, 9)]);
    expect(endOf(nearest(river("bent"), parallel(50.2))).codes).toEqual(["which-crossing"]);
  });
});
