/** The same value with each string in it, keys and typed arrays apart, put through `change`. */
export function mappedStrings<T>(value: T, change: (text: string) => string): T {
  return mapped(value) as T;
  function mapped(inner: unknown): unknown {
    if (typeof inner === "string") return change(inner);
    if (Array.isArray(inner)) return inner.map(mapped);
    if (inner === null || typeof inner !== "object") return inner;
    if (Object.getPrototypeOf(inner) !== Object.prototype) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, member]) => [key, mapped(member)]));
  }
}
