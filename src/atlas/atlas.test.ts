import { readFileSync } from "node:fs";
import { int32, utf8 } from "@uwdata/flechette";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partition } from "../partition/from-delimitation.js";
import { checkPartition } from "../partition/check.js";
import { belongs, chain, corpusOf, side, square, treaty, undetermined } from "../../test/treaties.js";
import { line } from "../../test/written.js";
import { settleActs } from "../acts/from-clauses.js";
import { settleEffects } from "../effect/from-acts.js";
import { rightsByReading } from "../rights/from-effect.js";
import { foldRegimes } from "../regime/from-effect.js";
import { writeJson, writeTable } from "./container.js";
import { AtlasError } from "./error.js";
import { assembleAtlas } from "./from-regime.js";
import type { Atlas } from "./model.js";
import { openAtlas } from "./open.js";
import { JSON_PARTS, packAtlas } from "./pack.js";
import { checkAtlas } from "./whole.js";
import { joined, storedZip, unzipped, type Pieces } from "./zip.js";

function smallAtlas(): Atlas {
  const chains = [...square(), chain("line", "l", 0.5, 5, 10, 5)];
  const plane = partition(chains);
  expect(checkPartition(plane, chains)).toEqual([]);
  const corpus = corpusOf([
    treaty(
      "t",
      -40_000,
      ["alpha", "beta"],
      [
        { selector: side("left", line("l")), effect: belongs("alpha") },
        { selector: side("right", line("l")), effect: undetermined() },
      ],
      { lines: ["l"] },
    ),
  ]);
  const regions = {
    measure: () => null,
    resolve: () => {
      throw new Error("No clause here names a point.");
    },
    area: () => null,
    island: () => null,
    riverIslands: () => [],
    waters: () => ({ id: "", rings: [] }),
    faceAt: () => 0,
    facesIn: () => [],
  };
  const acts = settleActs(corpus, new Set());
  const effect = settleEffects(corpus, acts.acts.acts, new Set());
  const { regimes, covered } = foldRegimes(corpus, effect, plane, regions);
  const vertices = [
    { lon: 0.5, lat: 5 },
    { lon: 5, lat: 5 },
    { lon: 10, lat: 5 },
  ];
  return assembleAtlas({
    corpus: { ...corpus, lines: corpus.lines.map((each) => ({ ...each, parts: [writtenPart] })) },
    covered,
    gazetteer: {
      surveys: new Map(),
      areas: new Map(),
      places: new Map(),
      rivers: new Map(),
      coasts: new Map(),
      lakes: new Map(),
      islands: new Map(),
      ways: new Map(),
    },
    delimitations: {
      lines: new Map([
        ["l", { line: "l", parts: [{ part: 0, chain: { vertices, accuracyMetres: [100, 2100] } }] }],
      ]),
      boundaries: [],
      whereabouts: [],
    },
    partition: plane,
    acts,
    effect,
    rights: rightsByReading(corpus, effect, regimes),
    occupied: new Map(),
    regimes,
    base: [
      { kind: "river", name: "r", coordinates: Float64Array.of(1, 2, 3, 4) },
      { kind: "coast", name: null, coordinates: Float64Array.of(5, 6, 7, 8, 5, 6) },
    ],
    diagnostics: [],
    where: ({ file }) => ({ file, line: 1, column: 1 }),
  });
}

const span = { file: "test.md", start: 0, end: 0 };
const writtenPart = {
  span,
  citations: [],
  unverified: false,
  editorial: null,
  text: "along the parallel",
  to: { form: "coordinates" as const, at: { lon: 10, lat: 5 }, span },
  via: [],
  accuracyMetres: null,
  runs: null,
  checks: [],
  course: { form: "parallel" as const, at: 5 },
};

/** All of an atlas as plain data, so that two can be compared. */
function plain({ spells, ...rest }: Atlas) {
  const faces = [...rest.partition.faceIsLand.keys()];
  return {
    ...rest,
    spells: rest.readings.map((reading) =>
      faces.map((face) => spells(face, reading).map(({ because: _b, ...spell }) => spell)),
    ),
  };
}

describe("the packed atlas", () => {
  const atlas = smallAtlas();
  const bytes = packAtlas(atlas);

  it("opens as it was packed", () => {
    expect(plain(openAtlas(bytes))).toEqual(plain(atlas));
    const steps = (of: Atlas) => of.spells(1, "editorial").map((spell) => spell.because);
    expect(steps(openAtlas(bytes))).toEqual(steps(atlas));
  });

  it("opens wherever in the memory its bytes begin, a file's buffer or not", () => {
    for (let before = 0; before < 8; before++) {
      const moved = new Uint8Array(before + bytes.length);
      moved.set(bytes, before);
      expect(plain(openAtlas(moved.subarray(before)))).toEqual(plain(atlas));
      expect(plain(openAtlas(Buffer.from(moved.buffer, before)))).toEqual(plain(atlas));
    }
  });

  it("is the same bytes for the same corpus", () => {
    expect(Buffer.from(packAtlas(smallAtlas())).equals(Buffer.from(bytes))).toBe(true);
  });

  it("names what is wrong with bytes that are no atlas, however they are cut or bent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => openAtlas(bytes.slice(0, length))).toThrow(AtlasError);
      }),
      { numRuns: 200 },
    );
    expect(() => openAtlas(readFileSync("package.json"))).toThrow(AtlasError);
    expect(() => openAtlas(new Uint8Array())).toThrow(AtlasError);
  });

  /** Of each entry, from its first byte to the one after its last. */
  const contents = [...unzipped(bytes).keys()].map((name) => {
    const content = unzipped(bytes).get(name)!;
    const first = content.byteOffset - bytes.byteOffset;
    return { name, first, last: first + content.length };
  });
  const READ_LATER = new Set([
    "base.arrow",
    "base-vertices.arrow",
    "whereabouts.arrow",
    "whereabouts-vertices.arrow",
    ...Object.keys(JSON_PARTS),
  ]);

  it("is refused as a whole for any byte that is another, and when opened unless that lies in a part that is read later", () => {
    let [opened, later] = [0, 0];
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const turned = bytes.slice();
        turned[at]! ^= change;
        expect(() => checkAtlas(turned)).toThrow(AtlasError);
        const part = contents.find(({ first, last }) => first <= at && at < last);
        if (part && READ_LATER.has(part.name)) {
          later++;
          return;
        }
        opened++;
        expect(() => openAtlas(turned), `byte ${at}, ${part?.name ?? "between the parts"}`).toThrow(
          AtlasError,
        );
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(opened, later)).toBeGreaterThan(200);
  });

  it("is refused with bytes after it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (more) => {
        expect(() => openAtlas(Uint8Array.from([...bytes, ...more]))).toThrow(AtlasError);
      }),
    );
    expect(checkAtlas(bytes)).toBe(contents.length);
  });

  const manifest = JSON.parse(new TextDecoder().decode(unzipped(bytes).get("manifest.json"))) as object;
  const halfEdges = atlas.partition.origin.length;
  const table = (columns: Record<string, Int32Array>): Pieces =>
    writeTable(columns, Object.fromEntries(Object.keys(columns).map((name) => [name, int32()])));
  const { origin, next, face } = atlas.partition;
  it.each<[string, Record<string, Pieces>]>([
    ["a theatre in words", { "manifest.json": writeJson({ ...manifest, theatre: { west: "70W", south: null, east: "68W", north: 1 } }) }],
    ["a place south of the pole", { "manifest.json": writeJson({ ...manifest, places: [{ id: "p", lon: -68, lat: -999 }] }) }],
    ["a place without a longitude", { "manifest.json": writeJson({ ...manifest, places: [{ id: "p", lat: 1 }] }) }],
    ["a coverage of no ground", { "manifest.json": writeJson({ ...manifest, coverage: { from: 0, until: 1 } }) }],
    ["a manifest of another shape", { "manifest.json": writeJson([manifest]) }],
    ["acts of another shape", { "acts.json": writeJson({}) }],
    ["a manifest of nothing", { "manifest.json": writeJson(null) }],
    ["no clauses", { "manifest.json": writeJson({ ...manifest, clauses: null }) }],
    ["a clause of nothing", { "manifest.json": writeJson({ ...manifest, clauses: [null] }) }],
    ["acts of nothing", { "acts.json": writeJson([]) }],
    ["half-edges that lack one", { "half-edges.arrow": table({ origin: origin.slice(1), next: next.slice(1), face: face.slice(1) }) }],
    ["a vertex that is none", { "half-edges.arrow": table({ origin: origin.map(() => 1e9), next, face }) }],
    ["a walk without end", { "half-edges.arrow": table({ origin, next: next.map(() => halfEdges - 1), face }) }],
    ["texts for numbers", { "cycles.arrow": writeTable({ start: ["a"], face: ["b"] }, { start: utf8(), face: utf8() }) }],
    ["a spell of ground beyond", { "spells.arrow": table({ face: Int32Array.of(2 ** 31 - 1) }) }],
  ])("is refused where somebody made it of %s", (_, changed) => {
    const entries = Object.fromEntries([...unzipped(bytes).keys()].map((name) => [name, [unzipped(bytes).get(name)!]]));
    const made = joined(storedZip({ ...entries, ...changed }));
    expect(() => plain(openAtlas(made, "made.atlas"))).toThrow(AtlasError);
    expect(() => plain(openAtlas(made, "made.atlas"))).toThrow(/^made\.atlas: /);
  }); // prettier-ignore
});
