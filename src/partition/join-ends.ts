import type { LonLat } from "../geodesy/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import type { PlanarChain } from "./model.js";
import { boxAround, NearChains } from "./near-chains.js";
import { isSameVertex, MET_METRES, seamsAt, throughSeams } from "./seams.js";

/** The end of a line, and how well its place is known. */
export interface LooseEnd {
  readonly name: string;
  readonly kind: PlanarChain["kind"];
  readonly part: number;
  /** The line sets out from here; else it ends here. */
  readonly isStart: boolean;
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

/** An end is written to no better than this, whatever its accuracy: three decimals of a degree. */
const WRITTEN_METRES = 100;

/**
 * The chains with short links from the ends of lines to what they are meant to meet. An end that lies within its own accuracy of a
 * coast, of the frame or of another line cannot be told from one that meets it, and is led there by the shortest way. Whatever runs
 * through an end, a joint (where a part of a line ends and the next begins) or the foot of a link gets a vertex just there: rounding to
 * the plane's grid would else part the two by a centimetre, and ground would leak between them.
 */
export function joinLooseEnds(
  ends: readonly LooseEnd[],
  joints: readonly LonLat[],
  chains: readonly PlanarChain[],
): PlanarChain[] {
  const known = ends.map((end) => ({ ...end, accuracyMetres: Math.max(WRITTEN_METRES, end.accuracyMetres) }));
  const near = new NearChains(chains, [
    ...known.map((end) => boxAround(end.at, end.accuracyMetres)),
    ...joints.map((at) => boxAround(at, MET_METRES)),
  ]);
  const links = known.flatMap((end) => linksOf(end, near));
  const feet = links.map(({ foot }) => foot);
  const seams = seamsAt([...ends.map(({ at }) => at), ...joints, ...feet], near);
  return [
    ...chains.map((chain) => throughSeams(chain, seams.get(chain) ?? [])),
    ...links.map(({ chain }, i) => ({ id: chains.length + i, ...chain })),
  ];
}

interface Link {
  readonly chain: Omit<PlanarChain, "id">;
  /** Where it comes to what it leads to. */
  readonly foot: LonLat;
}

function linksOf(end: LooseEnd, near: NearChains): Link[] {
  return (["coast", "frame", "line"] as const).flatMap((kind) => {
    const isOther = (chain: PlanarChain) =>
      chain.kind === kind && !(chain.kind === end.kind && chain.name === end.name);
    const foot = near.within(end.at, end.accuracyMetres, isOther)[0]?.at;
    if (!foot || isSameVertex(foot, end.at)) return [];
    if (kind === "coast" && leadsBack(end, foot, near)) return [];
    // The frame takes no vertex off itself.
    if (kind !== "frame" && distanceMetres(end.at, foot) < MET_METRES) return [];
    const { name, part, at } = end;
    // The link runs with the line, so that the line's left is the link's left.
    const [from, to] = end.isStart ? [foot, at] : [at, foot];
    const coordinates = Float64Array.of(from.lon, from.lat, to.lon, to.lat);
    return [{ foot, chain: { kind: end.kind, name, part, coordinates } }];
  });
}

/** A line that has come over a coast on its last way to its end has met it: a link back to it makes a hook, with its left on its right. */
function leadsBack(end: LooseEnd, foot: LonLat, near: NearChains): boolean {
  const isOwn = ({ kind, name, part }: PlanarChain) =>
    kind === end.kind && name === end.name && part === end.part;
  if (!near.crossWithin(end.at, end.accuracyMetres, isOwn, ({ kind }) => kind === "coast")) return false;
  const [last] = near.within(end.at, end.accuracyMetres, isOwn);
  if (!last) return false;
  const before = neighbourOf(last.chain.coordinates, end.isStart);
  const scale = metresPerDegree(end.at.lat);
  const [bx, by] = [(before.lon - end.at.lon) * scale.x, (before.lat - end.at.lat) * scale.y];
  const [fx, fy] = [(foot.lon - end.at.lon) * scale.x, (foot.lat - end.at.lat) * scale.y];
  return bx * fx + by * fy > 0;
}

/** The vertex next to an end of a course. */
function neighbourOf(course: Float64Array, isStart: boolean): LonLat {
  const at = isStart ? 2 : course.length - 4;
  return { lon: course[at]!, lat: course[at + 1]! };
}
