import { isoFromDay } from "../chronology/days.js";
import type { RightsByReading } from "./from-effect.js";

const iso = (day: number | null): string => (day === null ? "" : isoFromDay(day));

/** Each right in each reading, with its days and the chain of clauses that brings it. */
export function printRights({ rights }: RightsByReading): string {
  const lines = [...rights].flatMap(([reading, table]) =>
    table.flatMap(({ holder, who, effect, right, grantor, where, spells }) => [
      `${reading}: ${who === null ? "" : `${who} of `}${holder} ${effect} ${right} in ${where.id ?? where.sort} of ${grantor}`,
      ...spells.map(({ from, until, holds, derivations }) => {
        const chain = derivations[0]!.chain.map(({ clause }) => clause).join(", ");
        return `  [${iso(from)}, ${iso(until)})${holds === "surely" ? "" : ` ${holds}`} by ${chain}`;
      }),
    ]),
  );
  return lines.join("\n");
}
