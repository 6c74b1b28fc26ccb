import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { BruteForce } from "../../test/contract/brute-force.js";
import { answerFacts } from "../../test/contract/facts.js";
import { recordedIo } from "../../test/recorded-io.js";
import { dayFromIso } from "../chronology/iso.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { openAsker, openAtlas, type Asker } from "./index.js";

let asker: Asker;
let brute: BruteForce;
beforeAll(async () => {
  const bytes = await compiledAtlas(recordedIo().io, "cases/good/guadiana", []);
  asker = openAsker(openAtlas(bytes));
  brute = new BruteForce(bytes);
}, 300_000);

/** In the theatre and a little beyond it. */
const lon = fc.double({ min: -8.5, max: -6.2, noNaN: true });
const lat = fc.double({ min: 36.7, max: 38.1, noNaN: true });
/** Any day of the years in question, and those on which something changes, with the day before. */
const changes = [
  "1801-06-06",
  "1805-05-01",
  "1807-02-02",
  "1809-09-09",
  "1812-05-01",
  "1812-05-10",
  "1817-02-02",
];
const day = fc.oneof(
  fc.integer({ min: dayFromIso("1800-01-01")!, max: dayFromIso("1820-01-01")! }),
  fc.constantFrom(...changes.flatMap((iso) => [dayFromIso(iso)!, dayFromIso(iso)! - 1])),
);
const reading = fc.constantFrom("editorial", "west", "east", "north");

describe("an answer from the index", () => {
  it("is the answer of one who looks at every face, spell and segment", () => {
    fc.assert(
      fc.property(lon, lat, day, reading, (lon, lat, day, reading) => {
        const answer = asker.ask({ lon, lat }, day, reading);
        const { nearest: _, ...found } = answerFacts(answer) as { nearest: unknown };
        const { nearest: __, ...expected } = brute.at({ lon, lat, id: null, day, reading }) as {
          nearest: unknown;
        };
        expect(found).toEqual(expected);
        if (answer.title.kind === "beyond") return;
        const nearest = brute.nearest({ lon, lat, id: null, day, reading });
        expect(answer.nearestLine === null).toBe(nearest === null);
        if (nearest === null || answer.nearestLine === null) return;
        const { line, distanceMetres } = answer.nearestLine;
        // A chord is straight in the plane at the point for one, on the map for the other: a thousandth apart.
        expect(Math.abs(distanceMetres - nearest.metres)).toBeLessThanOrEqual(1 + nearest.metres / 1000);
        expect(line).toBe(nearest.line);
      }),
      { numRuns: 300 },
    );
  });
});
