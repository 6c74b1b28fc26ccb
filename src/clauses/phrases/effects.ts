/** What becomes of the ground, and until when, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Effect, Until } from "../model.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";
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

/** How long a clause holds. */
export function readUntil(scope: Scope, node: ast.Until): Until | null {
  const span = scope.span(node);
  if (node.date) {
    const date = scope.boundedDate(node.date);
    return date && { form: "day", date, span };
  }
  if (node.instrument) {
    const instrument = scope.find(node.instrument, ["instrument"]);
    return instrument === null ? null : { form: "instrument", instrument, span };
  }
  return { form: "delimited" };
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

/** How long it holds. */
export function printUntil(form: Until): string {
  switch (form.form) {
    case "delimited":
      return "until delimited";
    case "instrument":
      return `until ${form.instrument}`;
    case "day":
      return `until ${quote(form.date.text)}`;
  }
}
