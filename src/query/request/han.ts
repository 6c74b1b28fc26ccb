/** Letters of Han as the mainland writes them, so that a name is the same in its traditional and its simplified ones. */
import pairs from "opencc-js/dict/TSCharacters";

let simplified: ReadonlyMap<string, string> | undefined;

/** `traditional simplified|…`, of OpenCC; what is simplified may be traditional for another. */
function table(): ReadonlyMap<string, string> {
  return (simplified ??= new Map(pairs.split("|").map((pair) => pair.split(" ") as [string, string])));
}

const simple = (letter: string): string => {
  const once = table().get(letter) ?? letter;
  return table().get(once) ?? once;
};

export const simplifiedHan = (text: string): string => text.replace(/\p{Script=Han}/gu, simple);
