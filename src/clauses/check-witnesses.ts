/** What is said on the word of one narrator, and an `only source` that is not the only one. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Corpus } from "./model.js";
import type { SourceKind } from "./source-model.js";
import { areIndependent, commonOrigins } from "./witnesses.js";
import type { Written } from "./written-model.js";

export function checkWitnesses(corpus: Corpus): Diagnostic[] {
  return corpus.sources.length > 1 ? [...singleWitnesses(corpus), ...onlyOfSeveral(corpus)] : [];
}

/** Those who tell of it; the others keep, print or weigh what was written of it. */
const NARRATIVE: readonly (SourceKind | null)[] = ["account", "popular account"];

function singleWitnesses({ sources, acts: world }: Corpus): Diagnostic[] {
  return toldIn(world).flatMap(({ what, citations, span }): Diagnostic[] => {
    if (citations.some(({ only }) => only)) return [];
    const origins = commonOrigins(
      sources,
      citations.map(({ source }) => source),
    );
    const narrator = sources.find(({ id, kind }) => origins.includes(id) && NARRATIVE.includes(kind));
    if (!narrator) return [];
    return [
      {
        severity: "warning",
        code: "single-witness",
        message: `${what} rests on one narrative alone, “${narrator.title}”`,
        span,
        label: "no other witness",
        help: `Cite a source that is independent of it. Where none was found that says it, write \`only source ${narrator.id}\`: answers then say so.`,
      },
    ];
  });
}

function toldIn({ acts, claims, mandates, tenures }: Corpus["acts"]) {
  return [
    ...acts.map((act) => ({ ...act, what: `the act \`${act.id}\`` })),
    ...claims.map((claim) => ({ ...claim, what: `the claim \`${claim.id}\`` })),
    ...mandates.map((mandate) => ({ ...mandate, what: `the mandate \`${mandate.id}\`` })),
    ...tenures.map((tenure) => ({ ...tenure, what: `that \`${tenure.person}\` holds \`${tenure.office}\`` })),
  ];
}

function onlyOfSeveral(corpus: Corpus): Diagnostic[] {
  return [...writtenIn(corpus)].flatMap(({ citations, span }): Diagnostic[] => {
    const only = citations.find((citation) => citation.only);
    const other = citations.find(({ source }) => only && areIndependent(corpus.sources, only.source, source));
    if (!only || !other) return [];
    return [
      {
        severity: "warning",
        code: "only-source-of-several",
        message: `\`${only.source}\` is called the only source, beside \`${other.source}\``,
        span,
        label: "two sources, and neither retells the other",
        help: `Leave out \`only\`. If \`${other.source}\` does not say it, leave that out; if it retells \`${only.source}\`, say so where it is declared: \`echoes ${only.source}\`.`,
      },
    ];
  });
}

/** Everything that cites something, however deep. */
function writtenIn(value: unknown, found = new Set<Written>()): ReadonlySet<Written> {
  if (typeof value !== "object" || value === null) return found;
  if ("citations" in value && "span" in value) found.add(value as Written);
  for (const part of Object.values(value)) writtenIn(part, found);
  return found;
}
