/** What was read from a question's words, or why it could not be read. Readers throw nothing. */
export type Read<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface Refusal {
  readonly ok: false;
  /** Why, in one sentence without its full stop; it quotes the words. */
  readonly message: string;
  /** What may have been meant, nearest first, in a form that can be read. */
  readonly near: readonly string[];
  /** What to write instead. */
  readonly help: string;
}

export const read = <T>(value: T): Read<T> => ({ ok: true, value });

export const refuse = (message: string, help: string, near: readonly string[] = []): Refusal => ({
  ok: false,
  message,
  near,
  help,
});

/** The first refusal among the parts of a question, in their order; else all the values. */
export function readAll<T extends object>(parts: {
  readonly [K in keyof T]: Read<T[K]>;
}): Read<T> {
  const values: Partial<T> = {};
  for (const key of Object.keys(parts) as (keyof T)[]) {
    const part = parts[key];
    if (!part.ok) return part;
    values[key] = part.value;
  }
  return read(values as T);
}

/** What is left out of a question reads as undefined. */
export function readOptional<T>(
  text: string | undefined,
  reader: (text: string) => Read<T>,
): Read<T | undefined> {
  return text === undefined ? read(undefined) : reader(text);
}
