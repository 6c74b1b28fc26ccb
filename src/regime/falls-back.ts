/** Ground that was left open until something came, and is then again whose it was before: no clause says whose it has become. */
import type { Day } from "../chronology/model.js";
import type { TerritorialClause } from "../clauses/model.js";
import type { Until } from "../clauses/terms-model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { dayWords } from "../words/dates.js";
import { AUTHOR } from "../words/words.js";
import type { Spell } from "./model.js";

type Awaited = Extract<Until, { form: "occurrences" }>;

/** Each clause once. `spells`: of every face, in the order of their days. `isTold`: whether a clause has effect on a day. */
export function fallsBack(
  clauses: readonly TerritorialClause[],
  spells: readonly (readonly Spell[])[],
  isTold: (clause: string, day: Day) => boolean,
): Diagnostic[] {
  const awaited = new Map(
    clauses.flatMap(({ id, effect, terms }): [string, Awaited][] => {
      const until = terms?.until.find((each) => each.form === "occurrences");
      return effect.verb === "is left undetermined" && until ? [[id, until]] : [];
    }),
  );
  const told = new Map<string, Diagnostic>();
  if (awaited.size === 0) return [];
  for (const ofFace of new Set(spells))
    ofFace.slice(1).forEach(({ title, because, from }, index) => {
      const before = ofFace[index]!;
      const left = before.because[0]?.clause ?? "";
      const until = awaited.get(left);
      if (!until || told.has(left) || from === null || before.title.kind !== "undetermined") return;
      const giver = because[0]?.clause ?? null;
      const isAgain = giver !== null && isTold(giver, from - 1);
      if (isAgain && title.kind === "sovereignty" && before.title.between.includes(title.holders[0]))
        told.set(
          left,
          again(
            until,
            title.holders[0],
            from,
            clauses.find(({ id }) => id === giver),
          ),
        );
    });
  return [...told.values()];
}

function again(
  { all, span }: Awaited,
  party: string,
  from: Day,
  giver: TerritorialClause | undefined,
): Diagnostic {
  const what = `until ${all.map(({ id }) => id).join(" and ")}`;
  return {
    severity: "note",
    code: "undetermined-falls-back",
    message: `From ${dayWords(AUTHOR.language, from)} this ground is ${AUTHOR.party(party)}'s again: \`${what}\` ends what the clause says, and no clause says whose the ground has become.`,
    span,
    label: "ends the clause",
    ...(giver && { related: [{ span: giver.span, label: "whose it was before" }] }),
    help: "If the ground stays open until somebody settles it, write `until delimited`, and what was settled as a clause of its own instrument. Leave it if the text gives the ground back.",
  };
}
