import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { Chain } from "../gazetteer/model.js";
import { chainOf } from "./chain.js";

/** The edges of a boundary, indexed to find crossings and the nearest point. Longitudes are unwrapped. */
export class EdgeIndex extends SegmentIndex {
  constructor(readonly polylines: readonly (readonly LonLat[])[]) {
    super(polylines.map((line) => line.flatMap(({ lon, lat }) => [lon, lat])));
  }

  /** Positive where p lies to the left of the nearest edge's direction, negative to the right. */
  sideOfNearest(p: LonLat): number {
    const nearest = this.nearest(p);
    if (!nearest) return 0;
    const [a, b] = this.endsOf(nearest.edge);
    return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
  }

  /** The chain up to where it first crosses or touches an edge more than `skipMetres` from its start; null where it never does. */
  cut(chain: Chain, skipMetres: number): Chain | null {
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
    const found = this.search(
      Math.min(a.lon, b.lon),
      Math.min(a.lat, b.lat),
      Math.max(a.lon, b.lon),
      Math.max(a.lat, b.lat),
    );
    let first: number | null = null;
    for (const edge of found) {
      const [c, d] = this.endsOf(edge);
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
