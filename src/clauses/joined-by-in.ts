/** `area d in west of l`, `in west of l`: a side joined by `in`, and how each of what was meant is said. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Token } from "./expectation.js";
import { OTHER_SIDE } from "./other-side.js";

/** `at`: the word that fits nothing. Null: it is something else that is wrong. */
export function joinedByIn(file: string, tokens: readonly Token[], at: number): Diagnostic | null {
  const images = tokens.map(({ image }) => image);
  const index = [at, at - 1, at - 2].find((i) => images[i] === "in" && isSide(images, i + 1));
  if (index === undefined) return null;
  const [found, last] = [tokens[index]!, tokens[index + 2]!];
  const whole = images[index + 1] + " of " + boundaryAfter(images, index + 2);
  return {
    severity: "error",
    code: index === 0 ? "unknown-statement" : "syntax",
    message: `a side stands without \`in\`: \`${whole}\` is ground of itself`,
    span: { file, start: found.startOffset, end: last.startOffset + last.image.length },
    help: meant(images, index, whole),
  };
}

const isSide = (images: readonly string[], i: number): boolean =>
  OTHER_SIDE.has(images[i] ?? "") && images[i + 1] === "of";

/** `l`, `the line l`, `the parallel of 49N`. */
function boundaryAfter(images: readonly string[], of: number): string {
  const [first = "LINE", second, third] = images.slice(of + 1);
  if (first !== "the") return first;
  const words = third === "of" ? 4 : second === "coast" || second === "frame" ? 2 : 3;
  return images.slice(of + 1, of + 1 + words).join(" ");
}

function meant(images: readonly string[], index: number, whole: string): string {
  const before = images.slice(0, index).join(" ");
  if (index === 0) return `Leave \`in\` out: \`${whole} …\`.`;
  if (images[0] === "area" && images[2]?.startsWith('"'))
    return `Name the ground in the clause: \`${whole} belongs to PARTY\`; or enclose it: \`${before} enclosed by LINE, LINE and the frame\`; or say within what distance: \`${before} within 25 km of RIVER ${whole}\`.`;
  if (before.startsWith("the islands")) return `Write \`${before} ${whole} …\`.`;
  const right = / (?:may|must not) \S+/.exec(before);
  if (right)
    return `A right is said of one or the other: \`${before.slice(0, right.index)}${right[0]} ${whole} …\`, or without that side.`;
  const [side = "", ...of] = whole.split(" ");
  return `Take out what lies on the other side: \`${before} except ${OTHER_SIDE.get(side)} ${of.join(" ")} …\`.`;
}
