import { command, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  command(
    calling,
    "rivers <near> <place>",
    "`rivers near LON,LAT`: the rivers, lakes, islands and coasts that are drawn near a point, to trace from",
  )
    .option("--within <km>", "how far from the point, in kilometres", "20")
    .action(async (near, place, options) => {
      const { rivers } = await import("./rivers.js");
      await rivers(calling.io, near, place, options);
    });
}
