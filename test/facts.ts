/**
 * The `--json` answer of a command as facts in words, each with its subject: `aigun-1858-signed: by muravyov for russia`.
 * A page that says what an answer must be says it in the same words.
 */
import { civilFromDay, dayFromCivil, isoFromDay } from "../src/chronology/days.js";
import { dayFromIso } from "../src/chronology/iso.js";
import type { Atlas } from "../src/atlas/model.js";
import type { CheckedSource, PersonAnswer, RightAnswer } from "../src/query/index.js";
import { partiesOf } from "../src/regime/title.js";
import type { lineFeature } from "../src/query/line.js";
import type { Answer, Held } from "../src/query/model.js";

type Element<List extends keyof Atlas> = Atlas[List] extends readonly (infer One)[] ? One : never;
type Act = Element<"acts">;
type Dates = NonNullable<Act["when"]>;
type Actor = Act["by"][number];
type Scope = Act["scopes"][number];

/** The facts of an answer. `answer`: what the command printed with `--json`. */
export function factsOf(command: readonly string[], answer: unknown): string[] {
  const [name, kind] = command;
  switch (name === "find" && kind! in FOUND ? `find ${kind}` : name) {
    case "find":
    case "timeline":
      return (answer as Act[]).flatMap(actFacts);
    case "find claim":
    case "find office":
    case "find excess":
      return FOUND[kind as keyof typeof FOUND](answer);
    case "person":
      return personFacts(answer as PersonAnswer);
    case "instrument":
      return instrumentFacts(answer as Element<"instruments">);
    case "rights":
      return (answer as RightAnswer[]).flatMap(rightFacts);
    case "at":
      return groundFacts(answer as Answer);
    case "line":
      return lineFacts(answer as NonNullable<ReturnType<typeof lineFeature>>);
    case "texts":
      return textFacts(answer as Texts);
    case "force":
      return forceFacts(answer as Lives);
    case "check":
      return (answer as CheckedSource).statements.map(({ id, verdict }) => `${id}: ${verdict}`);
    default:
      throw new Error(`the answers of ${name} have no facts yet`);
  }
}

const about = (subject: string, facts: readonly string[]): string[] =>
  facts.map((fact) => `${subject}: ${fact}`);

/** Answers write the days of the atlas in ISO. */
const dayOf = (iso: unknown): number | null => (typeof iso === "string" ? dayFromIso(iso) : null);

/** `1858`, `1858-06`, `1858-06-13`, or `1840/1842`: a date in EDTF, by its first and last day. */
function dateWords(dates: Dates): string {
  const earliest = dayOf(dates.earliest);
  const latest = dayOf(dates.latest);
  if (earliest === null || latest === null)
    return `${earliest === null ? ".." : isoFromDay(earliest)}/${latest === null ? ".." : isoFromDay(latest)}`;
  if (earliest === latest) return isoFromDay(earliest);
  const first = civilFromDay("gregorian", earliest);
  const next = civilFromDay("gregorian", latest + 1);
  const year = (of: number): string => isoFromDay(dayFromCivil("gregorian", of, 1, 1)).slice(0, -6);
  if (first.day === 1 && next.day === 1 && first.month === 1 && next.month === 1)
    return next.year === first.year + 1 ? year(first.year) : `${year(first.year)}/${year(next.year - 1)}`;
  if (first.day === 1 && next.day === 1 && latest - earliest < 31) return isoFromDay(earliest).slice(0, -3);
  return `${isoFromDay(earliest)}/${isoFromDay(latest)}`;
}

const spanFacts = (from: Dates | null, until: Dates | null): string[] => [
  ...(from ? [`from ${dateWords(from)}`] : []),
  ...(until ? [`until ${dateWords(until)}`] : []),
];

/** With as much of an actor as a page says of him. */
function actorFacts(how: string, actors: readonly Actor[]): string[] {
  return actors.flatMap(({ person, office, party }) => {
    const who = person ?? office ?? party!;
    return [
      `${how} ${who}`,
      ...(party !== null && party !== who ? [`${how} ${who} for ${party}`] : []),
      ...(office !== null && office !== who ? [`${how} ${who} as ${office}`] : []),
    ];
  });
}

const scopeWords = ({ matter, country }: Scope): string =>
  `${matter ?? "any matter"}${country === null ? "" : ` in ${country}`}`;

function actFacts(act: Act): string[] {
  return about(act.id, [
    `kind ${act.kind}`,
    `title “${act.title}”`,
    ...(act.when && act.until ? spanFacts(act.when, act.until) : []),
    ...(act.when ? [`on ${dateWords(act.when)}`, `written “${act.when.text}”`] : []),
    ...actorFacts("by", act.by),
    ...actorFacts("to", act.to),
    ...act.places.map((id) => `at ${id}`),
    ...act.about.map((id) => `about ${id}`),
    ...act.scopes.map((scope) => `concerning ${scopeWords(scope)}`),
    ...act.targets.map(({ doing, target }) => `${doing} ${[target.instrument, target.article && `article ${target.article}`, target.clause].filter(Boolean).join(" ")}`), // prettier-ignore
    ...act.links.map(({ relation, act: other }) => `${relation} ${other}`),
    ...(act.saying === null ? [] : [`saying “${act.saying}”`]),
    ...(act.because === null ? [] : [`because “${act.because}”`]),
  ]);
}

function claimFacts({ id, says, holders, finding, shownBy, about: features }: Element<"claims">): string[] {
  return about(id, [
    `“${says}”`,
    ...holders.flatMap(({ by, from, until }) => [...actorFacts("held by", [by]), ...spanFacts(from, until)]),
    ...features.map((feature) => `about ${feature}`),
    finding === "open" ? "not judged" : `found ${finding}`,
    ...(shownBy === null ? [] : [`shown by ${shownBy}`]),
  ]);
}

type Office = Element<"offices"> & { readonly held: readonly Element<"tenures">[] };

const FOUND = {
  claim: (answer: unknown) => (answer as Element<"claims">[]).flatMap(claimFacts),
  office: (answer: unknown) =>
    (answer as Office[]).flatMap(
      ({ id, name, party, over, held }) =>
      about(id, [`title “${name}”`, `of ${party}`, ...over.map((scope) => `over ${scopeWords(scope)}`), ...held.map(({ person }) => `held by ${person}`)]), // prettier-ignore
    ),
  excess: (answer: unknown) =>
    (answer as Element<"excesses">[]).flatMap(
      ({ act, actor, kind, scope, mandates, approvedBy, disownedBy }) =>
        about(act, [
          `${kind === "forbidden" ? "forbidden" : "beyond powers over"} ${scopeWords(scope)}`,
          ...actorFacts("by", [actor]),
          ...mandates.map((mandate) => `bound by ${mandate}`),
          ...(approvedBy === null ? [] : [`approved by ${approvedBy}`]),
          ...(disownedBy === null ? [] : [`disowned by ${disownedBy}`]),
        ]),
    ),
};

function personFacts({ person, tenures, mandates, acts, claims }: PersonAnswer): string[] {
  return [
    ...about(person.id, [`title “${person.name}”`, `of ${person.party}`]),
    ...tenures.flatMap(({ office, from, until }) => about(person.id, [`${office}`, ...spanFacts(from, until).map((span) => `${office} ${span}`)])), // prettier-ignore
    ...mandates.flatMap((mandate) =>
      about(mandate.id, [
        ...actorFacts("to", [mandate.to]),
        ...actorFacts("by", [mandate.by]),
        ...(mandate.from ? [`on ${dateWords(mandate.from)}`] : []),
        ...mandate.over.map((scope) => `over ${scopeWords(scope)}`),
        ...mandate.forbidden.map((scope) => `forbids ${scopeWords(scope)}`),
        ...mandate.aims.map((aim) => `aim “${aim}”`),
      ]),
    ),
    ...acts.flatMap(actFacts),
    ...claims.flatMap(claimFacts),
  ];
}

function instrumentFacts({
  id,
  title,
  parties,
  articles,
  signedAt,
  signedText,
  signatories,
}: Element<"instruments">): string[] {
  const numbered = articles.filter(({ number }) => number !== null);
  return about(id, [
    `title “${title}”`,
    `between ${parties.join(", ")}`,
    `${numbered.length} articles`,
    ...(signedText === null ? [] : [`signed ${signedText}`]),
    ...(signedAt === null ? [] : [`signed at ${signedAt}`]),
    ...signatories.map(({ person, party }) => `signed by ${person} for ${party}`),
    ...numbered.map(({ number, prose }) => `article ${number} “${prose.replace(/\s+/g, " ")}”`),
  ]);
}

/** A right is told once for each chain that brings it: by the clause that it begins with, and by the one that hands it on. */
function rightFacts({
  right,
  holder,
  effect,
  where,
  in: grantor,
  because,
  also,
  conditions,
}: RightAnswer): string[] {
  const head = `${holder.who} of ${holder.party} ${effect}, in ${where.id ?? where.sort} of ${grantor}`;
  return about(right, [
    head,
    ...conditions.map((condition) => `${head}, if ${condition}`),
    ...[because, ...also].map((chain) => `${head}, by ${chain.map(({ instrument, article }) => `${instrument} article ${article}`).join(" and ")}`), // prettier-ignore
  ]);
}

function groundFacts({ place, title, since, until, because, layers }: Answer): string[] {
  const parties = partiesOf(title);
  return about(place.id ?? "", [
    parties.length === 0 ? title.kind : `${title.kind} of ${parties.join(" and ")}`,
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    ...because.map(({ instrument, article }) => `by ${instrument} article ${article}`),
    ...layers.flatMap(layerFacts),
  ]);
}

/** What is held or sought beside the title; `perhaps`, where its ground cannot be placed. */
function layerFacts({ kind, holder, sought, perhaps, since, until, because }: Held): string[] {
  const head = `${perhaps ? "perhaps " : ""}${sought ? "sought" : "held"} by ${holder} as ${kind}`;
  return [
    head,
    ...(since === null ? [] : [`${head} since ${since}`]),
    ...(until === null ? [] : [`${head} until ${until}`]),
    ...because.map(({ instrument }) => `${head} by ${instrument}`),
  ];
}

function lineFacts({ id, properties, geometry }: NonNullable<ReturnType<typeof lineFeature>>): string[] {
  const { instrument, article, parts } = properties as {
    readonly instrument: string;
    readonly article: string;
    readonly parts: readonly { readonly along: string | null }[];
  };
  const ends = [geometry.coordinates[0]![0]!, geometry.coordinates.at(-1)!.at(-1)!];
  const [start, end] = ends.map(([lon, lat]) => `${lat!.toFixed(1)}N ${lon!.toFixed(1)}E`);
  return about(String(id), [
    `of ${instrument} article ${article}`,
    `from ${start}`,
    `to ${end}`,
    ...parts.flatMap(({ along }) => (along === null ? [] : [`along ${along}`])),
  ]);
}

interface Texts {
  readonly texts: readonly {
    readonly language: string;
    readonly status: string;
    readonly differences: readonly {
      readonly article: string | null;
      readonly how: string;
      readonly words: string;
      readonly consequence: string | null;
    }[];
  }[];
}

function textFacts({ texts }: Texts): string[] {
  return texts.flatMap(({ language, status, differences }) =>
    about(language, [
      status,
      ...differences.flatMap(({ article, how, words, consequence }) => [
        `article ${article} ${how} “${words}”`,
        ...(consequence === null ? [] : [`so that “${consequence}”`]),
      ]),
    ]),
  );
}

interface Lives {
  readonly readings: readonly {
    readonly reading: string;
    readonly spells: readonly {
      readonly state: string;
      readonly since: string | null;
      readonly until: string | null;
      readonly acts: readonly string[];
    }[];
  }[];
}

function forceFacts({ readings }: Lives): string[] {
  return readings.flatMap(({ reading, spells }) =>
    spells.flatMap(({ state, since, until, acts }) =>
      about(reading, [
        state,
        ...(since === null ? [] : [`${state} since ${since}`]),
        ...(until === null ? [] : [`${state} until ${until}`]),
        ...acts.map((act) => `${state} by ${act}`),
      ]),
    ),
  );
}

/**
 * What a page expects, `SUBJECT: FACT; FACT; SUBJECT: FACT`, one by one with its subject. A fact must be found whole; in
 * one that ends with words in quotation marks, more may stand around those words; one that begins with `not` must be missing.
 */
export function expectedFacts(text: string): string[] {
  let subject = "";
  return text.split(/; (?![^“]*”)/).map((part) => {
    const [, named, fact] = /^(?:([a-z0-9-]+): )?(.*)$/s.exec(part)!;
    subject = named ?? subject;
    return `${subject}: ${fact}`;
  });
}

/** Whether an answer's facts hold what is expected of them. */
export function holdsFact(facts: readonly string[], expected: string): boolean {
  const [, subject, not, fact] = /^([^:]*): (not )?(.*)$/s.exec(expected)!;
  const quoted = /^([^“]*)“(.*)”$/s.exec(fact!);
  const isFound = facts.some((found) =>
    quoted
      ? found.startsWith(`${subject}: ${quoted[1]}“`) && found.includes(quoted[2]!)
      : found === `${subject}: ${fact}`,
  );
  return isFound !== (not !== undefined);
}
