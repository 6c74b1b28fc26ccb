import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Boundary, Course, TerritorialClause } from "../clauses/model.js";
import { delimit } from "../delimitation/from-gazetteer.js";
import type { LonLat } from "../geodesy/model.js";
import {
  corpusIn,
  courseOf,
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
import { at, coast, line, SPAN as span, WRITTEN } from "../../test/written.js";
import { partition } from "./from-delimitation.js";
import type { Partition } from "./model.js";
import { toPlanarChains } from "./to-planar.js";
import { UNITS_PER_DEGREE } from "./vertices.js";

const lake: Boundary = { kind: "lake", id: "k", span };
const river: Boundary = { kind: "river", id: "r", span };
const TARGETS: Readonly<Record<string, Boundary>> = {
  lake,
  river,
  line: line("ring"),
  coast,
  frame: theFrame,
};

/** A ring about the middle of the theatre that a way out of it crosses. */
const ringAbout = (radii: readonly number[]): LonLat[] =>
  radii.map((radius, i) => {
    const turn = (2 * Math.PI * i) / radii.length;
    return p(110 + radius * Math.cos(turn), 50 + radius * Math.sin(turn));
  });
const radiiFrom = (min: number) =>
  fc.array(fc.double({ min, max: min + 1, noNaN: true }), { minLength: 5, maxLength: 9 });

const namesTheWaters: TerritorialClause = {
  ...WRITTEN,
  kind: "territory",
  id: "x/1/1",
  instrument: null,
  article: null,
  text: "",
  editorial: null,
  selector: {
    form: "side",
    side: "left",
    of: lake,
    from: null,
    to: null,
    limits: [river],
    islands: false,
    span,
  },
  effect: { verb: "belongs to", to: "p" },
  terms: null,
};

/** The kinds of chains that run through the vertex at a place. */
function kindsThrough({ x, y, origin, edgeChainStart, edgeChains, chains }: Partition, { lon, lat }: LonLat) {
  const [gridX, gridY] = [lon, lat].map((degrees) => Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE);
  const edges = [...origin.keys()].filter((h) => x[origin[h]!] === gridX && y[origin[h]!] === gridY);
  return new Set(
    edges.flatMap((h) =>
      [...edgeChains.subarray(edgeChainStart[h >> 1], edgeChainStart[(h >> 1) + 1])].map((entry) => {
        const { kind, name } = chains[entry < 0 ? ~entry : entry]!;
        return name === "ring" ? "line" : kind === "line" ? "itself" : kind;
      }),
    ),
  );
} // prettier-ignore

describe("a line that ends at what it meets", () => {
  it("shares its last vertex with a lake, a river, a line, the coast, the frame, whatever course it follows", () => {
    const turns = fc.double({ min: 0, max: 360, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          lakeRadii: radiiFrom(1),
          riverRadii: radiiFrom(2),
          lineRadii: radiiFrom(3),
          coastRadii: radiiFrom(5),
        }),
        fc.tuple(turns, fc.double({ min: -0.3, max: 0.3, noNaN: true })),
        ({ lakeRadii, riverRadii, lineRadii, coastRadii }, [azimuthDegrees, off]) => {
          const around = ringAbout(riverRadii);
          const country: Country = {
            lakes: { k: ringAbout(lakeRadii) },
            rivers: { r: courseOf(...around, around[0]!) },
            coasts: [ringAbout(coastRadii)],
          };
          const [corner, ...corners] = ringAbout(lineRadii).map(({ lon, lat }) => at(lon, lat));
          const start = at(110 + off, 50 - off);
          const bearing: Course = { form: "bearing", azimuthDegrees, needle: null };
          const along = (what: Boundary) => part({ form: "line", line: "out" }, meets(what));
          const lines = [
            lineFrom("ring", corner!, part({ form: "straight", as: "geodesic" }, corner!, { via: corners })),
            lineFrom("out", start, part(bearing, meets(theFrame))),
            ...Object.entries(TARGETS).flatMap(([kind, what]) => [
              lineFrom(`along ${kind}`, start, along(what)),
              lineFrom(`towards ${kind}`, start, part(bearing, meets(what))),
            ]),
          ];
          const corpus = corpusIn(country, lines, { atFirst: [namesTheWaters] });
          const shores = shoresOf(country);
          const { delimitations } = delimit(corpus, gazetteerOf(country), networkOf(country), shores);
          const plane = partition(toPlanarChains(corpus, delimitations, shores));
          for (const { id } of lines.slice(2)) {
            const end = delimitations.lines.get(id)!.parts[0]!.chain.vertices.at(-1)!;
            expect([id, kindsThrough(plane, end)]).toEqual([id, new Set(["itself", id.split(" ")[1]])]);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
