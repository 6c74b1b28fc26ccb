import { flat } from "../geodesy/flat.js";
import { between } from "../geodesy/between.js";
import { shareAtMeeting } from "../geodesy/crossing.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { Chain } from "../gazetteer/model.js";
import { chainOf } from "../gazetteer/chain.js";

/** The edges of a boundary, indexed to find crossings and the nearest point. Longitudes are unwrapped. */
export class EdgeIndex extends SegmentIndex {
  readonly polylines: readonly (readonly LonLat[])[];

  constructor(private readonly chains: readonly Chain[]) {
    super(chains.map(({ vertices }) => flat(vertices)));
    this.polylines = chains.map(({ vertices }) => vertices);
  }

  /** How well an edge is known, metres. */
  known(edge: number): number {
    return this.chains[this.courseOf(edge)]!.accuracyMetres[this.edgeInCourse(edge)]!;
  }

  /** How well the boundary is known where it comes nearest to a place. */
  knownAt(p: LonLat): number {
    const nearest = this.nearest(p);
    return nearest ? this.known(nearest.edge) : 0;
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
        return chainOf(
          [...chain.vertices.slice(0, i), between(a, b, share)],
          (edge) => chain.accuracyMetres[edge]!,
        );
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
      const share = shareAtMeeting(a, b, ...this.endsOf(edge));
      if (share !== null && share >= least && (first === null || share < first)) first = share;
    }
    return first;
  }
}
