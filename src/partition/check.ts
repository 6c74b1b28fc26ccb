import Flatbush from "flatbush";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { turn } from "../geodesy/turn.js";
import type { Partition, PlanarChain } from "./model.js";
import { UNITS_PER_DEGREE } from "./vertices.js";

/** Degrees by which rounding to the grid may change the length of one edge. */
const ROUNDING_DEGREES = 4e-7;

const onGrid = (degrees: number): number => Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;

/**
 * Every law that a partition must keep; returns what is broken, in plain sentences, empty where all is well. Written apart from the
 * construction, on the finished arrays only.
 */
export function checkPartition(partition: Partition, given: readonly PlanarChain[]): string[] {
  const chains = given.map((chain) => ({ ...chain, coordinates: chain.coordinates.map(onGrid) }));
  const shape = [...checkHalfEdges(partition), ...checkCycles(partition)];
  if (shape.length > 0) return shape;
  return [
    ...checkEuler(partition),
    ...checkPlanar(partition),
    ...checkAreas(partition, chains),
    ...checkLabels(partition),
    ...checkChains(partition, chains),
  ];
}

function checkHalfEdges({ x, origin, next, face, edgeChainStart, edgeChains, chains }: Partition): string[] {
  const faults: string[] = [];
  if (next.length !== origin.length || face.length !== origin.length || origin.length % 2 !== 0) {
    return ["the half-edge arrays differ in length"];
  }
  const reached = new Uint8Array(origin.length);
  for (let h = 0; h < origin.length; h++) {
    const onward = next[h]!;
    if (origin[h]! < 0 || origin[h]! >= x.length) faults.push(`half-edge ${h} begins nowhere`);
    if (origin[h] === origin[h ^ 1]) faults.push(`half-edge ${h} has no length`);
    if (onward < 0 || onward >= origin.length || origin[onward] !== origin[h ^ 1]) {
      faults.push(`half-edge ${h} does not go on where it ends`);
      continue;
    }
    if (reached[onward]) faults.push(`half-edge ${onward} follows two others`);
    reached[onward] = 1;
    if (face[onward] !== face[h]) faults.push(`half-edge ${h} and the next bound different faces`);
  }
  if (edgeChainStart.length !== origin.length / 2 + 1) faults.push("edges and their chains differ in number");
  for (let e = 0; e + 1 < edgeChainStart.length; e++) {
    if (edgeChainStart[e]! >= edgeChainStart[e + 1]!) faults.push(`edge ${e} comes from no chain`);
  }
  for (const entry of edgeChains) {
    const chain = entry < 0 ? ~entry : entry;
    if (chain >= chains.length) faults.push(`chain ${chain} does not exist`);
  }
  return faults;
}

function checkCycles({ next, face, cycleStart, cycleFace, faceAreaSquareKm }: Partition): string[] {
  const faults: string[] = [];
  const seen = new Uint8Array(next.length);
  cycleStart.forEach((start, cycle) => {
    if (seen[start]) faults.push(`cycle ${cycle} repeats another`);
    if (face[start] !== cycleFace[cycle])
      faults.push(`cycle ${cycle} bounds another face than its half-edges`);
    for (let h = start; !seen[h]; h = next[h]!) seen[h] = 1;
  });
  const missing = seen.indexOf(0);
  if (missing >= 0) faults.push(`half-edge ${missing} is in no cycle`);
  const bounded = new Uint8Array(faceAreaSquareKm.length);
  for (const f of cycleFace) bounded[f] = 1;
  if (next.length > 0 && bounded.indexOf(0) >= 0) faults.push(`face ${bounded.indexOf(0)} has no boundary`);
  return faults;
}

/** V - E + F = 1 + C for a plane graph of C connected components. */
function checkEuler({ x, origin, faceAreaSquareKm }: Partition): string[] {
  const parent = Int32Array.from({ length: x.length }, (_, v) => v);
  const find = (v: number): number => {
    while (parent[v] !== v) v = parent[v] = parent[parent[v]!]!;
    return v;
  };
  let components = x.length;
  for (let h = 0; h < origin.length; h += 2) {
    const a = find(origin[h]!);
    const b = find(origin[h + 1]!);
    if (a === b) continue;
    parent[a] = b;
    components--;
  }
  const left = x.length - origin.length / 2 + faceAreaSquareKm.length;
  return left === 1 + components
    ? []
    : [`Euler: V - E + F is ${left}, but there are ${components} components`];
}

/** Edges meet in common vertices only. */
function checkPlanar({ x, y, origin }: Partition): string[] {
  const edges = origin.length / 2;
  if (edges === 0) return [];
  const faults: string[] = [];
  const index = new Flatbush(edges);
  const box = (e: number) => {
    const a = origin[2 * e]!;
    const b = origin[2 * e + 1]!;
    return [
      Math.min(x[a]!, x[b]!),
      Math.min(y[a]!, y[b]!),
      Math.max(x[a]!, x[b]!),
      Math.max(y[a]!, y[b]!),
    ] as const;
  };
  for (let e = 0; e < edges; e++) index.add(...box(e));
  index.finish();
  const side = (e: number, v: number) => {
    const a = origin[2 * e]!;
    const b = origin[2 * e + 1]!;
    return Math.sign(turn(x[a]!, y[a]!, x[b]!, y[b]!, x[v]!, y[v]!));
  };
  for (let e = 0; e < edges; e++) {
    const a = origin[2 * e]!;
    const b = origin[2 * e + 1]!;
    for (const f of index.search(...box(e), (other) => other > e)) {
      const c = origin[2 * f]!;
      const d = origin[2 * f + 1]!;
      const shared = Number(a === c || a === d) + Number(b === c || b === d);
      if (shared === 2) faults.push(`edges ${e} and ${f} are the same`);
      else if (shared === 1 ? overlaps(e, f) : side(e, c) * side(e, d) <= 0 && side(f, a) * side(f, b) <= 0) {
        faults.push(`edges ${e} and ${f} cross`);
      }
    }
  }
  return faults;

  function overlaps(e: number, f: number): boolean {
    const [a, b] = [origin[2 * e]!, origin[2 * e + 1]!];
    const [c, d] = [origin[2 * f]!, origin[2 * f + 1]!];
    const common = a === c || a === d ? a : b;
    const p = common === a ? b : a;
    const q = common === c ? d : c;
    if (side(e, q) !== 0) return false;
    return (x[p]! - x[common]!) * (x[q]! - x[common]!) + (y[p]! - y[common]!) * (y[q]! - y[common]!) > 0;
  }
}

function checkAreas(partition: Partition, chains: readonly PlanarChain[]): string[] {
  const { faceAreaSquareKm, origin, next, x, y, cycleStart, cycleFace } = partition;
  const faults: string[] = [];
  const total = faceAreaSquareKm.reduce((sum, area) => sum + area, 0);
  faceAreaSquareKm.forEach((area, f) => {
    if (f > 0 && !(area > -total * 1e-14)) faults.push(`face ${f} has an area of ${area} square km`);
  });
  let outside = 0;
  cycleStart.forEach((start, cycle) => {
    if (cycleFace[cycle] !== 0) return;
    const ring: number[] = [];
    let h = start;
    do {
      ring.push(x[origin[h]!]!, y[origin[h]!]!);
      h = next[h]!;
    } while (h !== start);
    outside -= ringAreaSquareKm(ring);
  });
  const tolerance = Math.max(1e-9, total * 1e-9);
  if (Math.abs(total - outside) > tolerance) {
    faults.push(`the faces have ${total} square km, the outline ${outside}`);
  }
  const frame = chains.filter((chain) => chain.kind === "frame");
  const framed = frame.reduce((sum, { coordinates }) => sum + Math.abs(ringAreaSquareKm(coordinates)), 0);
  if (frame.length > 0 && Math.abs(total - framed) > tolerance) {
    faults.push(`the faces have ${total} square km, the frame ${framed}`);
  }
  return faults;
}

/** Each label lies inside the cycles of its face: its winding number is one, and it lies on no edge. */
function checkLabels({ x, y, origin, face, faceLabelX, faceLabelY }: Partition): string[] {
  const faults: string[] = [];
  const winding = new Int32Array(faceLabelX.length);
  for (let h = 0; h < origin.length; h++) {
    const f = face[h]!;
    if (f === 0) continue;
    const a = origin[h]!;
    const b = origin[h ^ 1]!;
    const py = faceLabelY[f]!;
    if (y[a]! <= py === y[b]! <= py) continue;
    const side = turn(x[a]!, y[a]!, x[b]!, y[b]!, faceLabelX[f]!, py);
    if (side === 0) faults.push(`the label of face ${f} lies on its border`);
    if (y[a]! <= py && side > 0) winding[f]!++;
    if (y[a]! > py && side < 0) winding[f]!--;
  }
  for (let f = 1; f < winding.length; f++) {
    if (winding[f] !== 1) faults.push(`the label of face ${f} lies outside of it`);
  }
  return faults;
}

/** The length of each chain inside the frame is found again on the edges that name it. */
function checkChains(partition: Partition, chains: readonly PlanarChain[]): string[] {
  const { x, y, origin, edgeChainStart, edgeChains } = partition;
  const found = new Float64Array(chains.length);
  const pieces = new Int32Array(chains.length);
  for (let e = 0; e + 1 < edgeChainStart.length; e++) {
    const a = origin[2 * e]!;
    const b = origin[2 * e + 1]!;
    for (let k = edgeChainStart[e]!; k < edgeChainStart[e + 1]!; k++) {
      const chain = edgeChains[k]! < 0 ? ~edgeChains[k]! : edgeChains[k]!;
      found[chain]! += Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
      pieces[chain]!++;
    }
  }
  // In whole units: of a line that is nearly level a degree's last figures say where it crosses the frame.
  const counted = chains.map((chain) => ({
    ...chain,
    coordinates: chain.coordinates.map((degrees) => Math.round(degrees * UNITS_PER_DEGREE)),
  }));
  const box = outline(counted);
  const faults: string[] = [];
  counted.forEach(({ coordinates, kind, name }, chain) => {
    let wanted = 0;
    for (let i = 0; i + 3 < coordinates.length; i += 2) {
      wanted += lengthInside(
        box,
        coordinates[i]!,
        coordinates[i + 1]!,
        coordinates[i + 2]!,
        coordinates[i + 3]!,
      );
    }
    wanted /= UNITS_PER_DEGREE;
    const tolerance = ROUNDING_DEGREES * (coordinates.length / 2 + pieces[chain]! + 1);
    if (Math.abs(wanted - found[chain]!) > tolerance) {
      faults.push(`chain ${chain} (${kind} ${name ?? ""}) measures ${wanted}°, its edges ${found[chain]!}°`);
    }
  });
  return faults;
}

function outline(chains: readonly PlanarChain[]): {
  west: number;
  south: number;
  east: number;
  north: number;
} {
  const framed = chains.filter((chain) => chain.kind === "frame");
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { coordinates } of framed.length > 0 ? framed : chains) {
    for (let i = 0; i + 1 < coordinates.length; i += 2) {
      box.west = Math.min(box.west, coordinates[i]!);
      box.east = Math.max(box.east, coordinates[i]!);
      box.south = Math.min(box.south, coordinates[i + 1]!);
      box.north = Math.max(box.north, coordinates[i + 1]!);
    }
  }
  return box;
}

function lengthInside(
  box: ReturnType<typeof outline>,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number {
  const between = (from: number, to: number, low: number, high: number): [number, number] => {
    if (from === to) return from >= low && from <= high ? [0, 1] : [1, 0];
    const a = (low - from) / (to - from);
    const b = (high - from) / (to - from);
    return [Math.min(a, b), Math.max(a, b)];
  };
  const [xIn, xOut] = between(x0, x1, box.west, box.east);
  const [yIn, yOut] = between(y0, y1, box.south, box.north);
  const share = Math.min(1, xOut, yOut) - Math.max(0, xIn, yIn);
  return share <= 0 ? 0 : share * Math.hypot(x1 - x0, y1 - y0);
}
