/** What ground has beside its title: claims, what is held there, what it may be instead. */
import type { Beside } from "../picture/model.js";
import type { Answer, Burdened, Claimed, DoubtedTitle, Held, Lasting, Reason } from "../query/model.js";
import type { Ender } from "../effect/model.js";
import type { DayOfYear } from "../chronology/season.js";
import { burdenHereWords, burdenWords, nearbyWords } from "./burdens.js";
import { citationWords, markWords } from "./citations.js";
import { isoSpanWords } from "./dates.js";
import { partiesOf } from "../regime/title.js";
import { titleHeading, titleWords } from "./titles.js";
import type { Words } from "./words.js";

/** A sentence for each claim, each layer that a text gives, each doubt, and each burden. */
export function besideWords(
  words: Words,
  answer: Pick<Answer, "claims" | "layers" | "doubts" | "burdens">,
): string[] {
  const { grammar } = words.language;
  const given = answer.layers.filter(({ inFact }) => !inFact);
  return [
    ...claimsWords(words, answer),
    ...given.map((held) =>
      held.perhaps
        ? words.language.answers.mayBe(heldWords(words, held), cited(words, held))
        : `${grammar.capital(heldWords(words, held))}, ${byWords(words, held)}`,
    ),
    ...doubtsWords(words, answer),
    ...burdensWords(words, answer),
  ];
}

export function claimsWords(words: Words, { claims }: Pick<Answer, "claims">): string[] {
  return claims.map((claim) => words.language.answers.claimed(claimantWords(words, claim.title), cited(words, claim)));
} // prettier-ignore

export function doubtsWords(words: Words, { doubts }: Pick<Answer, "doubts">): string[] {
  return doubts.map((doubt) => words.language.answers.mayBe(doubtWords(words, doubt), cited(words, doubt)));
} // prettier-ignore

/** Those to whom a title is claimed, in common where they are several. */
const claimantWords = (words: Words, title: Claimed["title"]): string =>
  title.kind === "condominium" || title.kind === "undetermined"
    ? words.language.grammar.list(partiesOf(title).map((party) => words.party(party)))
    : titleWords(words, title);

/** What each party may, must or must not do there. */
export function burdensWords(words: Words, { burdens }: Pick<Answer, "burdens">): string[] {
  const { answers, grammar } = words.language;
  return burdens.map((burden) => {
    const said = burdenHereWords(words, burden);
    if (burden.near) return answers.mayBeNear(said, cited(words, burden), nearbyWords(words, burden.near));
    return burden.perhaps ? answers.mayBe(said, cited(words, burden)) : `${grammar.capital(said)}, ${byWords(words, burden)}`;
  });
} // prettier-ignore

/** Without a word of the doubt. */
function doubtWords(words: Words, { title, claimed }: Pick<DoubtedTitle, "title" | "claimed">): string {
  return claimed ? words.language.answers.claimedToo(claimantWords(words, title)) : titleWords(words, title);
}

/** A sentence for each layer of presence on the ground, like those for occupations, which are in the same list. */
export function inFactWords(words: Words, { layers }: Pick<Answer, "layers">): string[] {
  return layers
    .filter(({ inFact }) => inFact)
    .map((held) => `${presenceWords(words, held)}, ${byWords(words, held)}`);
}

/** Who is on the ground, whatever its title. `since` and `until`: ISO days; null: not to be said, or open. */
export function presenceWords(
  words: Words,
  held: Pick<Held, "kind" | "holder" | "term" | "renewed" | "season" | "since" | "until">,
): string {
  const { term, renewed } = termWords(words, held);
  const span = [term, isoSpanWords(words.language, held), renewed, seasonWords(words, held)].filter(
    (part) => part !== null,
  );
  return words.language.answers.inFact({
    party: words.party(held.holder),
    kind: words.hold(held.kind),
    span: span.length === 0 ? null : span.join(", "),
  });
}

/** How long it was to last: from its beginning, or since it was given anew. */
function termWords({ language }: Words, { term, renewed }: Pick<Held, "term" | "renewed">) {
  const lasting = term && language.dates.lasting(term);
  return renewed
    ? { term: null, renewed: language.answers.renewed(lasting ?? "") }
    : { term: lasting, renewed: null };
}

function seasonWords({ language }: Words, { season }: Pick<Held, "season">): string | null {
  const day = ({ month, day }: DayOfYear) => language.dates.dayOfYear(day, month);
  return season && language.answers.eachYear(day(season.from), day(season.until));
}

/** The same of an occupation that is said of a place, by no kind. */
export function occupationWords(words: Words, { party, span, perhaps }: OccupationSaid): string {
  const said = words.language.answers.inFact({ party: words.party(party), kind: null, span });
  return `${said}${perhaps ? ` [${words.language.acts.perhaps}]` : ""}`;
}

interface OccupationSaid {
  readonly party: string;
  /** Null: not to be said. */
  readonly span: string | null;
  readonly perhaps: boolean;
}

/** By which text, and what ended it. */
export function byWords(words: Words, what: Claimed | Held | Burdened): string {
  const { answers } = words.language;
  const again = "again" in what && what.again;
  const ender = "endedBy" in what && what.endedBy;
  return [
    `${answers.by} ${cited(words, what)}`,
    ...(again
      ? [
          answers.heldAgain(
            endWords(words, again.by, again.endedBy),
            again.before && isoSpanWords(words.language, again.before),
          ),
        ]
      : []),
    ...("renewedBy" in what && what.renewedBy !== null
      ? [answers.renewedBy(words.instrument(what.renewedBy))]
      : []),
    ...(ender ? [answers.endedBy(enderWords(words, ender))] : []),
  ].join("; ");
}

/** The end of a clause, as what brings something about: by what ended it, where that is known. */
export const endWords = (words: Words, clause: Reason, endedBy: Ender | null): string =>
  endedBy ? enderWords(words, endedBy) : words.language.answers.theEndOf(citationWords(words, clause));

/** The instrument or the act that ended something. */
const enderWords = (words: Words, { instrument, act }: Ender): string =>
  instrument === null ? words.language.grammar.quote(words.act(act!)) : words.instrument(instrument);

/** The text that gives it, and what it is worth. */
const cited = (words: Words, { because }: Claimed | Held | Burdened): string =>
  because[0] ? `${citationWords(words, because[0])}${markWords(words, because[0], " ")}` : "";

/** One of the things beside title as it stands in a key: `Held by C as lease from B`, `Claimed by C`, `Perhaps C`. */
export function besideHeading(words: Words, beside: Beside): string {
  const { answers, grammar } = words.language;
  if (beside.is === "layer") {
    const held = undatedWords(words, beside);
    return grammar.capital(beside.perhaps ? answers.perhapsToo(held) : held);
  }
  if (beside.is === "burden") return grammar.capital(burdenWords(words, beside));
  return grammar.capital(
    beside.is === "claim" ? answers.claimedToo(claimantWords(words, beside.title)) : answers.perhapsToo(doubtWords(words, beside)),
  );
} // prettier-ignore

/** Who has what there, without its days. */
const undatedWords = (
  words: Words,
  held: Omit<Parameters<typeof heldWords>[1], keyof Lasting | "term" | "renewed">,
): string => heldWords(words, { ...held, ...UNDATED, term: null, renewed: false });

/** A title as the head of an answer; where no clause gives one, who surely holds or claims the ground is said with it. */
export function toldHeading(
  words: Words,
  told: Pick<Answer, "title" | "atSea" | "claims" | "layers">,
): string {
  if (!isUnsaid(told)) return titleHeading(words, told.title, told.atSea);
  const { answers, grammar, titles } = words.language;
  const beside = [
    ...told.claims.map(({ title }) => answers.claimedToo(claimantWords(words, title))),
    ...told.layers.filter(isHeld).map((held) => undatedWords(words, held)),
  ];
  const heading = grammar.capital([titles.unsaid, ...new Set(beside)].join("; "));
  return told.atSea ? titles.atSea(heading) : heading;
}

/** No clause gives title there, and some say who surely holds or claims it: the corpus is not silent. */
const isUnsaid = ({ title, claims, layers }: Pick<Stated, "title" | "claims" | "layers">): boolean =>
  title.kind === "unallocated" && (claims.length > 0 || layers.some(isHeld));

const isHeld = ({ perhaps, sought }: Pick<Held, "perhaps" | "sought">): boolean => !perhaps && !sought;

const UNDATED: Lasting = { since: null, until: null, sinceDay: null, untilDay: null };

interface Stated {
  readonly title: Answer["title"];
  readonly claims: readonly Pick<Claimed, "title">[];
  readonly layers: readonly Omit<Held, "because" | "endedBy" | "again" | "renewedBy">[];
  readonly doubts: readonly Pick<DoubtedTitle, "title" | "claimed">[];
  readonly burdens: readonly Omit<Burdened, "because" | "endedBy">[];
}

/** A title with all that is beside it, in the middle of a line. */
export function stateWords(words: Words, state: Stated): string {
  const { title, claims, layers, doubts, burdens } = state;
  const { claimedToo, perhapsToo } = words.language.answers;
  const all = [
    isUnsaid(state) ? words.language.titles.unsaid : titleWords(words, title),
    ...claims.map((claim) => claimedToo(claimantWords(words, claim.title))),
    ...layers.map((held) => (held.perhaps ? perhapsToo : String)(heldWords(words, held))),
    ...doubts.map((doubt) => perhapsToo(doubtWords(words, doubt))),
    ...burdens.map((burden) => burdenWords(words, burden)),
  ];
  // What two instruments say alike is so once.
  return [...new Set(all)].join("; ");
}

/** Without a word of the doubt whether its ground is there. */
export function heldWords(
  words: Words,
  held: Omit<Held, "because" | "endedBy" | "again" | "renewedBy">,
): string {
  return words.language.answers.held({
    holder: words.party(held.holder),
    kind: words.hold(held.kind),
    from: held.from === null ? null : words.party(held.from),
    span: isoSpanWords(words.language, held),
    ...termWords(words, held),
    season: seasonWords(words, held),
    inFact: held.inFact,
    sought: held.sought,
  });
}
