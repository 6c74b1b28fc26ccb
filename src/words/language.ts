/**
 * What a language must be able to say: every phrase of the commands, the map and the page that tells an answer.
 * Arguments are words of the same language already: names, dates, figures. What stands in a list, which word takes a
 * capital and how a number is parted belongs here too, and to no caller. A phrase that a language lacks does not compile.
 */
import type { Holds } from "../rights/model.js";
import type { CalendarDuration } from "../chronology/add-duration.js";
import type { NotePhrases } from "../chronology/notes.js";
import type { Calendar } from "../chronology/model.js";
import type { QingDate } from "../chronology/qing.js";
import type { Doing, Relation } from "../clauses/acts-model.js";
import type { SourceKind } from "../clauses/source-model.js";
import type { Modality } from "../clauses/rights-model.js";
import type { LifeState } from "../effect/model.js";
import type { StepRule } from "../regime/model.js";
import type { GroundPhrases, SurveyPhrases } from "./ground-phrases.js";
import type { MapPhrases } from "./map-phrases.js";
import type { NearbyPhrases } from "./nearby-phrases.js";
import type { BeyondTitle, TitleKind } from "../regime/title.js";
import type { PagePhrases } from "./english-page.js";
import type { CheckPhrases, SourcePhrases } from "./source-phrases.js";

export interface Language {
  /** ISO 639, as names in a corpus are tagged. */
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
  readonly grammar: GrammarPhrases;
  readonly measures: MeasurePhrases;
  readonly dates: DatePhrases;
  readonly titles: TitlePhrases;
  readonly citations: CitationPhrases;
  readonly ground: GroundPhrases;
  readonly steps: StepPhrases;
  readonly lives: LifePhrases;
  readonly commencements: CommencementPhrases;
  readonly acts: ActPhrases;
  readonly rights: RightPhrases;
  readonly answers: AnswerPhrases;
  readonly nearby: NearbyPhrases;
  readonly instruments: InstrumentPhrases;
  readonly map: MapPhrases;
  readonly surveys: SurveyPhrases;
  readonly sources: SourcePhrases;
  readonly checks: CheckPhrases;
  readonly page: PagePhrases;
}

type Phrase = (words: string) => string;
type Phrase2 = (first: string, second: string) => string;

export interface GrammarPhrases {
  /** `a, b and c`; of none, nothing. */
  list(words: readonly string[]): string;
  /** Names of which any will do. */
  choice(words: readonly string[]): string;
  /** As at the start of a line. */
  readonly capital: Phrase;
  /** A whole sentence of words that have no capital and no stop. */
  readonly sentence: Phrase;
  /** Another's words, or a title that is a sentence of its own. */
  readonly quote: Phrase;
  number(value: number, decimals: number): string;
}

export interface MeasurePhrases {
  readonly metres: Phrase;
  readonly kilometres: Phrase;
  readonly squareKilometres: Phrase;
  /** Figures without sign. */
  angle(degrees: string, half: "north" | "south" | "east" | "west"): string;
}

export interface DatePhrases {
  /** Months from 1 to 12; years as `year` says them. */
  day(dayOfMonth: number, month: number, year: string): string;
  monthOfYear(month: number, year: string): string;
  dayOfYear(dayOfMonth: number, month: number): string;
  daysOfMonth(from: number, to: number, month: number, year: string): string;
  readonly qing: (date: QingDate) => string;
  /** A year before 100 with its era. */
  earlyYear(year: number): string;
  /** `years` before the year 1, counted without a year 0. */
  yearBefore(years: number): string;
  /** Two ends of an uncertain date. */
  readonly range: Phrase2;
  readonly undated: string;
  readonly always: string;
  readonly since: Phrase;
  readonly until: Phrase;
  readonly fromUntil: Phrase2;
  readonly orLater: Phrase;
  /** One day, from a first to a last; up to a last; from a first on. */
  readonly someDay: Phrase2;
  readonly someDayUntil: Phrase;
  readonly someDayFrom: Phrase;
  readonly unknownDay: string;
  /** From a day to the end of the days that are spoken of. */
  readonly from: Phrase;
  /** How long something was to last: whole numbers, one of them at least. */
  lasting(duration: CalendarDuration): string;
  /** From a day to a day, both in it. */
  readonly to: Phrase2;
  readonly calendars: Readonly<Record<Calendar, string>>;
  /** A day with the name of its calendar. */
  readonly inCalendar: Phrase2;
  /** How a date was read. */
  readonly notes: NotePhrases;
}

/** In the middle of a line. */
export interface TitlePhrases {
  readonly condominium: Phrase;
  readonly disputed: Phrase;
  readonly undetermined: Phrase;
  readonly undeterminedBetweenNobody: string;
  readonly unallocated: string;
  readonly beyond: Readonly<Record<BeyondTitle["of"], string>>;
  /** Where no clause gives title, and some say of the ground who holds or claims it. */
  readonly unsaid: string;
  readonly atSea: Phrase;
  /** Of a named place whose point lies so far off the drawn shore. */
  readonly ashore: Phrase;
  /** What kind of title it is, under the heading. */
  readonly kinds: Readonly<Record<TitleKind | "at sea", string>>;
  readonly beyondKinds: Readonly<Record<BeyondTitle["of"], string>>;
}

export interface CitationPhrases {
  readonly article: Phrase;
  readonly articleOf: (instrument: string, article: string) => string;
  readonly clauseOf: (instrument: string, clause: string) => string;
  /** Where no instrument speaks: the state of things before all of them. */
  readonly first: string;
  /** Where a state takes the place of another, by no instrument. */
  readonly states: string;
  readonly corpus: string;
  readonly source: (source: string, locator: string | null) => string;
  /** No independent source was found. */
  readonly onlyIn: (source: string, locator: string | null) => string;
  /** The same, as a remark. */
  readonly alone: string;
  readonly editedBy: Phrase;
  readonly volume: Phrase;
  readonly number: Phrase;
  readonly pages: Phrase;
  readonly readAt: Phrase;
  readonly echoes: Phrase;
  readonly kinds: Readonly<Record<SourceKind, string>>;
}

/** Steps of a derivation. */
export interface StepPhrases {
  readonly rules: Readonly<Record<StepRule, string>>;
  readonly silence: string;
  readonly expiry: string;
  readonly confirmation: string;
  readonly continuation: string;
  readonly succession: string;
  readonly delimitation: string;
  readonly "most favoured nation": string;
  readonly "as other nations": string;
  readonly confirmedBy: Phrase;
  /** The number of the stage in which it is told. */
  asIn(number: number): string;
  /** The rule, and what it did as a sentence. */
  readonly byRule: Phrase2;
}

export interface LifePhrases {
  readonly states: Readonly<Record<LifeState, string>>;
  readonly nothing: string;
  readonly drafted: string;
  readonly signed: string;
  readonly ratified: string;
  readonly neverInForce: string;
  readonly inForce: (commencement: string, confirmedBy: string | null) => string;
  /** `many`: more parties than one. */
  readonly clausesRejected: (parties: string, clauses: string, many: boolean) => string;
  readonly meaningContested: string;
  readonly rejected: Phrase;
  readonly partlyAccepted: (party: string, clauses: string) => string;
  readonly ended: Phrase;
  readonly suspended: Phrase;
}

/** Rules by which an instrument takes effect. */
export interface CommencementPhrases extends Readonly<
  Record<"on signature" | "on ratification" | "on exchange" | "never", string>
> {
  readonly onDay: Phrase;
  readonly with: Phrase;
}

export interface ActPhrases {
  readonly none: string;
  readonly noneOf: Phrase;
  readonly doings: Readonly<Record<Doing, string>>;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly scope: (matter: string | null, country: string | null) => string;
  readonly lasting: Phrase2;
  readonly by: Phrase;
  readonly to: Phrase;
  readonly at: Phrase;
  readonly unverified: string;
  /** Whether it held on the days asked for. */
  readonly perhaps: string;
  readonly forbidden: string;
  readonly beyond: string;
  readonly approvedBy: Phrase;
  readonly disownedBy: Phrase;
  readonly approvedByNone: string;
  readonly bound: Phrase;
  readonly over: Phrase;
  readonly heldBy: Phrase;
  readonly findings: Readonly<Record<"true" | "false" | "open", string>>;
  readonly shownBy: Phrase2;
  readonly offices: string;
  readonly powers: string;
  readonly acts: string;
  readonly claims: string;
}

export interface RightPhrases {
  readonly effects: Readonly<Record<Modality, string>>;
  /** Name of a rule of inference; the rule's own name where the language has none. */
  readonly rule: Phrase;
  readonly of: (party: string, where: string, day: string) => string;
  /** Of all parties. */
  readonly all: Phrase2;
  readonly why: (right: string, place: string, day: string) => string;
  readonly atPlace: Phrase;
  readonly onGround: Phrase;
  readonly towards: Phrase;
  readonly perhapsElsewhere: string;
  /** Of waters, ways and countries that no point is told to lie in. `named`: with their ids. */
  /** How far a place lies from where a right may be used. */
  readonly perhapsNear: Phrase;
  readonly byName: Phrase;
  readonly none: string;
  /** Where the nearest of what is spoken of does not reach the place. */
  readonly noneBut: Phrase;
  /** `party`: whose it would be; null: anybody's. */
  readonly nobody: (party: string | null) => string;
  /** Narrower rights are held. */
  nobodyAsSuch(right: string, party: string | null): string;
  /** Over rights of the narrower kinds. */
  readonly within: Phrase;
  readonly holderOf: Phrase2;
  readonly condition: Phrase;
  /** `told`: held as told, perhaps ended already. `possibly`: not held as told, perhaps begun already. */
  readonly doubts: Readonly<Record<Exclude<Holds, "surely">, string>>;
  otherChains(count: number, more: boolean): string;
  readonly moreChains: string;
  readonly byRule: Phrase;
}

/** What a party has of ground beside title, or wants to have. */
export interface HeldPhrase {
  readonly holder: string;
  readonly kind: string;
  readonly from: string | null;
  /** How long it was to last. */
  readonly term: string | null;
  /** By the phrase of that name. */
  readonly renewed: string | null;
  readonly span: string | null;
  /** Two days of the year. */
  readonly season: string | null;
  readonly inFact: boolean;
  readonly sought: boolean;
}

/** What a party, or a class of its people, may, must or must not do on some ground. */
export interface BurdenPhrase {
  readonly holder: string;
  readonly effect: string;
  readonly right: string;
}

export interface InFactPhrase {
  readonly party: string;
  readonly kind: string | null;
  readonly span: string | null;
}

/** Frames of the answers about ground. */
export interface AnswerPhrases {
  readonly on: (where: string, day: string) => string;
  readonly reading: Phrase;
  readonly editor: string;
  readonly partysReading: Phrase;
  readonly by: string;
  readonly and: string;
  readonly editorial: string;
  readonly because: Phrase;
  /** What rests on surveys. */
  readonly evidence: Phrase;
  readonly evidenceInPart: Phrase;
  /** After the citation of a clause by which a party acted of itself. */
  readonly alone: Phrase;
  /** After the citation of a clause that has effect from before its instrument, in force on a day. */
  readonly aheadOf: Phrase;
  readonly claimed: Phrase2;
  readonly claimedToo: Phrase;
  readonly perhapsToo: Phrase;
  held(held: HeldPhrase): string;
  /** Of ground that need not be named. */
  burden(burden: BurdenPhrase): string;
  /** The same of the ground that is asked of, with what is to be known of it: towards whom, when, on which condition. */
  burdenHere(burden: string, details: readonly string[]): string;
  /** Between two days of the year. */
  readonly eachYear: Phrase2;
  /** After what gave a hold: what ended it. */
  readonly endedBy: Phrase;
  /** Of what a clause gave; among what makes a change. And after what gave a hold: what brought it back. */
  readonly theEndOf: Phrase;
  /** `before`: the days on which it was held so before. */
  readonly heldAgain: (what: string, before: string | null) => string;
  /** After the days of a hold: for some time, or (empty) for no time that is said. */
  readonly renewed: Phrase;
  /** After what gave a hold: what gave it anew. */
  readonly renewedBy: Phrase;
  /** A title that the place may have, by a clause. */
  /** Of what lies along something near the place, by what, and how near it is. */
  mayBeNear(burden: string, by: string, distance: string): string;
  readonly mayBe: Phrase2;
  /** Of a date that may mean several days: nothing changed on them; or it did, and what holds on which is listed. */
  readonly sameOnAll: string;
  readonly dependsOnDay: string;
  /** A date as it was asked, and how it was read. */
  readonly dateNote: Phrase2;
  readonly onDays: Phrase2;
  /** How far the theatre reaches, from its south-west corner to its north-east corner. */
  readonly theatre: Phrase2;
  /** Of a day long after it, by a corpus that states no days. */
  readonly lastDated: Phrase;
  /** What was told last of a place on the last day that the corpus speaks of. */
  lastKnown(day: string, title: string, span: string | null, by: string | null): string;
  perhaps(title: string, by: string | null, earliest: string, since: string | null): string;
  /** What would be so had what has come done so in another order. */
  perhapsFirst(title: string, by: string | null): string;
  readonly position: string;
  /** Presence on the ground; `kind`: as what, where the corpus has a word for it. */
  inFact(presence: InFactPhrase): string;
  reach(distance: string, within: string): string;
  readonly history: string;
  /** Heads the clauses that give no ground; and why one of them does not, by a line that no ground can carry. */
  readonly alongHere: string;
  readonly noGround: string;
  boundsNothing(line: string, because: string | null): string;
  readonly changes: Phrase2;
  readonly noChange: string;
  readonly alongBegins: Phrase;
  readonly alongEnds: Phrase;
  /** How much ground changes of which the corpus does not speak. */
  readonly changesLeftOut: Phrase;
  /** A change that came only if a date that is left open fell early. */
  readonly possibleChange: Phrase;
  /** Another that came in its place. */
  readonly orElse: Phrase;
  /** What a sentence says is of this day. */
  readonly onDay: Phrase2;
}

export interface InstrumentPhrases {
  readonly between: (title: string, parties: string) => string;
  /** `by`: null where no signatory is known. */
  signed(date: string, place: string | null, by: string | null): string;
  inForce(day: string, commencement: string): string;
  readonly neverInForce: string;
  readonly texts: Phrase;
  readonly articles: (count: number) => string;
  readonly lifeBy: Phrase;
  readonly acts: string;
  readonly rights: string;
  readonly textsOf: Phrase;
  /** A text that is a map, by its id. */
  annexedMap(id: string, title: string, of: string | null): string;
  readonly textStatus: Readonly<Record<"authentic" | "governing" | "translation", string>>;
  readonly textHow: Readonly<Record<"lacks" | "says", string>>;
  readonly noDifference: string;
  readonly noTexts: string;
  /** Before a source that has the words of a text, which are not quoted. */
  readonly wordsStandIn: string;
  readonly consequence: Phrase;
}
