/** Whether a face was had on the days that a clause means, in each way in which what nobody can place may lie. */
import type { Had, Holding } from "./holding.js";
import { parted } from "./ways.js";
import { SURELY, type Whether } from "./whether.js";

/**
 * null: it was not. `on`: what the face had on each of the days. Where it was had on some and not on all of them, that
 * is a question of its own, of this name.
 */
export function hadThen(question: string, on: readonly Holding[], has: (had: Had) => boolean): Whether | null {
  const answerIn = (yes: ReadonlySet<string>): "yes" | "no" | "open" => {
    const answers = new Set(on.map((holding) => has(inWay(holding, yes))));
    return answers.size > 1 ? "open" : answers.has(true) ? "yes" : "no";
  };
  const asked = [...new Set(on.flatMap(({ ways }) => ways.asked))];
  const answers = parted([{ yes: new Set<string>() }], asked).map(({ yes }) => answerIn(yes));
  if (answers.every((answer) => answer === "no")) return null;
  if (answers.every((answer) => answer === "yes")) return SURELY;
  return {
    key: `${question}: ${asked.join()}: ${answers.join()}`,
    asks: answers.includes("open") ? [...asked, question] : asked,
    isSo: (yes) => answerIn(yes) === "yes" || (answerIn(yes) === "open" && yes.has(question)),
  };
} // prettier-ignore

/** What is told, where things cannot lie so. */
function inWay({ told, ways: { asked, each } }: Holding, yes: ReadonlySet<string>): Had {
  const own = asked.filter((question) => yes.has(question));
  const way = each.find((one) => one.yes.size === own.length && own.every((question) => one.yes.has(question)));
  return way?.had ?? told;
} // prettier-ignore
