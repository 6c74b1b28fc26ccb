import { lineFeature } from "../../query/line.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { CommandError, type Io } from "../io.js";
import { suggest } from "../suggest.js";

export async function line(io: Io, id: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const feature = lineFeature(atlas, id);
  if (!feature) {
    throw new CommandError(
      `the atlas has no line "${id}"`,
      suggest(
        id,
        atlas.lines.map((each) => each.id),
      ),
      2,
    );
  }
  io.out(`${JSON.stringify(feature, null, options.json ? 0 : 2)}\n`);
}
