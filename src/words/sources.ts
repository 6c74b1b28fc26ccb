/** What a narrative source says beside the corpus, worded from the rule and its arguments. */
import { isoFromDay } from "../chronology/days.js";
import type { Day, DayRange } from "../chronology/model.js";
import type { SourceReason, SourceRules, Unheld } from "../query/sources/model.js";
import { scopeWords } from "./acts.js";
import type { Language } from "./language.js";
import { lifeReasonWords } from "./lives.js";
import { metresWords } from "./measures.js";
import { IDS } from "./names.js";
import type { SourceArguments } from "./source-phrases.js";

/** One sentence, to the author of a corpus: by ids. */
export function sourceReasonWords(language: Language, reason: SourceReason | Unheld): string {
  if (reason.rule === "unheld") return reason.text;
  const text = phrase(language, reason);
  return /[.!?]$/.test(text) ? language.grammar.capital(text) : language.grammar.sentence(text);
}

const phrase = <Rule extends keyof SourceRules>(language: Language, reason: SourceReason<Rule>): string =>
  language.sources[reason.rule](reason, argumentsIn(language));

function argumentsIn(language: Language): SourceArguments {
  const words = { language, ...IDS };
  const day = (one: Day | null): string => (one === null ? "…" : isoFromDay(one));
  const days = ({ earliest, latest }: DayRange): string =>
    earliest === latest ? day(earliest) : language.dates.to(day(earliest), day(latest));
  return {
    day,
    days,
    metres: (metres) => metresWords(language, metres),
    scope: (scope) => scopeWords(words, scope),
    effect: (effect) => language.rights.effects[effect],
    how: (how) => language.instruments.textHow[how],
    doing: (doing) => language.acts.doings[doing],
    relation: (relation) => language.acts.relations[relation],
    articles: (count) => language.instruments.articles(count),
    state: (state) => language.lives.states[state],
    life: (reason) => lifeReasonWords(words, reason),
  };
}
