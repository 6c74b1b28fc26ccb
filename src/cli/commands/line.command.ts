import { asking, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  asking(
    calling,
    "line <id>",
    "a line as a GeoJSON Feature, its parts with form, accuracy and clause",
  ).action(async (id, options) => {
    const { line } = await import("./line.js");
    await line(calling.io, id, options);
  });
}
