import type { Read } from "../query/request/model.js";
import { CommandError } from "./io.js";

/** The value that was read from the words of a command; a refusal ends the command. */
export function valueOf<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new CommandError(read.message, read.help, 2);
}
