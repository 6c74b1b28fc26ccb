import type * as ast from "../generated/ast.js";
import type { Theatre } from "../model.js";
import { printBox, readBox } from "../phrases/boxes.js";
import { remarks, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";

/** `theatre from P to P`: the area that the corpus considers. */
export const theatre = statement({
  type: "Theatre",
  words: ["theatre"],
  declares: {},
  forms: ["theatre from 68E 36N to 150E 62N"],
  keptIn: "theatres",
  read: readTheatre,
  print: printTheatre,
});

function readTheatre(scope: Scope, node: ast.Theatre): Theatre | null {
  const box = readBox(scope, node, "theatre");
  return box && { ...scope.written(node), ...box };
}

function printTheatre(theatre: Theatre): string {
  return words("theatre", printBox(theatre), ...remarks(theatre));
}
