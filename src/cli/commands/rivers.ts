import { jsonLine } from "../../diagnostics/harmless.js";
import { watersNear, type NearRiver, type NearShore } from "../../gazetteer/hydrography/near.js";
import type { LonLat } from "../../geodesy/model.js";
import { readLonLat } from "../../query/request/place.js";
import { ENGLISH } from "../../words/english.js";
import { areaWords, metresWords, writtenPosition } from "../../words/measures.js";
import { CommandError, type Io } from "../io.js";
import { valueOf } from "../read.js";

interface RiversOptions {
  readonly json?: boolean;
  readonly within: string;
}

const FARTHEST_KM = 200;
const PLACE_HELP = "write LON,LAT in degrees, such as 127.5,50.3";

export async function rivers(io: Io, near: string, place: string, options: RiversOptions): Promise<void> {
  if (near !== "near")
    throw new CommandError(`\`${near}\` is not awaited here`, "write `thalweg rivers near LON,LAT`", 2);
  const read = readLonLat(place);
  if (!read) throw new CommandError(`"${place}" is no position`, PLACE_HELP, 2);
  const { lon, lat } = valueOf(read);
  const km = kilometres(options.within);
  const found = await watersNear({ lon, lat }, km * 1000);
  if (options.json) io.out(jsonLine({ lon, lat, withinKm: km, found }));
  else io.out(described({ lon, lat }, km, found));
}

function kilometres(text: string): number {
  const km = Number(text);
  if (text.trim() !== "" && km > 0 && km <= FARTHEST_KM) return km;
  throw new CommandError(
    `"${text}" is no distance to look within`,
    `write kilometres, up to ${FARTHEST_KM}`,
    2,
  );
}

function described(point: LonLat, km: number, found: readonly (NearRiver | NearShore)[]): string {
  const head = `Within ${km} km of ${writtenPosition(point)}, nearest first`;
  if (found.length === 0) return `${head}: nothing is drawn\n`;
  return `${head}\n${found.map((water) => `\n  ${linesOf(water).join("\n    ")}\n`).join("")}`;
}

function linesOf(water: NearRiver | NearShore): string[] {
  const away = `${metresWords(ENGLISH, water.metres)} away, at ${writtenPosition(water.nearest)}`;
  if ("ends" in water) return [`${water.kind}, ${away}`, ...ofRiver(water)];
  const within = writtenPosition(water.inside ?? water.nearest);
  if (water.squareKm === null) return [`coast, ${away}`];
  const large = areaWords(ENGLISH, water.squareKm);
  if (water.kind === "two banks") return [`river drawn by its two banks, ${away}; ${large}`];
  return [`${water.kind}, ${away}; ${large}`, `${water.kind} ID at ${within}`];
}

/** Which end is the source the drawing does not say: the reader puts it first. */
function ofRiver({ lengthMetres, ends, runsOn }: NearRiver): string[] {
  const [from, to] = ends.map(writtenPosition);
  const beyond = ends.filter((_, i) => runsOn[i]).map(writtenPosition);
  return [
    `${metresWords(ENGLISH, lengthMetres)} between its ends${beyond.length > 0 ? `; runs on beyond ${beyond.join(" and ")}` : ""}`,
    `river ID traced from ${from} to ${to}`,
  ];
}
