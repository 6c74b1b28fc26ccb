/** Courses at right angles against GeographicLib and the shape of what they leave. */
import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { beforeAll, describe, expect, it } from "vitest";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { compile, type Made } from "../pipeline.js";

const wgs84 = geodesic.Geodesic.WGS84;
const direct = ({ lon, lat }: LonLat, azimuth: number, metres: number): LonLat => {
  const { lat2, lon2 } = wgs84.Direct(lat, lon, azimuth, metres);
  return { lon: lon2!, lat: lat2! };
};
const apart = (a: LonLat, b: LonLat) => wgs84.Inverse(a.lat, a.lon, b.lat, b.lon).s12!;

const START = { lon: 24, lat: 50 };
const AZIMUTHS = [20, 45, 100, 200, 260, 345];
const MIDDLES = AZIMUTHS.map((azimuth) => direct(START, azimuth, 15_000));
const SIDES = ["left", "right", "north", "east", "south", "west"] as const;

const written = ({ lon, lat }: LonLat) => `${lat.toFixed(12)}N ${lon.toFixed(12)}E`;

async function drawn(lines: readonly string[]) {
  const text = `\`\`\`thalweg
corpus c "C"
theatre from 20E 48N to 28E 52N
party x "X"
${AZIMUTHS.map((azimuth, i) => `road r${i} through 50N 24E, ${written(direct(START, azimuth, 30_000))} within 10 m`).join("\n")}
treaty t "T" of x signed 1 January 1900
${lines.join("\n")}
\`\`\`
`;
  return compile([{ path: "c.md", text }], { stopAfter: "delimitation" });
}

const endOf = (made: Partial<Made>, line: string): LonLat | undefined =>
  made.delimitation!.delimitations.lines.get(line)?.parts.at(-1)?.chain.vertices.at(-1);

describe("a part at right angles", () => {
  let made: Partial<Made>;
  const named = AZIMUTHS.flatMap((azimuth, i) =>
    SIDES.map((side) => ({ azimuth, i, side, id: `b${i}-${side}` })),
  );
  const known = (azimuth: number, side: (typeof SIDES)[number]): number | null => {
    if (side === "left") return azimuth - 90;
    if (side === "right") return azimuth + 90;
    const towards = { north: 0, east: 90, south: 180, west: 270 }[side];
    const cosine = (of: number) => Math.cos(((of - towards) * Math.PI) / 180);
    return Math.max(cosine(azimuth - 90), cosine(azimuth + 90)) < 0.25
      ? null
      : cosine(azimuth - 90) > 0
        ? azimuth - 90
        : azimuth + 90;
  };

  beforeAll(async () => {
    const lines = named.flatMap(({ azimuth, i, side, id }) =>
      known(azimuth, side) === null ? [] : [`limit ${id} from ${written(MIDDLES[i]!)} at right angles to r${i} on the ${side} for 20 km`],
    );
    const compilation = await drawn(lines);
    expect(compilation.diagnostics).toEqual([]);
    made = compilation.made;
  }, 60_000); // prettier-ignore

  it.each(named)("goes off a road on $azimuth degrees on the $side", ({ azimuth, i, side, id }) => {
    if (known(azimuth, side) === null) return;
    const turned = wgs84.Inverse(START.lat, START.lon, MIDDLES[i]!.lat, MIDDLES[i]!.lon).azi2! - azimuth;
    const end = direct(MIDDLES[i]!, known(azimuth, side)! + turned, 20_000);
    expect(apart(endOf(made, id)!, end)).toBeLessThan(30);
  });

  it("lies abreast of its start all along, as far as it is nearest to that stretch", () => {
    fc.assert(
      fc.property(fc.constantFrom(...named), ({ azimuth, i, side, id }) => {
        const end = endOf(made, id);
        if (!end) return known(azimuth, side) === null;
        const road = [START, direct(START, azimuth, 30_000)];
        return apart(nearestOnPolyline(end, road)!.at, MIDDLES[i]!) < 60;
      }),
    );
  });

  it("goes the way that its end says, and to what it first meets", async () => {
    const left = direct(START, 315, 10_000);
    const { made, diagnostics } = await drawn([
      `limit to-a-point from 50N 24E at right angles to r1 to ${written(left)}`,
      "limit to-a-parallel from 50N 24E at right angles to r1 on the left to the parallel of 50.1N",
      "limit on-and-on from 50N 24E at right angles to r1 on the left for 10 km straight on for 10 km",
    ]);
    expect(diagnostics).toEqual([]);
    expect(apart(endOf(made, "to-a-point")!, left)).toBeLessThan(1);
    expect(endOf(made, "to-a-parallel")!.lat).toBeCloseTo(50.1, 6);
    expect(endOf(made, "to-a-parallel")!.lon).toBeCloseTo(23.844374, 3);
    expect(apart(endOf(made, "on-and-on")!, direct(START, 315, 20_000))).toBeLessThan(30);
  });

  it("tells what it cannot know", async () => {
    const { diagnostics } = await drawn([
      "limit a from 50N 24E at right angles to r1 for 10 km",
      `limit b from ${written(direct(START, 315, 10_000))} at right angles to r1 on the left for 10 km`,
      "limit c from 50N 24E at right angles to the meridian of 24E on the north for 10 km",
      `limit d from 50N 24E at right angles to r1 to ${written(direct(START, 290, 10_000))}`,
    ]);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toEqual([
      "right-angle-which-way",
      "right-angle-off",
      "right-angle-which-way",
      "line-part-gap",
    ]);
  });
});
