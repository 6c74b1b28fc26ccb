import type { Box, LonLat } from "../../geodesy/model.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import { unwrapLon } from "../../geodesy/longitude.js";
import type {
  Chain,
  LakeDrainage,
  Polygon,
  RiverNetwork,
  Trace,
  TraceRemark,
  TraceResult,
} from "../model.js";
import { itemsOf, type Blocks } from "./files.js";
import { coastDrainageOf, drainageOf } from "./drainage.js";
import { lakeDrainageOf } from "./lake-drainage.js";
import { SegmentIndex } from "../../geodesy/segment-index.js";
import { RiverGraph } from "./graph.js";
import { ringHolds } from "../../geodesy/plane.js";
import { withoutKnots } from "./knots.js";
import { courseThrough, lonLats, metresBetween, reversed, type FlatCourse } from "./local.js";
import { detourOf } from "./detour.js";
import { polygonOf } from "./polygons.js";
import { Mouths } from "./mouths.js";
import { stitch, type Stitched } from "./stitch.js";
import { route, stretch, type Route, type RouteStep } from "./route.js";
import { edgesOf, withoutSpurs } from "./traced-course.js";
import type { Shore } from "./water-bodies.js";

/** A point given farther than this from the river is remarked upon. */
const SNAP_REMARK_METRES = 500;
/** A join of two drawn lines longer than this is remarked upon as a gap. */
const GAP_REMARK_METRES = 500;
/** A river's end within this of a spring, a junction or a shore is that point. */
const END_METRES = 1500;
/** Where two-bank reaches come within this of a point, its place on their axis is considered. */
const REACH_METRES = 3000;

/** An island in a two-bank reach is beside a river whose line passes within this of its middle. */
const ISLAND_METRES = 20_000;

/** Rivers are unpacked and joined, and the graph is made, when the first is traced: a theatre of a whole world may trace none. */
export class StitchedNetwork implements RiverNetwork {
  private joined: Stitched | null = null;
  private made: RiverGraph | null = null;
  private mouths: Mouths | null = null;

  constructor(
    private readonly rivers: Blocks,
    private readonly shores: readonly Shore[],
    private readonly theatre: Box,
  ) {}

  private get stitched(): Stitched {
    return (this.joined ??= this.stitch());
  }

  private stitch(): Stitched {
    return stitch(itemsOf(this.rivers));
  }

  private get graph(): RiverGraph {
    return (this.made ??= new RiverGraph(this.stitched, this.shores));
  }

  trace(from: LonLat, via: readonly LonLat[], to: LonLat): TraceResult {
    const points = [from, ...via, to].map((p) => ({ lon: unwrapLon(p.lon, this.west), lat: p.lat }));
    for (const { lon, lat } of points)
      for (const body of this.graph.reachesNear(lon, lat, REACH_METRES)) this.graph.workOut(body);
    const found = this.settle(points);
    if (!found.ok) return this.failure(found, points);
    return { ok: true, trace: this.traceOf(found, points) };
  }

  /** West limit of unwrapped longitudes: half a turn from the theatre's middle. */
  private get west(): number {
    return (this.theatre.west + this.theatre.east) / 2 - 180;
  }

  /** Routes, working out the waters that the way crosses, until it crosses none that is not worked out. */
  private settle(points: readonly LonLat[]): Route {
    for (;;) {
      const found = route(this.graph, points);
      if (!found.ok) return found;
      const crossed = new Set(
        found.legs.flat().flatMap((step) => (step.kind === "crossing" ? [step.body] : [])),
      );
      if (crossed.size === 0) return found;
      for (const body of crossed) this.graph.workOut(body);
    }
  }

  private failure(found: Route & { ok: false }, points: readonly LonLat[]): TraceResult {
    if (found.reason === "not connected") {
      const { at, reached, gapMetres } = found;
      return { ok: false, reason: "not connected", at, reached, gapMetres };
    }
    const strays = found.nearest.flatMap(({ foot, isNear }, p) =>
      isNear ? [] : [{ at: points[p]!, nearest: foot && { at: foot.at, metres: foot.metres } }],
    );
    const feet = found.nearest.flatMap(({ foot }) => (foot ? [foot.at] : []));
    const drawn = feet.length === points.length ? feet : [];
    return {
      ok: false,
      reason: "no river near",
      strays,
      drawn,
      isOne: drawn.length > 0 && this.isOne(drawn),
    };
  }

  /** Whether one river runs through these points in their order, or against it, without a gap. */
  private isOne(drawn: readonly LonLat[]): boolean {
    const found = this.settle(drawn);
    if (!found.ok) return false;
    return found.legs.every((steps) => !turnsBack(steps) && steps.every(({ kind }) => kind !== "gap"));
  }

  private traceOf(found: Route & { ok: true }, points: readonly LonLat[]): Trace {
    const remarks: TraceRemark[] = [];
    found.snaps.forEach((foot, p) => {
      if (foot.metres > SNAP_REMARK_METRES)
        remarks.push({ kind: "snapped", at: points[p]!, metres: foot.metres, onto: foot.at });
    });
    const legs = found.legs.map((steps) => [...steps]);
    this.settleEnd(legs[0]!, points[0]!, "start");
    this.settleEnd(legs.at(-1)!, points.at(-1)!, "end");
    for (const [p, steps] of legs.entries())
      remarks.push(...this.legRemarks(steps, points[p]!, points[p + 1]!));
    const { chain: drawn, spurs } = withoutSpurs(edgesOf(legs.flat()));
    const { chain, knots } = withoutKnots(drawn);
    remarks.push(...spurs, ...knots);
    this.mouths ??= new Mouths(this.graph, this.stitched.looseEnds, this.shores);
    const mouth = this.mouths.beyond(chain);
    return { chain: mouth?.chain ?? chain, remarks: merged([...remarks, ...(mouth ? [mouth.remark] : [])]) };
  }

  /** Moves the end of a trace to the spring, junction or shore that it stops just short of or has just passed. */
  private settleEnd(steps: RouteStep[], point: LonLat, which: "start" | "end"): void {
    const index = which === "start" ? 0 : steps.length - 1;
    const step = steps[index]!;
    const link = this.graph.links[step.link]!;
    const length = link.course.length / 2 - 1;
    const tip = which === "start" ? step.course.subarray(0, 2) : step.course.subarray(-2);
    const inner = which === "start" ? step.course.subarray(-2) : step.course.subarray(0, 2);
    const towards = this.nodeOf(link, inner);
    const away = towards === null ? null : towards === link.from ? link.to : link.from;
    const here = { lon: tip[0]!, lat: tip[1]! };
    const options: { node: number; metres: number; past: boolean }[] = [];
    const consider = (node: number | null, past: boolean): void => {
      if (node === null || !this.significant(node)) return;
      const [lon, lat] = this.graph.at(node);
      const metres = distanceMetres(point, { lon, lat });
      if (metres <= END_METRES && distanceMetres(here, { lon, lat }) <= END_METRES)
        options.push({ node, metres, past });
    };
    consider(away, true);
    if (steps.length > 1) consider(towards, false);
    const best = options.sort((a, b) => a.metres - b.metres)[0];
    if (!best) return;
    if (!best.past) {
      steps.splice(index, 1);
      return;
    }
    const outer = best.node === link.from ? 0 : length;
    const from = length - outer;
    if (steps.length === 1 || towards !== null)
      steps[index] =
        which === "start"
          ? stretch(this.graph, step.link, outer, from)
          : stretch(this.graph, step.link, from, outer);
  }

  private nodeOf(link: { from: number; to: number }, [x, y]: Float64Array): number | null {
    for (const node of [link.from, link.to])
      if (this.graph.at(node)[0] === x && this.graph.at(node)[1] === y) return node;
    return null;
  }

  /** A spring, a mouth, a shore or a junction, not a mere joint of one river. */
  private significant(node: number): boolean {
    const kinds = (this.graph.linksAt[node] ?? [])
      .map((l) => this.graph.links[l]!.kind)
      .filter((kind) => kind !== "gap");
    return kinds.length !== 2 || kinds[0] !== kinds[1];
  }

  private legRemarks(steps: readonly RouteStep[], from: LonLat, to: LonLat): TraceRemark[] {
    const remarks: TraceRemark[] = [];
    let length = 0;
    for (const { kind, course } of steps) {
      let metres = 0;
      for (let i = 2; i < course.length; i += 2)
        metres += metresBetween(course[i - 2]!, course[i - 1]!, course[i]!, course[i + 1]!);
      length += metres;
      const at = { lon: course[0]!, lat: course[1]! };
      if (kind === "lake" || kind === "two banks") remarks.push({ kind, at, metres });
      else if (kind === "gap" || (kind === "junction" && metres > GAP_REMARK_METRES))
        remarks.push({ kind: "gap", at, metres });
    }
    return turnsBack(steps) ? [...remarks, ...detourOf(length, from, to)] : remarks;
  }

  drainage(river: Chain, stops: readonly LonLat[]): readonly (readonly LonLat[])[] {
    return drainageOf(this.graph, river, stops).map(lonLats);
  }

  lakeDrainage(lake: Polygon, rivers: readonly Chain[], stops: readonly LonLat[]): LakeDrainage {
    return lakeDrainageOf(this.graph, lake, rivers, stops);
  }

  coastDrainage(coast: Chain, stops: readonly LonLat[]): readonly (readonly LonLat[])[] {
    return coastDrainageOf(this.graph, this.stitched.looseEnds, coast, stops).map(lonLats);
  }

  all(): readonly FlatCourse[] {
    const { links } = this.joined ?? this.stitch();
    return links.filter(({ kind }) => kind === "river" || kind === "canal").map(({ course }) => course);
  }

  reachesAlong(river: Chain): readonly Polygon[] {
    const course = courseThrough(river.vertices);
    return this.graph.bodies
      .filter(({ shore }) => shore.twoBanks && passes(course, shore))
      .map(({ shore, islands }) => ({ shore, islands, first: firstIn(course, shore) }))
      .filter(({ first }) => first >= 0)
      .sort((a, b) => a.first - b.first)
      .map(({ shore, islands }) =>
        polygonOf(`reach-${shore.id}`, [shore.ring, ...islands.map((island) => island.ring)]),
      );
  }

  islandsAlong(river: Chain): readonly Polygon[] {
    const course = courseThrough(river.vertices);
    const index = new SegmentIndex([course]);
    const last = course.length / 2 - 1;
    const beside = ({ ring }: Shore): boolean => {
      const middle = middleOf(ring);
      const foot = index.near(middle, ISLAND_METRES)[0];
      return foot !== undefined && foot.edge + foot.share > 0 && foot.edge + foot.share < last;
    };
    return this.graph.bodies
      .filter(({ shore }) => shore.twoBanks && passes(course, shore))
      .flatMap(({ islands }) =>
        islands.filter(beside).map((island) => polygonOf(`island-${island.id}`, [island.ring])),
      );
  }
}

/** The middle of a ring's box. */
function middleOf(ring: FlatCourse): LonLat {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    [west, east] = [Math.min(west, ring[i]!), Math.max(east, ring[i]!)];
    [south, north] = [Math.min(south, ring[i + 1]!), Math.max(north, ring[i + 1]!)];
  }
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

/** The first vertex of a course that lies in a shore; -1 where none does. */
function firstIn(course: FlatCourse, { ring }: Shore): number {
  for (let i = 0; i < course.length; i += 2) if (ringHolds(ring, course[i]!, course[i + 1]!)) return i / 2;
  return -1;
}

function passes(course: FlatCourse, { west, south, east, north }: Shore): boolean {
  for (let i = 0; i < course.length; i += 2)
    if (course[i]! >= west && course[i]! <= east && course[i + 1]! >= south && course[i + 1]! <= north)
      return true;
  return false;
}

/** Whether the way turns back at some junction, as from a river that it went down into another that it goes up. */
function turnsBack(steps: readonly RouteStep[]): boolean {
  const rivers = steps.filter(({ kind, course }) => kind !== "junction" && course.length >= 4);
  return rivers.slice(1).some(({ course }, i) => {
    const before = reversed(rivers[i]!.course);
    const [ax, ay] = heading(before);
    const [bx, by] = heading(course);
    return ax * bx + ay * by > 0;
  });
}

/** Vector from the start of a course to a vertex some ten kilometres on, or to its end. */
function heading(course: FlatCourse): [number, number] {
  const i = Math.min(40, course.length - 2);
  return [(course[i]! - course[0]!) * Math.cos((course[1]! * Math.PI) / 180), course[i + 1]! - course[1]!];
}

/** Remarks of one kind that follow one another on the way become one. */
function merged(remarks: readonly TraceRemark[]): TraceRemark[] {
  const out: TraceRemark[] = [];
  for (const remark of remarks) {
    const last = out.at(-1);
    if (last && last.kind === remark.kind && (remark.kind === "two banks" || remark.kind === "lake"))
      out[out.length - 1] = { ...last, metres: last.metres + remark.metres };
    else out.push(remark);
  }
  return out;
}
