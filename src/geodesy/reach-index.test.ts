import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestOnSegment } from "./distance.js";
import { ReachIndex } from "./reach-index.js";

const place = fc.record({
  lon: fc.double({ min: 100, max: 104, noNaN: true }),
  lat: fc.double({ min: 48, max: 52, noNaN: true }),
});
const step = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const edge = fc
  .record({ from: place, dx: step, dy: step, metres: fc.double({ min: 10, max: 150_000, noNaN: true }) })
  .map(({ from, dx, dy, metres }) => ({ from, to: { lon: from.lon + dx, lat: from.lat + dy }, metres }));
/** What the plane at a point makes of a distance of 150 km there. */
const OFF = 0.03;

it("finds the edges that reach a point by their own reach and what is added to it, and no others, nearest first", () => {
  fc.assert(
    fc.property(
      fc.array(edge, { maxLength: 30 }),
      place,
      fc.constantFrom(0, 5000, 40_000),
      (edges, p, more) => {
        const found = new ReachIndex(edges).around(p, more);
        const metres = found.map((each) => each.metres);
        expect(metres).toEqual(metres.toSorted((a, b) => a - b));
        edges.forEach(({ from, to, metres: reach }, i) => {
          const truly = nearestOnSegment(p, from, to).metres;
          const isFound = found.some((each) => each.edge === i);
          if (truly < (reach + more) * (1 - OFF)) expect(isFound).toBe(true);
          if (truly > (reach + more) * (1 + OFF)) expect(isFound).toBe(false);
        });
      },
    ),
  );
});
