/** What could have stood where a statement went wrong, in words. */
import { GrammarAST } from "langium";
import { article } from "./names.js";
import { STATEMENTS } from "./statements/index.js";

/** The rules of the grammar that are awaited: what is asked for. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  STRING: "a text in quotes",
  ANGLE: "degrees such as `53.33N`",
  DEGREES: "degrees such as `23°30'`",
  Degrees: "degrees such as `23 degrees` or `23°30'`",
  CompassPoint: "a point of the compass such as `south-east`",
  Pole: "north or south",
  Toward: "east or west",
  NUMBER: "a number",
  ID: "an id",
  WORD: "a word",
  ISO_DATE: "a date such as `1858-05-28`",
  Point: "a point",
  Coordinates: "coordinates such as `53.33N 121.48E`",
  Length: "a length such as `5 km`",
  WrittenDate: "a date such as `28 May 1858`",
  Boundary: "a line, river, lake or `the coast`",
  Course: "a course (`along …`, `straight to …`, `at … from …`, `through …`)",
  Part: "a part of the line (`along …`, `straight to …`)",
  Effect:
    "what becomes of the ground (`passes to`, `belongs to`, `remains with`, `is common to`, `is left undetermined`)",
  Selector: "which ground (`left of …`, `between …`)",
  Remarks: "a remark",
};

/** The unions of the grammar that are awaited by id: what is asked for. */
const UNION_WORDS: Readonly<Record<string, string>> = {
  Bounding: "a line, river, lake or coast",
  Drained: "a river, lake or coast",
  Named: "a place",
  Feature: "a place",
  HolderClass: "a class of holders",
  PlaceSort: "a sort of place",
  Acting: "a person, office or party",
  Linkable: "an act, mandate or instrument",
  Nameable: "something of the corpus",
  Usable: "a place, country or sort of place",
  Occurrence: "an act or instrument",
};

/** What is asked for where the id of a type of the grammar is awaited: by the union, or by the kind that the statement declares. */
export function typeInWords(type: string): string {
  const row = Object.values(STATEMENTS).find((candidate) => candidate.type === type);
  const kinds = Object.keys(row?.declares ?? {});
  return UNION_WORDS[type] ?? article(kinds.length === 1 ? (kinds[0] ?? type) : type.toLowerCase());
}

export function wordOf(element: GrammarAST.AbstractElement): string {
  if (GrammarAST.isKeyword(element)) return `\`${element.value}\``;
  if (GrammarAST.isCrossReference(element)) return `the id of ${typeInWords(element.type.$refText)}`;
  if (GrammarAST.isRuleCall(element)) return RULE_WORDS[element.rule.$refText] ?? element.rule.$refText;
  return "something else";
}
