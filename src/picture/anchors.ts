/** Where the holder's name stands on the map: the roomiest spot of each large area, found on a coarse raster. */
import type { Atlas, AtlasPartition } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { titleKey, type Title } from "../regime/title.js";
import { NO_GROUND, spellOfDay, type GroundHistories } from "./history.js";

/** Faces sampled at the centres of `columns` × `rows` cells over the theatre, row 0 in the south. */
export interface FaceRaster {
  readonly columns: number;
  readonly rows: number;
  readonly west: number;
  readonly south: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly faces: Int32Array;
}

/** Row by row: the edges that cross the row's middle, sorted, tell which face begins to their east. */
export function rasterFaces(
  partition: AtlasPartition,
  theatre: Atlas["theatre"],
  columns = 240,
  rows = 160,
): FaceRaster {
  const { west, south, east, north } = theatre;
  const stepX = (east - west) / columns;
  const stepY = (north - south) / rows;
  const crossings: { x: number; east: number }[][] = Array.from({ length: rows }, () => []);
  const { x, y, origin, face } = partition;
  for (let h = 0; h < origin.length; h += 2) {
    const [a, b] = [origin[h]!, origin[h + 1]!];
    const [lowY, highY] = y[a]! < y[b]! ? [y[a]!, y[b]!] : [y[b]!, y[a]!];
    if (lowY === highY) continue;
    const eastFace = y[b]! > y[a]! ? face[h + 1]! : face[h]!;
    const first = Math.max(0, Math.ceil((lowY - south) / stepY - 0.5));
    const last = Math.min(rows - 1, Math.ceil((highY - south) / stepY - 0.5) - 1);
    for (let row = first; row <= last; row++) {
      const t = (south + (row + 0.5) * stepY - y[a]!) / (y[b]! - y[a]!);
      crossings[row]!.push({ x: x[a]! + t * (x[b]! - x[a]!), east: eastFace });
    }
  }
  const faces = new Int32Array(columns * rows);
  crossings.forEach((row, r) => {
    row.sort((p, q) => p.x - q.x);
    let k = 0;
    let current = 0;
    for (let c = 0; c < columns; c++) {
      const middle = west + (c + 0.5) * stepX;
      while (k < row.length && row[k]!.x <= middle) current = row[k++]!.east;
      faces[r * columns + c] = current;
    }
  });
  return { columns, rows, west, south, stepX, stepY, faces };
}

export interface TitleAnchor {
  readonly title: Title;
  readonly lon: number;
  readonly lat: number;
  /** Half the width of the free room about the anchor, degrees of latitude. */
  readonly room: number;
  /** Cells of the raster in the area. */
  readonly cells: number;
}

/** Names run sideways: a step east or west costs this much of a step north or south. */
const SIDEWAYS = 0.45;

/** One anchor for each connected area of one title on a day, roomiest first. */
export function titleAnchors(raster: FaceRaster, ground: GroundHistories, day: Day): TitleAnchor[] {
  const { columns, rows, faces, stepX, stepY, west, south } = raster;
  const titles = ground.histories.map((spells) => spellOfDay(spells, day).title);
  const keys = titles.map((title) => titleKey(title));
  const keyOf = (cell: number): string | null => {
    const c = ground.classOf[faces[cell]!]!;
    return c === NO_GROUND ? null : keys[c]!;
  };
  const cellKeys = Array.from(faces, (_, cell) => keyOf(cell));
  const midLat = south + (rows * stepY) / 2;
  const room = roomOf(cellKeys, columns, rows, stepX * Math.cos((midLat * Math.PI) / 180) * SIDEWAYS, stepY);
  const anchors: TitleAnchor[] = [];
  for (const cells of connected(cellKeys, columns, rows)) {
    const title = titles[ground.classOf[faces[cells[0]!]!]!]!;
    let best = cells[0]!;
    for (const cell of cells) if (room[cell]! > room[best]!) best = cell;
    anchors.push({
      title,
      lon: west + ((best % columns) + 0.5) * stepX,
      lat: south + (Math.floor(best / columns) + 0.5) * stepY,
      room: room[best]!,
      cells: cells.length,
    });
  }
  return anchors.sort((a, b) => b.room - a.room);
}

/** Half the width of room that a name needs, degrees of latitude. */
const LEAST_ROOM = 0.35;

/** The anchors at which a holder's name is written: ground that somebody's title covers, with room for it. */
export function roomyAnchors(raster: FaceRaster, ground: GroundHistories, day: Day): TitleAnchor[] {
  return titleAnchors(raster, ground, day).filter(
    ({ title, room }) => title.kind !== "unallocated" && room > LEAST_ROOM,
  );
}

/** Distance of each cell to the nearest cell of another key or the raster's edge: a chamfer transform in two passes. */
function roomOf(
  keys: readonly (string | null)[],
  columns: number,
  rows: number,
  dx: number,
  dy: number,
): Float64Array {
  const room = new Float64Array(keys.length).fill(Infinity);
  const diagonal = Math.hypot(dx, dy);
  const relax = (cell: number, c: number, r: number, dc: number, dr: number, cost: number) => {
    const [nc, nr] = [c + dc, r + dr];
    const other = nr * columns + nc;
    const outside = nc < 0 || nr < 0 || nc >= columns || nr >= rows || keys[other] !== keys[cell];
    room[cell] = Math.min(room[cell]!, outside ? cost / 2 : room[other]! + cost);
  };
  const sweep = (sign: 1 | -1) => {
    for (let i = 0; i < keys.length; i++) {
      const cell = sign === 1 ? i : keys.length - 1 - i;
      const c = cell % columns;
      const r = Math.floor(cell / columns);
      relax(cell, c, r, -sign, 0, dx);
      relax(cell, c, r, 0, -sign, dy);
      relax(cell, c, r, -sign, -sign, diagonal);
      relax(cell, c, r, sign, -sign, diagonal);
    }
  };
  sweep(1);
  sweep(-1);
  return room;
}

function connected(keys: readonly (string | null)[], columns: number, rows: number): number[][] {
  const seen = new Uint8Array(keys.length);
  const groups: number[][] = [];
  for (let start = 0; start < keys.length; start++) {
    if (seen[start] || keys[start] === null) continue;
    const group = [start];
    seen[start] = 1;
    for (let i = 0; i < group.length; i++) {
      const cell = group[i]!;
      const c = cell % columns;
      const r = Math.floor(cell / columns);
      const neighbours = [
        c > 0 ? cell - 1 : -1,
        c < columns - 1 ? cell + 1 : -1,
        r > 0 ? cell - columns : -1,
        r < rows - 1 ? cell + columns : -1,
      ];
      for (const other of neighbours) {
        if (other < 0 || seen[other] || keys[other] !== keys[start]) continue;
        seen[other] = 1;
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
