/** A corpus as the lists in which its statements are kept, each statement in one; and back. */
import type {
  Act,
  Actor,
  Claim,
  Country,
  Lifetime,
  Mandate,
  Occupation,
  Remit,
  Tenure,
} from "./acts-model.js";
import type {
  Article,
  Clause,
  Corpus,
  Ends,
  Feature,
  HoldKind,
  Inheritance,
  Instrument,
  Line,
  Office,
  Party,
  Person,
  Survey,
  Theatre,
} from "./model.js";
import { coursesIn, isLaterCourse } from "./later-courses.js";
import { isOtherCourse, otherCoursesOf } from "./other-courses.js";
import type { Provision, ReadingTexts, TextNote, Word, Wording } from "./rights-model.js";
import type { Source } from "./source-model.js";
import type { Says } from "./says-model.js"; // prettier-ignore

/** An instrument without what stands under it. */
export type InstrumentHead = Omit<Instrument, "articles" | "clauses">;

/** The lists, in the order in which they are printed. */
export interface Parts {
  readonly heads: Pick<Corpus, "id" | "title" | "coverage">[];
  readonly theatres: Theatre[];
  readonly sources: Source[];
  readonly parties: Party[];
  readonly successions: Inheritance[];
  readonly persons: Person[];
  readonly offices: (Office & { readonly over: readonly Remit[] })[];
  readonly holds: HoldKind[];
  readonly countries: Country[];
  readonly lifetimes: Lifetime[];
  readonly tenures: Tenure[];
  readonly surveys: Survey[];
  readonly features: Feature[];
  readonly rights: Word[];
  readonly holders: Word[];
  readonly sorts: Word[];
  readonly lines: Line[];
  readonly clauses: Clause[];
  readonly provisions: Provision[];
  readonly ends: Ends[];
  readonly textNotes: TextNote[];
  readonly wordings: Wording[];
  readonly readingTexts: ReadingTexts[];
  readonly instruments: InstrumentHead[];
  readonly acts: Act[];
  readonly mandates: Mandate[];
  readonly claims: Claim[];
  readonly occupations: Occupation[];
  readonly says: Says[];
}

/** No statement at all. */
export function noParts(): Parts {
  return {
    heads: [], theatres: [], sources: [], parties: [], successions: [], persons: [], offices: [], holds: [],
    countries: [], lifetimes: [], tenures: [], surveys: [], features: [], rights: [], holders: [], sorts: [],
    lines: [], clauses: [], provisions: [], ends: [], textNotes: [], wordings: [], readingTexts: [], instruments: [], acts: [],
    mandates: [], claims: [], occupations: [], says: [],
  };
} // prettier-ignore

/** The articles of each instrument, by its id. */
export type ArticlesOf = (instrument: string) => readonly Article[];

/** The corpus of these lists. A person or an office acts for its party where nothing else is said. */
export function corpusOf(parts: Parts, articlesOf: ArticlesOf): Corpus {
  const { acts, mandates, tenures, countries, claims, occupations, lifetimes, provisions, rights, holders, sorts } = parts;
  const whole = wholeActor(parts);
  return {
    id: parts.heads[0]?.id ?? "",
    title: parts.heads[0]?.title ?? "",
    coverage: parts.heads[0]?.coverage ?? null,
    theatre: parts.theatres[0] ?? null,
    parties: parts.parties,
    inheritances: [...parts.parties.flatMap(continuation), ...parts.successions],
    persons: parts.persons,
    offices: parts.offices.map(({ over: _, ...office }) => office),
    sources: parts.sources,
    holds: parts.holds,
    surveys: parts.surveys,
    features: parts.features,
    lines: [...parts.lines, ...otherCoursesOf(parts.lines), ...coursesIn(parts.clauses)],
    instruments: instrumentsOf(parts, articlesOf),
    atFirst: parts.clauses.filter((clause) => clause.instrument === null).filter((clause) => clause.kind === "territory"),
    acts: {
      acts: acts.map((act) => ({ ...act, by: act.by.map(whole), to: act.to.map(whole) })),
      mandates: mandates.map((mandate) => ({ ...mandate, to: whole(mandate.to), by: whole(mandate.by) })),
      tenures, countries, claims, occupations, lifetimes,
      officeScopes: parts.offices.flatMap(({ id, over }) => (over.length > 0 ? [{ office: id, over }] : [])),
    },
    network: { provisions, rights, holders, sorts },
    textNotes: parts.textNotes,
    wordings: parts.wordings,
    readingTexts: parts.readingTexts,
    ends: parts.ends,
    says: parts.says,
  };
} // prettier-ignore

/** What a party that continues another has of it: everything. */
function continuation({ id, continues: of, since, notFor, ...written }: Party): Inheritance[] {
  if (of === null || since === null) return [];
  const { span, citations, unverified } = written;
  const text = `${id} continues ${of} since ${since.text}`;
  return [{ span, citations, unverified, id: `states/${id}`, form: "continues", heir: id, of, since, selector: null, treaties: null, notFor, text }];
} // prettier-ignore

function instrumentsOf(parts: Parts, articlesOf: ArticlesOf): Instrument[] {
  const clauses = new Map<string | null, Clause[]>();
  for (const clause of parts.clauses)
    clauses.set(clause.instrument, [...(clauses.get(clause.instrument) ?? []), clause]);
  return parts.instruments.map((head) => ({
    ...head,
    articles: articlesOf(head.id),
    clauses: clauses.get(head.id) ?? [],
  }));
}

function wholeActor({ persons, offices }: Parts): (actor: Actor) => Actor {
  const ofPerson = new Map(persons.map(({ id, party }) => [id, party]));
  const ofOffice = new Map(offices.map(({ id, party }) => [id, party]));
  return (actor) => ({
    ...actor,
    party: actor.party ?? ofPerson.get(actor.person ?? "") ?? ofOffice.get(actor.office ?? "") ?? null,
  });
}

/** The inverse of `corpusOf`. */
export function partsOf(corpus: Corpus): Parts {
  const { acts, network } = corpus;
  const over = new Map(acts.officeScopes.map((scopes) => [scopes.office, scopes.over]));
  return {
    heads: corpus.id === "" ? [] : [{ id: corpus.id, title: corpus.title, coverage: corpus.coverage }],
    theatres: corpus.theatre ? [corpus.theatre] : [],
    sources: [...corpus.sources],
    parties: [...corpus.parties],
    successions: corpus.inheritances.filter(({ form }) => form === "succeeds"),
    persons: [...corpus.persons],
    offices: corpus.offices.map((office) => ({ ...office, over: over.get(office.id) ?? [] })),
    holds: [...corpus.holds],
    surveys: [...corpus.surveys],
    features: [...corpus.features],
    lines: corpus.lines.filter((line) => !isLaterCourse(line) && !isOtherCourse(line)),
    clauses: [...corpus.atFirst, ...corpus.instruments.flatMap(({ clauses }) => clauses)],
    instruments: [...corpus.instruments],
    acts: [...acts.acts],
    tenures: [...acts.tenures],
    mandates: [...acts.mandates],
    countries: [...acts.countries],
    claims: [...acts.claims],
    occupations: [...acts.occupations],
    lifetimes: [...acts.lifetimes],
    provisions: [...network.provisions],
    rights: [...network.rights],
    holders: [...network.holders],
    sorts: [...network.sorts],
    textNotes: [...corpus.textNotes],
    wordings: [...corpus.wordings],
    readingTexts: [...corpus.readingTexts],
    ends: [...corpus.ends],
    says: [...corpus.says],
  };
}
