import { distance } from "fastest-levenshtein";
import { lineFeature } from "../../query/line.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { CommandError, type Io } from "../io.js";

export async function line(io: Io, id: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const feature = lineFeature(atlas, id);
  if (!feature) {
    const ids = atlas.lines.map((each) => each.id).sort((a, b) => distance(a, id) - distance(b, id));
    throw new CommandError(
      `the atlas has no line "${id}"`,
      `it has ${ids.slice(0, 8).join(", ")}${ids.length > 8 ? ", …" : ""}`,
      2,
    );
  }
  io.out(`${JSON.stringify(feature, null, options.json ? 0 : 2)}\n`);
}
