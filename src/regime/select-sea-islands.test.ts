/** The islands of the Cyclades, told from their drawn shores one vertex after the other. */
import { beforeAll, describe, expect, it } from "vitest";
import { openHydrography } from "../gazetteer/hydrography/open.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { locateFace } from "../partition/locate.js";
import { compile, type Made } from "../pipeline.js";

const THEATRE = { west: 23.5, south: 35.8, east: 26.6, north: 38.2 };
const BOX = { west: 24.2, south: 36.2, east: 26.1, north: 37.9 };
const LIMITS = "the parallel of 36.2N, the parallel of 37.9N, the meridian of 24.2E, the meridian of 26.1E";
const WHERE = [
  "",
  " north of the parallel of 37N",
  " west of across",
  " within 40 km of delos",
  " nearer to delos than to thera",
];
const text = `
corpus cyclades "Cyclades"
theatre from 23.5E 35.8N to 26.6E 38.2N
party x "X"
party y "Y"
sea aegean "Aegean" at 36.3N 24.3E
place delos "Delos" at 37.4N 25.27E within 1 m
place thera "Thera" at 36.4N 25.46E within 1 m
right land "land"
limit across from the frame along the meridian of 25.2E to the frame
treaty t "T" between x and y signed 1 January 1900
${WHERE.map((where) => `x must not land in the islands in aegean as far as ${LIMITS}${where}`).join("\n")}
`; // prettier-ignore

interface Island {
  readonly shore: readonly LonLat[];
  readonly face: number;
}

let islands: readonly Island[];
let made: Partial<Made>;

beforeAll(async () => {
  const { shores } = await openHydrography(THEATRE);
  const compilation = await compile([{ path: "c.md", text: `\`\`\`thalweg\n${text}\`\`\`\n` }], { stopAfter: "regime" });
  expect(compilation.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  made = compilation.made;
  islands = shores.coasts().map(({ ring }) => {
    const shore = Array.from({ length: ring.length / 2 }, (_, i) => ({ lon: ring[2 * i]!, lat: ring[2 * i + 1]! }));
    const { lon, lat } = inner(shore);
    return { shore, face: locateFace(made.partition!, lon, lat) };
  });
}, 60_000); // prettier-ignore

/** Half way between the two westernmost shores on a parallel between two vertices. */
function inner(shore: readonly LonLat[]): LonLat {
  const lats = [...new Set(shore.map(({ lat }) => lat))].sort((a, b) => a - b);
  const half = lats.length >> 1;
  const lat = (lats[half - 1]! + lats[half]!) / 2;
  const lons = shore.flatMap((a, i) => {
    const b = shore[(i + 1) % shore.length]!;
    return a.lat < lat === b.lat < lat ? [] : [a.lon + ((lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon)];
  });
  const [first, second] = lons.sort((a, b) => a - b);
  return { lon: (first! + second!) / 2, lat };
} // prettier-ignore

const isInBox = ({ lon, lat }: LonLat) =>
  lon > BOX.west && lon < BOX.east && lat > BOX.south && lat < BOX.north;
const DELOS = { lon: 25.27, lat: 37.4 };
const THERA = { lon: 25.46, lat: 36.4 };
const nearest = (shore: readonly LonLat[], to: LonLat) =>
  Math.min(...shore.map((at) => distanceMetres(at, to)));

/** Whether an island is meant; null where its drawn shore is not known well enough to tell. */
const MEANT: readonly ((shore: readonly LonLat[]) => boolean | null)[] = [
  () => true,
  (shore) => shore.every(({ lat }) => lat > 37),
  (shore) => shore.every(({ lon }) => lon < 25.2),
  (shore) => sure(40_000 - nearest(shore, DELOS)),
  (shore) => sure(nearest(shore, THERA) - nearest(shore, DELOS)),
];

/** Shores are known to within some 2 km. */
const sure = (metres: number): boolean | null => (Math.abs(metres) < 3_000 ? null : metres > 0);

describe("the islands in a sea", () => {
  it.each(WHERE.map((where, i) => [where, i] as const))(
    "are whole ones all of whose shore lies in it%s",
    (_, i) => {
      const burdened = made.regime!.regimes.get("editorial")!.burdened;
      const ids = made.clauses!.corpus.network.provisions.map(({ id }) => id);
      const { faces } = burdened.get(ids[i]!)!;
      let [meant, others] = [0, 0];
      for (const { shore, face } of islands) {
        const isMeant = shore.every(isInBox) && MEANT[i]!(shore);
        if (isMeant === null) continue;
        if (isMeant) meant++;
        else others++;
        expect(faces.has(face), JSON.stringify(shore[0])).toBe(isMeant);
      }
      expect(meant).toBeGreaterThan(4);
      expect(others).toBeGreaterThan(4);
    },
  );
});
