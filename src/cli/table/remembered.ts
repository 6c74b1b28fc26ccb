const REMEMBERED = 4096;

/** What tables ask and gain repeats itself: the values of the latest texts are kept. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === REMEMBERED) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
