import type { Gazetteer } from "./model.js";

/** What was located, a line each. */
export function printGazetteer({
  surveys,
  areas,
  places,
  rivers,
  lakes,
  islands,
  coasts,
  ways,
}: Gazetteer): string {
  return [
    ...[...surveys.values()].map(
      ({ id, features, sha256 }) => `survey ${id} ${features.length} features, sha256 ${sha256}`,
    ),
    ...[...areas.values()].map(
      ({ id, survey, accuracyMetres }) =>
        `area ${id} by ${survey ?? "its definition"} within ${Math.round(accuracyMetres)} m`,
    ),
    ...[...places.values()].map(
      ({ id, at, accuracyMetres }) =>
        `place ${id} ${at.lon.toFixed(4)} ${at.lat.toFixed(4)} within ${Math.round(accuracyMetres)} m`,
    ),
    ...[...rivers.values()].map(({ id, chain }) => `river ${id} ${chain.vertices.length} vertices`),
    ...[...lakes.keys()].map((id) => `lake ${id}`),
    ...[...islands.keys()].map((id) => `island ${id}`),
    ...[...coasts.keys()].map((id) => `coast ${id}`),
    ...[...ways.keys()].map((id) => `way ${id}`),
  ].join("\n");
}
