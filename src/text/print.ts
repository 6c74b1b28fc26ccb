import { Positions } from "../diagnostics/positions.js";
import type { Fence, Heading, MarkdownText } from "./model.js";

/** Of each file the headings with their prose, and the fences, each with the line and column at which it begins. */
export function printTexts(texts: readonly MarkdownText[]): string {
  return texts.map(printText).join("\n\n");
}

function printText({ file, headings, fences }: MarkdownText): string {
  const positions = new Positions(file.text);
  const parts = [
    ...headings.map((heading) => ({ at: heading.span.start, lines: headingLines(heading) })),
    ...fences.map((fence) => ({ at: fence.span.start, lines: fenceLines(fence, file.text) })),
  ].sort((a, b) => a.at - b.at);
  return parts
    .map(({ at, lines: [first, ...rest] }) => {
      const { line, column } = positions.at(at);
      return [`${file.path}:${line}:${column}: ${first}`, ...rest.map((each) => `  ${each}`.trimEnd())].join(
        "\n",
      );
    })
    .join("\n");
}

function headingLines({ depth, title, prose }: Heading): string[] {
  const words = prose.trim();
  return [`${"#".repeat(depth)} ${title}`, ...(words === "" ? [] : words.split(/\r\n|\r|\n/))];
}

function fenceLines({ words, lines }: Fence, text: string): string[] {
  return [["fence", ...words].join(" "), ...lines.map(({ start, end }) => text.slice(start, end))];
}
