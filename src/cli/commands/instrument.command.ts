import { byReading, asking, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  asking(calling, "instrument <id>", "an instrument: articles, life, acts, texts, rights")
    .addOption(byReading())
    .action(async (id, options) => {
      const { instrument } = await import("./acts.js");
      await instrument(calling.io, id, options);
    });
}
