/** The areas that the cases print, against Natural Earth 1:10m, whose shores owe nothing to ours. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { expect, it } from "vitest";
import { runCommand } from "../../test/golden/run.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EARTH_RADIUS_KM = 6371.0072;

type Position = readonly number[];

const topology = createRequire(import.meta.url)("world-atlas/countries-10m.json") as Topology;
const countries = feature(
  topology,
  topology.objects["countries"] as GeometryCollection<{ name: string }>,
).features;

function outerRings(country: string): Position[][] {
  const { geometry } = countries.find((each) => each.properties.name === country)!;
  if (geometry.type === "Polygon") return [geometry.coordinates[0]!];
  return geometry.type === "MultiPolygon" ? geometry.coordinates.map((polygon) => polygon[0]!) : [];
}

/** On the authalic sphere; edges straight in longitude and sine of latitude, which is near enough for short ones. */
function areaSquareKm(ring: readonly Position[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length]!;
    sum += (nextLon! - lon!) * radians * (2 + Math.sin(lat! * radians) + Math.sin(nextLat! * radians));
  });
  return Math.abs(sum / 2) * EARTH_RADIUS_KM ** 2;
}

function southOf(parallel: number, ring: readonly Position[]): Position[] {
  return ring.flatMap((here, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const kept = here[1]! <= parallel ? [here] : [];
    if (here[1]! <= parallel === next[1]! <= parallel) return kept;
    const share = (parallel - here[1]!) / (next[1]! - here[1]!);
    return [...kept, [here[0]! + share * (next[0]! - here[0]!), parallel]];
  });
}

async function changedSquareKm(corpus: string, from: string, to: string, taker: string): Promise<number> {
  const words = ["diff", from, to, "--json", "--corpus", `cases/elsewhere/${corpus}`];
  const { changes } = JSON.parse(await runCommand(words, ROOT)) as {
    changes: { to: { title: { holders: string[] } }; areaSquareKm: number }[];
  };
  return changes
    .filter((change) => change.to.title.holders.includes(taker))
    .reduce((sum, change) => sum + change.areaSquareKm, 0);
}

it("gives Japan the south of Sakhalin in 1905", async () => {
  const sakhalin = outerRings("Russia").find((ring) => {
    const [lons, lats] = [ring.map(([lon]) => lon!), ring.map(([, lat]) => lat!)];
    return (
      Math.min(...lons) > 141 && Math.min(...lats) < 46.5 && Math.max(...lons) < 145 && Math.max(...lats) > 54
    );
  })!;
  const expected = areaSquareKm(southOf(50, sakhalin));
  const ours = await changedSquareKm("sakhalin", "1905-10-13", "1905-10-14", "japan");
  expect(ours / expected).toBeGreaterThan(0.98);
  expect(ours / expected).toBeLessThan(1.02);
});

it("gives the United States Alaska in 1867, the strip at its farthest", async () => {
  const isAlaska = (ring: Position[]) =>
    ring.every(([lon, lat]) => lat! > 51 && (lon! < -129.9 || lon! > 170));
  const expected = outerRings("United States of America")
    .filter(isAlaska)
    .reduce((sum, ring) => sum + areaSquareKm(ring), 0);
  const ours = await changedSquareKm("alaska", "1867-06-19", "1867-06-20", "united-states");
  expect(ours / expected).toBeGreaterThan(1);
  expect(ours / expected).toBeLessThan(1.04);
});
