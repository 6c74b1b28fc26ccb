/** Acts, tenures, mandates, claims, occupations and countries: as parsed -> as resolved. */
import { parseDate } from "../chronology/parse.js";
import type {
  Act,
  Actor,
  Claim,
  Country,
  DayRange,
  Doing,
  Lifetime,
  Mandate,
  Occupation,
  Relation,
  Scope as Reach,
  Target,
  Tenure,
} from "./acts-model.js";
import type * as ast from "./generated/ast.js";
import type { NamedKind } from "./names.js";
import { FEATURE_KINDS } from "./names.js";
import type { Scope } from "./scope.js";

const ACTING: readonly NamedKind[] = ["person", "office", "party"];
const NAMEABLE: readonly NamedKind[] = [
  ...FEATURE_KINDS, "party", "person", "office", "instrument", "line", "country", "act", "right",
]; // prettier-ignore

/** The days that a written date may be; null, with a diagnostic, if there is no such date. */
export function readDates(scope: Scope, node: ast.WrittenDate | undefined): DayRange | null {
  if (!node) return null;
  const text = node.quoted ?? scope.words(scope.span(node));
  const result = parseDate(text);
  if (result.ok) return { earliest: result.date.earliest, latest: result.date.latest, text };
  const near = result.near.length > 0 ? ` Near it: ${result.near.join(", ")}.` : "";
  return scope.error(
    "impossible-date",
    scope.span(node),
    `there is no such date: ${result.message}`,
    `Write a date that exists, such as \`16 May 1858 (Julian)\` or \`"summer 1849"\`.${near}`,
  );
}

export function readCountry(scope: Scope, node: ast.Country): Country {
  return {
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
    partOf: scope.findAll(node.partOf, ["country"]),
  };
}

export function readLife(scope: Scope, node: ast.Life): Lifetime | null {
  const person = scope.find(node.person, ["person"]);
  if (person === null) return null;
  return {
    ...scope.written(node),
    person,
    born: readDates(scope, node.born),
    died: readDates(scope, node.died),
  };
}

export function readTenure(scope: Scope, node: ast.Tenure): Tenure | null {
  const person = scope.find(node.person, ["person"]);
  const office = scope.find(node.office, ["office"]);
  if (person === null || office === null) return null;
  const text = scope.words(scope.span(node));
  return {
    ...scope.written(node),
    person,
    office,
    from: readDates(scope, node.from),
    until: readDates(scope, node.until),
    text,
  };
}

function readActor(scope: Scope, node: ast.Actor): Actor | null {
  const who = scope.find(node.who, ACTING);
  if (who === null) return null;
  const kind = scope.names.kindOf(who);
  const party = node.party ? scope.find(node.party, ["party"]) : null;
  const office = node.office ? scope.find(node.office, ["office"]) : null;
  return {
    person: kind === "person" ? who : null,
    office: kind === "office" ? who : office,
    party: kind === "party" ? who : party,
  };
}

const readActors = (scope: Scope, nodes: readonly ast.Actor[]): Actor[] =>
  nodes.map((node) => readActor(scope, node)).filter((actor) => actor !== null);

/** `any` is any matter. */
export function readReach(scope: Scope, node: ast.Scope): Reach {
  return {
    matter: node.matter === "any" ? null : node.matter,
    country: node.country ? scope.find(node.country, ["country"]) : null,
  };
}

const RELATIONS: readonly Relation[] = [
  "in answer to", "in spite of", "because of", "part of", "instead of", "approves", "disowns",
]; // prettier-ignore

/** The parser joins the words of a relation without the space between them. */
export function readRelation(joined: string): Relation {
  const bare = joined.replace(/\s+/g, "");
  return RELATIONS.find((relation) => relation.replaceAll(" ", "") === bare) ?? "because of";
}

/** The number of an article: quotation marks do not belong to it. */
export const articleNumber = (article: ast.ArticleNumber | undefined): string | null =>
  article === undefined ? null : String(article).replace(/^"(.*)"$/, "$1");

function readTarget(scope: Scope, node: ast.Target): Target | null {
  const instrument = scope.find(node.instrument, ["instrument"]);
  if (instrument === null) return null;
  return { instrument, article: articleNumber(node.article), clause: node.label ?? null };
}

/** Of several phrases that may be said once, the first; the others are a warning. */
function once<T extends ast.Phrase>(scope: Scope, nodes: readonly T[], what: string): T | undefined {
  if (nodes[1])
    scope.warn("stated-twice", scope.span(nodes[1]), `${what} is stated twice`, "Keep the one that holds.");
  return nodes[0];
}

export function readAct(scope: Scope, node: ast.Act): Act | null {
  const of = <Type extends ast.Phrase["$type"]>($type: Type) =>
    node.phrases.filter((phrase): phrase is Extract<ast.Phrase, { $type: Type }> => phrase.$type === $type);
  const lasting = once(scope, of("Lasting"), "`from`");
  const on = once(scope, of("OnDate"), "`on`");
  const targets = of("Doing").map(({ doing, target }) => ({
    doing: doing as Doing,
    target: readTarget(scope, target),
  }));
  const links = of("Linking").map(({ relation, to }) => ({
    relation: readRelation(relation),
    act: scope.find(to, ["act", "mandate", "instrument"]),
  }));
  const act: Act = {
    span: scope.span(node),
    citations: scope.citations(of("CitedPhrase").map(({ citation }) => citation)),
    unverified: of("Unverified").length > 0,
    id: node.name,
    kind: node.kind,
    title: node.title,
    names: scope.nameList(node.names),
    when: readDates(scope, on?.date ?? lasting?.from),
    until: readDates(scope, lasting?.until),
    lasting: lasting !== undefined,
    by: readActors(
      scope,
      of("ByActors").flatMap(({ actors }) => actors),
    ),
    to: readActors(
      scope,
      of("Towards").flatMap(({ actors }) => actors),
    ),
    places: scope.findAll(
      of("AtPlaces").flatMap(({ places }) => places),
      FEATURE_KINDS,
    ),
    about: scope.findAll(
      of("About").flatMap(({ things }) => things),
      NAMEABLE,
    ),
    saying: of("Saying")[0]?.words ?? null,
    because: of("Reason")[0]?.reason ?? null,
    scopes: of("Concerning").flatMap(({ scopes }) => scopes.map((reach) => readReach(scope, reach))),
    targets: targets.flatMap(({ doing, target }) => (target ? [{ doing, target }] : [])),
    links: links.flatMap(({ relation, act: id }) => (id ? [{ relation, act: id }] : [])),
    text: scope.words(scope.span(node)),
  };
  return scope.failed ? null : act;
}

export function readMandate(scope: Scope, node: ast.Mandate): Mandate | null {
  const to = readActor(scope, node.to);
  const by = readActor(scope, node.giver);
  if (to === null || by === null) return null;
  const mandate: Mandate = {
    ...scope.written(node),
    id: node.name,
    title: node.title,
    to,
    by,
    over: node.over.map((reach) => readReach(scope, reach)),
    forbidden: node.forbidden.map((reach) => readReach(scope, reach)),
    aims: node.aims,
    from: readDates(scope, node.from[0]),
    until: readDates(scope, node.until[0]),
    text: scope.words(scope.span(node)),
  };
  return scope.failed ? null : mandate;
}

export function readClaim(scope: Scope, node: ast.Claim): Claim | null {
  const holders = node.holders.flatMap(({ by, from, until }) => {
    const actor = readActor(scope, by);
    return actor ? [{ by: actor, from: readDates(scope, from), until: readDates(scope, until) }] : [];
  });
  const shownBy = node.shownBy[0] ? scope.find(node.shownBy[0], ["act"]) : null;
  const claim: Claim = {
    ...scope.written(node),
    id: node.name,
    says: node.says,
    about: scope.findAll(node.about, NAMEABLE),
    holders,
    finding: node.finding[0] ?? "open",
    shownBy,
    because: node.reasons.join(" ") || null,
  };
  return scope.failed ? null : claim;
}

export function readOccupation(scope: Scope, node: ast.Occupation): Occupation | null {
  const party = scope.find(node.party, ["party"]);
  const place = node.place ? scope.find(node.place, FEATURE_KINDS, "a place") : null;
  const river = node.river ? scope.find(node.river, ["river"]) : null;
  const from = node.start ? scope.find(node.start, FEATURE_KINDS, "a place") : null;
  const to = node.end ? scope.find(node.end, FEATURE_KINDS, "a place") : null;
  const act = node.act ? scope.find(node.act, ["act"]) : null;
  const withinMetres = scope.accuracy(node.within) ?? DEFAULT_OCCUPATION_METRES;
  const since = readDates(scope, node.from);
  if (scope.failed || party === null) return null;
  return {
    ...scope.written(node),
    id: node.name,
    party,
    ground: river ? { form: "along", river, from, to } : { form: "at", place: place! },
    withinMetres,
    from: since,
    until: readDates(scope, node.until),
    act,
    because: node.reasons.join(" ") || null,
    text: scope.words(scope.span(node)),
  };
}

/** How far from its place an occupation reaches where the corpus states no figure. */
const DEFAULT_OCCUPATION_METRES = 5000;
