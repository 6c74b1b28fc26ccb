import type { TextTarget } from "../clauses/acts-model.js";
import type { HeldTitle } from "../query/sources/model.js";
import type { CheckPhrases, SourcePhrases } from "./source-phrases.js";

const NOUNS: Readonly<Record<string, string>> = { place: "located place", life: "life of" };

const FINDINGS = { true: "true", false: "false", open: "not judged" } as const;

const title = ({ kind, holders }: HeldTitle): string => `${kind} ${holders.join("+")}`;

const target = ({ instrument, article, clause }: TextTarget): string =>
  `${instrument}${article === null ? "" : ` article ${article}`}${clause === null ? "" : ` clause ${clause}`}`;

export const ENGLISH_SOURCES: SourcePhrases = {
  nothing: ({ of, id }) => `the corpus has no ${NOUNS[of] ?? of} ${id}`,
  "no tenure": ({ person, office }) => `the corpus has nothing of ${person} as ${office}`,
  "no holder": ({ by, says }) => `the corpus has nothing of ${by} holding that ${says}`,
  "no note": ({ language, instrument, how }, say) =>
    `the corpus has no note on the ${language} text of ${instrument} that ${say.how(how)} it`,
  "no provision": ({ instrument }) => `the corpus has no such provision in ${instrument}`,
  "open date": ({ date }) => `“${date}” has no first or no last day on which to ask`,

  kind: ({ said, held }) => `the corpus has it as ${held}, not as ${said}`,
  undated: ({ of, id, side }) => {
    if (of === "tenure") return `the corpus gives no date for the ${side === "from" ? "beginning" : "end"}`;
    const what = of === "claim" ? "the claim" : id;
    return `the corpus gives no date for ${side === "from" ? what : `the end of ${what}`}`;
  },
  julian: ({ said, lagDays, held }, { days }) =>
    `“${said}” is ${lagDays} days early as a Gregorian date; it fits as a Julian one (${days(held)})`,
  date: ({ said, held }, { days }) => `“${said.text}” (${days(said)}) is not “${held.text}” (${days(held)})`,
  phrase: ({ phrase, said, held }, { scope }) => {
    const named = (one: typeof said): string => (typeof one === "string" ? one : scope(one));
    const others = held === null ? "" : `, but ${phrase} ${held.map(named).join(", ") || "nobody named"}`;
    return `the corpus does not have it ${phrase} ${named(said)}${others}`;
  },
  deed: ({ said, held }, { doing }) => {
    const [first, ...others] = [said, ...held].map((one) => `${doing(one.doing)} ${target(one.target)}`);
    return `the corpus does not have it that it ${first}${others.length > 0 ? `, but ${others.join(", ")}` : ""}`;
  },
  link: ({ relation: how, to }, { relation }) => `the corpus does not have it ${relation(how)} ${to}`,
  "not as": ({ who, office }) => `${who} did it, but not as ${office}`,
  "did it for": ({ who, party }) => `${who} did it for ${party ?? "nobody named"}`,
  "office of": ({ party }) => `it is an office of ${party}`,
  "occupied by": ({ party }) => `it is by ${party}`,
  "no excess": ({ act }) => `no excess of powers follows for ${act}`,
  finding: ({ said, held, shownBy }) =>
    `the corpus finds it ${FINDINGS[held]}${shownBy === null ? "" : ` by ${shownBy}`}, not ${FINDINGS[said]}`,
  title: (held, { day }) => `on ${day(held.day)} ${held.at} is ${title(held)}`,
  called: (held) => `its title is ${held.title}`,
  articles: ({ count }, { articles }) => `it has ${articles(count)}`,
  "no article": ({ number }) => `it has no article ${number}`,
  "not along": ({ id }) => `it does not follow ${id}`,
  "end of line": ({ metres, from }, say) => `its end lies ${say.metres(metres)} from ${from}`,
  effect: ({ article, held, said }, { effect }) =>
    `by article ${article ?? "-"} they ${effect(held)}, not ${effect(said)}`,
  "not at": ({ place }) => `not at ${place}`,

  text: ({ language, how, words, consequence }, say) =>
    `the ${language} text ${say.how(how)} “${words}”${consequence === null ? "" : `: ${consequence}`}`,
  state: ({ of, state, day, reason }, say) =>
    of === null
      ? `on ${say.day(day)} it is ${say.state(state)}: ${say.life(reason)}`
      : `${of} is ${say.state(state)} on ${say.day(day)}: ${say.life(reason)}`,
  written: ({ text, date }) => `${text}${date === null ? "" : ` (${date})`}`,
  held: ({ by, says, finding, shownBy }) =>
    `held by ${by ?? "the corpus"}: ${says} (found: ${FINDINGS[finding]}${shownBy === null ? "" : ` by ${shownBy}`})`,
  ground: ({ date, instrument, article, ...held }) =>
    `${held.at} in ${date}: ${title(held)}${instrument === null ? "" : ` by ${instrument} article ${article ?? "-"}`}`,
  "articles say": ({ articles }) =>
    articles.map(({ article, text }) => `article ${article ?? "-"}: ${text}`).join("; "),
  instrument: ({ title: named, articles }, say) => `${named}, ${say.articles(articles)}`,
  line: ({ name, text, instrument, article }) =>
    `${name}: ${text} … (${instrument ?? "no instrument"} article ${article ?? "-"})`,
  office: ({ name }) => `the office: ${name}`,
  excess: ({ act, kind, bounds, scope, approvedBy }, say) =>
    `${act} is ${kind === "forbidden" ? "forbidden by" : "beyond"} ${bounds.join(", ")}: ${say.scope(scope)}${approvedBy === null ? "" : `; approved by ${approvedBy}`}`,
};

export const ENGLISH_CHECKS: CheckPhrases = {
  verdicts: { agrees: "agrees", alone: "alone", differs: "differs", silent: "silent" },
  counted: (title, { agrees, alone, differs, silent }) =>
    `${title}: ${agrees + alone + differs + silent} statements; ${agrees} agree, ${alone} rest in the corpus on this source alone, ${differs} differ, ${silent} silent`,
};
