import type { Selector } from "../clauses/model.js";
import type { Circumstances } from "./selection.js";
import { barrierKeys, type Setting } from "./state.js";

export type GroundSetting = Pick<
  Setting,
  "ground" | "regions" | "corpus" | "facesHeld" | "standingLines" | "endedLines"
>;

/** The circumstances of a selection that takes its ground whoever has it. */
export function whoeverHasIt(selector: Selector, setting: GroundSetting): Circumstances {
  const { ground, regions, facesHeld } = setting;
  const whoever = () => true;
  return {
    ground,
    regions,
    facesHeld,
    standing: barrierKeys([selector], setting),
    mayTake: whoever,
    mayCross: whoever,
    mayClaim: () => false,
    isThirdPartys: () => false,
    wholeAreas: true,
  };
}
