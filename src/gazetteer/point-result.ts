/** What finding a point comes to, and where names are looked up. */
import type { Point, Theatre } from "../clauses/model.js";
import type { ErrorCode } from "../diagnostics/codes.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { middleLon, unwrapLonNear } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain, OutlinedArea, LocatedPlace, Polygon, Shores, TracedRiver } from "./model.js";

/** A point in one of its forms. */
export type PointOf<Form extends Point["form"]> = Extract<Point, { form: Form }>;

export interface Located {
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

export type PointResult =
  { readonly ok: true; readonly located: Located } | { readonly ok: false; readonly diagnostic: Diagnostic };

export type Resolve = (point: Point) => PointResult;

/** Where names are looked up. null: not located, which has been reported already or is reported by the caller. */
export interface PointContext {
  readonly theatre: Theatre;
  readonly shores: Shores;
  place(id: string): LocatedPlace | null;
  river(id: string): TracedRiver | null;
  lake(id: string): Polygon | null;
  island(id: string): Polygon | null;
  coast(id: string): Chain | null;
  way(id: string): Chain | null;
  area(id: string): OutlinedArea | null;
  /** What was found on the way to a point that has its place. */
  remark(found: Diagnostic): void;
  /** The course of a delimited line, as far as it is known. */
  line(id: string): Chain | null;
}

export const success = (at: LonLat, accuracyMetres: number): PointResult => ({
  ok: true,
  located: { at, accuracyMetres },
});

export const failure = (
  code: ErrorCode,
  span: Span,
  message: string,
  help: string,
  label?: string,
): PointResult => ({
  ok: false,
  diagnostic: { severity: "error", code, message, span, help, ...(label === undefined ? {} : { label }) },
});

/** Longitudes are unwrapped about the middle of the theatre. */
export const unwrapped = ({ lon, lat }: LonLat, { theatre }: PointContext): LonLat => ({
  lon: unwrapLonNear(lon, middleLon(theatre)),
  lat,
});
