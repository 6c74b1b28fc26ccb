/** All that answers tell of ground: title, claims, layers, doubts, what they rest on, and the days of each. */
import type { Answer, Change, Reason, DerivationStage } from "../../src/query/index.js";
import { partiesOf } from "../../src/regime/title.js";
import { squareMetres } from "./facts.js";
import type { Facts } from "./question.js";

type Beside = Pick<Answer, "claims" | "layers" | "doubts">;

const titleFact = (title: Answer["title"]): string =>
  [title.kind, ...(title.kind === "beyond" ? [title.of] : partiesOf(title))].join(" ");
const byOf = ({ because: [reason] }: { readonly because: readonly Reason[] }) => reason?.instrument ?? null;

/** In one order, whatever that of the answer: `claim sovereignty a by t`. */
function besideFacts({ claims, layers, doubts }: Beside): string[] {
  return [
    ...claims.map((claim) => `claim ${titleFact(claim.title)} by ${byOf(claim)}`),
    ...layers.map((layer) => {
      const { kind, holder, from, sought, perhaps, season, since, until } = layer;
      const how = `${perhaps ? "perhaps " : ""}${sought ? "sought" : "held"}`;
      const turn = season ? ` each ${season.from.month}-${season.from.day}/${season.until.month}-${season.until.day}` : "";
      return `${how} ${kind} ${holder} of ${from} ${since}/${until}${turn} by ${byOf(layer)}`;
    }),
    ...doubts.map((doubt) => `perhaps ${doubt.claimed ? "claim " : ""}${titleFact(doubt.title)} by ${byOf(doubt)}`),
  ].sort();
} // prettier-ignore

const surveysOf = (answer: Answer): string[] => {
  const reasons = [answer, ...answer.claims, ...answer.layers, ...answer.doubts].flatMap(({ because }) => because); // prettier-ignore
  return [...new Set(reasons.flatMap(({ surveys }) => surveys))].sort();
};

export function stateFacts(answer: Answer): Facts {
  const { title, since, until, perhaps } = answer;
  return {
    title: titleFact(title),
    days: [since, until],
    by: byOf(answer),
    beside: besideFacts(answer),
    evidence: surveysOf(answer),
    perhaps: perhaps.map((each) => [
      titleFact(each.title),
      each.earliest,
      each.since,
      each.told,
      ...besideFacts(each),
    ]),
  };
}

export const toldFacts = (stages: readonly DerivationStage[]): Facts =>
  stages.map(({ title, since, until, steps, ...beside }) => [
    titleFact(title),
    since,
    until,
    besideFacts(beside),
    [...new Set(steps.map(({ clause }) => clause))].sort(),
  ]);

/** Square metres by what changes, and into what. */
export const changesFacts = (changes: readonly Change[]): Facts => {
  const sums = new Map<string, number>();
  for (const { from, to, areaSquareKm, holds } of changes) {
    const [was, is] = [from, to].map((state) => [titleFact(state.title), ...besideFacts(state)].join("; "));
    // What changes in duties alone is not asked here.
    if (was === is) continue;
    const key = `${holds}: ${was} -> ${is}`;
    sums.set(key, (sums.get(key) ?? 0) + squareMetres(areaSquareKm));
  }
  return sumsOf(sums);
};

/** Of square metres, in one order. */
export const sumsOf = (sums: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...sums].sort());
