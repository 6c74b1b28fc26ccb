/** Whether a face is of some ground, where that hangs on what is not known; and ground that is known so far. */

import { Remembered } from "./remembered.js";

/** What is not known: where an area lies that nobody can place, what somebody had on some of the days that are meant. */
type Question = string;

export interface Whether {
  /** Equal for what is so on the same answers. */
  readonly key: string;
  readonly asks: readonly Question[];
  /** `yes`: what is answered so; all else is answered no. */
  readonly isSo: (yes: ReadonlySet<Question>) => boolean;
}

/** Faces that may be of some ground. */
export type PerhapsFaces = ReadonlyMap<number, Whether>;

/** Ground, as far as it is known: faces that are surely of it, and others that may be. */
export interface Extent {
  readonly faces: ReadonlySet<number>;
  readonly perhaps: PerhapsFaces;
}

export const SURELY: Whether = { key: "", asks: [], isSo: () => true };

export const asking = (question: Question): Whether => ({
  key: question,
  asks: [question],
  isSo: (yes) => yes.has(question),
});

function both(a: Whether, b: Whether): Whether {
  if (a === SURELY || a === b) return b;
  if (b === SURELY) return a;
  return {
    key: `(${a.key} & ${b.key})`,
    asks: [...new Set([...a.asks, ...b.asks])],
    isSo: (yes) => a.isSo(yes) && b.isSo(yes),
  };
}

export const not = (a: Whether): Whether => ({
  key: `!${a.key}`,
  asks: a.asks,
  isSo: (yes) => !a.isSo(yes),
});

/** These faces, all on one condition. */
export const onCondition = (faces: Iterable<number>, whether: Whether): PerhapsFaces =>
  new Map(Array.from(faces, (face) => [face, whether]));

export const intersection = (a: Extent, b: Extent): Extent => extentOf(a, (face) => isOf(b, face));

export function difference(a: Extent, b: Extent): Extent {
  const otherwise = new Remembered(not);
  return extentOf(a, (face) => {
    const is = isOf(b, face);
    return is === null ? SURELY : is === SURELY ? null : otherwise.of(is);
  });
}

/** null: it is not. */
const isOf = ({ faces, perhaps }: Extent, face: number): Whether | null =>
  faces.has(face) ? SURELY : (perhaps.get(face) ?? null);

/** Of some ground, the faces of which something else is true too; one object for faces of which the same is. */
function extentOf(of: Extent, isTrue: (face: number) => Whether | null): Extent {
  const joint = new Remembered(both);
  const faces = new Set<number>();
  const perhaps = new Map<number, Whether>();
  for (const [face, is] of [...onCondition(of.faces, SURELY), ...of.perhaps]) {
    const also = isTrue(face);
    const whether = also && joint.of(is, also);
    if (whether === SURELY) faces.add(face);
    else if (whether) perhaps.set(face, whether);
  }
  return { faces, perhaps };
}
