import { lineFeature } from "../../query/line.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { readLine } from "../../query/request/named.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";

export async function line(io: Io, id: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const feature = lineFeature(atlas, valueOf(readLine(atlas, id)))!;
  io.out(`${options.json ? JSON.stringify(feature) : indented(feature)}\n`);
}

/** Indented, but each part's positions on one line. */
function indented(feature: NonNullable<ReturnType<typeof lineFeature>>): string {
  const { geometry, ...rest } = feature;
  const parts = geometry.coordinates.map((part) => `      ${JSON.stringify(part)}`).join(",\n");
  const head = JSON.stringify(rest, null, 2).replace(/\n}$/, "");
  return `${head},\n  "geometry": {\n    "type": "${geometry.type}",\n    "coordinates": [\n${parts}\n    ]\n  }\n}`;
}
