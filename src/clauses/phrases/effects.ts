/** What becomes of the ground, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Effect } from "../model.js";
import type { Scope } from "../scope.js";
import { listed, said, words } from "./print.js";

/** What becomes of the ground. */
export function readEffect(scope: Scope, node: ast.Effect): Effect | null {
  switch (node.$type) {
    case "Passes": {
      const to = scope.find(node.to, ["party"]);
      const from = node.from ? scope.find(node.from, ["party"]) : null;
      return to === null ? null : { verb: "passes to", to, from };
    }
    case "Belongs":
    case "Remains": {
      const to = scope.find(node.to, ["party"]);
      return to === null ? null : { verb: node.$type === "Belongs" ? "belongs to" : "remains with", to };
    }
    case "Common":
      return { verb: "is common to", parties: scope.findAll(node.parties, ["party"]) };
    case "Undetermined":
      return { verb: "is left undetermined", between: scope.findAll(node.parties, ["party"]) };
  }
}

/** An effect; `plural` after islands. */
export function printEffect(form: Effect, plural: boolean): string {
  switch (form.verb) {
    case "passes to":
      return words(plural ? "pass to" : "passes to", form.to, said("from", form.from));
    case "belongs to":
      return `${plural ? "belong to" : "belongs to"} ${form.to}`;
    case "remains with":
      return `${plural ? "remain with" : "remains with"} ${form.to}`;
    case "is common to":
      return `${plural ? "are" : "is"} common to ${form.parties.join(", ")}`;
    case "is left undetermined":
      return words(
        plural ? "are left undetermined" : "is left undetermined",
        listed("between", form.between),
      );
  }
}
