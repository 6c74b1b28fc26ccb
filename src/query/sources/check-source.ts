/**
 * A narrative source beside the corpus, statement by statement: agrees, agrees in part of it with itself alone, differs (how), or silent.
 * Nothing of the source is believed; what agrees only with itself is called so.
 */
import type { Atlas } from "../../atlas/model.js";
import { areIndependent } from "../../clauses/witnesses.js";
import { openAsker, type Asker } from "../ask.js";
import { compareStated } from "./compare.js";
import type { Finding } from "./finding.js";
import type { CheckedSource, CheckedStatement, Verdict } from "./model.js";

type Says = Atlas["says"][number];

/** Null where no statement of the source is in the corpus. */
export function checkSource(atlas: Atlas, source: string): CheckedSource | null {
  const statements = atlas.says.filter((says) => says.source === source);
  if (statements.length === 0) return null;
  const asker = openAsker(atlas);
  const checked = statements.map((says) => checkStatement(atlas, asker, says));
  const count = (verdict: Verdict): number => checked.filter((one) => one.verdict === verdict).length;
  return {
    source,
    title: atlas.sources.find(({ id }) => id === source)?.title ?? source,
    statements: checked,
    counts: {
      agrees: count("agrees"),
      alone: count("alone"),
      differs: count("differs"),
      silent: count("silent"),
    },
  };
}

function checkStatement(atlas: Atlas, asker: Asker, says: Says): CheckedStatement {
  const { id, paragraph, words } = says;
  const head = { id, paragraph, words };
  if (says.unheld !== null) {
    const reasons = [{ rule: "unheld", text: says.unheld } as const];
    return { ...head, verdict: "silent", reasons, unverified: false };
  }
  const findings = says.stated.map((stated) => compareStated(atlas, asker, stated));
  const verdict = worst(findings);
  return {
    ...head,
    verdict: verdict === "agrees" && !isIndependent(atlas, findings, says.source) ? "alone" : verdict,
    reasons: findings.flatMap((finding) => finding.reasons),
    unverified: findings.some((finding) => finding.unverified),
  };
}

/** False where something that it agrees with is only from the checked source, from what retells it, or from what it retells. */
const isIndependent = ({ sources }: Atlas, findings: readonly Finding[], checked: string): boolean =>
  findings.every(
    ({ citations, derived }) =>
      derived ||
      citations.length === 0 ||
      citations.some(({ source }) => areIndependent(sources, source, checked)),
  );

function worst(findings: readonly Finding[]): Finding["verdict"] {
  if (findings.some(({ verdict }) => verdict === "differs")) return "differs";
  if (findings.length === 0 || findings.some(({ verdict }) => verdict === "silent")) return "silent";
  return "agrees";
}
