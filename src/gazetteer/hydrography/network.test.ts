import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-10m.json" with { type: "json" };
import { beforeAll, describe, expect, it } from "vitest";
import { nearestOnPolyline } from "../../geodesy/distance.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import type { LakeDrainage, RiverNetwork, Shores, Trace } from "../model.js";
import { openHydrography } from "./open.js";

const at = (lat: number, lon: number): LonLat => ({ lat, lon });
const km = (vertices: readonly LonLat[]): number =>
  vertices.slice(1).reduce((sum, v, i) => sum + distanceMetres(vertices[i]!, v), 0) / 1000;

function traced(network: RiverNetwork, ...points: readonly LonLat[]): Trace {
  const result = network.trace(points[0]!, points.slice(1, -1), points.at(-1)!);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.trace;
}

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;

/** The land boundary between two countries, as Natural Earth (10m) draws it. */
function boundary(...names: readonly [string, string]): LonLat[][] {
  const { countries } = topology.objects;
  const nameOf = (g: object): string => (g as { properties: { name: string } }).properties.name;
  const lines = mesh(
    topology,
    countries,
    (a, b) => a !== b && names.includes(nameOf(a)) && names.includes(nameOf(b)),
  );
  expect(feature(topology, countries).features.filter((f) => names.includes(nameOf(f)))).toHaveLength(2);
  return lines.coordinates.map((line) => line.map(([lon, lat]) => at(lat!, lon!)));
}

/** Kilometres from vertices of the trace to the boundary, sorted. */
function offsets(trace: Trace, lines: readonly (readonly LonLat[])[]): number[] {
  const sample = trace.chain.vertices.filter((_, i) => i % 7 === 0);
  const nearest = sample.map(
    (v) => Math.min(...lines.map((line) => nearestOnPolyline(v, line)?.metres ?? Infinity)) / 1000,
  );
  return nearest.sort((a, b) => a - b);
}

describe("rivers of north-east Asia", () => {
  let network: RiverNetwork;
  let shores: Shores;
  beforeAll(async () => {
    ({ network, shores } = await openHydrography({ west: 68, south: 36, east: 150, north: 62 }));
  }, 60_000);
  const argun = () => traced(network, at(49.52, 117.87), at(53.32, 121.48));
  const amur = () => traced(network, at(53.32, 121.48), at(50.2, 127.59), at(53.1, 140.66));
  const ussuri = () => traced(network, at(43.65, 134.32), at(48.453, 135.08));
  const tumen = () => traced(network, at(41.96, 128.19), at(42.296, 130.69));

  it.each([
    ["Argun", argun, "Russia", "China", 1.5],
    ["Tumen", tumen, "China", "North Korea", 1.5],
    [
      "Amur above the Ussuri",
      () => traced(network, at(53.32, 121.48), at(50.2, 127.59), at(48.27, 134.2)),
      "Russia",
      "China",
      1.5,
    ],
    ["Ussuri", () => traced(network, at(45.57, 133.42), at(48.2, 134.72)), "Russia", "China", 1.5],
  ] as const)("traces the %s along the modern boundary", (_, trace, a, b, limit) => {
    const found = offsets(trace(), boundary(a, b));
    expect(found[Math.floor(found.length / 2)]).toBeLessThan(limit);
  });

  it("traces the Amur from its first confluence to the sea, the lower part as the middle of two banks", () => {
    const { chain, remarks } = amur();
    // The published length is 2,824 km; a line through points some hundred metres apart is a little shorter.
    expect(km(chain.vertices)).toBeGreaterThan(2500);
    expect(km(chain.vertices)).toBeLessThan(2824);
    expect(remarks.map(({ kind }) => kind)).toEqual(["two banks"]);
    expect(chain.accuracyMetres).toHaveLength(chain.vertices.length - 1);
    expect(Math.min(...chain.accuracyMetres)).toBe(2100);
    expect(Math.max(...chain.accuracyMetres)).toBeGreaterThan(2100);
    expect(distanceMetres(chain.vertices.at(-1)!, at(53.1, 140.66))).toBeLessThan(1500);
  });

  it("keeps to the broad stream: the Amur's line passes the mouths of the Sungari and the Ussuri", () => {
    const { vertices } = amur().chain;
    for (const mouth of [at(47.705, 132.511), ussuri().chain.vertices.at(-1)!])
      expect(nearestOnPolyline(mouth, vertices)!.metres).toBeLessThan(3_000);
  });

  it("ends a trace at the junction that it stops short of, or has just passed", () => {
    const shilka = traced(network, at(51.71, 115.83), at(53.32, 121.48)).chain.vertices.at(-1)!;
    expect(distanceMetres(shilka, argun().chain.vertices.at(-1)!)).toBeLessThan(600);
  });

  it("follows the middle of a lake between its rivers, and says so", () => {
    const irtysh = traced(network, at(47.648, 90.328), at(49.642, 83.364), at(50.614, 79.072));
    expect(irtysh.remarks.some(({ kind }) => kind === "lake")).toBe(true);
  });

  it("says where a river is not, and where two are not connected", () => {
    const desert = network.trace(at(40, 100.2), [], at(44.5, 103.5));
    expect(desert).toMatchObject({ ok: false });
    const apart = network.trace(at(44, 133.6), [], at(51.5, 141.9));
    if (apart.ok)
      expect(apart.trace.remarks.some(({ kind }) => kind === "detour" || kind === "gap")).toBe(true);
    else expect(apart.reason === "not connected" ? apart.gapMetres : apart.strays.length).toBeGreaterThan(0);
  });

  it("remarks on a detour", () => {
    const { remarks } = traced(network, at(55.732, 125.561), at(56.0, 125.339));
    expect(remarks.some(({ kind, metres }) => kind === "detour" && metres > 1_000_000)).toBe(true);
  });

  it("remarks on a shore that goes round a bay, by how much farther that is, and on no ragged one", () => {
    const remarked = (...points: Parameters<Shores["traceCoast"]>) => {
      const found = shores.traceCoast(...points);
      if (!found.ok) throw new Error("the coast is not drawn");
      const { chain, remarks } = found.trace;
      const farther = km(chain.vertices) - distanceMetres(chain.vertices[0]!, chain.vertices.at(-1)!) / 1000;
      return { farther, detours: remarks.filter(({ kind }) => kind === "detour") };
    };
    const [west, east] = [at(36.03, 120.24), at(36.05, 120.31)];
    const { farther, detours } = remarked(west, [], east);
    expect(farther).toBeGreaterThan(100);
    expect(detours.map(({ metres }) => metres / 1000)).toEqual([expect.closeTo(farther, -1)]);
    expect(remarked(west, [at(36.2, 120.15), at(36.2, 120.35)], east).detours).toEqual([]);
    const ragged = remarked(at(39.6, 121.5), [], at(37.8, 125.2));
    expect(ragged.farther).toBeGreaterThan(300);
    expect(ragged.detours).toEqual([]);
  });

  describe("drainage", () => {
    const probes = {
      zeya: at(53.754, 127.325),
      sungari: at(45.9, 126.68),
      onon: at(48.572, 111.0),
      vitim: at(56.487, 115.769),
      olekma: at(57.512, 121.572),
      selenga: at(49.321, 103.297),
      angara: at(58.373, 100.039),
      katun: at(50.51, 86.643),
      upperUssuri: at(44.9, 133.6),
      suifen: at(44.05, 131.2),
    };
    const drained = (trace: Trace): string[] => probesOn(network.drainage(trace.chain, []));
    const probesOn = (lines: readonly (readonly LonLat[])[]): string[] =>
      Object.entries(probes)
        .filter(([, probe]) =>
          lines.some((line) => (nearestOnPolyline(probe, line)?.metres ?? Infinity) < 8000),
        )
        .map(([name]) => name)
        .sort();

    it.each([
      ["Amur", amur, ["onon", "sungari", "upperUssuri", "zeya"]],
      ["Argun", argun, []],
      ["Ussuri", ussuri, ["upperUssuri"]],
      ["Tumen", tumen, []],
      ["Lena", () => traced(network, at(54, 107.98), at(61.9, 129.83)), ["olekma", "vitim"]],
      ["Selenga", () => traced(network, at(49.256, 100.695), at(52.378, 106.498)), ["selenga"]],
      ["Angara", () => traced(network, at(51.87, 104.866), at(58.088, 92.99)), ["angara", "selenga"]],
      ["Biya", () => traced(network, at(51.767, 87.395), at(52.431, 85.06)), []],
    ] as const)("of the %s keeps to its basin", (_, trace, expected) => {
      expect(drained(trace())).toEqual(expected);
    });

    it("of a coast is what reaches the sea on it", () => {
      const coast = (from: LonLat, via: LonLat[], to: LonLat) => {
        const found = shores.traceCoast(from, via, to);
        if (!found.ok) throw new Error("the coast is not drawn");
        return network.coastDrainage(found.trace.chain, []);
      };
      const bay = coast(at(42.296, 130.69), [], at(43.1, 131.88));
      expect(probesOn(bay)).toEqual(["suifen"]);
      expect(probesOn(coast(at(43.1, 131.95), [], at(46, 138)))).toEqual([]);
      expect(bay[0]!.length).toBeGreaterThan(20);
    });

    it("stops at the given points", () => {
      const { chain } = amur();
      const all = network.drainage(chain, []);
      const mouthOfZeya = traced(network, at(55.557, 130.669), at(50.205, 127.587)).chain.vertices.at(-1)!;
      const without = network.drainage(chain, [mouthOfZeya]);
      expect(without.length).toBeLessThan(all.length);
    });
  });

  describe("drainage of a lake", () => {
    const angara = () => traced(network, at(51.87, 104.866), at(58.088, 92.99)).chain;
    const isDrained = (probe: LonLat, { lines }: LakeDrainage) =>
      lines.some((line) => (nearestOnPolyline(probe, line)?.metres ?? Infinity) < 8000);
    const [onSelenga, onAngara, onLena] = [at(49.321, 103.297), at(58.373, 100.039), at(57.8, 108.0)];

    it("is what runs into it, and not what runs out of it", () => {
      const baikal = shores.lakeAt(at(53.5, 108), 1000)!;
      const found = network.lakeDrainage(baikal, [angara(), amur().chain], []);
      expect(found.hasOutlet).toBe(true);
      expect([onSelenga, onAngara, onLena].map((probe) => isDrained(probe, found))).toEqual([
        true,
        false,
        false,
      ]);
      expect(found.lines[0]).toHaveLength(baikal.rings[0]!.length + 1);
    });

    it("goes down the outlet where no river is known to run out", () => {
      const baikal = shores.lakeAt(at(53.5, 108), 1000)!;
      const selenga = traced(network, at(49.256, 100.695), at(52.378, 106.498)).chain;
      const found = network.lakeDrainage(baikal, [selenga], []);
      expect(found.hasOutlet).toBe(false);
      expect([onSelenga, onAngara].map((probe) => isDrained(probe, found))).toEqual([true, true]);
    });
  });

  it("knows the islands between the banks of the lower Amur, and none in the Ussuri", () => {
    expect(network.islandsAlong(amur().chain).length).toBeGreaterThanOrEqual(15);
    expect(network.islandsAlong(ussuri().chain)).toEqual([]);
  });

  it("is deterministic", () => {
    expect(amur()).toEqual(amur());
  });
});

describe("rivers elsewhere", () => {
  it("traces the Rhine from Basel along the boundary of France and Germany", async () => {
    const { network } = await openHydrography({ west: 3, south: 44, east: 20, north: 56 });
    const rhine = traced(network, at(47.57, 7.59), at(48.96, 8.2));
    const found = offsets(rhine, boundary("France", "Germany"));
    expect(found[Math.floor(found.length / 2)]).toBeLessThan(1.2);
    // Rhine kilometre 170 at Basel, 592 at Koblenz.
    const length = km(traced(network, at(47.57, 7.59), at(50.362, 7.606)).chain.vertices);
    expect(Math.abs(length - 422)).toBeLessThan(20);
  }, 60_000);

  it("works in a theatre across the antimeridian, up to 85 degrees north", async () => {
    const { network, shores } = await openHydrography({ west: 165, south: 60, east: 205, north: 85 });
    const anadyr = traced(network, at(67.124, 170.946), at(64.69, 174.44));
    const yukon = traced(network, at(64.33, -158.73), at(61.9, -162.9));
    expect(km(anadyr.chain.vertices)).toBeGreaterThan(300);
    for (const { lon } of yukon.chain.vertices) expect(lon).toBeGreaterThan(190);
    expect(shores.isLand(at(65, -164))).toBe(true);
    expect(shores.isLand(at(75, 180))).toBe(false);
    expect(shores.isLand(at(71.2, -179.5))).toBe(true);
  }, 60_000);
});
