import { askingCommand, type Calling } from "../options.js";

export function describe(calling: Calling): void {
  askingCommand(
    calling,
    "list <what>",
    "everything of one kind that can be asked for, by id and by name",
  ).action(async (what, options) => {
    const { list } = await import("./list.js");
    await list(calling.io, what, options);
  });
}
