import type { Occupation } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import { FEATURE_KINDS } from "../names.js";
import { dated, remarks, said, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";

/** `occupation ID by PARTY at PLACE since DATE`: presence on the ground, whatever the title. */
export const occupation = statement({
  type: "Occupation",
  words: ["occupation"],
  declares: { occupation: "occupation ID by PARTY at PLACE since DATE" },
  forms: [
    "occupation ID by PARTY at PLACE since DATE until DATE after ACT within 5 km",
    "occupation ID by PARTY along RIVER from PLACE to PLACE since DATE",
  ],
  keptIn: "occupations",
  read: readOccupation,
  print: printOccupation,
});

/** How far from its place an occupation reaches where the corpus states no figure. */
const DEFAULT_OCCUPATION_METRES = 5000;

function readOccupation(scope: Scope, node: ast.Occupation): Occupation | null {
  const party = scope.find(node.party, ["party"]);
  const ground = readGround(scope, node);
  const act = node.act ? scope.find(node.act, ["act"]) : null;
  const withinMetres = scope.accuracy(node.within) ?? DEFAULT_OCCUPATION_METRES;
  const from = scope.date(node.from);
  const until = scope.dateIf(node.until);
  if (scope.failed || party === null || ground === null) return null;
  return {
    ...scope.written(node),
    id: node.name,
    party,
    ground,
    withinMetres,
    from,
    until,
    act,
    because: node.reasons.join(" ") || null,
    text: scope.words(node),
  };
}

function readGround(scope: Scope, node: ast.Occupation): Occupation["ground"] | null {
  const placeOf = (reference: ast.Occupation["place"]) =>
    reference ? scope.find(reference, FEATURE_KINDS, "a place") : null;
  if (!node.river) {
    const place = placeOf(node.place);
    return place === null ? null : { form: "at", place };
  }
  const river = scope.find(node.river, ["river"]);
  const from = placeOf(node.start);
  const to = placeOf(node.end);
  return river === null ? null : { form: "along", river, from, to };
}

function printOccupation(occupation: Occupation): string {
  return words(
    "occupation",
    occupation.id,
    `by ${occupation.party}`,
    printGround(occupation.ground),
    dated("since", occupation.from),
    dated("until", occupation.until),
    said("after", occupation.act),
    ...remarks({ ...occupation, accuracyMetres: occupation.withinMetres }),
  );
}

function printGround(ground: Occupation["ground"]): string {
  switch (ground.form) {
    case "at":
      return `at ${ground.place}`;
    case "along":
      return words("along", ground.river, said("from", ground.from), said("to", ground.to));
  }
}
