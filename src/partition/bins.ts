/** Numbers in bins, in their order: `members[start[bin] … start[bin + 1])`. */
export interface Bins {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/** The numbers from 0 up to the count of the keys, by their keys. */
export const grouped = (keys: Int32Array, keyCount: number, room?: Bins): Bins =>
  filed(keys.length, keyCount, (i, file) => file(keys[i]!), room);

/** The numbers from 0 up to `count`, each in the bins that it is filed in. `room`: of bins that are no longer needed. */
export function filed(
  count: number,
  binCount: number,
  binsOf: (n: number, file: (bin: number) => void) => void,
  room?: Bins,
): Bins {
  const start = room?.start.fill(0) ?? new Int32Array(binCount + 1);
  const tally = (bin: number) => void start[bin]!++;
  for (let i = 0; i < count; i++) binsOf(i, tally);
  for (let bin = 1; bin <= binCount; bin++) start[bin]! += start[bin - 1]!;
  const filedIn = start[binCount]!;
  const members =
    room && room.members.length >= filedIn ? room.members : new Int32Array(room ? 2 * filedIn : filedIn);
  // Filled from their ends, which so become their starts.
  let n = count - 1;
  const put = (bin: number) => void (members[--start[bin]!] = n);
  for (; n >= 0; n--) binsOf(n, put);
  return { start, members };
}
