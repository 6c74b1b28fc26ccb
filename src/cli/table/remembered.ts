const GENERATION = 8192;

/** What tables ask and gain repeats itself: the values of the latest texts are kept, of two generations at the most. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? make(text);
    if (young.size === GENERATION) [old, young] = [young, new Map()];
    young.set(text, value);
    return value;
  };
}
