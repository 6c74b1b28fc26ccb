import type { Corpus } from "../clauses/model.js";
import { findExcesses } from "./authority.js";
import { checkActs } from "./check.js";
import type { SettledActs } from "./model.js";
import { actsInOrder, signatureActs } from "./signatures.js";

/** `without`: acts that, as though they had never been, nobody did, and instruments that nobody signed. */
export function settleActs(corpus: Corpus, without: ReadonlySet<string>): SettledActs {
  const isKept = ({ id }: { readonly id: string }): boolean => !without.has(id);
  const signed = signatureActs(corpus.instruments.filter(isKept));
  const acts = { ...corpus.acts, acts: actsInOrder([...corpus.acts.acts.filter(isKept), ...signed]) };
  return { acts, excesses: findExcesses(acts), diagnostics: checkActs(acts) };
}
