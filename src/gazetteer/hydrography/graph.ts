/** The river graph of a theatre: stitched rivers, and the waters (lakes, two-bank reaches) that join them. */
import type { Box, LonLat } from "../../geodesy/model.js";
import { SegmentIndex, type Foot } from "../../geodesy/segment-index.js";
import { axisLinks, type AxisLink } from "./axis-links.js";
import { ringHolds } from "../../geodesy/plane.js";
import { closed, metresBetween, type FlatCourse } from "./local.js";
import type { LinkKind, Stitched } from "./stitch.js";
import { waterBodies, type Shore, type WaterBody } from "./water-bodies.js";

/** `crossing`: from shore to shore of a water whose axis has not been worked out yet. */
export type EdgeKind = LinkKind | "lake" | "two banks" | "crossing";

export interface GraphLink {
  readonly kind: EdgeKind;
  readonly from: number;
  readonly to: number;
  readonly course: FlatCourse;
  readonly metres: number;
  /** Index of the water it lies in; -1 for none. */
  readonly body: number;
  /** Per edge, within waters whose axis is worked out: how far off the true course may be. */
  readonly spreadMetres: readonly number[] | null;
  /** Mean distance to the nearest shore, likewise; else 0. */
  readonly clearanceMetres: number;
  /** Whether it leads from the shore of a water to its axis. */
  readonly landing: boolean;
}

/** A loose end of a river is taken to reach the shore within this distance. */
const SHORE_METRES = 800;
/** A bank nearer than this to the sea's shore is the river's end in the sea. */
const SEA_METRES = 400;

export class RiverGraph {
  readonly nodes: number[];
  readonly links: (GraphLink | null)[] = [];
  readonly linksAt: number[][] = [];
  readonly bodies: readonly WaterBody[];
  /** Nodes on the shore of each water. */
  readonly ports: number[][];
  private readonly worked: boolean[];
  private readonly indexes: { index: SegmentIndex; links: readonly number[] }[] = [];

  constructor(stitched: Stitched, shores: readonly Shore[]) {
    this.nodes = [...stitched.nodes];
    this.bodies = waterBodies(shores);
    this.ports = this.bodies.map(() => []);
    this.worked = this.bodies.map(() => false);
    const drawn: number[] = [];
    for (const { kind, from, to, course } of stitched.links) {
      const link = this.add(kind, from, to, course, -1, null);
      if (kind === "river" || kind === "canal") drawn.push(link);
    }
    this.index(drawn);
    this.findPorts(stitched.looseEnds);
    this.findSeaPorts(shores.filter((shore) => shore.level === 1));
    this.bodies.forEach((_, b) => this.cross(b));
  }

  private addNode(x: number, y: number): number {
    this.nodes.push(x, y);
    return this.nodes.length / 2 - 1;
  }

  private add(
    kind: EdgeKind,
    from: number,
    to: number,
    course: FlatCourse,
    body: number,
    axis: Pick<AxisLink, "spreadMetres" | "clearanceMetres" | "landing"> | null,
  ): number {
    let metres = 0;
    for (let i = 2; i < course.length; i += 2)
      metres += metresBetween(course[i - 2]!, course[i - 1]!, course[i]!, course[i + 1]!);
    const link = this.links.length;
    this.links.push({
      kind,
      from,
      to,
      course,
      metres,
      body,
      spreadMetres: axis?.spreadMetres ?? null,
      clearanceMetres: axis?.clearanceMetres ?? 0,
      landing: axis?.landing ?? false,
    });
    (this.linksAt[from] ??= []).push(link);
    if (to !== from) (this.linksAt[to] ??= []).push(link);
    return link;
  }

  private index(links: readonly number[]): void {
    if (links.length > 0)
      this.indexes.push({ index: new SegmentIndex(links.map((l) => this.links[l]!.course)), links });
  }

  /** The nearest point of each link within a distance; `course` of a foot is the link. */
  near(point: LonLat, metres: number): Foot[] {
    const feet: Foot[] = [];
    for (const { index, links } of this.indexes)
      for (const foot of index.near(point, metres)) feet.push({ ...foot, course: links[foot.course]! });
    return feet.sort((a, b) => a.metres - b.metres || a.course - b.course);
  }

  private findPorts(looseEnds: readonly number[]): void {
    const index = new SegmentIndex(this.bodies.map(({ shore }) => closed(shore.ring)));
    for (const node of new Set(looseEnds)) {
      const [x, y] = [this.nodes[2 * node]!, this.nodes[2 * node + 1]!];
      const foot = index.near({ lon: x, lat: y }, SHORE_METRES)[0];
      const body = foot ? foot.course : this.bodies.findIndex(({ shore }) => holds(shore, x, y));
      if (body >= 0) this.ports[body]!.push(node);
    }
  }

  /** A two-bank reach that ends at the sea gets a node there, in the middle of each stretch of bank that lies at the sea's shore. */
  private findSeaPorts(land: readonly Shore[]): void {
    this.bodies.forEach(({ shore }, b) => {
      if (!shore.twoBanks) return;
      const around = {
        west: shore.west - 0.1,
        south: shore.south - 0.1,
        east: shore.east + 0.1,
        north: shore.north + 0.1,
      };
      const index = new SegmentIndex(land.flatMap((each) => runsWithin(around, each)));
      const { ring: bank } = shore;
      const n = bank.length / 2;
      const feet = Array.from(
        { length: n },
        (_, i) => index.near({ lon: bank[2 * i]!, lat: bank[2 * i + 1]! }, SEA_METRES)[0],
      );
      for (let i = 0; i < n; i++) {
        if (!feet[i] || feet[(i + n - 1) % n]) continue;
        let last = i;
        while (last - i < n && feet[(last + 1) % n]) last++;
        const middle = feet[Math.floor((i + last) / 2) % n]!;
        this.ports[b]!.push(this.addNode(middle.at.lon, middle.at.lat));
      }
    });
  }

  /** Straight ways between the ports of a water, to be replaced by its axis when a trace would take one. */
  private cross(body: number): void {
    const ports = this.ports[body]!;
    for (let i = 0; i < ports.length; i++)
      for (let j = i + 1; j < ports.length; j++) {
        const [a, b] = [ports[i]!, ports[j]!];
        this.add("crossing", a, b, Float64Array.from([...this.at(a), ...this.at(b)]), body, null);
      }
  }

  at(node: number): [number, number] {
    return [this.nodes[2 * node]!, this.nodes[2 * node + 1]!];
  }

  /** All links within a water. */
  linksOf(body: number): number[] {
    return this.links.flatMap((link, l) => (link?.body === body ? [l] : []));
  }

  /** Replaces the straight ways across a water by its median axis. */
  workOut(body: number): void {
    if (this.worked[body]) return;
    this.worked[body] = true;
    const ports = this.ports[body]!;
    for (const port of ports)
      for (const link of this.linksAt[port] ?? [])
        if (this.links[link]?.kind === "crossing" && this.links[link].body === body) this.remove(link);
    const water = this.bodies[body]!;
    const kind = water.shore.twoBanks ? "two banks" : "lake";
    const axis = axisLinks(
      water,
      ports.map((port) => this.at(port)),
    );
    const nodeOf = axis.nodes.map(([x, y], i) => (i < ports.length ? ports[i]! : this.addNode(x, y)));
    const added = axis.links.map((link) =>
      this.add(kind, nodeOf[link.from]!, nodeOf[link.to]!, link.course, body, link),
    );
    if (water.shore.twoBanks) this.index(added);
  }

  private remove(link: number): void {
    const { from, to } = this.links[link]!;
    for (const node of [from, to]) this.linksAt[node] = this.linksAt[node]!.filter((l) => l !== link);
    this.links[link] = null;
  }

  /** Two-bank reaches within a distance of a point, the point's own first of all. */
  reachesNear(x: number, y: number, metres: number): number[] {
    return this.bodies.flatMap(({ shore }, b) => {
      if (!shore.twoBanks) return [];
      const margin = metres / 50_000;
      if (
        x < shore.west - margin ||
        x > shore.east + margin ||
        y < shore.south - margin ||
        y > shore.north + margin
      )
        return [];
      return holds(shore, x, y) ||
        new SegmentIndex([closed(shore.ring)]).near({ lon: x, lat: y }, metres).length > 0
        ? [b]
        : [];
    });
  }
}

const holds = (shore: Shore, x: number, y: number): boolean =>
  x >= shore.west && x <= shore.east && y >= shore.south && y <= shore.north && ringHolds(shore.ring, x, y);

/** The runs of a shore inside a box. */
function runsWithin({ west, south, east, north }: Box, shore: Shore): FlatCourse[] {
  if (shore.west >= east || shore.east <= west || shore.south >= north || shore.north <= south) return [];
  const runs: FlatCourse[] = [];
  let run: number[] = [];
  const around = closed(shore.ring);
  for (let i = 0; i < around.length; i += 2) {
    const [x, y] = [around[i]!, around[i + 1]!];
    const near = x > west && x < east && y > south && y < north;
    if (near) run.push(x, y);
    if ((!near || i + 2 === around.length) && run.length > 0) {
      if (run.length >= 4) runs.push(Float64Array.from(run));
      run = [];
    }
  }
  return runs;
}
