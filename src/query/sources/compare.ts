/** One stated fact beside the corpus: by the form of what is stated. */
import type { Actor, DayRange, Scope } from "../../clauses/acts-model.js";
import type { Stated, SaidActor } from "../../clauses/says-model.js";
import type { Atlas, AtlasCitation } from "../../atlas/model.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import { isoFromDay } from "../../chronology/days.js";
import type { Asker } from "../ask.js";
import { readPlace } from "../request/place.js";
import { lifeOf, spellOn } from "../lives.js";
import { compareDates } from "./dates.js";

export type Says = Atlas["says"][number];

export interface Finding {
  readonly verdict: "agrees" | "differs" | "silent";
  readonly says: readonly string[];
  readonly citations: readonly AtlasCitation[];
  readonly unverified: boolean;
  /** It was inferred, not merely written: a title, a right, an excess of powers, force. */
  readonly derived: boolean;
}

type Of<Form extends Stated["form"]> = Extract<Stated, { form: Form }>;

export function compareStated(atlas: Atlas, asker: Asker, stated: Stated): Finding {
  switch (stated.form) {
    case "act":
      return compareAct(atlas, stated);
    case "mandate":
      return compareMandate(atlas, stated);
    case "tenure":
      return compareTenure(atlas, stated);
    case "claim":
      return compareClaim(atlas, stated);
    case "excess":
      return compareExcess(atlas, stated);
    case "title":
      return compareTitle(atlas, asker, stated);
    case "occupation":
      return compareOccupation(atlas, stated);
    case "force":
      return compareForce(atlas, stated);
    case "line":
      return compareLine(atlas, stated);
    case "instrument":
      return compareInstrument(atlas, stated);
    case "text":
      return compareText(atlas, stated);
    case "right":
      return compareRight(atlas, stated);
    case "office": {
      const office = atlas.offices.find(({ id }) => id === stated.office);
      if (!office) return silent(`no office ${stated.office}`);
      return judged(
        office.party === stated.party ? [] : [`it is an office of ${office.party}`],
        `the office: ${office.name}`,
        [],
      );
    }
  }
}

const silent = (what: string): Finding => ({
  verdict: "silent",
  says: [`The corpus has ${what}.`],
  citations: [],
  unverified: false,
  derived: false,
});

/** Differs if there is any difference; else agrees with `fact`. */
function judged(
  differences: readonly string[],
  fact: string,
  written: readonly { readonly citations: readonly AtlasCitation[]; readonly unverified: boolean }[],
  derived = false,
): Finding {
  return {
    verdict: differences.length > 0 ? "differs" : "agrees",
    says: differences.length > 0 ? differences.map(sentence) : [sentence(fact)],
    citations: written.flatMap(({ citations }) => citations),
    unverified: written.some(({ unverified }) => unverified),
    derived,
  };
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

/** Differences of dates; a date that the corpus does not give is said. */
function dateDifferences(said: DayRange | null, held: DayRange | null, what: string): string[] {
  if (!said) return [];
  if (!held) return [`the corpus gives no date for ${what}`];
  const compared = compareDates(said, held);
  return compared.kind === "fits" ? [] : [compared.says];
}

function actorDifferences(said: readonly SaidActor[], held: readonly Actor[], preposition: string): string[] {
  return said.flatMap(({ who, office, party }) => {
    const match = held.find((actor) => [actor.person, actor.office, actor.party].includes(who));
    if (!match)
      return [`the corpus does not have it ${preposition} ${who}, but ${preposition} ${actorsWords(held)}`];
    if (office !== null && match.office !== office) return [`${who} did it, but not as ${office}`];
    if (party !== null && match.party !== party)
      return [`${who} did it for ${match.party ?? "nobody named"}`];
    return [];
  });
}

const actorsWords = (actors: readonly Actor[]): string =>
  actors.map((actor) => actor.person ?? actor.office ?? actor.party).join(", ") || "nobody named";

const missing = (said: readonly string[], held: readonly string[], what: string): string[] =>
  said.filter((id) => !held.includes(id)).map((id) => `the corpus does not have it ${what} ${id}`);

const sameScope = (a: Scope) => (b: Scope) => a.matter === b.matter && a.country === b.country;
const scopeWords = ({ matter, country }: Scope): string =>
  `${matter ?? "any"}${country ? ` in ${country}` : ""}`;
const missingScopes = (said: readonly Scope[], held: readonly Scope[], what: string): string[] =>
  said
    .filter((scope) => !held.some(sameScope(scope)))
    .map((scope) => `the corpus does not have it ${what} ${scopeWords(scope)}`);

function compareAct(atlas: Atlas, stated: Of<"act">): Finding {
  const act = atlas.acts.find(({ id }) => id === stated.act);
  if (!act) return silent(`no act ${stated.act}`);
  const targets = act.targets.map(({ doing, target }) => `${doing} ${target.instrument}`);
  return judged(
    [
      ...(stated.kind !== null && stated.kind !== act.kind
        ? [`it is a ${act.kind}, not a ${stated.kind}`]
        : []),
      ...dateDifferences(stated.on ?? stated.from, act.when, act.id),
      ...dateDifferences(stated.until, act.until, `the end of ${act.id}`),
      ...actorDifferences(stated.by, act.by, "by"),
      ...actorDifferences(stated.to, act.to, "to"),
      ...missing(stated.at, act.places, "at"),
      ...missing(stated.about, act.about, "about"),
      ...missingScopes(stated.concerning, act.scopes, "concerning"),
      ...missing(
        stated.doings.map(({ doing, instrument }) => `${doing} ${instrument}`),
        targets,
        "that it",
      ),
      ...missing(
        stated.links.map(({ relation, to }) => `${relation} ${to}`),
        act.links.map(({ relation, act: to }) => `${relation} ${to}`),
        "",
      ),
    ],
    `${act.title}${act.when ? ` (${act.when.text})` : ""}`,
    [act],
  );
}

function compareMandate(atlas: Atlas, stated: Of<"mandate">): Finding {
  const mandate = atlas.mandates.find(({ id }) => id === stated.mandate);
  if (!mandate) return silent(`no mandate ${stated.mandate}`);
  return judged(
    [
      ...dateDifferences(stated.on ?? stated.from, mandate.from, mandate.id),
      ...actorDifferences(stated.by, [mandate.by], "by"),
      ...actorDifferences(stated.to, [mandate.to], "to"),
      ...missingScopes(stated.over, mandate.over, "over"),
      ...missingScopes(stated.forbidding, mandate.forbidden, "forbidding"),
    ],
    mandate.title,
    [mandate],
  );
}

function compareTenure(atlas: Atlas, stated: Of<"tenure">): Finding {
  const tenures = atlas.tenures.filter(
    ({ person, office }) => person === stated.person && office === stated.office,
  );
  const [tenure] = tenures;
  if (!tenure) return silent(`nothing of ${stated.person} as ${stated.office}`);
  return judged(
    [
      ...dateDifferences(stated.from, tenure.from, "the beginning"),
      ...dateDifferences(stated.until, tenure.until, "the end"),
    ],
    tenure.text,
    tenures,
  );
}

function compareClaim(atlas: Atlas, stated: Of<"claim">): Finding {
  const claim = atlas.claims.find(({ id }) => id === stated.claim);
  if (!claim) return silent(`no claim ${stated.claim}`);
  const holder = claim.holders.find(({ by }) => [by.person, by.office, by.party].includes(stated.by));
  if (stated.by !== null && !holder) return silent(`nothing of ${stated.by} holding that ${claim.says}`);
  const found = claim.finding === "open" ? "not judged" : claim.finding;
  return judged(
    [
      ...dateDifferences(stated.from, holder?.from ?? null, "the claim"),
      ...(stated.finding !== null && stated.finding !== claim.finding
        ? [`the corpus finds it ${found}, not ${stated.finding}`]
        : []),
    ],
    `held by ${stated.by ?? "the corpus"}: ${claim.says} (found: ${found}${claim.shownBy ? ` by ${claim.shownBy}` : ""})`,
    [claim],
  );
}

function compareExcess(atlas: Atlas, stated: Of<"excess">): Finding {
  const found = atlas.excesses.filter(({ act }) => act === stated.act);
  const scope = stated.scope;
  const excess = scope ? found.find((one) => sameScope(scope)(one.scope)) : found[0];
  if (!excess) return judged([`no excess of powers follows for ${stated.act}`], "", []);
  const bounds = [...excess.mandates, ...excess.tenures.map((index) => atlas.tenures[index]!.office)];
  const approved = excess.approvedBy ? `; approved by ${excess.approvedBy}` : "";
  const acts = atlas.acts.filter(({ id }) => id === stated.act);
  return judged(
    [],
    `${stated.act} is ${excess.kind === "forbidden" ? "forbidden by" : "beyond"} ${bounds.join(", ")}: ${scopeWords(excess.scope)}${approved}`,
    acts,
    true,
  );
}

function compareTitle(atlas: Atlas, asker: Asker, stated: Of<"title">): Finding {
  const place = readPlace(atlas, stated.at);
  const { earliest, latest } = stated.date;
  if (!place.ok || earliest === null || latest === null) return silent(`no located place ${stated.at}`);
  const holders = [...stated.holders].sort().join("+");
  const differences = [...new Set([earliest, latest])].flatMap((day) => {
    const { title } = asker.ask(place.value, day);
    const fits = title.kind === stated.kind && [...title.holders].sort().join("+") === holders;
    return fits ? [] : [`on ${isoFromDay(day)} ${stated.at} is ${title.kind} ${title.holders.join("+")}`];
  });
  const answer = asker.ask(place.value, latest);
  const [reason] = answer.because;
  const by = reason?.instrument ? ` by ${reason.instrument} article ${reason.article ?? "-"}` : "";
  return judged(differences, `${stated.at} in ${stated.date.text}: ${stated.kind} ${holders}${by}`, [], true);
}

function compareOccupation(atlas: Atlas, stated: Of<"occupation">): Finding {
  const occupation = atlas.occupations.find(({ id }) => id === stated.occupation);
  if (!occupation) return silent(`no occupation ${stated.occupation}`);
  return judged(
    [
      ...(occupation.party === stated.party ? [] : [`it is by ${occupation.party}`]),
      ...dateDifferences(stated.from, occupation.from, occupation.id),
    ],
    occupation.text,
    [occupation],
  );
}

function compareForce(atlas: Atlas, stated: Of<"force">): Finding {
  const target = { instrument: stated.instrument, article: stated.article, clause: stated.label };
  const life = lifeOf(atlas, target, stated.reading ?? "editorial");
  const day = stated.date.latest;
  if (!life || day === null) return silent(`no life of ${stated.instrument}`);
  const spell = spellOn(life, day);
  const acts = atlas.acts.filter(({ id }) => spell.acts.includes(id));
  return judged(
    spell.state === stated.state ? [] : [`on ${isoFromDay(day)} it is ${spell.state}: ${spell.says}`],
    `${stated.label ?? stated.instrument} is ${spell.state} on ${isoFromDay(day)}: ${spell.says}`,
    acts,
    true,
  );
}

/** How far an end of a line may lie from the place that a source names, metres. */
const END_TOLERANCE = 60_000;

function compareLine(atlas: Atlas, stated: Of<"line">): Finding {
  const line = atlas.lines.find(({ id }) => id === stated.line);
  const parts = atlas.parts.filter((part) => part.line === stated.line);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!line || !first || !last) return silent(`no line ${stated.line}`);
  const start = { lon: first.coordinates[0]!, lat: first.coordinates[1]! };
  const end = { lon: last.coordinates.at(-2)!, lat: last.coordinates.at(-1)! };
  const away = (id: string | null, point: typeof start): string[] => {
    if (id === null) return [];
    const place = atlas.places.find((one) => one.id === id);
    if (!place) return [`the corpus has no located place ${id}`];
    const metres = Math.min(distanceMetres(place, point));
    return metres <= END_TOLERANCE + place.accuracyMetres
      ? []
      : [`its end lies ${Math.round(metres / 1000)} km from ${id}`];
  };
  const words = parts.map(({ text }) => text).join(" ");
  return judged(
    [
      ...away(stated.from, start),
      ...away(stated.to, end),
      ...stated.along.filter((id) => !words.includes(`along ${id}`)).map((id) => `it does not follow ${id}`),
    ],
    `${line.name ?? line.id}: ${parts[0]!.text} … (${line.instrument ?? "no instrument"} article ${line.article ?? "-"})`,
    parts,
    true,
  );
}

function compareInstrument(atlas: Atlas, stated: Of<"instrument">): Finding {
  const instrument = atlas.instruments.find(({ id }) => id === stated.instrument);
  if (!instrument) return silent(`no instrument ${stated.instrument}`);
  const numbered = instrument.articles.filter(({ number }) => number !== null);
  const article = numbered.find(({ number }) => number === stated.agrees);
  const differences = [
    ...(stated.title !== null && !instrument.title.includes(stated.title)
      ? [`its title is ${instrument.title}`]
      : []),
    ...(stated.articles !== null && numbered.length !== stated.articles
      ? [`it has ${numbered.length} articles`]
      : []),
    ...(stated.agrees !== null && !article ? [`it has no article ${stated.agrees}`] : []),
  ];
  const fact = article ? `article ${article.number}: ${article.prose.split("\n\n")[0]?.replace(/\s+/g, " ") ?? article.title}` : `${instrument.title}, ${numbered.length} articles`; // prettier-ignore
  return judged(differences, fact, [{ citations: instrument.citations, unverified: false }]);
}

function compareText(atlas: Atlas, stated: Of<"text">): Finding {
  const notes = atlas.textNotes.filter(
    (note) =>
      note.instrument === stated.instrument &&
      note.language === stated.language &&
      (stated.article === null || note.article === stated.article) &&
      note.how === stated.how,
  );
  const note = notes.find(({ words }) => words?.toLowerCase().includes(stated.words.toLowerCase()));
  if (!note)
    return silent(`no note on the ${stated.language} text of ${stated.instrument} that ${stated.how} it`);
  return judged([], `the ${note.language} text ${note.how} “${note.words}”: ${note.consequence ?? ""}`, [
    note,
  ]);
}

function compareRight(atlas: Atlas, stated: Of<"right">): Finding {
  const grants = atlas.provisions.filter(
    (provision) =>
      provision.kind === "grant" &&
      provision.instrument === stated.instrument &&
      provision.holder === stated.holder &&
      provision.grantor === stated.grantor &&
      provision.who === stated.who &&
      provision.right === stated.right &&
      provision.effect === stated.effect,
  );
  if (grants.length === 0) return silent(`no such provision in ${stated.instrument}`);
  const held = grants.flatMap((grant) => (grant.kind === "grant" ? grant.places : []));
  const places = stated.where.filter((id) => !held.some((where) => (where.id ?? where.sort) === id));
  return judged(
    places.map((id) => `not at ${id}`),
    grants.map(({ text, article }) => `article ${article ?? "-"}: ${text}`).join("; "),
    grants,
  );
}
