/** How much of an area lies in the theatre, and where its outline leaves it. */
import type { Theatre } from "../clauses/model.js";
import { flat } from "../geodesy/flat.js";
import { middleLon, unwrapChain } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import { ringHolds } from "../geodesy/plane.js";
import type { CompassSide } from "../geodesy/sides.js";
import type { Polygon } from "./model.js";

export type InTheatre =
  | { readonly form: "within" | "outside" }
  | { readonly form: "partly"; readonly crossed: readonly FrameCrossed[] };

/** A side of the frame that outlines cross, and between which two places of it they all do. */
export interface FrameCrossed {
  readonly side: CompassSide;
  readonly from: LonLat;
  readonly to: LonLat;
}

type Frame = Pick<Theatre, "west" | "south" | "east" | "north">;

/** An outline that is known within the theatre alone runs just outside of it where there is more. */
export function inTheatre(polygons: readonly Polygon[], frame: Frame): InTheatre {
  const middle = middleLon(frame);
  const rings = polygons.map((polygon) =>
    polygon.rings.map((ring) => unwrapChain([...ring, ring[0]!], middle)),
  );
  const crossed = SIDES.flatMap((side) => crossingsOf(rings.flat(), side, frame));
  if (crossed.length > 0) return { form: "partly", crossed };
  const isIn = rings.map(([outer]) => SIDES.every((side) => !isBeyond(outer![0]!, side, frame)));
  const lat = (frame.south + frame.north) / 2;
  const holdsAll = rings.some(
    (each) => each.filter((ring) => ringHolds(flat(ring), middle, lat)).length % 2 === 1,
  );
  if (!isIn.includes(true) && !holdsAll) return { form: "outside" };
  return isIn.includes(false) ? { form: "partly", crossed } : { form: "within" };
}

const SIDES: readonly CompassSide[] = ["north", "east", "south", "west"];

const acrossOf = (side: CompassSide): keyof LonLat => (side === "north" || side === "south" ? "lat" : "lon");

function isBeyond(at: LonLat, side: CompassSide, frame: Frame): boolean {
  const across = at[acrossOf(side)];
  return side === "north" || side === "east" ? across > frame[side] : across < frame[side];
}

function crossingsOf(rings: readonly (readonly LonLat[])[], side: CompassSide, frame: Frame): FrameCrossed[] {
  const across = acrossOf(side);
  const along = across === "lat" ? "lon" : "lat";
  const [least, most] = across === "lat" ? [frame.west, frame.east] : [frame.south, frame.north];
  let [from, to] = [Infinity, -Infinity];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (isBeyond(a, side, frame) === isBeyond(b, side, frame)) continue;
      const share = (frame[side] - a[across]) / (b[across] - a[across]);
      const at = a[along] + share * (b[along] - a[along]);
      if (at >= least && at <= most) [from, to] = [Math.min(from, at), Math.max(to, at)];
    }
  const place = (at: number): LonLat =>
    across === "lat" ? { lon: at, lat: frame[side] } : { lon: frame[side], lat: at };
  return from > to ? [] : [{ side, from: place(from), to: place(to) }];
}
