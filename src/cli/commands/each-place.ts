import type { Atlas } from "../../atlas/model.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { placesMeant } from "../../query/request/place.js";
import type { Io } from "../io.js";

/** Asks of a place, or of each that bears its name. `ask` prints in words, and gives the value that is printed in JSON. */
export function ofEachPlace(
  io: Io,
  atlas: Atlas,
  placeText: string,
  { json }: { readonly json?: boolean },
  ask: (placeText: string) => unknown,
): void {
  const [first, ...others] = placesMeant(atlas, placeText);
  const values = [ask(first!)];
  for (const other of others) {
    if (!json) io.out("\n");
    values.push(ask(other));
  }
  if (json) io.out(jsonLine(others.length > 0 ? { places: values } : values[0]));
}
