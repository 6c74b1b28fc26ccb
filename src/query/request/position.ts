import { unwrapLon } from "../../geodesy/longitude.js";
import type { LonLat } from "../../geodesy/model.js";
import { readWrittenAngle } from "./coordinates.js";
import { didYouMean } from "./near.js";
import { read, refuse, type Read, type Refusal } from "./model.js";

const HELP = "write LON,LAT in degrees, such as 127.5,50.3";

/** Longitude and latitude in words of their own, as in two columns or two parameters. */
export function readPosition(lonText: string, latText: string): Read<LonLat> {
  const lon = readWrittenAngle(lonText, "lon");
  if (lon === null) return noDegrees(lonText, "longitude");
  const lat = readWrittenAngle(latText, "lat");
  if (lat === null) return noDegrees(latText, "latitude");
  return checkPosition(lon, lat);
}

/**
 * A position on the Earth. East of 180 degrees longitudes may run on to a full turn, as some tables count them, and west as well;
 * the value is the same position from -180 to 180. Beyond a full turn a number is something else than a longitude.
 */
export function checkPosition(lon: number, lat: number): Read<LonLat> {
  if (!(Math.abs(lat) <= 90)) {
    const swapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 360 ? [`${lat},${lon}`] : [];
    const help = swapped.length > 0 ? `longitude stands first: ${didYouMean(swapped)}` : HELP;
    return refuse(`latitude ${lat} lies beyond a pole`, help, swapped);
  }
  if (!(Math.abs(lon) <= 360))
    return refuse(`longitude ${lon} lies beyond a full turn`, "longitudes run from -180 to 180 degrees");
  return read({ lon: wrapped(lon), lat });
}

/** Exact where it lies from -180 to 180; else to a ten-billionth of a degree, so that 200.1 gives -159.9. */
function wrapped(lon: number): number {
  return Math.abs(lon) <= 180 ? lon : Math.round(unwrapLon(lon, -180) * 1e10) / 1e10;
}

function noDegrees(text: string, what: "longitude" | "latitude"): Refusal {
  return text.trim() === ""
    ? refuse(`the ${what} is missing`, HELP)
    : refuse(`"${text}" is no ${what}`, "write degrees in decimal figures, such as 127.5");
}
