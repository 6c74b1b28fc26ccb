import type { SettledActs } from "./model.js";

/** Acts in order, and those beyond powers. */
export function printActs({ acts, excesses }: SettledActs): string {
  const beyond = new Map(excesses.map(({ act, kind }) => [act.id, kind]));
  return acts.acts
    .map(({ id, kind, when, targets }) => {
      const did = targets.map(({ doing, target }) =>
        [doing, target.instrument, target.article && `article ${target.article}`, target.clause && `clause ${target.clause}`]
          .filter(Boolean)
          .join(" "),
      ); // prettier-ignore
      const powers = beyond.has(id) ? ` [${beyond.get(id)} powers]` : "";
      return `${when?.text ?? "undated"}: ${kind} ${[id, ...did].join(", ")}${powers}`;
    })
    .join("\n");
}
