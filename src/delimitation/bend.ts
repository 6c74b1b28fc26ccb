/** A course that is led round what its text keeps it from, within its own accuracy. */
import type { LineCheck } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { samePlace, stretchOf } from "../gazetteer/chain.js";
import type { Detour } from "./detours.js";

/** A course, and of each of its edges what the text says of it that put it there; null: nothing. */
export interface Bent {
  readonly chain: Chain;
  readonly proved: readonly (LineCheck | null)[];
}

/** One thing that a check asks of a course: whether it is broken, and the ways round. */
export interface Bound {
  readonly isKept: (chain: Chain) => boolean;
  readonly detours: (chain: Chain) => readonly Detour[] | null;
}

/** How far a detour leads aside, at most, where, and how well the course is known all along what it replaces. */
export interface Deviation {
  readonly at: LonLat;
  readonly metres: number;
  readonly knownMetres: number;
}

/** By the vertices of what is replaced and of what replaces it: a detour may go beyond the one, and stay beside the course all the same. */
export function deviationOf(chain: Chain, { from, to, way }: Detour): Deviation {
  const old = stretchOf(chain, from, to);
  const put = [from.at, ...way, to.at];
  const aside = (ones: readonly LonLat[], others: readonly LonLat[]) =>
    ones.map((at) => ({ at, metres: nearestOnPolyline(at, others)?.metres ?? Infinity }));
  const worst = [...aside(put, chain.vertices), ...aside(old.vertices, put)].reduce((a, b) =>
    b.metres > a.metres ? b : a,
  );
  return { ...worst, knownMetres: Math.min(...old.accuracyMetres) };
}

/** `detours`: in the order of the course, none overlapping another. A detour is known as well as the worst of what it replaces. */
export function bend({ chain, proved }: Bent, detours: readonly Detour[], check: LineCheck): Bent {
  const vertices = [chain.vertices[0]!];
  const accuracyMetres: number[] = [];
  const proofs: (LineCheck | null)[] = [];
  const go = (to: LonLat, metres: number, proof: LineCheck | null) => {
    if (samePlace(vertices.at(-1)!, to)) return;
    vertices.push(to);
    accuracyMetres.push(metres);
    proofs.push(proof);
  };
  let edge = 0;
  const goTo = (until: number) => {
    for (; edge < until; edge++) go(chain.vertices[edge + 1]!, chain.accuracyMetres[edge]!, proved[edge]!);
  };
  for (const { from, to, way, known: knownAlong } of detours) {
    goTo(from.edge);
    go(from.at, chain.accuracyMetres[edge]!, proved[edge]!);
    const known = Math.max(...chain.accuracyMetres.slice(from.edge, to.edge + 1));
    for (const at of [...way, to.at]) go(at, knownAlong?.(at) ?? known, check);
    edge = to.edge;
  }
  goTo(chain.accuracyMetres.length);
  return { chain: { vertices, accuracyMetres }, proved: proofs };
}
