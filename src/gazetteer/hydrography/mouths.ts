/** A river flows into something; where its drawing ends just short of that, the river goes on. */
import { metresPerDegree } from "../../geodesy/wgs84.js";
import { nearestOnPolyline } from "../../geodesy/distance.js";
import type { Box, LonLat } from "../../geodesy/model.js";
import { ringHolds } from "../../geodesy/plane.js";
import { SegmentIndex, type Foot } from "../../geodesy/segment-index.js";
import type { Chain, TraceRemark } from "../model.js";
import { RIVER_ACCURACY_METRES, SHORT_OF_WATER_METRES } from "./accuracy.js";
import type { RiverGraph } from "./graph.js";
import { closed, type FlatCourse } from "./local.js";
import type { Shore } from "./water-bodies.js";

/** A mouth within this of the water cannot be told from one that reaches it: what goes on from there is joined to it. */
const REACHED_METRES = RIVER_ACCURACY_METRES;
/** A place as near to the course as this is on it. */
const ON_COURSE_METRES = 1;

export class Mouths {
  private readonly loose: ReadonlySet<string>;

  constructor(
    private readonly graph: RiverGraph,
    looseEnds: readonly number[],
    private readonly shores: readonly Shore[],
  ) {
    this.loose = new Set(looseEnds.map((node) => this.graph.at(node).join()));
  }

  /** The course led on to the sea, the lake or the river that its last vertex stops short of; null: it stops short of none. */
  beyond(chain: Chain): { readonly chain: Chain; readonly remark: TraceRemark } | null {
    const end = chain.vertices.at(-1)!;
    if (!this.loose.has(`${end.lon},${end.lat}`) || this.isInWater(end)) return null;
    const met = [this.nearestShore(end), this.nearestRiver(end, chain)]
      .filter((foot) => foot !== undefined)
      .sort((a, b) => a.metres - b.metres)[0];
    if (!met || met.metres <= REACHED_METRES) return null;
    const { at, metres } = met;
    return {
      chain: {
        vertices: [...chain.vertices, at],
        accuracyMetres: [...chain.accuracyMetres, metres],
      },
      remark: { kind: "mouth", at, metres },
    };
  }

  private isInWater({ lon, lat }: LonLat): boolean {
    const here = { west: lon, east: lon, south: lat, north: lat };
    const holding = this.shores.filter(
      (shore) => shore.level <= 2 && meet(shore, here) && ringHolds(shore.ring, lon, lat),
    );
    return holding.length === 0 || holding.some(({ level }) => level === 2);
  }

  private nearestShore(end: LonLat): Foot | undefined {
    const box = boxAround(end, SHORT_OF_WATER_METRES);
    const near = this.shores.filter((shore) => shore.level <= 2 && meet(shore, box));
    const edges = near.flatMap(({ ring }) => edgesIn(closed(ring), box));
    return new SegmentIndex(edges).near(end, SHORT_OF_WATER_METRES)[0];
  }

  /** None that is the course itself, farther up. */
  private nearestRiver(end: LonLat, { vertices }: Chain): Foot | undefined {
    return this.graph
      .near(end, SHORT_OF_WATER_METRES)
      .find((foot) => nearestOnPolyline(foot.at, vertices)!.metres >= ON_COURSE_METRES);
  }
}

const meet = (a: Box, b: Box): boolean =>
  a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south;

function boxAround({ lon, lat }: LonLat, metres: number): Box {
  const scale = metresPerDegree(lat);
  const [dx, dy] = [metres / scale.x, metres / scale.y];
  return { west: lon - dx, east: lon + dx, south: lat - dy, north: lat + dy };
}

/** The edges of a course whose boxes meet a box, a course each: of the shore of a continent a few matter. */
function edgesIn(course: FlatCourse, { west, south, east, north }: Box): FlatCourse[] {
  const edges: FlatCourse[] = [];
  for (let i = 0; i + 3 < course.length; i += 2) {
    const [ax, ay, bx, by] = [course[i]!, course[i + 1]!, course[i + 2]!, course[i + 3]!];
    if ((ax < west && bx < west) || (ax > east && bx > east)) continue;
    if ((ay >= south || by >= south) && (ay <= north || by <= north)) edges.push(course.subarray(i, i + 4));
  }
  return edges;
}
