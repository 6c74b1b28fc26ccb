/** A latitude or a longitude that stands alone, where a point or a boundary is awaited. */
import type { Token } from "./expectation.js";

/** `tokens`: those before what fits nothing. `keywords`: those that were awaited. Null: nothing stands alone. */
export function angleAlone(
  tokens: readonly Token[],
  found: Token | undefined,
  keywords: readonly string[],
  awaitsAngle: boolean,
): string | null {
  const before = tokens.at(-1);
  if (isAngle(before) && awaitsAngle && !isOfCircle(tokens))
    return `One figure is no point: add the other, as in \`53.33N 121.48E\`. All places of that figure are ${circle(before)}, at which a part of a line may begin or end.`;
  if (isAngle(found) && keywords.includes("the")) return `Write ${circle(found)}.`;
  return null;
}

const isAngle = (token: Token | undefined): token is Token => token?.tokenType.name === "ANGLE";

/** `the parallel of 24N`: where a point may stand too. */
const isOfCircle = (tokens: readonly Token[]): boolean =>
  ["parallel", "meridian"].includes(tokens.at(-3)?.image ?? "") && tokens.at(-2)?.image === "of";

const circle = ({ image }: Token): string =>
  `\`the ${/[NS]$/.test(image) ? "parallel" : "meridian"} of ${image}\``;
