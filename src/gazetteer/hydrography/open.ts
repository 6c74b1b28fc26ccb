import type { RiverNetwork, Shores } from "../model.js";
import { CourseRoom } from "./course-room.js";
import { readBlocks, shippedRivers, shippedShores, type ByteSource } from "./files.js";
import type { Box } from "../../geodesy/model.js";
import { StitchedNetwork } from "./network.js";
import { GshhgShores } from "./shores.js";
import { shoresOf } from "./water-bodies.js";

export interface Hydrography {
  readonly network: RiverNetwork;
  readonly shores: Shores;
}

/** Degrees around the theatre from which waters are read too: rivers and shores run on beyond its frame. */
const MARGIN_DEGREES = 0.5;

/** Rivers, lakes and coasts of a theatre, from the shipped files or from any other source of the same bytes. */
export async function openHydrography(
  theatre: Box,
  rivers: ByteSource = shippedRivers(),
  coasts: ByteSource = shippedShores(),
): Promise<Hydrography> {
  const box = {
    west: theatre.west - MARGIN_DEGREES,
    south: Math.max(-90, theatre.south - MARGIN_DEGREES),
    east: theatre.east + MARGIN_DEGREES,
    north: Math.min(90, theatre.north + MARGIN_DEGREES),
  };
  const room = new CourseRoom();
  const shores = Array.from(await readBlocks(coasts, box), (items) => shoresOf(items, room)).flat();
  return {
    network: new StitchedNetwork(await readBlocks(rivers, box), shores, theatre),
    shores: new GshhgShores(shores, theatre),
  };
}
