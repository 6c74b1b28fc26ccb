import type { Calling } from "../options.js";
import { finding } from "./find-options.js";

export function describe(calling: Calling): void {
  finding(calling, "find <kind>", "acts of a kind; or claim, mandate, office, excess, occupation").action(
    async (kind, options) => {
      const { find } = await import("./acts.js");
      await find(calling.io, kind, options);
    },
  );
}
