/** The waters that run into a river: what the graph joins to its chain without passing its mouth. */
import { flat } from "../../geodesy/flat.js";
import { SegmentIndex } from "../../geodesy/segment-index.js";
import type { LonLat } from "../../geodesy/model.js";
import type { Chain } from "../model.js";
import { SHORT_OF_WATER_METRES } from "./accuracy.js";
import type { RiverGraph } from "./graph.js";
import { closed, metresBetween, type FlatCourse } from "./local.js";

/** Nodes within this of a mouth or a stop are not passed. */
const MOUTH_METRES = 300;

/** So far up and down from a mouth the receiving river is not entered by another door. */
const RECEIVING_METRES = 150_000;

/** Joins that may lead out of a basin are not followed: jumps over gaps and canals. */
const FOLLOWED = new Set(["river", "junction", "lake", "two banks", "crossing"]);

export const keyOfVertex = (x: number, y: number): string => `${x},${y}`;

export function drainageOf(graph: RiverGraph, river: Chain, stops: readonly LonLat[]): FlatCourse[] {
  const onChain = new Set(river.vertices.map(({ lon, lat }) => keyOfVertex(lon, lat)));
  const nodes = Array.from({ length: graph.nodes.length / 2 }, (_, node) => node);
  const own = nodes.filter((node) => onChain.has(keyOfVertex(...graph.at(node))));
  const drained = upstreamOf(graph, own, [river.vertices.at(-1)!, ...stops], onChain);
  return [Float64Array.from(flat(river.vertices)), ...drained];
}

/** The waters that reach the sea on a stretch of coast, and the coast itself. */
export function coastDrainageOf(
  graph: RiverGraph,
  looseEnds: readonly number[],
  coast: Chain,
  stops: readonly LonLat[],
): FlatCourse[] {
  const course = Float64Array.from(flat(coast.vertices));
  const index = new SegmentIndex([course]);
  const mouths = looseEnds.filter((node) => {
    const [lon, lat] = graph.at(node);
    return index.near({ lon, lat }, SHORT_OF_WATER_METRES).length > 0;
  });
  return [course, ...upstreamOf(graph, mouths, stops, new Set())];
}

/** What can be reached from some nodes without passing a barrier, and the shores of the lakes on the way. */
export function upstreamOf(
  graph: RiverGraph,
  own: readonly number[],
  barriers: readonly LonLat[],
  onChain: ReadonlySet<string>,
): FlatCourse[] {
  const isBarred = (x: number, y: number): boolean =>
    barriers.some((b) => Math.abs(b.lat - y) < 0.01 && metresBetween(b.lon, b.lat, x, y) <= MOUTH_METRES);
  const barredLinks = linksThrough(graph, barriers);
  for (const barrier of barriers)
    for (const link of receivingLinks(graph, barrier, onChain)) barredLinks.add(link);
  const queue = own.filter((node) => !isBarred(...graph.at(node)));
  const visited = new Set(queue);
  const links = new Set<number>();
  const bodies = new Set<number>();
  while (queue.length > 0) {
    const node = queue.pop()!;
    for (const l of graph.linksAt[node] ?? []) {
      const link = graph.links[l]!;
      if (!FOLLOWED.has(link.kind) || barredLinks.has(l)) continue;
      links.add(l);
      if (link.body >= 0) bodies.add(link.body);
      const next = link.from === node ? link.to : link.from;
      if (visited.has(next) || isBarred(...graph.at(next))) continue;
      visited.add(next);
      queue.push(next);
    }
  }
  const out: FlatCourse[] = [];
  for (const l of [...links].sort((a, b) => a - b))
    if (graph.links[l]!.kind !== "crossing") out.push(graph.links[l]!.course);
  for (const b of bodies) {
    const { shore } = graph.bodies[b]!;
    if (!shore.twoBanks) out.push(closed(shore.ring));
  }
  return out;
}

/**
 * Where a river has several mouths, or a side channel, it must not be left by another door into the water it runs to:
 * the water body at the mouth, and the river at the mouth for a way up and down.
 */
function receivingLinks(graph: RiverGraph, { lon, lat }: LonLat, onChain: ReadonlySet<string>): Set<number> {
  const found = new Set<number>();
  const ownLink = (l: number): boolean => {
    const { course } = graph.links[l]!;
    const middle = 2 * Math.floor(course.length / 4);
    return onChain.has(keyOfVertex(course[middle]!, course[middle + 1]!)) && course.length > 4;
  };
  const start = nodeNear(graph, lon, lat);
  if (start < 0) return found;
  for (const l of graph.linksAt[start]!) {
    const link = graph.links[l]!;
    if (link.body >= 0)
      for (const other of beyondMouth(graph, link.body, [lon, lat], onChain)) found.add(other);
    if (link.kind === "river" && !ownLink(l)) follow(graph, l, start, found);
  }
  return found;
}

/** Links of a water that the chain does not reach within it but through the mouth. */
function beyondMouth(
  graph: RiverGraph,
  body: number,
  mouth: readonly [number, number],
  onChain: ReadonlySet<string>,
): number[] {
  const links = graph.linksOf(body);
  const atMouth = (node: number): boolean => metresBetween(...mouth, ...graph.at(node)) <= MOUTH_METRES;
  const own = new Set<number>();
  const queue: number[] = [];
  const reach = (node: number): void => {
    if (own.has(node) || atMouth(node)) return;
    own.add(node);
    queue.push(node);
  };
  for (const l of links)
    for (const node of [graph.links[l]!.from, graph.links[l]!.to])
      if (onChain.has(keyOfVertex(...graph.at(node)))) reach(node);
  while (queue.length > 0) {
    const node = queue.pop()!;
    for (const l of graph.linksAt[node]!) {
      const link = graph.links[l]!;
      if (link.body === body) reach(link.from === node ? link.to : link.from);
    }
  }
  return links.filter((l) => !own.has(graph.links[l]!.from) && !own.has(graph.links[l]!.to));
}

function nodeNear(graph: RiverGraph, lon: number, lat: number): number {
  let [best, least] = [-1, MOUTH_METRES];
  for (let node = 0; 2 * node < graph.nodes.length; node++) {
    const [x, y] = graph.at(node);
    if (Math.abs(y - lat) > 0.01 || Math.abs(x - lon) > 0.1) continue;
    const metres = metresBetween(lon, lat, x, y);
    if (metres < least) [least, best] = [metres, node];
  }
  return best;
}

/** Goes along a river from a node, straight on at every junction, and notes its links. */
function follow(graph: RiverGraph, first: number, from: number, found: Set<number>): void {
  let [link, node, metres] = [first, from, 0];
  while (metres < RECEIVING_METRES && !found.has(link)) {
    found.add(link);
    const { to, from: tail, metres: length } = graph.links[link]!;
    metres += length;
    const next = tail === node ? to : tail;
    const heading = directionFrom(graph, link, next);
    let [best, straightest] = [-1, -0.2];
    for (const l of graph.linksAt[next]!) {
      if (l === link || graph.links[l]!.kind !== "river") continue;
      const away = directionFrom(graph, l, next);
      const cosine = -(heading[0] * away[0] + heading[1] * away[1]);
      if (cosine > straightest) [straightest, best] = [cosine, l];
    }
    if (best < 0) return;
    [link, node] = [best, next];
  }
}

/** Unit vector along a link as it leaves one of its ends. */
function directionFrom(graph: RiverGraph, l: number, node: number): [number, number] {
  const { from, course } = graph.links[l]!;
  const n = course.length;
  const reach = Math.min(6, n - 2);
  const [ax, ay, bx, by] =
    from === node
      ? [course[0]!, course[1]!, course[reach]!, course[reach + 1]!]
      : [course[n - 2]!, course[n - 1]!, course[n - 2 - reach]!, course[n - 1 - reach]!];
  const [dx, dy] = [(bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay];
  const length = Math.hypot(dx, dy) || 1;
  return [dx / length, dy / length];
}

/** Links that run on through a barrier in their midst: the river that a mouth given between two junctions lies on. */
function linksThrough(graph: RiverGraph, barriers: readonly LonLat[]): Set<number> {
  const found = new Set<number>();
  for (const { lon, lat } of barriers)
    for (const foot of graph.near({ lon, lat }, 5)) {
      const link = graph.links[foot.course];
      if (!link) continue;
      const [from, to] = [graph.at(link.from), graph.at(link.to)];
      const far = Math.min(metresBetween(lon, lat, ...from), metresBetween(lon, lat, ...to)) > MOUTH_METRES;
      if (far) found.add(foot.course);
    }
  return found;
}
