import type { Corpus } from "../clauses/model.js";
import { findExcesses } from "./authority.js";
import { checkActs } from "./check.js";
import type { SettledActs } from "./model.js";
import { inOrder, signatureActs } from "./signatures.js";

/** `without`: instruments that, as though they had never been, nobody signed. */
export function settleActs(corpus: Corpus, without: ReadonlySet<string>): SettledActs {
  const signed = signatureActs(corpus.instruments.filter(({ id }) => !without.has(id)));
  const acts = { ...corpus.acts, acts: inOrder([...corpus.acts.acts, ...signed]) };
  return { acts, excesses: findExcesses(acts), diagnostics: checkActs(acts) };
}
