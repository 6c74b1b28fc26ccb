/** The waters that run into a lake: what the graph joins to its shore, but through its outlets. */
import type { LonLat } from "../../geodesy/model.js";
import type { Chain, LakeDrainage, Polygon } from "../model.js";
import { keyOfVertex, upstreamOf } from "./drainage.js";
import type { RiverGraph } from "./graph.js";
import { lonLats, reversed } from "./local.js";

/** The hydrography does not say which way its rivers flow: of `rivers`, drawn from source to mouth, those that leave the lake do. */
export function lakeDrainageOf(
  graph: RiverGraph,
  lake: Polygon,
  rivers: readonly Chain[],
  stops: readonly LonLat[],
): LakeDrainage {
  const shore = lake.rings[0]!;
  const ports = graph.ports[bodyOf(graph, shore)] ?? [];
  const outlets = ports.filter((port) => rivers.some((river) => runsOut(graph, port, river)));
  const barriers = outlets.map((port) => graph.at(port)).map(([lon, lat]) => ({ lon, lat }));
  const drained = upstreamOf(graph, ports, [...barriers, ...stops], new Set());
  return { lines: [[...shore, shore[0]!], ...drained.map(lonLats)], hasOutlet: outlets.length > 0 };
}

/** The water whose shore that is; -1: none, as of a surveyed lake. */
function bodyOf(graph: RiverGraph, shore: readonly LonLat[]): number {
  return graph.bodies.findIndex(({ shore: { ring, twoBanks } }) => {
    return !twoBanks && shore.some(({ lon, lat }) => lon === ring[0] && lat === ring[1]);
  });
}

/** Whether a river goes on downstream along what is drawn from a node on the shore. */
function runsOut(graph: RiverGraph, port: number, { vertices }: Chain): boolean {
  const order = new Map(vertices.map(({ lon, lat }, i) => [keyOfVertex(lon, lat), i]));
  return (graph.linksAt[port] ?? []).some((l) => {
    const { kind, from, course } = graph.links[l]!;
    if (kind !== "river") return false;
    const away = lonLats(from === port ? course : reversed(course));
    const along = away.flatMap(({ lon, lat }) => order.get(keyOfVertex(lon, lat)) ?? []);
    return along.length > 1 && along.at(-1)! > along[0]!;
  });
}
