import type { Gazetteer } from "./model.js";

/** What was located, a line each. */
export function printGazetteer({ places, rivers, lakes, islands, coasts, ranges }: Gazetteer): string {
  return [
    ...[...places.values()].map(
      ({ id, at, accuracyMetres }) =>
        `place ${id} ${at.lon.toFixed(4)} ${at.lat.toFixed(4)} within ${Math.round(accuracyMetres)} m`,
    ),
    ...[...rivers.values()].map(({ id, chain }) => `river ${id} ${chain.vertices.length} vertices`),
    ...[...lakes.keys()].map((id) => `lake ${id}`),
    ...[...islands.keys()].map((id) => `island ${id}`),
    ...[...coasts.keys()].map((id) => `coast ${id}`),
    ...[...ranges.keys()].map((id) => `range ${id}`),
  ].join("\n");
}
