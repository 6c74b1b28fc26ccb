/** Columns of a page; a narrower terminal has its own. */
let width = 96;
const NARROWEST = 30;

/** Folds what is said from now on to a terminal with so many columns, where that is narrower than a page. */
export function foldFor(columns: number): void {
  width = Math.max(NARROWEST, Math.min(width, columns - 1));
}

/** Folds text to the width of a page, each line after an indent. */
export function fold(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + word.length + 1 > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}
