/** What can only be seen in all provisions and kinds of a corpus. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Corpus, HoldKind } from "./model.js";
import type { Word } from "./rights-model.js";

export function checkRights({ network, holds, instruments }: Corpus): Diagnostic[] {
  return [
    ...kindsInCircle(network.rights),
    ...kindsInCircle(network.holders),
    ...kindsInCircle(holds),
    ...owedToNobody({ network, instruments }),
  ];
}

/** Each circle once, at the first of its kinds. */
function kindsInCircle(kinds: readonly Pick<Word | HoldKind, "id" | "under" | "span">[]): Diagnostic[] {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const told = new Set<string>();
  return kinds.flatMap((kind): Diagnostic[] => {
    const way = [kind.id];
    for (let next = kind.under; next !== null && !way.includes(next); next = byId.get(next)?.under ?? null)
      way.push(next);
    const last = byId.get(way.at(-1)!);
    if (last?.under !== kind.id || told.has(kind.id)) return [];
    for (const id of way) told.add(id);
    const names = [...way, kind.id].map((id) => `\`${id}\``).join(" → ");
    return [
      {
        severity: "error",
        code: "kinds-in-circle",
        message: way.length === 1 ? `${names.split(" ")[0]} is a kind of itself` : `each of these is a kind of the next: ${names}`,
        span: kind.span,
        related: way.slice(1).map((id) => ({ span: byId.get(id)!.span, label: "of the circle too" })),
        help: "The widest is a kind of nothing: leave its `under` (of a class of holders, its `among`) out.",
      },
    ];
  });
} // prettier-ignore

/** What nobody is named for is owed to the other parties of its instrument: of one that has none, to nobody. */
function owedToNobody({ network, instruments }: Pick<Corpus, "network" | "instruments">): Diagnostic[] {
  return network.provisions.flatMap((provision): Diagnostic[] => {
    if (provision.kind !== "burden" || provision.towards.length > 0) return [];
    const { holder, instrument, span } = provision;
    const parties = instruments.find(({ id }) => id === instrument)?.parties ?? [];
    if (parties.some((party) => party !== holder)) return [];
    return [
      {
        severity: "error",
        code: "owed-to-nobody",
        message: `\`${instrument}\` has no other party than \`${holder}\`, so this is owed to nobody`,
        span,
        help: "Name those to whom it is owed, or who let it be done: `… towards PARTY, PARTY`.",
      },
    ];
  });
}
