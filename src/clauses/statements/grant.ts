import type * as ast from "../generated/ast.js";
import type { NamedKind } from "../model.js";
import { BOUNDARY_KINDS, FEATURE_KINDS } from "../names.js";
import { nearestWords, oneOf } from "../nearest.js";
import { saidOfGround } from "../phrases/at-home.js";
import { printLabel, printProvisionEnd, readModality, readProvision } from "../phrases/provisions.js";
import { listed, words } from "../phrases/print.js";
import { printAlong, readAlong } from "../phrases/along.js";
import { printSelector, readSelector } from "../phrases/selectors.js";
import type { Selector } from "../ground-model.js";
import type { Burden, Grant, WhereUsed } from "../rights-model.js";
import type { Scope } from "../scope.js";
import { statement, type StatementPlace } from "../statement.js";

/** `HOLDERS of PARTY may RIGHT in PLACES of PARTY`, `PARTY must not RIGHT in area AREA`: grants, limits or obliges. */
export const grant = statement({
  type: "Grant",
  words: ["clause"],
  declares: {},
  forms: [
    "PARTY must not RIGHT in area AREA",
    "PARTY must not RIGHT left of RIVER towards PARTY, PARTY",
    "PARTY must not RIGHT along LINE",
    "HOLDERS of PARTY may RIGHT in PLACE of PARTY since DATE until ACT",
    "clause LABEL HOLDERS of PARTY must not RIGHT in PLACES of PARTY only in texts LANGUAGE",
  ],
  keptIn: "provisions",
  is: ({ kind }) => kind === "grant" || kind === "burden",
  read: readGrant,
  print: printGrant,
});

function readGrant(scope: Scope, node: ast.Grant, place: StatementPlace): Grant | Burden | null {
  const base = readProvision(scope, node, place);
  if (base === null) return null;
  const holder = scope.find(node.holder, ["party"]);
  const who = node.who ? scope.find(node.who, ["holders"], "a class of holders") : null;
  const right = scope.find(node.right, ["right"], "a kind of right");
  const use = readUse(scope, node);
  if (holder === null || right === null || use === null || scope.failed) return null;
  if (use.kind === "grant" && holder === use.grantor)
    return scope.error(
      "right-towards-oneself",
      scope.span(node),
      `\`${holder}\` ${node.effect === "may" ? "is given a right" : "is bound"} in its own realm`,
      `Name the party on whose ground it is at the end. What a party may or owes on its own ground is said of ground, and is owed to the other parties or \`towards PARTY\`: ${saidOfGround(scope, node)}.`,
    );
  if (use.kind === "burden" && use.towards.includes(holder))
    return scope.error(
      "right-towards-oneself",
      scope.spanOf(node, "towards"),
      `\`${holder}\` owes this to itself`,
      "Name after `towards` those to whom it is owed; without it, it is owed to the other parties of the instrument.",
    );
  return { ...base, ...use, effect: readModality(node), right, holder, who, conditions: node.conditions };
}

function readUse(scope: Scope, node: ast.Grant): PlacesOf | GroundOf | null {
  if (node.selector) return readGround(scope, node, readSelector(scope, node.selector));
  return node.along ? readGround(scope, node, readAlong(scope, node.along)) : readPlaces(scope, node);
}

type PlacesOf = Pick<Grant, "kind" | "grantor" | "places">;
type GroundOf = Pick<Burden, "kind" | "selector" | "towards">;

function readPlaces(scope: Scope, node: ast.Grant): PlacesOf | null {
  const [sort, ...more] = node.where;
  if (
    sort &&
    node.grantor &&
    more.length === 0 &&
    SIDES.has(sort.$refText) &&
    !scope.names.kindOf(sort.$refText)
  )
    return sideAfterIn(scope, node, sort.$refText, node.grantor);
  const grantor = node.grantor ? scope.find(node.grantor, ["party"]) : null;
  const places = node.where.map((reference) => readWhere(scope, reference)).filter((one) => one !== null);
  return grantor === null ? null : { kind: "grant", grantor, places };
}

const SIDES: ReadonlySet<string> = new Set<ast.Side["side"]>([
  "left", "right", "north", "south", "east", "west",
]); // prettier-ignore

/** `in left of LINE`: after `in`, an id and `of` stand for a sort of place in the realm of a party. */
function sideAfterIn(
  scope: Scope,
  node: ast.Grant,
  side: string,
  of: NonNullable<ast.Grant["grantor"]>,
): null {
  const id = of.$refText;
  const written = `${side} of ${id}`;
  const span = { ...scope.span(node.where[0]!.$refNode), end: scope.span(of.$refNode).end };
  if (scope.isBroken(of, [...BOUNDARY_KINDS, "party"])) return null;
  return scope.names.kindOf(id) === "party"
    ? scope.error(
        "right-at-no-place",
        span,
        `a side is of a line, a river or another boundary, and \`${id}\` is a party`,
        `Name the boundary, without \`in\`: \`${side} of LINE\`; those to whom it is owed, or who let it be done, stand after it: \`towards ${id}\`.`,
      )
    : scope.error(
        "right-at-no-place",
        span,
        `a side stands without \`in\`: \`in ${written}\` would be a sort of place called \`${side}\`, in the realm of \`${id}\``,
        `Write \`${scope.ownWords(node).replace(`in ${written}`, written)}\`.`,
      );
}

function readGround(scope: Scope, node: ast.Grant, selector: Burden["selector"] | null): GroundOf | null {
  return selector && { kind: "burden", selector, towards: scope.findAll(node.towards, ["party"]) };
}

const USABLE: readonly NamedKind[] = [...FEATURE_KINDS, "places", "country"];

/** Where a right is used. A right at no place is an error of its own. */
function readWhere(scope: Scope, reference: ast.Grant["where"][number]): WhereUsed | null {
  const id = reference.$refText;
  const kind = scope.names.kindOf(id);
  if (scope.isBroken(reference, USABLE)) return null;
  if (kind === null || !USABLE.includes(kind)) {
    const near = nearestWords(id, scope.names.idsOf(USABLE));
    return scope.error(
      "right-at-no-place",
      scope.span(reference.$refNode),
      `\`${id}\` is no place, no country and no sort of place, so the right could be used nowhere`,
      near.length > 0
        ? `Did you mean ${oneOf(near)}?`
        : `Declare it: \`places ${id} "…"\` for a sort of place, or a \`town\` or \`country\`.`,
    );
  }
  scope.needs.add(id);
  if (kind === "places") return { sort: id, id: null };
  if (kind === "country") return { sort: "ground", id };
  return { sort: kind === "river" || kind === "lake" || kind === "sea" ? kind : "place", id };
}

function printGrant(grant: Grant | Burden): string {
  const holder = words(grant.who === null ? "" : `${grant.who} of`, grant.holder);
  return words(
    printLabel(grant),
    `${holder} ${grant.effect} ${grant.right}`,
    grant.kind === "grant" ? printPlaces(grant) : printGround(grant),
    printProvisionEnd(grant),
  );
}

const printPlaces = ({ places, grantor }: Grant): string =>
  words(listed("in", places.map(({ sort, id }) => id ?? sort)), `of ${grantor}`); // prettier-ignore

const printGround = ({ selector, towards }: Burden): string =>
  words(printWhere(selector), listed("towards", towards));

function printWhere(selector: Burden["selector"]): string {
  if (selector.form === "along") return printAlong(selector);
  return words(standsAlone(selector) ? "" : "in", printSelector(selector));
}

/** `left of L`, `between L and M`: a place may be called `left`, and then one says `in left of PARTY`. */
function standsAlone(selector: Selector): boolean {
  if (selector.form === "except") return standsAlone(selector.of);
  return selector.form === "between" || (selector.form === "side" && !selector.islands);
}
