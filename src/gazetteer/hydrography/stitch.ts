/**
 * River segments, cut at the edges of GSHHG's bins, become a graph: chains joined where their ends are equal to the last digit,
 * tributaries joined to the river that they stop just short of, and candidate jumps over gaps.
 */
import { QUANTA_PER_DEGREE, type Item } from "./codec.js";
import { feetNear } from "../../geodesy/feet-near.js";
import type { Foot } from "../../geodesy/segment-index.js";
import { CourseRoom } from "./course-room.js";
import type { FlatCourse } from "./local.js";

/**
 * A tributary is drawn to within this many metres of the river it joins. Of the loose ends of the world's rivers, those with
 * another river nearer than 500 m are drawn so; from there to 800 m there are hardly any; farther ones are springs.
 */
const JUNCTION_METRES = 500;
/** A gap in a river that a trace may jump, with a remark. Never used for drainage. */
const GAP_METRES = 8000;
const FIRST_CANAL_LEVEL = 8;

export type LinkKind = "river" | "canal" | "junction" | "gap";

export interface NetworkLink {
  readonly kind: LinkKind;
  readonly from: number;
  readonly to: number;
  readonly course: FlatCourse;
}

export interface Stitched {
  /** x, y pairs of nodes. */
  readonly nodes: number[];
  readonly links: NetworkLink[];
  /** Nodes where a drawn river ends alone: springs, mouths, shores. */
  readonly looseEnds: readonly number[];
}

/** A line of the drawing as it runs until a third one joins it, in degrees. */
interface DrawnLine {
  readonly canal: boolean;
  readonly course: FlatCourse;
}

const keyOf = (x: number, y: number): string => `${x},${y}`;

function cleaned({ points }: Item): Int32Array {
  const isRepeated = (_: number, i: number) =>
    i > 1 &&
    points[i - (i % 2)] === points[i - (i % 2) - 2] &&
    points[i - (i % 2) + 1] === points[i - (i % 2) - 1];
  return points.some(isRepeated) ? points.filter((each, i) => !isRepeated(each, i)) : points;
}

/** A segment as a line runs through it. */
interface Passed {
  readonly points: Int32Array;
  readonly forward: boolean;
}

/** The lines of the drawing. Banks (level 0) are not courses of water and are left out. */
export function drawnLines(items: Iterable<Item>): DrawnLine[] {
  const segments: { readonly canal: boolean; readonly points: Int32Array }[] = [];
  for (const item of items) {
    if (item.tags[0] === 0) continue;
    const points = cleaned(item);
    if (points.length >= 4) segments.push({ canal: item.tags[0] >= FIRST_CANAL_LEVEL, points });
  }
  const atEnd = new Map<string, number[]>();
  segments.forEach(({ points }, s) => {
    for (const key of [keyOf(points[0]!, points[1]!), keyOf(points.at(-2)!, points.at(-1)!)]) {
      const list = atEnd.get(key);
      if (list) list.push(s);
      else atEnd.set(key, [s]);
    }
  });
  const used = new Uint8Array(segments.length);
  /** What follows the segment `seed`, from that end of it. */
  const follow = (seed: number, forward: boolean): Passed[] => {
    const passed = [{ points: segments[seed]!.points, forward }];
    for (let last = seed; ;) {
      const [x, y] = endOf(passed.at(-1)!);
      const here = atEnd.get(keyOf(x, y))!;
      const next = here.length === 2 ? here.find((s) => s !== last && !used[s]) : undefined;
      if (next === undefined || segments[next]!.canal !== segments[seed]!.canal) return passed.slice(1);
      used[next] = 1;
      const { points } = segments[next]!;
      passed.push({ points, forward: points[0] === x && points[1] === y });
      last = next;
    }
  };
  const room = new CourseRoom();
  const lines: DrawnLine[] = [];
  segments.forEach((segment, s) => {
    if (used[s]) return;
    used[s] = 1;
    const ahead = follow(s, true).map(({ points, forward }) => ({ points, forward: !forward }));
    const way = [...ahead.reverse(), { points: segment.points, forward: false }, ...follow(s, false)];
    lines.push({ canal: segment.canal, course: courseAlong(way, room) });
  });
  return lines;
}

function endOf({ points, forward }: Passed): readonly [x: number, y: number] {
  return forward ? [points.at(-2)!, points.at(-1)!] : [points[0]!, points[1]!];
}

/** In degrees; each segment begins where the one before ends. */
function courseAlong(way: readonly Passed[], room: CourseRoom): FlatCourse {
  const course = room.take(way.reduce((sum, { points }) => sum + points.length - 2, 2));
  let at = 0;
  for (const { points, forward } of way) {
    for (let i = 0; i < points.length; i += 2) {
      const from = forward ? i : points.length - 2 - i;
      course[at + i] = points[from]! / QUANTA_PER_DEGREE;
      course[at + i + 1] = points[from + 1]! / QUANTA_PER_DEGREE - 90;
    }
    at += points.length - 2;
  }
  return course;
}

/** Where a course is cut: `position` is the edge's number plus the share of it. */
interface Cut {
  readonly position: number;
  readonly node: number;
}

export function stitch(items: Iterable<Item>): Stitched {
  const chains = drawnLines(items);
  const courses = chains.map(({ course }) => course);
  const nodes: number[] = [];
  const nodeAt = new Map<string, number>();
  const nodeOf = (x: number, y: number): number => {
    const key = keyOf(x, y);
    let node = nodeAt.get(key);
    if (node === undefined) {
      node = nodes.length / 2;
      nodes.push(x, y);
      nodeAt.set(key, node);
    }
    return node;
  };
  const ends = courses.map((c) => [nodeOf(c[0]!, c[1]!), nodeOf(c.at(-2)!, c.at(-1)!)] as const);
  const degree = new Map<number, number>();
  for (const pair of ends) for (const node of pair) degree.set(node, (degree.get(node) ?? 0) + 1);

  const cuts: Cut[][] = courses.map(() => []);
  const links: NetworkLink[] = [];
  const loose: { node: number; course: number }[] = [];
  ends.forEach((pair, course) => {
    for (const node of pair) if (degree.get(node) === 1) loose.push({ node, course });
  });
  const looseNodes = new Set(loose.map(({ node }) => node));
  /** The node on the course at the foot: its own end where the foot is there, else a new one where the course is cut. */
  const nodeAtFoot = (foot: Foot): number => {
    const course = courses[foot.course]!;
    const position = foot.edge + foot.share;
    if (position === 0) return ends[foot.course]![0];
    if (position === course.length / 2 - 1) return ends[foot.course]![1];
    const vertex = Number.isInteger(position) ? 2 * position : -1;
    const node = vertex < 0 ? nodeOf(foot.at.lon, foot.at.lat) : nodeOf(course[vertex]!, course[vertex + 1]!);
    cuts[foot.course]!.push({ position, node });
    return node;
  };
  const join = (kind: LinkKind, from: number, to: number): void => {
    if (from === to) return;
    const course = Float64Array.of(
      nodes[2 * from]!,
      nodes[2 * from + 1]!,
      nodes[2 * to]!,
      nodes[2 * to + 1]!,
    );
    links.push({ kind, from, to, course });
  };
  const tips = loose.map(({ node }) => ({ lon: nodes[2 * node]!, lat: nodes[2 * node + 1]! }));
  const near = feetNear(tips, courses, GAP_METRES);
  for (const [i, { node, course }] of loose.entries()) {
    const feet = near[i]!.filter((foot) => foot.course !== course);
    if (feet[0] && feet[0].metres <= JUNCTION_METRES) {
      join("junction", node, nodeAtFoot(preferEnd(feet, courses, ends, looseNodes)));
      continue;
    }
    const facing = feet
      .filter((foot, i) => i === 0 || looseNodes.has(endAt(foot, courses, ends) ?? -1))
      .slice(0, 3);
    for (const foot of facing) join("gap", node, nodeAtFoot(foot));
  }
  const room = new CourseRoom();
  courses.forEach((course, c) => {
    const kind = chains[c]!.canal ? "canal" : "river";
    links.push(...cutCourse(kind, course, ends[c]!, cuts[c]!, nodes, room));
  });
  return { nodes, links, looseEnds: loose.map(({ node }) => node) };
}

type Ends = readonly (readonly [number, number])[];

/** The end node of the course that a foot falls on, if it falls on one. */
function endAt(foot: Foot, courses: readonly FlatCourse[], ends: Ends): number | null {
  const position = foot.edge + foot.share;
  if (position === 0) return ends[foot.course]![0];
  return position === courses[foot.course]!.length / 2 - 1 ? ends[foot.course]![1] : null;
}

/** Two loose ends that face each other belong together, though a third river may pass a little nearer. */
function preferEnd(
  feet: readonly Foot[],
  courses: readonly FlatCourse[],
  ends: Ends,
  loose: ReadonlySet<number>,
): Foot {
  const limit = Math.min(JUNCTION_METRES, 1.5 * feet[0]!.metres + 30);
  const facing = feet.find((foot) => foot.metres <= limit && loose.has(endAt(foot, courses, ends) ?? -1));
  return facing ?? feet[0]!;
}

function cutCourse(
  kind: LinkKind,
  course: FlatCourse,
  [first, last]: readonly [number, number],
  cuts: Cut[],
  nodes: readonly number[],
  room: CourseRoom,
): NetworkLink[] {
  // No vertex of a drawn line repeats the one before.
  if (cuts.length === 0) return [{ kind, from: first, to: last, course }];
  const links: NetworkLink[] = [];
  cuts.sort((a, b) => a.position - b.position || a.node - b.node);
  let from = first;
  let at = 0;
  let points: number[] = [course[0]!, course[1]!];
  const close = (node: number): void => {
    if (points.length >= 4) links.push({ kind, from, to: node, course: room.keep(points) });
    else if (node !== from) links.push({ kind, from, to: node, course: room.keep([...points, ...points]) });
    from = node;
  };
  for (const cut of cuts) {
    const upTo = Math.floor(cut.position);
    for (let i = at + 1; i <= upTo; i++) points.push(course[2 * i]!, course[2 * i + 1]!);
    at = Math.max(at, upTo);
    if (cut.node === from) continue;
    const [x, y] = [nodes[2 * cut.node]!, nodes[2 * cut.node + 1]!];
    if (x !== points.at(-2) || y !== points.at(-1)) points.push(x, y);
    close(cut.node);
    points = [x, y];
  }
  for (let i = at + 1; i < course.length / 2; i++)
    if (course[2 * i] !== points.at(-2) || course[2 * i + 1] !== points.at(-1))
      points.push(course[2 * i]!, course[2 * i + 1]!);
  close(last);
  return links;
}
