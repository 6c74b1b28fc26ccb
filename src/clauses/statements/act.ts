import type { Act, Doing } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import { FEATURE_KINDS, NAMEABLE } from "../names.js";
import { once } from "../phrases/once.js";
import { printActor, printReach, readActors, readReach } from "../phrases/actors.js";
import { printTarget, readRelation, readTarget } from "../phrases/doings.js";
import { dated, listed, quoted, remarks, title, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";

/** `act ID of KIND "Title" on DATE by ACTOR …`: what was done, by whom, to what. */
export const act = statement({
  type: "Act",
  words: ["act"],
  declares: { act: 'act ID of KIND "Title"' },
  forms: [
    'act ID of KIND "Title" on DATE by PERSON as OFFICE for PARTY',
    'act ID of KIND "Title" from DATE until DATE by PARTY against PARTY at PLACE about RIVER',
    'act ID of KIND "Title" on DATE by PERSON concerning MATTER in COUNTRY saying "…" because "…"',
    'act ID of KIND "Title" on DATE by PARTY rejects INSTRUMENT article 1 clause LABEL',
    'act ID of KIND "Title" on DATE by PARTY in answer to ACT',
  ],
  keptIn: "acts",
  read: readAct,
  print: printAct,
});

type PhraseOf<Type extends ast.Phrase["$type"]> = Extract<ast.Phrase, { readonly $type: Type }>;

function readAct(scope: Scope, node: ast.Act): Act | null {
  const of = <Type extends ast.Phrase["$type"]>($type: Type) =>
    node.phrases.filter((phrase): phrase is PhraseOf<Type> => phrase.$type === $type);
  const lasting = once(scope, of("Lasting"), "`from`");
  const on = once(scope, of("OnDate"), "`on`");
  const links = of("Linking").map(({ relation, to }) => ({
    relation: readRelation(relation),
    act: scope.find(to, ["act", "mandate", "instrument"]),
  }));
  const targets = of("Doing").map(({ doing, target }) => ({ doing, target: readTarget(scope, target) }));
  const act: Act = {
    span: scope.span(node),
    citations: scope.citations(of("CitedPhrase").map(({ citation }) => citation)),
    unverified: of("Unverified").length > 0,
    id: node.name,
    kind: node.kind,
    title: node.title,
    names: scope.nameList(node.names),
    when: scope.dateIf(on?.date ?? lasting?.from),
    until: scope.dateIf(lasting?.until),
    lasting: lasting !== undefined,
    by: readActors(scope, of("ByActors").flatMap(({ actors }) => actors)),
    to: readActors(scope, of("Towards").flatMap(({ actors }) => actors)),
    places: scope.findAll(of("AtPlaces").flatMap(({ places }) => places), FEATURE_KINDS),
    about: scope.findAll(of("About").flatMap(({ things }) => things), NAMEABLE),
    saying: of("Saying")[0]?.words ?? null,
    because: of("Reason")[0]?.reason ?? null,
    scopes: of("Concerning").flatMap(({ scopes }) => scopes.map((reach) => readReach(scope, reach))),
    targets: targets.flatMap(({ doing, target }) => (target ? [{ doing: doing satisfies Doing, target }] : [])),
    links: links.flatMap(({ relation, act: id }) => (id ? [{ relation, act: id }] : [])),
    text: scope.words(node),
  };
  return scope.failed ? null : act;
} // prettier-ignore

function printAct(act: Act): string {
  const days = act.lasting ? [dated("from", act.when), dated("until", act.until)] : [dated("on", act.when)];
  return words(
    "act",
    act.id,
    `of ${act.kind}`,
    title({ name: act.title, names: act.names }),
    ...days,
    listed("by", act.by.map(printActor)),
    listed("to", act.to.map(printActor)),
    listed("at", act.places),
    listed("about", act.about),
    // Before `concerning`, after which `in` would begin a country.
    ...act.links.map(({ relation, act: id }) => words(relation, id)),
    listed("concerning", act.scopes.map(printReach)),
    ...act.targets.map(({ doing, target }) => words(doing, printTarget(target))),
    quoted("saying", act.saying),
    quoted("because", act.because),
    ...remarks(act),
  );
} // prettier-ignore
