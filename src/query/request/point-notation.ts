/** A position in a notation of programs: `POINT(127.5 50.2)` (WKT, OGC 06-103r4) and `geo:50.2,127.5` (RFC 5870). */
import type { LonLat } from "../../geodesy/model.js";
import { refuse, type Refusal } from "./model.js";

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`;
const WKT = new RegExp(
  String.raw`^(?:SRID=(\d+);)?\s*POINT\s*(?:ZM?|M)?\s*\(\s*(${NUMBER})\s+(${NUMBER})(?:\s+${NUMBER}){0,2}\s*\)$`,
  "i",
);
const GEO = new RegExp(String.raw`^geo:(${NUMBER}),(${NUMBER})(?:,${NUMBER})?(;.*)?$`, "i");
const OTHER_SYSTEM = /;crs=(?!wgs84(?:;|$))/i;

/** WGS 84, whose longitude and latitude are degrees. */
const WGS_84 = "4326";

/** Null where it is in neither. A height is left out. */
export function readNotation(text: string): LonLat | Refusal | null {
  const point = WKT.exec(text);
  if (point) {
    const [, system = WGS_84, lon, lat] = point;
    return system === WGS_84 ? { lon: Number(lon), lat: Number(lat) } : otherSystem(text);
  }
  const geo = GEO.exec(text);
  if (geo) {
    const [, lat, lon, parameters = ""] = geo;
    return OTHER_SYSTEM.test(parameters) ? otherSystem(text) : { lon: Number(lon), lat: Number(lat) };
  }
  if (/^(?:SRID=\d+;)?\s*POINT\s*(?:ZM?|M)?\s*\(\s*[\d+.-]/i.test(text))
    return refuse(`"${text}" is no point`, "write POINT(LON LAT), such as POINT(127.5 50.3)");
  if (/^geo:/i.test(text))
    return refuse(`"${text}" is no position`, "write geo:LAT,LON, such as geo:50.3,127.5");
  return null;
}

const otherSystem = (text: string): Refusal =>
  refuse(`"${text}" is not in degrees of WGS 84`, "write LON,LAT in degrees, such as 127.5,50.3");
