import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus, Feature, FeatureKind, Point, Theatre } from "../clauses/model.js";
import { GROUND_ALONE } from "../../test/written.js";
import type { Span } from "../diagnostics/model.js";
import { distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { locate, type Locating } from "./from-clauses.js";
import { openHydrography, type Hydrography } from "./hydrography/open.js";

const span: Span = { file: "gazetteer.md", start: 0, end: 10 };
const written = { span, citations: [], unverified: false };
const theatre: Theatre = { ...written, west: 129, south: 42, east: 137, north: 50 };

const at = (lat: number, lon: number): Point => ({ span, form: "coordinates", at: { lon, lat } });
const feature = (
  kind: FeatureKind,
  id: string,
  location: Feature["location"],
  accuracyMetres: number | null = null,
): Feature => ({
  ...written,
  id,
  kind,
  name: id,
  names: [],
  existence: null,
  accuracyMetres,
  location,
  because: null,
});
const river = (id: string, from: Point, to: Point, ...via: Point[]): Feature =>
  feature("river", id, { form: "traced", from, via, to });
const place = (id: string, point: Point, accuracyMetres: number | null = null): Feature =>
  feature("place", id, { form: "at", point }, accuracyMetres);

const corpus = (features: readonly Feature[]): Corpus => ({
  id: "test",
  title: "Test",
  theatre,
  parties: [],
  persons: [],
  offices: [],
  sources: [],
  features,
  lines: [],
  instruments: [],
  atFirst: [],
  ...GROUND_ALONE,
});

describe("locating features", () => {
  let water: Hydrography;
  beforeAll(async () => {
    water = await openHydrography(theatre);
  }, 60_000);
  const located = (...features: readonly Feature[]): Locating =>
    locate(corpus(features), water.network, water.shores);
  const positionOf = (point: Point, ...features: readonly Feature[]): LonLat => {
    const { resolve, diagnostics } = located(...features);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    return resolve(point)!;
  };

  const ussuri = river("ussuri", at(43.65, 134.32), at(48.453, 135.08));
  const sungacha = river("sungacha", at(45.058, 132.838), at(45.57, 133.417));
  const tumen = river("tumen", at(42.868, 130.258), at(42.296, 130.691));

  it("finds the mouth of the Sungacha where Venyukov's 45°33′52″ puts it", () => {
    const mouth = positionOf({ span, form: "mouth", river: "sungacha" }, sungacha);
    expect(Math.abs(mouth.lat - (45 + 33 / 60 + 52 / 3600))).toBeLessThan(0.02);
    const confluence = positionOf(
      { span, form: "confluence", rivers: ["ussuri", "sungacha"] },
      ussuri,
      sungacha,
    );
    expect(distanceMetres(mouth, confluence)).toBeLessThan(1500);
  });

  describe("a confluence", () => {
    const drawn = (id: string, ...points: Point[]) => feature("river", id, { form: "through", points }, 500);
    const trunk = drawn("trunk", at(48, 132), at(48, 133), at(48, 134));
    const meetingOf = (...branch: Point[]) => {
      const other = drawn("branch", ...branch);
      const orders = [["trunk", "branch"], ["branch", "trunk"]] as const; // prettier-ignore
      const [one, two] = orders.map((rivers) =>
        positionOf({ span, form: "confluence", rivers }, trunk, other),
      );
      expect(one).toEqual(two);
      return one!;
    };
    /** So many metres north of the trunk. */
    const off = (metres: number, lon: number) => at(48 + metres / 111_200, lon);

    it.each([
      ["where one ends on the other", [at(48.5, 133), at(48, 133)], 133],
      ["where the other ends on it", [off(50_000, 134), at(48, 134), at(47.5, 134)], 134],
      ["where one leaves the other, though it ends near it", [at(48, 133), at(48.5, 133.5), off(3600, 134)], 133],
      ["where one leaves it as drawn, though it ends on it within the accuracy", [at(48, 133), at(48.5, 133.5), off(400, 134)], 133],
      ["where one leaves it within the accuracy", [off(300, 132.5), at(48.5, 133.5), off(3600, 134)], 132.5],
      ["where the other leaves it", [at(48.5, 132), at(48, 132), at(47.5, 132)], 132],
      ["where one ends on the other that it left", [at(48, 132.5), at(48.5, 133), off(50, 133.5)], 133.5],
      ["where one ends near the other, sooner than where it begins nearer to it", [off(2000, 132.5), at(48.5, 133), off(3600, 133.5)], 133.5],
      ["where one begins near the other", [off(3000, 132.5), at(48.5, 133), at(49, 133.5)], 132.5],
    ])("is %s", (_, branch, lon) => {
      expect(distanceMetres(meetingOf(...branch), { lon, lat: 48 })).toBeLessThan(300);
    }); // prettier-ignore
  });

  it("measures along a river, up from its mouth and down again", () => {
    const up: Point = {
      span,
      form: "along-river",
      river: "ussuri",
      upstreamMetres: 50_000,
      from: { span, form: "mouth", river: "ussuri" },
    };
    const down: Point = { span, form: "along-river", river: "ussuri", upstreamMetres: -30_000, from: up };
    const same: Point = { ...up, upstreamMetres: 20_000 };
    const [a, b] = [positionOf(down, ussuri), positionOf(same, ussuri)];
    expect(distanceMetres(a, b)).toBeLessThan(1);
    expect(
      distanceMetres(positionOf({ span, form: "mouth", river: "ussuri" }, ussuri), positionOf(up, ussuri)),
    ).toBeLessThan(50_000);
  });

  it("goes from a place by azimuth and distance, and to the nearest point of a shore, a river, the frame", () => {
    const home = place("home", at(45, 132.4));
    const from: Point = { span, form: "place", feature: "home" };
    const away = positionOf(
      { span, form: "offset", from, metres: 10_000, azimuthDegrees: 90, needle: null },
      home,
    );
    expect(distanceMetres(away, { lon: 132.4, lat: 45 })).toBeCloseTo(10_000, 3);
    expect(away.lon).toBeGreaterThan(132.4);
    const khanka = feature("lake", "khanka", { form: "at", point: at(45.017, 132.417) });
    const shore = positionOf(
      { span, form: "nearest", on: { kind: "lake", id: "khanka", span }, to: from },
      home,
      khanka,
    );
    expect(distanceMetres(shore, { lon: 132.4, lat: 45 })).toBeGreaterThan(10_000);
    const edge = positionOf({ span, form: "nearest", on: { kind: "frame", span }, to: at(49.9, 133) });
    expect(edge.lat).toBe(50);
    const sea = positionOf({
      span,
      form: "nearest",
      on: { kind: "coast", id: null, span },
      to: at(43.12, 131.9),
    });
    expect(distanceMetres(sea, { lon: 131.9, lat: 43.12 })).toBeLessThan(5_000);
  });

  it("locates features in any order, each by others", () => {
    const { gazetteer, diagnostics } = located(
      place("there", { span, form: "mouth", river: "late" }),
      river(
        "late",
        { span, form: "place", feature: "spring" },
        { span, form: "confluence", rivers: ["ussuri", "sungacha"] },
      ),
      place("spring", at(45.058, 132.838), 3_000),
      ussuri,
      sungacha,
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(gazetteer.places.get("spring")!.accuracyMetres).toBe(3_000);
    expect(gazetteer.places.get("there")!.accuracyMetres).toBeGreaterThanOrEqual(2_100);
    expect(distanceMetres(gazetteer.places.get("there")!.at, { lon: 133.417, lat: 45.57 })).toBeLessThan(
      2_000,
    );
  });

  it("lets a stated accuracy stand for a river's", () => {
    const { gazetteer } = located({ ...sungacha, accuracyMetres: 500 });
    expect(new Set(gazetteer.rivers.get("sungacha")!.chain.accuracyMetres)).toEqual(new Set([500]));
  });

  it("takes lakes, islands, coasts and ways from their points", () => {
    const { gazetteer, diagnostics } = located(
      feature("lake", "khanka", { form: "at", point: at(45.017, 132.417) }),
      feature("island", "russky", { form: "at", point: at(43.0, 131.83) }),
      feature("coast", "primorye", { form: "traced", from: at(42.29, 130.7), via: [], to: at(45.0, 136.7) }),
      feature(
        "range",
        "ridge",
        { form: "through", points: [at(44, 131), at(43.5, 131.2), at(43, 131)] },
        7_000,
      ),
      feature("sea", "japan-sea", { form: "at", point: at(42.5, 134) }),
    );
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(gazetteer.lakes.get("khanka")!.rings[0]!.length).toBeGreaterThan(50);
    expect(gazetteer.islands.get("russky")!.rings[0]!.length).toBeGreaterThan(10);
    expect(gazetteer.coasts.get("primorye")!.vertices.length).toBeGreaterThan(200);
    const ridge = gazetteer.ways.get("ridge")!;
    expect(new Set(ridge.accuracyMetres)).toEqual(new Set([7_000]));
    expect(lengthMetres(ridge.vertices)).toBeCloseTo(
      distanceMetres({ lon: 131, lat: 44 }, { lon: 131.2, lat: 43.5 }) +
        distanceMetres({ lon: 131.2, lat: 43.5 }, { lon: 131, lat: 43 }),
      3,
    );
    expect([...gazetteer.places.keys()]).toEqual(["khanka", "russky", "japan-sea"]);
  });

  describe("says what is wrong and how to mend it", () => {
    const codes = (...features: readonly Feature[]): string[] =>
      located(...features).diagnostics.map(({ code }) => code);

    it.each([
      ["a river in the sea", [river("r", at(43, 135.9), at(43.5, 136))], ["river-not-traced"]],
      [
        "a lake on dry land",
        [feature("lake", "l", { form: "at", point: at(46.5, 136.5) })],
        ["not-on-a-lake"],
      ],
      [
        "an island on the mainland",
        [feature("island", "i", { form: "at", point: at(46.5, 136.5) })],
        ["not-on-an-island"],
      ],
      [
        "a reference to a place without position",
        [
          feature("town", "t", { form: "none", in: null, except: [] }),
          place("p", { span, form: "place", feature: "t" }),
        ],
        ["place-not-located"],
      ],
      [
        "rivers that do not meet",
        [tumen, sungacha, place("p", { span, form: "confluence", rivers: ["tumen", "sungacha"] })],
        ["rivers-do-not-meet"],
      ],
      [
        "a distance longer than the river",
        [
          tumen,
          place("p", {
            span,
            form: "along-river",
            river: "tumen",
            upstreamMetres: 9e6,
            from: { span, form: "mouth", river: "tumen" },
          }),
        ],
        ["beyond-the-river"],
      ],
      [
        "a point far from the river it is measured on",
        [
          tumen,
          place("p", { span, form: "along-river", river: "tumen", upstreamMetres: 10, from: at(46, 133) }),
        ],
        ["not-on-the-river"],
      ],
      [
        "a circle",
        [
          place("a", { span, form: "place", feature: "b" }),
          place("b", { span, form: "place", feature: "a" }),
        ],
        ["location-cycle"],
      ],
      [
        "`meets` outside a line",
        [place("p", { span, form: "meets", what: { kind: "frame", span } })],
        ["meets-outside-a-line"],
      ],
    ] as const)("%s", (_, features, expected) => {
      const { diagnostics } = located(...features);
      expect(diagnostics.map(({ code }) => code)).toEqual(expected);
      for (const { help, message, severity } of diagnostics) {
        expect(severity).toBe("error");
        expect(help.length).toBeGreaterThan(20);
        expect(message.length).toBeGreaterThan(20);
      }
    });

    it("reports a failed river once, however many features lean on it", () => {
      const lost = river("lost", at(43, 135.9), at(43.5, 136));
      const mouth: Point = { span, form: "mouth", river: "lost" };
      expect(
        codes(place("a", mouth), place("b", mouth), lost).filter((code) => code === "river-not-traced"),
      ).toHaveLength(1);
    });

    it("names the place of a snap", () => {
      const { diagnostics } = located(river("s", at(45.058, 132.808), at(45.57, 133.417)));
      expect(diagnostics[0]).toMatchObject({ severity: "note", code: "trace-snapped" });
      expect(diagnostics[0]!.message).toContain("45.058N 132.808E");
      expect(diagnostics[0]!.related).toBeUndefined();
    });

    it("names the places of several snaps in one finding, the farthest first", () => {
      const spans = [10, 20].map((start) => ({ file: "t", start, end: start + 5 }));
      const [head, foot] = [at(45.058, 132.808), at(45.64, 133.52)];
      const { diagnostics } = located(river("s", { ...head, span: spans[0]! }, { ...foot, span: spans[1]! }));
      const snapped = diagnostics.filter(({ code }) => code === "trace-snapped");
      expect(snapped).toHaveLength(1);
      const { message, span: farthest, related, help } = snapped[0]!;
      expect(message).toMatch(/off 2 of its points, farthest 3\.\d km from 45\.640N 133\.520E, at /);
      expect(farthest).toEqual(spans[1]);
      expect(related).toEqual([{ span: spans[0], label: expect.stringMatching(/^2\.\d km off, at 45\./) }]);
      expect(help).toContain("Move the point");
      expect(help).toContain("If this is the river that is meant, leave it");
    });
  });
});
