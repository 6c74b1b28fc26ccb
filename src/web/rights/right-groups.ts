import type { RightAnswer } from "../../query/right-on.js";

/** One right at several places, for the same reasons and the same days. */
export interface RightGroup {
  readonly answer: RightAnswer;
  readonly places: readonly RightAnswer["where"][];
}

/** In the order in which each was first met. */
export function groupRights(answers: readonly RightAnswer[]): RightGroup[] {
  const groups = new Map<string, { answer: RightAnswer; places: RightAnswer["where"][] }>();
  for (const answer of answers) {
    const key = JSON.stringify({ ...answer, where: null });
    const group = groups.get(key);
    if (group) group.places.push(answer.where);
    else groups.set(key, { answer, places: [answer.where] });
  }
  return [...groups.values()];
}
