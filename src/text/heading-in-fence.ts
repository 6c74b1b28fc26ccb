/** A fence that was not closed where its author thought: a heading stands in it. */
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import type { FenceLine } from "./model.js";

const HEADING = /^\s{0,3}#{1,6}[ \t]+\S/;
const FENCE = /^\s*(?:`{3,}|~{3,})[ \t]*(\S*)/;

export interface Straightened {
  readonly lines: readonly FenceLine[];
  readonly diagnostic: Diagnostic | null;
}

/**
 * The lines without headings, told once. Where fences begin again after the heading, what stands between is prose; so is what
 * follows a row of backticks that closes nothing. `opening`: the line that opened it; `tag`: of fences that are read.
 */
export function withoutHeadings(
  { path, text }: SourceFile,
  opening: FenceLine,
  all: readonly FenceLine[],
  tag: string,
): Straightened {
  const contentOf = ({ start, end }: FenceLine) => text.slice(start, end);
  const heading = all.find((line) => HEADING.test(contentOf(line)));
  if (!heading) return { lines: all, diagnostic: null };
  const marks = all.filter((line) => FENCE.test(contentOf(line)));
  const lines: FenceLine[] = [];
  let isProse = false;
  for (const line of all) {
    const content = contentOf(line);
    const mark = FENCE.exec(content);
    if (mark) isProse = mark[1] !== tag;
    else if (HEADING.test(content)) isProse = isProse || marks.some(({ start }) => start > line.start);
    else if (!isProse) lines.push(line);
  }
  const diagnostic: Diagnostic = {
    severity: "error",
    code: "heading-in-fence",
    message: `the heading \`${contentOf(heading).trim()}\` stands within a fence, which is not closed before it`,
    span: { file: path, start: heading.start, end: heading.end },
    related: [{ span: { file: path, ...opening }, label: "opened here" }],
    help: "Headings belong to the prose: close the fence before this one, with as many backticks as open it, and open another after it. If it is a comment, begin it with `--`.",
  };
  return { lines, diagnostic };
}
