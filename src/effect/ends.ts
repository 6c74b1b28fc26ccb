/** What ends instruments for all: a later instrument that `ends` them, or an act that does. */
import type { Commencements, Deed, Ending, Subject } from "./model.js";

export function endingsOf(
  subjects: readonly Subject[],
  commencements: Commencements,
  deeds: readonly Deed[],
): Ending[] {
  const byInstrument = subjects.flatMap(({ id, ends }) => {
    const day = commencements.get(id);
    return day ? ends.map((target) => ({ day, target, by: { instrument: id } })) : [];
  });
  const byAct = deeds
    .filter(({ doing }) => doing === "ends")
    .map(({ day, target, act }) => ({ day, target, by: { act: act.id } }));
  return [...byInstrument, ...byAct];
}
