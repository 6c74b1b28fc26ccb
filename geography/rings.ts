/** Joins the shore segments of GSHHG's bins into closed rings. Land lies to the left in every segment of GSHHG. */
import { FULL_CIRCLE } from "../src/gazetteer/hydrography/codec.js";
import type { ShoreFile, ShoreSegment } from "./gmt-binned.js";

export interface Ring {
  readonly polygon: number;
  readonly level: number;
  readonly parent: number;
  /** As given by GSHHG; negative for the two-bank reach of a river. */
  readonly areaSquareKm: number;
  /** x, y in quanta, unwrapped from the first point; the first point is not repeated. */
  points: Int32Array;
}

const keyOf = (x: number, y: number): number =>
  y * FULL_CIRCLE + (((x % FULL_CIRCLE) + FULL_CIRCLE) % FULL_CIRCLE);

function chainsOf(segments: readonly ShoreSegment[]): Int32Array[][] {
  const byStart = new Map<number, ShoreSegment[]>();
  for (const segment of segments) {
    const key = keyOf(segment.points[0]!, segment.points[1]!);
    const list = byStart.get(key);
    if (list) list.push(segment);
    else byStart.set(key, [segment]);
  }
  const used = new Set<ShoreSegment>();
  const rings: Int32Array[][] = [];
  for (const seed of segments) {
    if (used.has(seed)) continue;
    const chain: Int32Array[] = [];
    let current: ShoreSegment | undefined = seed;
    while (current) {
      used.add(current);
      chain.push(current.points);
      const [x, y]: [number, number] = [current.points.at(-2)!, current.points.at(-1)!];
      current = byStart.get(keyOf(x, y))?.find((next) => !used.has(next));
    }
    rings.push(chain);
  }
  return rings;
}

/** One unwrapped ring without repeated points; a ring around the south pole is closed through it. */
function unwrap(chain: readonly Int32Array[]): Int32Array {
  const out: number[] = [];
  for (const points of chain)
    for (let i = 0; i < points.length; i += 2) {
      let x = points[i]!;
      const y = points[i + 1]!;
      if (out.length > 0) {
        const lastX = out.at(-2)!;
        x += Math.round((lastX - x) / FULL_CIRCLE) * FULL_CIRCLE;
        if (x === lastX && y === out.at(-1)!) continue;
      }
      out.push(x, y);
    }
  const around = out.at(-2)! - out[0]!;
  if (Math.abs(around) > FULL_CIRCLE / 2) out.push(out.at(-2)!, 0, out[0]!, 0);
  else if (around === 0 && out.at(-1) === out[1]) out.length -= 2;
  return Int32Array.from(out);
}

/** The grounding line of Antarctica (level 6) is left out: the ice front is the coast. */
export function joinRings(shores: ShoreFile): { rings: Ring[]; unclosed: number } {
  const byPolygon = new Map<number, ShoreSegment[]>();
  for (const segment of shores.segments) {
    if (segment.level > 4) continue;
    const list = byPolygon.get(segment.polygon);
    if (list) list.push(segment);
    else byPolygon.set(segment.polygon, [segment]);
  }
  const rings: Ring[] = [];
  let unclosed = 0;
  for (const [polygon, segments] of byPolygon)
    for (const chain of chainsOf(segments)) {
      const [first, last] = [chain[0]!, chain.at(-1)!];
      if (keyOf(first[0]!, first[1]!) !== keyOf(last.at(-2)!, last.at(-1)!)) unclosed++;
      const points = unwrap(chain);
      if (points.length < 6) continue;
      const level = segments[0]!.level;
      rings.push({
        polygon,
        level,
        parent: shores.parent[polygon]!,
        areaSquareKm: shores.areaSquareKm[polygon]!,
        points,
      });
    }
  return { rings, unclosed };
}
