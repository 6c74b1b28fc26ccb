import type { Calling } from "../options.js";
import { finding } from "./find-options.js";

export function describe(calling: Calling): void {
  finding(calling, "timeline", "acts in the order of their days").action(async (options) => {
    const { timeline } = await import("./acts.js");
    await timeline(calling.io, options);
  });
}
