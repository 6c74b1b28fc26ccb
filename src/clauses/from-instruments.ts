/** Instruments, and clauses of every kind: as parsed -> as resolved. */
import type { Span } from "../diagnostics/model.js";
import type * as ast from "./generated/ast.js";
import { ANYWHERE, meetsBoundary, namedBoundary, readBoundary, readPoint } from "./from-points.js";
import type {
  Agreed,
  Article,
  Boundary,
  Clause,
  Commencement,
  Confirms,
  Effect,
  Instrument,
  LineEnds,
  Point,
  Selector,
  TerritorialClause,
  Until,
} from "./model.js";
import { BOUNDARY_KINDS, FEATURE_KINDS } from "./names.js";
import type { Scope } from "./scope.js";

export type InstrumentHead = Omit<Instrument, "articles" | "clauses">;

export function readInstrument(scope: Scope, node: ast.Instrument): InstrumentHead | null {
  const parties = node.parties
    .map((party) => scope.findOptional(party, ["party"]))
    .filter((party) => party !== null);
  const signing = once(scope, node.signings, "`signed`");
  const signedOn = signing ? scope.date(signing.date) : null;
  const signed = signedOn && {
    ...signedOn,
    place: scope.findOptional(signing?.place, FEATURE_KINDS, "a place"),
  };
  const commencement = readCommencement(scope, node, signedOn !== null);
  if (commencement === null) return null;
  return {
    ...scope.written(node),
    id: node.name,
    kind: node.kind,
    title: node.title,
    names: scope.nameList(node.names),
    parties,
    signed,
    signatories: signatoriesOf(scope, signing),
    commencement,
    texts: node.texts,
  };
}

function once<T extends ast.Signing | ast.Commencement>(
  scope: Scope,
  nodes: readonly T[],
  what: string,
): T | null {
  if (nodes[1])
    scope.warn("stated-twice", scope.span(nodes[1]), `${what} is stated twice`, "Keep the one that holds.");
  return nodes[0] ?? null;
}

function readCommencement(scope: Scope, node: ast.Instrument, isSigned: boolean): Commencement | null {
  const stated = once(scope, node.commencements, "`in force`");
  if (stated?.other) {
    const other = scope.find(stated.other, ["instrument"]);
    return other === null ? null : { form: "with", instrument: other };
  }
  if (stated?.exchange) return { form: "on exchange" };
  if (stated?.ratification) return { form: "on ratification" };
  if (stated?.date) {
    const date = scope.date(stated.date);
    return date && { form: "on day", date };
  }
  if (isSigned) return { form: "on signature" };
  if (scope.failed) return null;
  return scope.error(
    "undated-instrument",
    { ...scope.span(node), end: scope.span(node).start + node.kind.length },
    `nothing says from which day \`${node.name}\` is in force`,
    "Add `signed 28 May 1858`, or `in force on 28 May 1858`, with the calendar if it is not the Gregorian one.",
  );
}

function signatoriesOf(scope: Scope, signing: ast.Signing | null): Instrument["signatories"] {
  return (signing?.signatories ?? []).flatMap(({ person, party }) => {
    const by = scope.findOptional(person, ["person"]);
    const whose = scope.findOptional(party, ["party"]);
    return by === null || whose === null ? [] : [{ person: by, party: whose }];
  });
}

/** Where a clause stands, and the id it is given. */
export interface ClausePlace {
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
}

type ClauseNode = ast.Territory | ast.Agreed | ast.Confirms | ast.LineEnds;

export function readClause(scope: Scope, node: ClauseNode, place: ClausePlace): Clause | null {
  const editorial = scope.editorial(node);
  const text = scope.words(ownWords(scope, node));
  const base = {
    ...scope.written(node),
    ...place,
    text,
    editorial,
    label: node.$type === "Territory" ? (node.label ?? null) : null,
  };
  switch (node.$type) {
    case "Territory":
      return readTerritory(scope, node, base);
    case "Agreed":
      return { ...base, kind: "agreed", provision: node.provision } satisfies Agreed;
    case "LineEnds": {
      const line = scope.find(node.line, ["line"]);
      return line === null ? null : ({ ...base, kind: "line-ends", line } satisfies LineEnds);
    }
    case "Confirms": {
      const confirmed = scope.find(node.instrument, ["instrument"]);
      const confirmedArticle = node.article === undefined ? null : String(node.article);
      return confirmed === null
        ? null
        : ({ ...base, kind: "confirms", confirmed, confirmedArticle } satisfies Confirms);
    }
  }
}

/** The span of a clause without the word `editorial` and without the remarks at its end. */
function ownWords(scope: Scope, node: ClauseNode): Span {
  const whole = scope.span(node);
  const text = scope.file.text.slice(whole.start, whole.end);
  const start = node.editorial ? whole.start + (/^editorial\s+/.exec(text)?.[0].length ?? 0) : whole.start;
  if (node.$type === "Territory")
    return { ...whole, start, end: scope.span(node.untils.at(-1) ?? node.effect).end };
  const remarks = /\s(?:within|unverified|source|because)\s/;
  if (node.$type === "LineEnds") return { ...whole, start, end: whole.start + text.indexOf("more") + 4 };
  const head = node.$type === "Agreed" ? (/"(?:[^"\\]|\\[\s\S])*"/.exec(text)?.[0] ?? "") : "";
  const after = head === "" ? 0 : text.indexOf(head) + head.length;
  const found = remarks.exec(`${text.slice(after)} `);
  return { ...whole, start, end: found ? whole.start + after + found.index : whole.end };
}

type ClauseBase = Omit<TerritorialClause, "kind" | "selector" | "effect" | "until">;

function readTerritory(scope: Scope, node: ast.Territory, base: ClauseBase): TerritorialClause | null {
  const selector = readSelector(scope, node.selector);
  const effect = readEffect(scope, node.effect);
  const until = node.untils[0] ? readUntil(scope, node.untils[0]) : null;
  if (selector === null || effect === null || scope.failed) return null;
  return { ...base, kind: "territory", selector, effect, until };
}

function readSelector(scope: Scope, node: ast.Selector): Selector | null {
  const span = scope.span(node);
  switch (node.$type) {
    case "Side":
      return readSide(scope, node);
    case "Between": {
      const boundaries = node.boundaries.map((boundary) => readBoundary(scope, boundary));
      return boundaries.includes(null) ? null : { form: "between", boundaries: present(boundaries), span };
    }
    case "OneIsland": {
      const island = scope.find(node.island, ["island"]);
      return island === null ? null : { form: "island", island, span };
    }
    case "RiverIslands": {
      const river = scope.find(node.river, ["river"]);
      return river === null ? null : { form: "river-islands", river, span };
    }
    case "Around": {
      const point = readPoint(scope, node.point);
      const { limits, point: end } = readExtents(scope, node.extents);
      if (end)
        return scope.error(
          "extent-of-ground",
          end.span,
          "the ground around a point goes as far as a line, river or coast, not a point",
          "Name what bounds the ground, or draw a `limit` for it.",
        );
      return point && { form: "around", point, limits, span };
    }
  }
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}

function readSide(scope: Scope, node: ast.Side): Selector | null {
  const of = readBoundary(scope, node.of);
  const from = node.from ? readPoint(scope, node.from) : null;
  const { limits, point: to } = readExtents(scope, node.extents);
  if (of === null) return null;
  return {
    form: "side",
    side: node.side,
    of,
    from,
    to,
    limits,
    islands: node.islands,
    span: scope.span(node),
  };
}

/** `as far as`: one point is the end of a stretch; lines, rivers, lakes and coasts are limits. */
function readExtents(
  scope: Scope,
  extents: readonly ast.Extent[],
): { limits: Boundary[]; point: Point | null } {
  const limits: Boundary[] = [];
  let point: Point | null = null;
  for (const node of extents.flatMap((extent) => extent.points)) {
    const span = scope.span(node);
    const kind = node.$type === "AtPlace" ? scope.names.kindOf(node.feature.$refText) : null;
    if (node.$type === "Meets" || (node.$type === "AtPlace" && kind && BOUNDARY_KINDS.includes(kind))) {
      const limit =
        node.$type === "Meets"
          ? meetsBoundary(scope, node)
          : namedBoundary(scope, scope.find(node.feature, BOUNDARY_KINDS), span);
      if (limit) limits.push(limit);
      continue;
    }
    if (point)
      scope.error(
        "stated-twice",
        span,
        "the stretch ends at two points",
        "Keep the point at which it ends; limits are lines, rivers and coasts.",
      );
    point = readPoint(scope, node, ANYWHERE);
  }
  return { limits, point };
}

function readEffect(scope: Scope, node: ast.Effect): Effect | null {
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

function readUntil(scope: Scope, node: ast.Until): Until | null {
  const span = scope.span(node);
  if (node.date) {
    const date = scope.date(node.date);
    return date && { form: "day", date, span };
  }
  if (node.instrument) {
    const instrument = scope.find(node.instrument, ["instrument"]);
    return instrument === null ? null : { form: "instrument", instrument, span };
  }
  return { form: "delimited" };
}

/** The article that a heading begins: `Article 3: …`, `Art. IV`, `Preamble`; null if it begins none. */
export function articleOfHeading(title: string): Pick<Article, "number" | "title"> | null {
  const preamble = /^preamble\b[\s.:,–—-]*(.*)$/i.exec(title);
  if (preamble) return { number: null, title: preamble[1] === "" ? "Preamble" : (preamble[1] ?? "") };
  const found =
    /^(?:(additional|separate)\s+)?art(?:icle|\.)\s*([0-9]+[a-z]?|[ivxlcdm]+)\b[\s.:,)–—-]*(.*)$/i.exec(
      title,
    );
  if (!found) return null;
  const number = found[2] ?? "";
  const rest = found[3] ?? "";
  return {
    number: found[1] ? `${found[1].toLowerCase()}-${number}` : number,
    title: rest === "" ? title : rest,
  };
}
