/** A latitude or a longitude that stands alone, where a point or a boundary is awaited. */
import type { Token } from "./expectation.js";

/** `before`: the token before what fits nothing. `keywords`: those that were awaited. Null: nothing stands alone. */
export function angleAlone(
  before: Token | undefined,
  found: Token | undefined,
  keywords: readonly string[],
  awaitsAngle: boolean,
): string | null {
  if (isAngle(before) && awaitsAngle)
    return `One figure is no point: add the other, as in \`53.33N 121.48E\`. All places of that figure are ${circle(before)}, at which a part of a line may begin or end.`;
  if (isAngle(found) && keywords.includes("the")) return `Write ${circle(found)}.`;
  return null;
}

const isAngle = (token: Token | undefined): token is Token => token?.tokenType.name === "ANGLE";

const circle = ({ image }: Token): string =>
  `\`the ${/[NS]$/.test(image) ? "parallel" : "meridian"} of ${image}\``;
