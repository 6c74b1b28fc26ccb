import { describe, expect, it } from "vitest";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { azimuthDegrees, destination, distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { checkPartition } from "../partition/check.js";
import { partition } from "../partition/from-delimitation.js";
import { checkDelimitations } from "./check.js";
import {
  corpusIn,
  courseOf,
  delimitIn,
  gazetteerOf,
  lineFrom,
  meets,
  networkOf,
  p,
  part,
  shoresOf,
  theFrame,
  type Country,
} from "../../test/country.js";
import { at, coast, line, SPAN as span } from "../../test/written.js";
import { delimit } from "./from-gazetteer.js";
import { toPlanarChains } from "../partition/to-planar.js";

/** The vertices of a line whose delimitation is sound. */
function courseIn(country: Country, ...lines: Parameters<typeof lineFrom>[]): LonLat[] {
  const made = lines.map((each) => lineFrom(...each));
  const { delimitations, diagnostics } = delimitIn(country, ...made);
  // Rivers of these countries are few, and lie far apart.
  expect(diagnostics.filter(({ code }) => code !== "divide-far-from-rivers")).toEqual([]);
  expect(checkDelimitations(delimitations)).toEqual([]);
  return delimitations.lines
    .get(made[made.length - 1]!.id)!
    .parts.flatMap((each) => [...each.chain.vertices]);
}

const end = (vertices: readonly LonLat[]) => vertices[vertices.length - 1]!;

describe("straight courses", () => {
  it("follow the geodesic: every vertex divides its length", () => {
    const vertices = courseIn({}, [
      "l",
      at(101, 42),
      part({ form: "straight", as: "geodesic" }, at(118, 58)),
    ]);
    const whole = distanceMetres(p(101, 42), p(118, 58));
    for (const vertex of vertices) {
      expect(distanceMetres(p(101, 42), vertex) + distanceMetres(vertex, p(118, 58))).toBeCloseTo(whole, 3);
    }
  });

  it("follow the rhumb line, which the geodesic leaves", () => {
    const vertices = courseIn({}, ["l", at(101, 50), part({ form: "straight", as: "rhumb" }, at(119, 50))]);
    expect(vertices.every((vertex) => vertex.lat === 50)).toBe(true);
  });

  it("lead by the shortest way to what they meet", () => {
    const country = { coasts: [[p(90, 30), p(110, 30), p(110, 70), p(90, 70)]] };
    const vertices = courseIn(country, [
      "l",
      at(108, 50),
      part({ form: "straight", as: "geodesic" }, meets(coast)),
    ]);
    expect(end(vertices).lon).toBeCloseTo(110, 9);
    expect(Math.abs(azimuthDegrees(p(108, 50), end(vertices)) - 90)).toBeLessThan(2);
  });
});

describe("banks", () => {
  const vertices = [102, 104.5, 105, 106, 107, 107.5, 112].map((lon) => p(lon, 50));
  const river = { vertices, accuracyMetres: vertices.slice(1).map(() => 9000) };
  const country: Country = {
    rivers: { r: river },
    reaches: { r: [[p(104, 49.9), p(108, 49.9), p(108, 50.2), p(104, 50.2)]] },
  };
  const along = (
    direction: "upstream" | "downstream",
    bank: "left bank" | "right bank",
    where: Country = country,
  ) => {
    const ends = direction === "downstream" ? [at(102, 50), at(112, 50)] : [at(112, 50), at(102, 50)];
    return delimitIn(
      where,
      lineFrom("l", ends[0]!, part({ form: "river", river: "r", direction, course: bank }, ends[1]!)),
    );
  };
  const latAt = (lon: number, { delimitations }: ReturnType<typeof along>) =>
    delimitations.lines.get("l")!.parts[0]!.chain.vertices.find((each) => Math.abs(each.lon - lon) < 0.01)
      ?.lat;

  it.each([
    ["downstream", "left bank", 50.2],
    ["downstream", "right bank", 49.9],
    ["upstream", "left bank", 50.2],
    ["upstream", "right bank", 49.9],
  ] as const)("%s, the %s is where the reach is drawn so", (direction, bank, lat) => {
    const found = along(direction, bank);
    expect(latAt(106, found)).toBeCloseTo(lat, 6);
    expect(latAt(102, found)).toBe(50);
    expect(found.codes).toEqual([]);
  });

  it("are the one line where the river is drawn as one, which is said", () => {
    const found = along("downstream", "left bank", { rivers: { r: river } });
    expect(latAt(106, found)).toBe(50);
    expect(found.codes).toEqual(["bank-not-drawn"]);
  });

  it("at low water are known no better than they are drawn, nor than is said", () => {
    const accuraciesOf = (said: number | null) => {
      const course = {
        form: "river",
        river: "r",
        direction: "downstream",
        course: "left bank",
        water: "low",
      } as const;
      const { delimitations, codes } = delimitIn(
        country,
        lineFrom("l", at(102, 50), part(course, at(112, 50), { accuracyMetres: said })),
      );
      const { vertices: drawn, accuracyMetres } = delimitations.lines.get("l")!.parts[0]!.chain;
      return { codes, on: (lon: number) => accuracyMetres[drawn.findIndex((each) => each.lon > lon) - 1] };
    };
    // The bank is known within 2,100 m where it is drawn, the river within 9,000 m elsewhere.
    const [near, far] = [accuraciesOf(1000), accuraciesOf(20_000)];
    expect([near.on(105.5), near.on(111), near.codes]).toEqual([2100, 9000, []]);
    expect([far.on(105.5), far.on(111)]).toEqual([20_000, 20_000]);
    expect(accuraciesOf(null).codes).toEqual(["low-water-how-far"]);
  });
});

describe("parallels and meridians", () => {
  it("keep their latitude from point to point", () => {
    const vertices = courseIn({}, ["l", at(102, 49), part({ form: "parallel", at: 49 }, at(115, 49))]);
    expect(vertices.every((vertex) => vertex.lat === 49)).toBe(true);
    expect([vertices[0]!.lon, end(vertices).lon]).toEqual([102, 115]);
  });

  it("end where they first meet the coast, by the way that via names", () => {
    const country = { coasts: [[p(103, 45), p(117, 45), p(116, 55), p(104, 55)]] };
    const along = (via: readonly ReturnType<typeof at>[]) =>
      delimitIn(
        country,
        lineFrom("l", at(108, 50), part({ form: "parallel", at: 50 }, meets(coast), { via })),
      );
    const both = along([]);
    expect(both.codes).toEqual(["line-meets-both-ways"]);
    expect(end(both.delimitations.lines.get("l")!.parts[0]!.chain.vertices).lon).toBeCloseTo(103.5, 9);
    const east = along([at(112, 50)]);
    expect(east.codes).toEqual([]);
    expect(end(east.delimitations.lines.get("l")!.parts[0]!.chain.vertices).lon).toBeCloseTo(116.5, 9);
  });

  it("run to the frame, across the antimeridian too", () => {
    const country: Country = { theatre: [170, 50, 200, 75] };
    const north = courseIn(country, [
      "l",
      at(-169, 66),
      part({ form: "meridian", at: -169 }, meets(theFrame), { via: [at(-169, 70)] }),
    ]);
    expect(end(north)).toEqual(p(191, 75));
    const west = courseIn(country, ["l", at(-170, 60), part({ form: "parallel", at: 60 }, at(175, 60))]);
    expect([west[0]!.lon, end(west).lon]).toEqual([190, 175]);
  });

  it("say where they lie off the points", () => {
    const { diagnostics } = delimitIn(
      {},
      lineFrom("l", at(102, 49.2), part({ form: "parallel", at: 49 }, at(110, 49))),
    );
    expect(diagnostics.map((each) => each.code)).toEqual(["line-part-gap"]);
    expect(diagnostics[0]!.message).toMatch(/49\.000N 102\.000E.*49\.200N 102\.000E: a gap of 22 km/);
  });
});

const rivers: Country = {
  rivers: {
    main: courseOf(p(102, 50), p(106, 51), p(110, 50), p(115, 50)),
    side: courseOf(p(108, 45), p(110, 50)),
  },
};

describe("rivers", () => {
  it("are followed between points on them", () => {
    const vertices = courseIn(rivers, [
      "l",
      at(104, 50.5),
      part(
        { form: "river", river: "main", direction: "downstream", course: "unspecified" },
        {
          form: "confluence",
          rivers: ["main", "side"],
          span,
        },
      ),
      part(
        { form: "river", river: "side", direction: "upstream", course: "thalweg" },
        { form: "source", river: "side", span },
      ),
    ]);
    expect(vertices.slice(-4)).toEqual([p(106, 51), p(110, 50), p(110, 50), p(108, 45)]);
  });

  it("by distance along them: twenty kilometres above the mouth", () => {
    const vertices = courseIn(rivers, [
      "l",
      at(110, 50),
      part(
        { form: "river", river: "main", direction: "downstream", course: "unspecified" },
        {
          form: "along-river",
          river: "main",
          upstreamMetres: 20000,
          from: { form: "mouth", river: "main", span },
          span,
        },
      ),
    ]);
    expect(distanceMetres(end(vertices), p(115, 50))).toBeCloseTo(20000, -1);
  });

  it("report a wrong direction and a point off the river", () => {
    const course = { form: "river", river: "main", direction: "upstream", course: "unspecified" } as const;
    expect(delimitIn(rivers, lineFrom("l", at(104, 50.5), part(course, at(110, 50)))).codes).toEqual([
      "river-direction",
    ]);
    expect(delimitIn(rivers, lineFrom("l", at(115, 50), part(course, at(110, 51.5)))).codes).toEqual([
      "point-off-river",
    ]);
    expect(
      delimitIn(rivers, lineFrom("l", at(115, 50), part({ ...course, river: "lethe" }, at(110, 50)))).codes,
    ).toEqual(["feature-not-located"]);
  });

  it("end where they meet another line, or say that they never do", () => {
    const border = ["m", at(112, 48), part({ form: "meridian", at: 112 }, at(112, 52))] as const;
    const along = (from: LonLat, direction: "upstream" | "downstream") =>
      lineFrom(
        "l",
        at(from.lon, from.lat),
        part({ form: "river", river: "main", direction, course: "unspecified" }, meets(line("m"))),
      );
    const met = delimitIn(rivers, along(p(106, 51), "downstream"), lineFrom(...border));
    expect(met.codes).toEqual([]);
    const reached = end(met.delimitations.lines.get("l")!.parts[0]!.chain.vertices);
    expect(reached.lon).toBeCloseTo(112, 9);
    expect(reached.lat).toBeCloseTo(50, 9);
    expect(delimitIn(rivers, along(p(106, 51), "upstream"), lineFrom(...border)).codes).toEqual([
      "line-does-not-meet",
    ]);
  });
});

describe("watersheds", () => {
  const upTo = (lat: number, from: number, to: number) =>
    courseOf(...Array.from({ length: 41 }, (_, i) => p(from + ((to - from) * i) / 40, lat)));
  const country: Country = { rivers: { north: upTo(51, 104, 112), south: upTo(50, 104, 112) } };
  const between = { form: "watershed", waters: ["north"], others: ["south"] } as const;

  it("run in the middle between two rivers side by side", () => {
    const vertices = courseIn(country, ["l", at(105, 50.5), part(between, at(111, 50.5))]);
    expect(lengthMetres(vertices)).toBeLessThan(1.05 * distanceMetres(p(105, 50.5), p(111, 50.5)));
    for (const vertex of vertices.filter(({ lon }) => lon > 105.1 && lon < 110.9)) {
      const north = nearestOnPolyline(vertex, country.rivers!["north"]!.vertices)!.metres;
      const south = nearestOnPolyline(vertex, country.rivers!["south"]!.vertices)!.metres;
      expect(Math.abs(north - south)).toBeLessThan(200);
    }
  });

  it("are as sure as the distance to the rivers", () => {
    const { delimitations, diagnostics } = delimitIn(
      country,
      lineFrom("l", at(105, 50.5), part(between, at(111, 50.5))),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["divide-far-from-rivers"]);
    expect(diagnostics[0]!.message).toContain("to within 56 km at worst");
    const { accuracyMetres } = delimitations.lines.get("l")!.parts[0]!.chain;
    const middle = accuracyMetres[Math.floor(accuracyMetres.length / 2)]!;
    expect(middle / distanceMetres(p(108, 50), p(108, 50.5))).toBeCloseTo(1, 1);
  });

  it("bend around tributaries, and never cross a river of either side", () => {
    const withTributary: Country = {
      ...country,
      tributaries: { north: [[p(108, 50.4), p(108, 50.7), p(108, 51)]] },
    };
    const vertices = courseIn(withTributary, ["l", at(105, 50.5), part(between, at(111, 50.5))]);
    const passing = vertices.filter(({ lon }) => Math.abs(lon - 108) < 0.02);
    expect(passing.length).toBeGreaterThan(0);
    for (const { lat } of passing) expect(lat).toBeCloseTo(50.2, 1);
  });

  it("against all other waters are the same where there is no third river", () => {
    const one = courseIn(country, ["l", at(105, 50.5), part(between, at(111, 50.5))]);
    const other = courseIn(country, ["l", at(105, 50.5), part({ ...between, others: [] }, at(111, 50.5))]);
    expect(other).toEqual(one);
  });

  describe("of a lake", () => {
    const lakes = { loch: [p(105, 51), p(110, 51), p(110, 51.5), p(105, 51.5)] };
    const { south } = country.rivers!;
    const against = (others: string[]) => part({ ...between, waters: ["loch"], others }, at(109, 50.5));

    it("run midway between its shore and the rivers of the other side", () => {
      const vertices = courseIn({ lakes, rivers: { south: south! } }, [
        "l",
        at(106, 50.5),
        against(["south"]),
      ]);
      const middle = vertices.filter(({ lon }) => lon > 106.5 && lon < 108.5);
      expect(middle.length).toBeGreaterThan(0);
      for (const { lat } of middle) expect(lat).toBeCloseTo(50.5, 1);
    });

    it("need to know what runs out of it, against all other waters", () => {
      const { diagnostics } = delimitIn(
        { lakes, rivers: { south: south! } },
        lineFrom("l", at(106, 50.5), against([])),
      );
      expect(diagnostics.map(({ code }) => code)).toEqual(["watershed-not-found"]);
      expect(diagnostics[0]!.message).toContain("Which river runs out of the lake `loch`");
    });
  });

  it("that do not exist are reported", () => {
    const { codes } = delimitIn(
      { rivers: { north: country.rivers!["north"]!, far: courseOf(p(60, 10), p(61, 10)) } },
      lineFrom("l", at(105, 50.5), part({ ...between, others: ["far"] }, at(111, 50.5))),
    );
    expect(codes).toEqual(["watershed-not-found"]);
  });
});

describe("lines at a distance", () => {
  /** A coast that winds by some 30 km about the meridian of 110° E, land to the west. */
  const winding = Array.from({ length: 400 }, (_, i) => {
    const lat = 42 + (i / 399) * 16;
    return p(110 + 0.3 * Math.sin(lat * 5) + 0.1 * Math.sin(lat * 31), lat);
  });
  const country: Country = { coasts: [[...winding, p(90, 58), p(90, 42)]] };
  const leagues = 55_560;

  it("keep ten marine leagues from a winding coast, on the side of the end", () => {
    const shoreline = [...winding];
    for (const [from, to, sign] of [
      [p(109, 45), p(109, 55), -1],
      [p(111, 45), p(111, 55), 1],
    ] as const) {
      const { delimitations, diagnostics } = delimitIn(
        country,
        lineFrom(
          "l",
          at(from.lon, from.lat),
          part({ form: "parallel-to", what: coast, metres: leagues }, at(to.lon, to.lat), {
            accuracyMetres: null,
          }),
        ),
      );
      expect(diagnostics.filter((each) => each.code !== "line-part-gap")).toEqual([]);
      const { vertices } = delimitations.lines.get("l")!.parts[0]!.chain;
      expect(vertices.length).toBeGreaterThan(300);
      for (const vertex of vertices.slice(1, -1)) {
        expect(Math.abs(nearestOnPolyline(vertex, shoreline)!.metres - leagues)).toBeLessThan(60);
        expect(Math.sign(vertex.lon - 110)).toBe(sign);
      }
      // From the start of the offset to its end no step is longer than the raster's diagonal and its correction.
      for (let i = 2; i < vertices.length - 1; i++) {
        expect(distanceMetres(vertices[i - 1]!, vertices[i]!)).toBeLessThan(12_000);
      }
    }
  });

  it("keep to one side of a line", () => {
    const lines = [
      lineFrom("base", at(104, 50), part({ form: "parallel", at: 50 }, at(116, 50))),
      lineFrom(
        "l",
        at(106, 50.18),
        part({ form: "parallel-to", what: line("base"), metres: 20_000 }, at(114, 50.18)),
      ),
    ];
    const { delimitations, codes } = delimitIn(country, ...lines);
    expect(codes).toEqual([]);
    for (const vertex of delimitations.lines.get("l")!.parts[0]!.chain.vertices.slice(1, -1)) {
      expect(distanceMetres(vertex, p(vertex.lon, 50))).toBeCloseTo(20_000, -2);
      expect(vertex.lat).toBeGreaterThan(50);
    }
  });
});

describe("shores, ranges, other lines", () => {
  const lake = [p(105, 50), p(107, 50), p(107, 51), p(105, 51)];
  it("go the shorter way round a lake, or by way of a point", () => {
    const shore = { form: "shore", lake: "lake" } as const;
    const direct = courseIn({ lakes: { lake } }, ["l", at(105, 50.2), part(shore, at(106, 50))]);
    expect(direct).toEqual([p(105, 50.2), p(105, 50), p(106, 50)]);
    const around = courseIn({ lakes: { lake } }, [
      "l",
      at(105, 50.2),
      part(shore, at(106, 50), { via: [at(107, 50.5)] }),
    ]);
    expect(around).toEqual([p(105, 50.2), p(105, 51), p(107, 51), p(107, 50), p(106, 50)]);
  });

  it("follow a range by its points", () => {
    const ways = { hills: courseOf(p(104, 50), p(106, 52), p(108, 50)) };
    const vertices = courseIn({ ways }, ["l", at(104, 50), part({ form: "way", way: "hills" }, at(108, 50))]);
    expect(nearestOnPolyline(p(106, 52), vertices)!.metres).toBeLessThan(1);
  });

  it("follow another line exactly, whatever the order in which they are written", () => {
    const { delimitations, codes } = delimitIn(
      rivers,
      lineFrom("later", at(106, 50), part({ form: "line", line: "first" }, at(104, 50))),
      lineFrom("first", at(103, 50), part({ form: "parallel", at: 50 }, at(108, 50))),
    );
    expect(codes).toEqual([]);
    expect(delimitations.lines.get("later")!.parts[0]!.chain.vertices.every(({ lat }) => lat === 50)).toBe(
      true,
    );
  });

  it("report lines that wait for each other", () => {
    const after = (id: string, other: string) =>
      lineFrom(id, at(103, 50), part({ form: "parallel", at: 50 }, meets(line(other))));
    const { diagnostics } = delimitIn({}, after("a", "b"), after("b", "a"));
    expect(diagnostics.map((each) => each.code)).toEqual(["line-cycle"]);
    expect(diagnostics[0]!.message).toContain("a → b → a");
  });

  it("offsets: a point north-west of a place, and the stated accuracy of a part", () => {
    const { delimitations } = delimitIn(
      { places: { town: p(105, 50) } },
      lineFrom(
        "l",
        { form: "place", feature: "town", span },
        part(
          { form: "straight", as: "geodesic" },
          {
            form: "offset",
            from: { form: "place", feature: "town", span },
            metres: 30_000,
            azimuthDegrees: 315,
            needle: null,
            span,
          },
          { accuracyMetres: 123 },
        ),
      ),
    );
    const { vertices, accuracyMetres } = delimitations.lines.get("l")!.parts[0]!.chain;
    expect(end(vertices)).toEqual(destination(p(105, 50), 315, 30_000));
    expect(new Set(accuracyMetres)).toEqual(new Set([123]));
  });
});

describe("from delimitations to the plane", () => {
  it("lines, limits and named rivers become one partition, alternatives do not", () => {
    const country: Country = {
      ...rivers,
      coasts: [[p(101, 41), p(119, 41), p(119, 59), p(101, 59)]],
    };
    const lines = [
      lineFrom("across", at(101, 47), part({ form: "parallel", at: 47 }, at(119, 47))),
      {
        ...lineFrom("other", at(101, 48), part({ form: "parallel", at: 48 }, at(119, 48))),
        role: "alternative" as const,
      },
      {
        ...lineFrom(
          "limit",
          at(105, 47),
          part({ form: "meridian", at: 105 }, meets(theFrame), { via: [at(105, 42)] }),
        ),
        role: "limit" as const,
      },
    ];
    const clause = {
      kind: "territory",
      id: "x/1/1",
      instrument: null,
      article: null,
      text: "",
      editorial: null,
      span,
      citations: [],
      unverified: false,
      selector: {
        form: "side",
        side: "left",
        of: { kind: "river", id: "main", span },
        from: null,
        to: null,
        limits: [],
        islands: false,
        span,
      },
      effect: { verb: "belongs to", to: "p" },
      terms: null,
    } as const;
    const corpus = corpusIn(country, lines, { atFirst: [clause] });
    const shores = shoresOf(country);
    const { delimitations } = delimit(corpus, gazetteerOf(country), networkOf(country), shores);
    const chains = toPlanarChains(corpus, delimitations, shores);
    expect(chains.map((each) => each.kind)).toEqual(["frame", "coast", "river", "line", "limit"]);
    expect(chains.every((each, id) => each.id === id)).toBe(true);
    const plane = partition(chains);
    expect(checkPartition(plane, chains)).toEqual([]);
    // Sea, cut by the limit into a whole; land north, south-west and south-east of the lines.
    expect(plane.faceIsLand.reduce((sum, flag) => sum + flag, 0)).toBe(3);
  });
});
