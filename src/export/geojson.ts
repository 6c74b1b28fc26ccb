/** Features as GeoJSON (RFC 7946): a collection with a feature on each line, or each feature on a line of its own. */
import type { Feature } from "geojson";
import { harmlessJson, jsonLine } from "../diagnostics/harmless.js";

export function* featureCollection(features: Iterable<Feature>): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let isFirst = true;
  for (const feature of features) {
    yield `${isFirst ? "" : ","}\n${harmlessJson(feature)}`;
    isFirst = false;
  }
  yield "\n]}\n";
}

/** Newline-delimited (`.geojsonl`). */
export function* featureLines(features: Iterable<Feature>): Generator<string> {
  for (const feature of features) yield jsonLine(feature);
}
