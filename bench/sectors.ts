/** The stretches of the lines of corpora/amur that still bound states, and have not moved since. */
import type { Atlas, AtlasLinePart } from "../src/atlas/model.js";
import type { Basis } from "../src/clauses/model.js";
import type { Chain } from "../src/gazetteer/model.js";
import type { LonLat } from "../src/geodesy/model.js";
import { everyKilometre } from "./kilometres.js";

/** The line, the words of its parts, and the box in which it is measured. */
export interface Sector {
  readonly name: string;
  readonly lines: readonly string[];
  readonly parts: RegExp;
  readonly west?: number;
  readonly east?: number;
  readonly south?: number;
  readonly north?: number;
}

export const SECTORS: readonly Sector[] = [
  { name: "Argun", lines: ["nerchinsk-argun"], parts: /along argun/ },
  { name: "upper Amur, to the Zeya", lines: ["beijing-east"], parts: /along amur/, east: 127.53 },
  {
    name: "middle Amur, to the Ussuri",
    lines: ["beijing-east"],
    parts: /along amur/,
    west: 127.53,
    east: 134.41,
  },
  {
    name: "the mouth of the Ussuri",
    lines: ["beijing-east"],
    parts: /along (amur|ussuri)/,
    west: 134.41,
    south: 48.27,
  },
  { name: "Ussuri", lines: ["beijing-east"], parts: /along ussuri/, north: 48.27 },
  { name: "Sungacha and Khanka", lines: ["beijing-east"], parts: /along sungacha|to belenhe-mouth/ },
  { name: "Khanka to the Tumen", lines: ["beijing-east"], parts: /hubitu|tumen|42\.50N/ },
  { name: "Kyakhta to Abagaitu", lines: ["bura-line"], parts: /./, west: 106.48 },
  // Beyond Munku-Sardyk the line of 1727 is no longer a boundary of states: Tuva lies on both sides.
  { name: "Kyakhta to Munku-Sardyk", lines: ["bura-line"], parts: /./, west: 100.6, east: 106.48 },
  // North of it Tuva lies on both sides; west of the head of the Ak-Kaba the line was moved in 1883.
  { name: "Sailugem and Great Altai", lines: ["chuguchak-north"], parts: /along survey|to kuitun/ },
  { name: "Saur to the Alatau", lines: ["chuguchak-middle"], parts: /along survey/ },
  // Between the head of the Borotala and the hills south of the Ili the line was moved in 1881.
  { name: "crest of the Alatau", lines: ["chuguchak-south"], parts: /to 44.879N/ },
  { name: "south of the Ili to Narynkol", lines: ["chuguchak-south"], parts: /to 42.710N/ },
  { name: "Narynkol to the Kakshal", lines: ["chuguchak-south"], parts: /to 41.101N/ },
];

/** A point of a line of some sector; of the rest of these lines the sector is null. */
export interface Sample {
  readonly at: LonLat;
  readonly basis: Basis;
  readonly sector: Sector | null;
}

/** A point each kilometre of all the lines that have a sector. */
export function samplesOf({ parts }: Pick<Atlas, "parts">): Sample[] {
  const lines = new Set(SECTORS.flatMap((sector) => sector.lines));
  return parts.filter(({ line }) => lines.has(line)).flatMap((part) =>
    everyKilometre(chainOf(part)).map(({ at }) => ({ at, basis: part.basis, sector: sectorOf(part, at) })),
  );
} // prettier-ignore

function sectorOf({ line, text }: AtlasLinePart, { lon, lat }: LonLat): Sector | null {
  const found = SECTORS.filter(
    ({ lines, parts, west = -Infinity, east = Infinity, south = -Infinity, north = Infinity }) =>
      lines.includes(line) && parts.test(text) && lon >= west && lon < east && lat >= south && lat < north,
  );
  if (found.length > 1) throw new Error(`${line}, "${text}", is in ${found.map(({ name }) => name).join(" and ")}`);
  return found[0] ?? null;
} // prettier-ignore

const chainOf = ({ coordinates, accuracyMetres }: AtlasLinePart): Chain => ({
  vertices: Array.from({ length: coordinates.length / 2 }, (_, i) => ({
    lon: coordinates[2 * i]!,
    lat: coordinates[2 * i + 1]!,
  })),
  accuracyMetres: [...accuracyMetres],
});
