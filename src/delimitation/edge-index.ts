import Flatbush from "flatbush";
import { nearestOfEdges, type Nearest } from "../geodesy/distance.js";
import { radians } from "../geodesy/wgs84.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain } from "../gazetteer/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { chainOf } from "./chain.js";

/** Candidates for a first bound on the distance: the index orders edges by degrees. */
const NEAREST_CANDIDATES = 24;

/** Edges of polylines, indexed to find crossings and the nearest point. Longitudes are unwrapped. */
export class EdgeIndex {
  private readonly index: Flatbush | null;
  private readonly ends: Float64Array;

  constructor(readonly polylines: readonly (readonly LonLat[])[]) {
    const count = polylines.reduce((sum, line) => sum + Math.max(0, line.length - 1), 0);
    this.ends = new Float64Array(count * 4);
    this.index = count > 0 ? new Flatbush(count) : null;
    let edge = 0;
    for (const line of polylines) {
      for (let i = 1; i < line.length; i++) {
        const a = line[i - 1]!;
        const b = line[i]!;
        this.ends.set([a.lon, a.lat, b.lon, b.lat], 4 * edge++);
        this.index?.add(
          Math.min(a.lon, b.lon),
          Math.min(a.lat, b.lat),
          Math.max(a.lon, b.lon),
          Math.max(a.lat, b.lat),
        );
      }
    }
    this.index?.finish();
  }

  private edge(i: number): [LonLat, LonLat] {
    const [aLon, aLat, bLon, bLat] = this.ends.subarray(4 * i, 4 * i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    return [
      { lon: aLon, lat: aLat },
      { lon: bLon, lat: bLat },
    ];
  }

  /** The nearest point to p on any edge; `edge` counts edges through all polylines. */
  nearest(p: LonLat): Nearest | null {
    if (!this.index) return null;
    const endsOf = (edge: number) => this.edge(edge);
    const first = nearestOfEdges(p, this.index.neighbors(p.lon, p.lat, NEAREST_CANDIDATES), endsOf);
    if (first === null) return null;
    // Whatever is nearer lies in the box of that distance.
    const height = (first.metres / 110500) * 1.001 + 1e-9;
    const width = height / Math.max(0.01, Math.cos(radians(Math.min(89, Math.abs(p.lat) + height))));
    const near = this.index.search(p.lon - width, p.lat - height, p.lon + width, p.lat + height);
    return nearestOfEdges(p, near, endsOf) ?? first;
  }

  /** Positive where p lies to the left of the nearest edge's direction, negative to the right. */
  sideOfNearest(p: LonLat): number {
    const nearest = this.nearest(p);
    if (!nearest) return 0;
    const [a, b] = this.edge(nearest.edge);
    return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
  }

  /** The chain up to where it first crosses or touches an edge more than `skipMetres` from its start; null where it never does. */
  cut(chain: Chain, skipMetres: number): Chain | null {
    if (!this.index) return null;
    let travelled = 0;
    for (let i = 1; i < chain.vertices.length; i++) {
      const a = chain.vertices[i - 1]!;
      const b = chain.vertices[i]!;
      const length = distanceMetres(a, b);
      const share = this.firstCrossing(a, b, (skipMetres - travelled) / length);
      if (share !== null) {
        const at = { lon: a.lon + (b.lon - a.lon) * share, lat: a.lat + (b.lat - a.lat) * share };
        return chainOf([...chain.vertices.slice(0, i), at], (edge) => chain.accuracyMetres[edge]!);
      }
      travelled += length;
    }
    return null;
  }

  /** The least share of the way from a to b, not below `least`, at which it meets an edge. */
  private firstCrossing(a: LonLat, b: LonLat, least: number): number | null {
    const found = this.index!.search(
      Math.min(a.lon, b.lon),
      Math.min(a.lat, b.lat),
      Math.max(a.lon, b.lon),
      Math.max(a.lat, b.lat),
    );
    let first: number | null = null;
    for (const edge of found) {
      const [c, d] = this.edge(edge);
      const rx = b.lon - a.lon;
      const ry = b.lat - a.lat;
      const sx = d.lon - c.lon;
      const sy = d.lat - c.lat;
      const cross = rx * sy - ry * sx;
      if (cross === 0) continue;
      const share = ((c.lon - a.lon) * sy - (c.lat - a.lat) * sx) / cross;
      const other = ((c.lon - a.lon) * ry - (c.lat - a.lat) * rx) / cross;
      if (share < Math.max(0, least) || share > 1 || other < 0 || other > 1) continue;
      if (first === null || share < first) first = share;
    }
    return first;
  }
}
