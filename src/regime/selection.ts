/** What a selection is and what it is made of: what stops it, over which ground it goes, what of it is taken. */
import type { Day } from "../chronology/model.js";
import type { Boundary, Point, Selector } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Measured } from "../gazetteer/measured.js";
import type { Polygon } from "../gazetteer/model.js";
import type { PointResult } from "../gazetteer/point-result.js";
import type { LonLat } from "../geodesy/model.js";
import type { KnownArea } from "./areas.js";
import { Barrier, keyOf, type BoundaryKey, type Ground } from "./ground.js";
import type { IdleStretch } from "./idle-stretch.js";
import type { SelectionRule } from "./model.js";
import type { PartedBy } from "./parted.js";
import type { Turned } from "./turned.js";
import type { Extent, Whether } from "./whether.js";

/** What a selector needs to know of the world beyond the partition. */
export interface Regions {
  resolve(point: Point): PointResult;
  island(id: string): Polygon | null;
  area(id: string): KnownArea | null;
  /** Distances from something; null where it is not drawn. */
  measure(from: Boundary | Point): Measured | Diagnostic | null;
  riverIslands(river: string): readonly Polygon[];
  /** A lake, or the reaches of a river that is drawn by its banks: all rings, of shores and of islands. */
  waters(of: Extract<Selector, { form: "waters" }>["of"]): Polygon;
  faceAt(point: LonLat): number;
  /** Faces whose inner point lies in the polygon. */
  facesIn(polygon: Polygon): readonly number[];
}

/** The circumstances of one clause on one day. */
export interface Circumstances {
  readonly ground: Ground;
  readonly regions: Regions;
  /** Boundaries that stop every selection of the instrument: coasts, the frame, standing lines, and what its own clauses name. */
  readonly standing: ReadonlySet<BoundaryKey>;
  readonly mayTake: (face: number) => boolean;
  readonly mayCross: (face: number) => boolean;
  /** Whether it may be claimed where the clause's own line runs along it, though another has it. */
  readonly mayClaim: (face: number) => boolean;
  readonly isThirdPartys: (face: number) => boolean;
  readonly facesHeld: FacesHeld;
  /** Areas are meant with their waters, whether or not that is said: whatever lies in them. */
  readonly wholeAreas: boolean;
}

/**
 * Faces that a party had on all the days from one to another, and on some; no days: on the eve of the clause's own. Null: they are not
 * past yet.
 */
export type FacesHeld = (
  party: string,
  days: { readonly earliest: Day; readonly latest: Day } | null,
) => Extent | null;

export type Selection = Selected | { readonly ok: false; readonly problem: Problem };

export interface Selected extends Extent {
  readonly ok: true;
  /** Faces of a third party in the ground or along its line, which the clause does not take. */
  readonly met: ReadonlySet<number>;
  readonly partedBy?: PartedBy | undefined;
  /** Exceptions that lie wholly outside their rule, and take nothing from it. */
  readonly idle?: readonly Selector[];
  /** In it, ground beside courses that turn back. */
  readonly turned?: readonly Turned[];
  readonly idleStretches?: readonly IdleStretch[];
  readonly rule: SelectionRule;
}

export type Problem =
  /** `atSea`: all of it is sea, of which the clause does not speak. `covers`: the ground that it names, whoever has that. */
  | {
      readonly kind: "no ground";
      readonly met: ReadonlySet<number>;
      readonly atSea: boolean;
      readonly covers: readonly number[];
    }
  /** Nothing is left beside the exceptions. */
  | { readonly kind: "nothing but exceptions" }
  | { readonly kind: "not past"; readonly text: string }
  | { readonly kind: "no such side"; readonly side: string }
  | { readonly kind: "unlocated point"; readonly diagnostic: Diagnostic }
  | { readonly kind: "unknown boundary"; readonly boundary: Boundary }
  /** The line whose islands are meant runs along no sea. */
  | { readonly kind: "no sea beside" }
  /** The selection came round to the other side; `barrier` is what should have stopped it, `of` the line. */
  | (OpenSelection & {
      readonly kind: "leak";
      /** Not named by the clause, but by others of its instrument: they alone would close it. */
      readonly lent?: readonly BoundaryKey[];
      readonly way: readonly LonLat[];
      readonly seam: LonLat;
    })
  | (OpenSelection & { readonly kind: "not enclosed" });

export interface OpenSelection {
  /** Within another: the selector that is open. */
  readonly selector?: Selector;
  readonly barrier: Barrier;
  readonly of: readonly BoundaryKey[];
  /** The faces over which the selection goes. */
  readonly over: (face: number) => boolean;
}

interface Beside {
  readonly met?: Iterable<number>;
  readonly perhaps?: Iterable<readonly [number, Whether]>;
  readonly withWaters?: boolean | undefined;
  readonly partedBy?: PartedBy | undefined;
  readonly turned?: readonly Turned[];
  readonly idleStretches?: readonly IdleStretch[];
  /** Where a flood sets out: what the ground is that it could not enter. */
  readonly from?: readonly number[];
}

/** Of these faces what the effect may take: the land, and the sea too where the clause gives its waters. */
export function taken(
  faces: Iterable<number>,
  given: Circumstances,
  rule: SelectionRule,
  {
    met,
    perhaps = [],
    withWaters = false,
    partedBy,
    turned = [],
    idleStretches = [],
    from = [],
  }: Beside = {},
): Selection {
  const isTaken = (face: number) => (withWaters || isLand(given, face)) && given.mayTake(face);
  // Islands are taken one by one, wherever they lie: those of others are not met.
  const inGround = () =>
    rule.startsWith("islands") ? [] : [...faces].filter((face) => isLeftToThird(given, face));
  const left = new Set(met ?? inGround());
  const selected = onlyThose(faces, isTaken);
  const possible = new Map([...perhaps].filter(([face]) => isTaken(face)));
  if (selected.size + possible.size > 0)
    return { ok: true, faces: selected, perhaps: possible, met: left, rule, partedBy, turned, idleStretches };
  const all = [...faces];
  const atSea = !withWaters && all.length > 0 && all.every((face) => isSea(given, face));
  return {
    ok: false,
    problem: { kind: "no ground", met: left, atSea, covers: all.length > 0 ? all : from },
  };
}

/** Land of a third party that the clause may not take. */
export const isLeftToThird = (given: Circumstances, face: number): boolean =>
  isLand(given, face) && given.isThirdPartys(face) && !given.mayTake(face);

/** The same set where all of it are. */
function onlyThose(faces: Iterable<number>, isTaken: (face: number) => boolean): ReadonlySet<number> {
  const all: ReadonlySet<number> = faces instanceof Set ? faces : new Set(faces);
  for (const face of all) if (!isTaken(face)) return new Set([...all].filter(isTaken));
  return all;
}

export function isLand({ ground }: Circumstances, face: number): boolean {
  return ground.partition.faceIsLand[face] === 1;
}

export function isSea({ ground }: Circumstances, face: number): boolean {
  return face !== 0 && ground.partition.faceIsLand[face] === 0;
}

/** What stops the selection of a clause, and the faces over which it goes. */
export function reachOf(
  given: Circumstances,
  { overSea, withWaters }: { readonly overSea?: boolean; readonly withWaters?: boolean },
  named: readonly Boundary[],
): Pick<OpenSelection, "barrier" | "over"> {
  const keys = named.map(keyOf);
  if (overSea)
    return { barrier: new Barrier(given.ground, new Set([...keys, "frame"])), over: (face) => face !== 0 };
  const over = (face: number) => isLand(given, face) && given.mayCross(face);
  if (!withWaters) return { barrier: new Barrier(given.ground, new Set([...given.standing, ...keys])), over };
  const islands = [...given.standing].filter((key) => key.startsWith("island:"));
  const coast = new Set(islands.length > 0 ? given.ground.edges("coast") : []);
  const shores = islands.filter((key) => given.ground.edges(key).every((edge) => coast.has(edge)));
  const inland = [...given.standing].filter((key) => key !== "coast" && !shores.includes(key));
  return {
    barrier: new Barrier(given.ground, new Set([...inland, ...keys])),
    over: (face) => isSea(given, face) || over(face),
  };
}

export const unlocated = (diagnostic: Diagnostic): Selection => ({
  ok: false,
  problem: { kind: "unlocated point", diagnostic },
});
