import { NO_ACTS_NOR_RIGHTS } from "../test/grid-atlas.js";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readContainer, readJson, readTable } from "../src/atlas/container.js";
import type { Atlas } from "../src/atlas/model.js";
import { openAtlas } from "../src/atlas/open.js";
import { FORMAT_VERSION, packAtlas } from "../src/atlas/pack.js";

const spec = readFileSync(new URL("atlas.md", import.meta.url), "utf8");
const where = { file: "a.md", line: 1, column: 1 };
const names = [{ language: "en", text: "A" }];
const citations = [{ source: "s", locator: null }];

/** One square of ground, one of everything that an atlas holds. */
const atlas: Atlas = {
  formatVersion: FORMAT_VERSION,
  corpus: { id: "square", title: "A square" },
  theatre: { west: 0, south: 0, east: 1, north: 1 },
  parties: [{ id: "a", name: "A", names, since: null, until: null, continues: null }],
  holds: [{ id: "h", name: "H", names, under: null, inFact: false }],
  instruments: [
    {
      id: "t",
      kind: "treaty",
      title: "T",
      names,
      parties: ["a"],
      signedOn: 0,
      signedText: "1 January 1970",
      signedAt: null,
      signatories: [{ person: "p", party: "a" }],
      commencement: { form: "on signature" },
      inForceFrom: 0,
      possiblyInForceFrom: 0,
      texts: ["latin"],
      articles: [{ number: "1", title: "Article 1", prose: "All is A's." }],
      citations,
      where,
    },
  ],
  clauses: [
    {
      id: "t/1/1",
      instrument: "t",
      article: "1",
      text: "left of l belongs to a",
      editorial: null,
      outside: null,
      alone: null,
      aheadOf: null,
      term: { lasting: { years: 99 }, ends: [{ day: 36_159, by: { instrument: null, act: null } }] },
      selector: {
        form: "side",
        side: "left",
        of: { kind: "line", id: "l" },
        from: null,
        to: null,
        limits: [],
        islands: false,
      },
      boundaries: ["l"],
      surveys: ["w"],
      surveysInPart: [],
      citations,
      unverified: false,
      where,
    },
  ],
  lines: [
    {
      id: "l",
      role: "line",
      name: null,
      insteadOf: null,
      instrument: "t",
      article: "1",
      editorial: null,
      otherwise: { if: "the source lies north of it", found: "a survey", line: "l@otherwise" },
      standing: { editorial: [{ from: 0, until: null }] },
      where,
    },
  ],
  parts: [
    {
      line: "l",
      part: 0,
      form: "geodesic",
      atLowWater: true,
      proved: [{ from: 0, until: 1, by: "nowhere west of l" }],
      runs: { as: "ran", on: "1 May 1850" },
      along: null,
      text: "straight",
      editorial: null,
      basis: "text",
      surveys: ["w"],
      unverified: false,
      citations,
      where,
      coordinates: Float64Array.of(0, 0, 1, 1),
      accuracyMetres: Float32Array.of(10),
    },
  ],
  places: [
    {
      id: "x",
      kind: "town",
      name: "X",
      names,
      lon: 0.5,
      lat: 0.5,
      accuracyMetres: 1,
      surveys: ["w"],
      unverified: false,
      citations,
    },
  ],
  features: [{ id: "r", kind: "river", name: "R", names, surveys: ["w"] }],
  surveys: [
    {
      id: "w",
      title: "W",
      file: "w.geojson",
      sha256: "00",
      of: "1871",
      accuracyMetres: 500,
      unverified: false,
      citations,
      where,
    },
  ],
  sources: [{ id: "s", title: "S", address: null }],
  diagnostics: [{ severity: "note", code: "c", message: "m", help: "h", where }],
  readings: ["editorial"],
  base: [{ kind: "coast", name: null, coordinates: Float64Array.of(0, 0, 1, 1) }],
  whereabouts: [
    {
      of: "r",
      isGround: false,
      coordinates: Float64Array.of(0, 0, 1, 1),
      accuracyMetres: Float32Array.of(500),
    },
  ],
  outlines: [{ area: "r", accuracyMetres: 500, edges: Int32Array.of(0, 2) }],
  partition: {
    x: Float64Array.of(0, 1, 0),
    y: Float64Array.of(0, 0, 1),
    origin: Int32Array.of(0, 1, 1, 2, 2, 0),
    next: Int32Array.of(2, 5, 4, 1, 0, 3),
    face: Int32Array.of(1, 0, 1, 0, 1, 0),
    faceAreaSquareKm: Float64Array.of(0, 6000),
    faceIsLand: Uint8Array.of(0, 1),
    faceLabelX: Float64Array.of(NaN, 0.3),
    faceLabelY: Float64Array.of(NaN, 0.3),
    cycleStart: Int32Array.of(0, 1),
    cycleFace: Int32Array.of(1, 0),
  },
  ...NO_ACTS_NOR_RIGHTS,
  spells: (face) =>
    face === 0
      ? []
      : [
          {
            from: null,
            possiblyFrom: null,
            possiblyUntil: null,
            until: 0,
            title: { kind: "unallocated", holders: [] },
            because: [],
            claims: [],
            layers: [
              {
                kind: "h",
                holder: "a",
                from: null,
                sought: false,
                perhaps: false,
                season: null,
                because: [{ clause: "t/1/1", rule: "side of a line" }],
              },
            ],
            doubts: [],
            burdens: [],
          },
          {
            from: 0,
            possiblyFrom: 0,
            possiblyUntil: 0,
            until: null,
            title: { kind: "sovereignty", holders: ["a"] },
            because: [{ clause: "t/1/1", rule: "side of a line" }],
            claims: [],
            layers: [],
            doubts: [],
            burdens: [],
          },
        ],
};
const bytes = packAtlas(atlas);
const entries = readContainer(bytes);

it("specifies each table and column, in order, and no other", () => {
  const written = [...entries.keys()]
    .filter((name) => name.endsWith(".arrow"))
    .map((name) => [name, readTable(entries, name).schema.fields.map((field) => field.name)]);
  const specified = [...spec.matchAll(/^### `(.+\.arrow)`\n([\s\S]*?)(?=^##)/gm)].map(([, name, body]) => [
    name,
    [...body!.matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column),
  ]);
  expect(Object.fromEntries(specified)).toEqual(Object.fromEntries(written));
});

it("gives each column the type that it has", () => {
  for (const [, name, body] of spec.matchAll(/^### `(.+\.arrow)`\n([\s\S]*?)(?=^##)/gm)) {
    const { fields } = readTable(entries, name!).schema;
    for (const [, column, type] of body!.matchAll(/^\| `(\w+)` \| ([\w ]+)/gm)) {
      const field = fields.find((each) => each.name === column)!;
      expect(`${name} ${column} ${typeName(field.type)}`).toBe(`${name} ${column} ${type!.trim()}`);
    }
  }
});

function typeName(type: {
  typeId: number;
  bitWidth?: number;
  signed?: boolean;
  precision?: number;
  dictionary?: unknown;
}): string {
  if (type.typeId === -1) return "dictionary of utf8";
  if (type.typeId === 2) return `${type.signed ? "int" : "uint"}${type.bitWidth}`;
  if (type.typeId === 3) return ["float16", "float32", "float64"][type.precision!]!;
  return String(type.typeId);
}

it("specifies each field of the manifest, and no other", () => {
  const manifest = readJson(entries, "manifest.json") as Record<string, unknown>;
  const body = spec.slice(spec.indexOf("## `manifest.json`"), spec.indexOf("## `acts.json`"));
  const rows = (heading: string) =>
    [
      ...body
        .slice(body.indexOf(heading))
        .split("\n\n")[0]!
        .matchAll(/^\| (`[^|]+) \|/gm),
    ]
      .flatMap(([, cell]) => [...cell!.matchAll(/`(\w+)`/g)].map(([, field]) => field!))
      .sort();
  expect(rows("| field |")).toEqual(Object.keys(manifest).sort());
  for (const list of ["instruments", "clauses", "lines", "parts"]) {
    const [first] = manifest[list] as object[];
    expect({ list, fields: rows(`| in \`${list}\``) }).toEqual({ list, fields: Object.keys(first!).sort() });
  }
  for (const list of ["parties", "places", "features", "sources", "diagnostics"]) {
    const [first] = manifest[list] as object[];
    const row = body.match(new RegExp(`^\\| \`${list}\` \\| (.*) \\|$`, "m"))![1]!;
    for (const field of Object.keys(first!)) expect(`${list}: ${row}`).toContain(`\`${field}\``);
  }
});

it.each(["acts", "effect", "rights", "says"])("specifies each list of %s.json, and no other", (part) => {
  const lists = readJson(entries, `${part}.json`) as object;
  const body = spec.slice(spec.indexOf(`## \`${part}.json\``)).split(/\n(?=## )/)[0]!;
  const fields = [...body.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`(\w+)`/g)].map(([, field]) => field!),
  );
  expect(fields.sort()).toEqual(Object.keys(lists).sort());
});

it("says the version that is written, and opens what it packs", () => {
  expect(spec).toContain(`# The atlas on disk, version ${FORMAT_VERSION}`);
  const opened = openAtlas(bytes);
  expect(opened.spells(1, "editorial")).toEqual(atlas.spells(1, "editorial"));
  expect(opened.outlines).toEqual(atlas.outlines);
  expect(packAtlas(opened)).toEqual(bytes);
});

it("stores each entry uncompressed, as the specification says", () => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint16(8, true)).toBe(0);
});

it("runs the example in JavaScript", () => {
  const example = spec.match(/```js\n([\s\S]*?)```/)![1]!;
  const folder = mkdtempSync(join(tmpdir(), "thalweg-"));
  const file = join(folder, "atlas.thalweg");
  const script = join(process.cwd(), `.example-${process.pid}.mjs`);
  writeFileSync(file, bytes);
  writeFileSync(script, example);
  try {
    const out = execFileSync(process.execPath, [script], { cwd: folder, encoding: "utf8" });
    expect(out.trim()).toBe("square { 'sovereignty a': 6000 }");
  } finally {
    rmSync(script);
    rmSync(folder, { recursive: true });
  }
});
