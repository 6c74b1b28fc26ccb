import type { LonLat } from "./model.js";

/** A course or ring as longitudes and latitudes in turn. */
export const flat = (course: readonly LonLat[]): number[] => course.flatMap(({ lon, lat }) => [lon, lat]);
