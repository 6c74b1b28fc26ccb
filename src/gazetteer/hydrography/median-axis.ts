/**
 * The median axis of a piece of water: the points that have two nearest points of the shore.
 * Voronoi vertices of densely sampled shores approach it (Amenta, Choi and Kolluri, "The power crust", 2001, section 2);
 * of their edges those between neighbouring samples run square to the shore, those between opposite shores run along the middle.
 * Worked on the Mercator plane, which is conformal: what is equidistant nearby on the ground is so in the plane.
 */
import Delaunator from "delaunator";
import FlatQueue from "flatqueue";
import { EQUATORIAL_RADIUS_METRES, radians, degrees } from "../../geodesy/wgs84.js";
import type { FlatCourse } from "./local.js";
import { RingIndex } from "./ring-index.js";

export interface AxisNode {
  readonly x: number;
  readonly y: number;
  /** Distance to the nearest shore. */
  readonly clearanceMetres: number;
}

/** Between opposite shores: the two nearest shore points of the edge are this many times farther along the shore than across. */
const OPPOSITE = 4;

const mercator = (lat: number): number => degrees(Math.atanh(Math.sin(radians(lat))));
const latitude = (y: number): number => degrees(Math.asin(Math.tanh(radians(y))));
const metresPerUnit = (y: number): number => (radians(1) * EQUATORIAL_RADIUS_METRES) / Math.cosh(radians(y));

interface Samples {
  readonly coordinates: Float64Array;
  /** Ring of each sample, and its way along the ring in plane units; per ring its length. */
  readonly ring: Int32Array;
  readonly along: Float64Array;
  readonly lengths: number[];
  /** First sample of each ring, and the end. */
  readonly starts: number[];
  /** Whether the rings are open shores: no piece leads from the last sample to the first. */
  readonly open: boolean;
}

/** Open shores are closed by a piece that is not sampled, and `open` tells it from the rest. */
function sample(rings: readonly FlatCourse[], spacingMetres: number, open: boolean): Samples {
  const coordinates: number[] = [];
  const ring: number[] = [];
  const along: number[] = [];
  const lengths: number[] = [];
  const starts: number[] = [];
  rings.forEach((course, r) => {
    starts.push(ring.length);
    let way = 0;
    const n = course.length / 2;
    for (let i = 0; i < n; i++) {
      const j = (i + 1) % n;
      const [x0, y0] = [course[2 * i]!, mercator(course[2 * i + 1]!)];
      const [x1, y1] = [course[2 * j]!, mercator(course[2 * j + 1]!)];
      const length = Math.hypot(x1 - x0, y1 - y0);
      const gap = open && j === 0;
      const pieces = gap
        ? 1
        : Math.max(1, Math.ceil((length * metresPerUnit((y0 + y1) / 2)) / spacingMetres));
      for (let k = 0; k < pieces; k++) {
        coordinates.push(x0 + ((x1 - x0) * k) / pieces, y0 + ((y1 - y0) * k) / pieces);
        ring.push(r);
        along.push(way + (length * k) / pieces);
      }
      way += length;
    }
    lengths.push(way);
  });
  starts.push(ring.length);
  return {
    coordinates: Float64Array.from(coordinates),
    ring: Int32Array.from(ring),
    along: Float64Array.from(along),
    lengths,
    starts,
    open,
  };
}

/** Rounds of halving; each halves the spacing where the water is narrower than it. */
const ROUNDS = 4;

/** Triangulates, halving the shore's pieces that are no edges of it until (nearly) all are: then no triangle spans the shore. */
function conforming(first: Samples): { samples: Samples; triangles: Uint32Array; halfedges: Int32Array } {
  let samples = first;
  for (let round = 0; ; round++) {
    const { triangles, halfedges } = new Delaunator(samples.coordinates);
    const found = Uint8Array.from(samples.ring, (_, i) => (following(samples, i) < 0 ? 1 : 0));
    for (let e = 0; e < triangles.length; e++) {
      const [p, q] = [triangles[e]!, triangles[e % 3 === 2 ? e - 2 : e + 1]!];
      if (following(samples, p) === q) found[p] = 1;
      else if (following(samples, q) === p) found[q] = 1;
    }
    if (round === ROUNDS || found.every((is) => is === 1)) return { samples, triangles, halfedges };
    samples = halved(samples, found);
  }
}

/** The next sample along the shore; -1 at the end of an open one. */
function following(samples: Samples, i: number): number {
  const r = samples.ring[i]!;
  if (i + 1 < samples.starts[r + 1]!) return i + 1;
  return samples.open ? -1 : samples.starts[r]!;
}

function halved(samples: Samples, found: Uint8Array): Samples {
  const { coordinates: c, ring, along, lengths } = samples;
  const coordinates: number[] = [];
  const rings: number[] = [];
  const ways: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < ring.length; i++) {
    if (i === samples.starts[ring[i]!]) starts.push(rings.length);
    coordinates.push(c[2 * i]!, c[2 * i + 1]!);
    rings.push(ring[i]!);
    ways.push(along[i]!);
    if (found[i]) continue;
    const j = following(samples, i);
    const end = j > i ? along[j]! : lengths[ring[i]!]!;
    coordinates.push((c[2 * i]! + c[2 * j]!) / 2, (c[2 * i + 1]! + c[2 * j + 1]!) / 2);
    rings.push(ring[i]!);
    ways.push((along[i]! + end) / 2);
  }
  starts.push(rings.length);
  return {
    coordinates: Float64Array.from(coordinates),
    ring: Int32Array.from(rings),
    along: Float64Array.from(ways),
    lengths,
    starts,
    open: samples.open,
  };
}

/** The rings of closed shores, as sampled. */
function ringsOf({ coordinates, starts }: Samples): FlatCourse[] {
  return starts.slice(1).map((end, r) => coordinates.subarray(2 * starts[r]!, 2 * end));
}

export class MedianAxis {
  /** x in degrees, y on the Mercator plane, per triangle of the water. */
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly clearance: Float64Array;
  private readonly wet: Uint8Array;
  /** Per side of a triangle: the node beyond it, -1 where there is none, and the way to it. */
  readonly neighbours: Int32Array;
  private readonly wayMetres: Float64Array;
  /** Whether the node lies between opposite shores. */
  private readonly central: Uint8Array;
  private readonly samples: Samples;
  private readonly triangles: Uint32Array;
  /** Whether a sample is a corner of some triangle of the water. */
  private readonly wetSample: Uint8Array;
  private readonly search: { cost: Float64Array; before: Int32Array; seen: Int32Array; turn: number };

  /**
   * `rings`: shores of the water, outer and islands, closed, degrees.
   * `isWater`: for shores that are open, as of a strait: what is water (degrees). Without it the rings enclose the water.
   * `widthMetres`: at this clearance a way counts twice its length; narrower waters count more, so that broad ones are preferred.
   */
  constructor(
    rings: readonly FlatCourse[],
    spacingMetres: number,
    private readonly widthMetres: number,
    isWater?: (lon: number, lat: number) => boolean,
  ) {
    const { samples, triangles, halfedges } = conforming(sample(rings, spacingMetres, isWater !== undefined));
    this.samples = samples;
    this.triangles = triangles;
    const inside = isWater
      ? { holds: (x: number, y: number) => isWater(x, latitude(y)) }
      : new RingIndex(ringsOf(samples));
    const count = triangles.length / 3;
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.clearance = new Float64Array(count);
    this.wet = new Uint8Array(count);
    this.central = new Uint8Array(count);
    this.neighbours = new Int32Array(3 * count).fill(-1);
    this.wayMetres = new Float64Array(3 * count);
    this.wetSample = new Uint8Array(samples.ring.length);
    this.search = {
      cost: new Float64Array(count),
      before: new Int32Array(count),
      seen: new Int32Array(count),
      turn: 0,
    };
    for (let t = 0; t < count; t++) this.placeTriangle(t, triangles, inside);
    for (let e = 0; e < halfedges.length; e++) {
      const twin = halfedges[e]!;
      if (twin < e) continue;
      this.joinTriangles(e, twin, triangles[e]!, triangles[e % 3 === 2 ? e - 2 : e + 1]!);
    }
  }

  /** At its circumcentre; at its centroid where the shore is sampled too thinly for its width, and the circumcentre lies on land. */
  private placeTriangle(t: number, triangles: Uint32Array, inside: Pick<RingIndex, "holds">): void {
    const c = this.samples.coordinates;
    const [p, q, r] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    const [ax, ay] = [c[2 * p]!, c[2 * p + 1]!];
    const [bx, by] = [c[2 * q]! - ax, c[2 * q + 1]! - ay];
    const [cx, cy] = [c[2 * r]! - ax, c[2 * r + 1]! - ay];
    if (!inside.holds(ax + (bx + cx) / 3, ay + (by + cy) / 3)) return;
    const twice = 2 * (bx * cy - by * cx);
    const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
    let ux = (cy * b2 - by * c2) / twice;
    let uy = (bx * c2 - cx * b2) / twice;
    const beyond = !Number.isFinite(ux) || !Number.isFinite(uy) || !inside.holds(ax + ux, ay + uy);
    if (beyond) [ux, uy] = [(bx + cx) / 3, (by + cy) / 3];
    this.x[t] = ax + ux;
    this.y[t] = ay + uy;
    this.wet[t] = 1;
    this.clearance[t] = Math.hypot(ux, uy) * metresPerUnit(ay + uy);
    for (const s of [p, q, r]) this.wetSample[s] = 1;
  }

  /** `p` and `q` are the samples at the ends of the side `e`, whose twin is `f`. */
  private joinTriangles(e: number, f: number, p: number, q: number): void {
    const [t, u] = [Math.floor(e / 3), Math.floor(f / 3)];
    if (!this.wet[t] || !this.wet[u]) return;
    const metres =
      Math.hypot(this.x[t]! - this.x[u]!, this.y[t]! - this.y[u]!) *
      metresPerUnit((this.y[t]! + this.y[u]!) / 2);
    this.neighbours[e] = u;
    this.neighbours[f] = t;
    this.wayMetres[e] = this.wayMetres[f] = metres;
    if (this.opposite(p, q)) this.central[t] = this.central[u] = 1;
  }

  private opposite(p: number, q: number): boolean {
    const { coordinates: c, ring, along, lengths } = this.samples;
    if (ring[p] !== ring[q]) return true;
    const across = Math.hypot(c[2 * p]! - c[2 * q]!, c[2 * p + 1]! - c[2 * q + 1]!);
    const one = Math.abs(along[p]! - along[q]!);
    return Math.min(one, lengths[ring[p]!]! - one) > OPPOSITE * across;
  }

  /** Nodes from which the shore nearest to a point is reached without crossing land. */
  shoreNodes(lon: number, lat: number): number[] {
    const c = this.samples.coordinates;
    const y = mercator(lat);
    let best = -1;
    let least = Infinity;
    for (let s = 0; 2 * s < c.length; s++) {
      const d = (c[2 * s]! - lon) ** 2 + (c[2 * s + 1]! - y) ** 2;
      if (d >= least || !this.wetSample[s]) continue;
      least = d;
      best = s;
    }
    const nodes: number[] = [];
    for (let e = 0; e < this.triangles.length; e++)
      if (this.triangles[e] === best && this.wet[Math.floor(e / 3)]) nodes.push(Math.floor(e / 3));
    return nodes;
  }

  /** The node nearest to a point in the water; where the point lies at a shore, those reached from there. */
  nodesNear(lon: number, lat: number): number[] {
    const y = mercator(lat);
    let [best, least] = [-1, Infinity];
    for (let t = 0; t < this.x.length; t++) {
      if (!this.wet[t]) continue;
      const d = Math.hypot(this.x[t]! - lon, this.y[t]! - y);
      if (d >= least) continue;
      least = d;
      best = t;
    }
    if (best < 0) return [];
    return least * metresPerUnit(y) > this.clearance[best]! ? this.shoreNodes(lon, lat) : [best];
  }

  /** Indices of the rings whose shores are nearest to a node, up to three. */
  shoresOf(t: number): number[] {
    return [0, 1, 2].map((k) => this.samples.ring[this.triangles[3 * t + k]!]!);
  }

  node(t: number): AxisNode {
    return { x: this.x[t]!, y: latitude(this.y[t]!), clearanceMetres: this.clearance[t]! };
  }

  /** Cheapest way from any of `sources` to the first target it meets; null where none leads there. */
  path(sources: readonly number[], isTarget: (node: number) => boolean): number[] | null {
    const { cost, before, seen } = this.search;
    const turn = ++this.search.turn;
    const queue = new FlatQueue();
    const offer = (node: number, value: number, from: number): void => {
      if (seen[node] === turn && cost[node]! <= value) return;
      seen[node] = turn;
      cost[node] = value;
      before[node] = from;
      queue.push(node, value);
    };
    for (const source of sources) offer(source, 0, -1);
    while (queue.length > 0) {
      const priority = queue.peekValue()!;
      const t = queue.pop()!;
      if (priority > cost[t]!) continue;
      if (isTarget(t)) {
        const way: number[] = [];
        for (let s = t; s >= 0; s = before[s]!) way.push(s);
        return way.reverse();
      }
      for (let e = 3 * t; e < 3 * t + 3; e++) {
        const to = this.neighbours[e]!;
        if (to >= 0) offer(to, priority + this.wayMetres[e]! * this.weight(t, to), t);
      }
    }
    return null;
  }

  private weight(t: number, u: number): number {
    return 1 + this.widthMetres / Math.max(1, Math.min(this.clearance[t]!, this.clearance[u]!));
  }

  /** The node farthest from any shore. */
  widest(): number {
    return this.clearance.reduce((best, c, t) => (c > this.clearance[best]! ? t : best), 0);
  }

  get size(): number {
    return this.x.length;
  }

  /** Whether a node lies between opposite shores. */
  isCentral(t: number): boolean {
    return this.central[t] === 1;
  }
}
