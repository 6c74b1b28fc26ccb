import { describeAsking, type Calling } from "../options.js";

export function describeLine(calling: Calling): void {
  describeAsking(
    calling,
    "line <id>",
    "a line as a GeoJSON Feature, its parts with form, accuracy and clause",
  ).action(async (id, options) => {
    const { line } = await import("./line.js");
    await line(calling.io, id, options);
  });
}
