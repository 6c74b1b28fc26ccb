import type { Calling } from "../options.js";
import { describeFinding } from "./find-options.js";

export function describeTimeline(calling: Calling): void {
  describeFinding(calling, "timeline", "acts in the order of their days").action(async (options) => {
    const { timeline } = await import("./acts.js");
    await timeline(calling.io, options);
  });
}
