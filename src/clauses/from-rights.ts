/** Provisions, their vocabulary and the notes on texts: as parsed -> as resolved. */
import { readDates } from "./from-acts.js";
import type * as ast from "./generated/ast.js";
import { FEATURE_KINDS, type NamedKind } from "./names.js";
import { nearestWords, oneOf } from "./nearest.js";
import type { Limit, Provision, ReadingTexts, TextNote, Where, Word } from "./rights-model.js";
import type { Scope } from "./scope.js";

export interface ProvisionPlace {
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
}

export function readWord(scope: Scope, node: ast.RightKind | ast.HolderClass | ast.PlaceSort): Word {
  const wider = node.$type === "PlaceSort" ? undefined : node.under;
  const under = wider ? scope.find(wider, [node.$type === "RightKind" ? "right" : "holders"]) : null;
  return { ...scope.written(node), id: node.name, name: node.title, under };
}

type ProvisionNode = ast.Grant | ast.Favour | ast.Reciprocity | ast.Site;

export function readProvision(scope: Scope, node: ProvisionNode, place: ProvisionPlace): Provision | null {
  const base = {
    ...scope.written(node),
    ...place,
    text: scope.words({ ...scope.span(node), end: remarksStart(scope, node) }),
    label: node.$type === "Site" ? null : (node.label ?? null),
    texts: node.$type === "Site" || node.texts.length === 0 ? null : node.texts,
    limit: node.$type === "Site" ? null : readLimit(scope, node),
  };
  const provision = readKind(scope, node, base);
  return scope.failed ? null : provision;
}

type ProvisionBase = Omit<Extract<Provision, { kind: "reciprocity" }>, "kind" | "between" | "subjects">;

function readKind(scope: Scope, node: ProvisionNode, base: ProvisionBase): Provision | null {
  switch (node.$type) {
    case "Grant":
      return readGrant(scope, node, base);
    case "Favour": {
      const beneficiary = scope.find(node.beneficiary, ["party"]);
      const grantor = scope.find(node.grantor, ["party"]);
      const who = node.who ? scope.find(node.who, ["holders"]) : null;
      const subjects = scope.findAll(node.subjects, ["right"]);
      if (beneficiary === null || grantor === null) return null;
      const scopeOf = node.hereafter ? "hereafter" : "ever";
      const condition = node.condition ?? null;
      return {
        ...base,
        kind: "favour",
        form: node.form,
        beneficiary,
        grantor,
        subjects,
        who,
        condition,
        scope: scopeOf,
      };
    }
    case "Reciprocity": {
      const one = scope.find(node.one, ["party"]);
      const other = scope.find(node.other, ["party"]);
      const subjects = scope.findAll(node.subjects, ["right"]);
      return one === null || other === null
        ? null
        : { ...base, kind: "reciprocity", between: [one, other], subjects };
    }
    case "Site": {
      const where = scope.find(node.place, FEATURE_KINDS, "a place");
      const sort = scope.find(node.sort, ["places"], "a sort of place");
      const party = scope.find(node.party, ["party"]);
      if (where === null || sort === null || party === null) return null;
      return { ...base, kind: "site", sort, party, place: where };
    }
  }
}

function readGrant(scope: Scope, node: ast.Grant, base: ProvisionBase): Provision | null {
  const holder = scope.find(node.holder, ["party"]);
  const grantor = scope.find(node.grantor, ["party"]);
  const who = scope.find(node.who, ["holders"], "a class of holders");
  const right = scope.find(node.right, ["right"], "a kind of right");
  const where = node.where.map((reference) => readWhere(scope, reference));
  if (holder === null || grantor === null || who === null || right === null) return null;
  if (holder === grantor)
    scope.error(
      "right-towards-oneself",
      scope.span(node),
      `\`${holder}\` is given a right in its own realm`,
      "Name the party whose subjects have the right after `of`, and the party on whose ground at the end.",
    );
  const effect = node.effect === "must" ? (node.not ? "must not" : "must") : node.not ? "must not" : "may";
  const at = where.filter((one) => one !== null);
  return {
    ...base,
    kind: "grant",
    effect,
    right,
    holder,
    who,
    grantor,
    places: at,
    conditions: node.conditions,
  };
}

const USABLE: readonly NamedKind[] = [...FEATURE_KINDS, "places", "country"];

/** Where a right is used. A right at no place is an error of its own. */
function readWhere(scope: Scope, reference: ast.Grant["where"][number]): Where | null {
  const id = reference.$refText;
  const kind = scope.names.kindOf(id);
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
  return { sort: kind === "river" ? "river" : kind === "country" ? "ground" : "place", id };
}

function readLimit(scope: Scope, node: ast.Grant | ast.Favour | ast.Reciprocity): Limit | null {
  const since = readDates(scope, node.since[0]);
  const until = readDates(scope, node.until[0]);
  return since || until ? { since, until } : null;
}

function remarksStart(scope: Scope, node: ProvisionNode): number {
  const { start, end } = scope.span(node);
  const text = scope.file.text.slice(start, end);
  const found = /\s(?:unverified|source|because)\s/.exec(
    text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (s) => "x".repeat(s.length)) + " ",
  );
  return found ? start + found.index : end;
}

export function readTextNote(
  scope: Scope,
  node: ast.TextNote,
  place: { readonly instrument: string; readonly article: string | null },
): TextNote {
  return {
    ...scope.written(node),
    ...place,
    language: node.language,
    status: node.status ?? null,
    how: node.how ?? null,
    words: node.words ?? null,
    consequence: node.consequence ?? null,
    text: scope.words(scope.span(node)),
  };
}

export function readReadingTexts(
  scope: Scope,
  node: ast.ReadingTexts,
  instrument: string | null,
): ReadingTexts | null {
  const reading = scope.find(node.reading, ["party"]);
  return reading === null ? null : { reading, instrument, texts: node.texts };
}
