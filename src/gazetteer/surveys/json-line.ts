type Path = readonly (string | number)[];

/** The line of a text of JSON, from 1, on which a value begins; of what is not there, the line of what should hold it. */
export function lineOfJson(text: string, path: Path): number {
  const offset = offsetOf(text, path);
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** Precondition: the text is JSON. */
function offsetOf(text: string, path: Path): number {
  let at = valueFrom(text, 0);
  for (const step of path) {
    const next = memberOf(text, at, step);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** Where a member of the object or list that begins at `at` begins itself. */
function memberOf(text: string, at: number, step: string | number): number | null {
  let found: number | null = null;
  let index = 0;
  let next = valueFrom(text, at + 1);
  while (next < text.length && !/[\]}]/.test(text[next]!)) {
    let isWanted = index === step;
    if (text[at] === "{") {
      const end = endOf(text, next);
      isWanted = JSON.parse(text.slice(next, end)) === step;
      next = valueFrom(text, text.indexOf(":", end) + 1);
    }
    // Of members of one name the last counts.
    if (isWanted) found = next;
    if (isWanted && text[at] === "[") return found;
    next = valueFrom(text, endOf(text, next));
    if (text[next] === ",") next = valueFrom(text, next + 1);
    index++;
  }
  return found;
}

/** The next that is no blank; a byte order mark is one. */
function valueFrom(text: string, at: number): number {
  let next = at;
  while (next < text.length && /[\s\uFEFF]/.test(text[next]!)) next++;
  return next;
}

/** After the value that begins at `at`. */
function endOf(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') i = endOfString(text, i);
    else if (/[[{]/.test(character)) depth++;
    else if (/[\]}]/.test(character) && --depth < 0) return i;
    else if (depth === 0 && /[,\s]/.test(character)) return i;
    if (depth === 0 && /["\]}]/.test(character)) return i + 1;
  }
  return text.length;
}

/** The quotation mark that closes the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}
