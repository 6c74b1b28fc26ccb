import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../geodesy/geodesic.js";
import { watersNear, type NearRiver } from "./near.js";
import { openHydrography } from "./open.js";

const POINT = { lon: 127.5, lat: 50.3 };
const found = await watersNear(POINT, 150_000);
const rivers = found.filter((water): water is NearRiver => "ends" in water);

describe("what is drawn near a point", () => {
  it("is told nearest first, at its distance by geodesic, and none is farther than asked", () => {
    expect(rivers.length).toBeGreaterThan(2);
    const away = found.map(({ nearest }) => distanceMetres(POINT, nearest));
    found.forEach(({ metres }, i) => expect(metres / away[i]!).toBeCloseTo(1, 2));
    expect([...away].sort((a, b) => a - b)).toEqual(away);
    expect(away.at(-1)).toBeLessThanOrEqual(150_000);
  });

  it("can be traced from end to end as it is listed, for the length that is told", async () => {
    const { network } = await openHydrography({ west: 119, south: 43, east: 136, north: 57 });
    const whole = rivers.filter(
      ({ runsOn, lengthMetres }) => !runsOn.includes(true) && lengthMetres > 30_000,
    );
    expect(whole.length).toBeGreaterThan(0);
    for (const { ends, lengthMetres } of whole) {
      const traced = network.trace(ends[0], [], ends[1]);
      if (!traced.ok) throw new Error(traced.reason);
      const { vertices } = traced.trace.chain;
      const metres = vertices.slice(1).reduce((sum, to, i) => sum + distanceMetres(vertices[i]!, to), 0);
      // One is a side arm, 6.5 % longer than the stream beside it, which is within 100 m of both its ends: the trace takes the stream.
      expect(metres / lengthMetres).toBeGreaterThan(0.9);
      expect(metres / lengthMetres).toBeLessThan(1.02);
    }
  });

  it("has a point well within what is closed: the one asked of, or one that is nowhere near its shore", async () => {
    const khanka = { lon: 132.4, lat: 45 };
    const lake = (await watersNear(khanka, 60_000)).find(({ kind }) => kind === "lake");
    expect(lake).toMatchObject({ inside: khanka });
    const beside = { lon: 132.95, lat: 45.03 };
    const [same] = (await watersNear(beside, 40_000)).filter(({ kind }) => kind === "lake");
    const inside = same && "inside" in same ? same.inside : null;
    const [shore] = (await watersNear(inside!, 60_000)).filter(({ kind }) => kind === "lake");
    expect(shore).toMatchObject({ inside });
    expect(shore!.metres).toBeGreaterThan(20_000);
  });
});
