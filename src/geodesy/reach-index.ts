import Flatbush from "flatbush";
import type { LonLat } from "./model.js";
import { footOn, reach } from "./segment-index.js";
import { metresPerDegree } from "./wgs84.js";

/** An edge, and how far around it counts. */
export interface Reaching {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly metres: number;
}

/** Finds the edges within whose own reach, or so many metres more, a point lies, of few that reach far among many that do not. */
export class ReachIndex {
  private index: Flatbush | null = null;

  constructor(private readonly edges: readonly Reaching[]) {}

  /** Numbers and distances, nearest first, of equally near ones the first: in the plane that touches the ellipsoid at the point. */
  around(p: LonLat, more = 0): { readonly edge: number; readonly metres: number }[] {
    if (this.edges.length === 0) return [];
    this.index ??= this.build();
    const scale = metresPerDegree(p.lat);
    const [dx, dy] = reach(p.lat, more);
    return this.index
      .search(p.lon - dx, p.lat - dy, p.lon + dx, p.lat + dy)
      .map((edge) => {
        const { from, to } = this.edges[edge]!;
        return { edge, metres: footOn(from, to, p, scale).metres };
      })
      .filter(({ edge, metres }) => metres <= this.edges[edge]!.metres + more)
      .sort((a, b) => a.metres - b.metres || a.edge - b.edge);
  }

  private build(): Flatbush {
    const index = new Flatbush(this.edges.length);
    for (const { from: a, to: b, metres } of this.edges) {
      const poleward = Math.abs(a.lat) > Math.abs(b.lat) ? a.lat : b.lat;
      // As far as a point reaches that lies as far poleward as the edge does.
      const [, dy] = reach(poleward, metres * 1.001 + 0.001);
      const [dx] = reach(Math.abs(poleward) + dy, metres * 1.001 + 0.001);
      index.add(
        Math.min(a.lon, b.lon) - dx,
        Math.min(a.lat, b.lat) - dy,
        Math.max(a.lon, b.lon) + dx,
        Math.max(a.lat, b.lat) + dy,
      );
    }
    index.finish();
    return index;
  }
}
