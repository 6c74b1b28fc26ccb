/** What burdens ground: who may, must or must not do what there. */
import type { Burdened, Nearby } from "../query/model.js";
import type { BurdenName } from "../regime/alike.js";
import { isoSpanWords } from "./dates.js";
import { metresWords } from "./measures.js";
import type { Words } from "./words.js";

/** Of the ground that is asked of, without a word of the doubt whether it is there. */
export function burdenHereWords(words: Words, burden: Omit<Burdened, "because" | "endedBy">): string {
  const { answers, rights } = words.language;
  const span = isoSpanWords(words.language, burden);
  return answers.burdenHere(answers.burden(burdenPhrase(words, burden)), [
    towardsWords(words, burden.towards),
    ...(span === null ? [] : [span]),
    ...burden.conditions.map(rights.condition),
  ]);
}

/** In the middle of a line. */
export function burdenWords(words: Words, burden: Omit<BurdenName, "towards">): string {
  const { answers } = words.language;
  const said = answers.burden(burdenPhrase(words, burden));
  return burden.perhaps ? answers.perhapsToo(said) : said;
}

/** Why what is told may be of another place; null: it surely is of this one. */
export function perhapsThereWords(words: Words, { perhaps, near }: { readonly perhaps: boolean; readonly near?: Nearby }): string | null {
  const { rights } = words.language;
  if (near) return rights.perhapsNear(nearbyWords(words, near));
  return perhaps ? rights.perhapsElsewhere : null;
} // prettier-ignore

export function nearbyWords({ language, thing }: Words, { of, distanceMetres, accuracyMetres }: Nearby): string {
  const [distance, accuracy] = [distanceMetres, accuracyMetres].map((metres) => metresWords(language, metres));
  return language.nearby.nearest(distance!, of === null ? language.nearby.it : thing(of), accuracy!);
} // prettier-ignore

/** To whom it is owed. */
export function towardsWords({ language, party }: Words, towards: readonly string[]): string {
  return language.rights.towards(language.grammar.list(towards.map(party)));
}

/** Who: a state, or a class of its people. */
export function holderWords(
  words: Words,
  { party, who }: { readonly party: string; readonly who: string | null },
): string {
  const name = words.party(party);
  return who === null ? name : words.language.rights.holderOf(words.holders(who), name);
}

function burdenPhrase(words: Words, { holder, who, effect, right }: Pick<BurdenName, "holder" | "who" | "effect" | "right">) {
  return {
    holder: holderWords(words, { party: holder, who }),
    effect: words.language.rights.effects[effect],
    right: words.right(right),
  };
} // prettier-ignore
