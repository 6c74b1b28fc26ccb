/** Pieces of SVG text. */
import { harmless } from "../diagnostics/harmless.js";
import type { Path } from "../picture/simplify.js";

export type Attributes = Readonly<Record<string, string | number | null>>;

export function escapeXml(text: string): string {
  return harmless(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : escapeXml(value!)}"`)
    .join("");
  return children.length ? `<${name}${written}>${children.join("")}</${name}>` : `<${name}${written}/>`;
}

export function textElement(content: string, x: number, y: number, attributes: Attributes = {}): string {
  return element("text", { x, y, ...attributes }, escapeXml(content));
}

/** A tenth of a pixel is finer than print. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Path data with relative steps, which are shorter to write. */
export function pathData(path: Path, closed: boolean): string {
  const tenths = (value: number) => Math.round(value * 10);
  let [x, y] = [tenths(path[0]!), tenths(path[1]!)];
  let data = `M${x / 10} ${y / 10}`;
  let steps = "";
  for (let i = 2; i < path.length; i += 2) {
    const [nextX, nextY] = [tenths(path[i]!), tenths(path[i + 1]!)];
    if (nextX === x && nextY === y) continue;
    steps += `${steps ? " " : ""}${(nextX - x) / 10} ${(nextY - y) / 10}`;
    [x, y] = [nextX, nextY];
  }
  if (steps) data += `l${steps}`;
  return closed ? `${data}z` : data;
}

/** Faces that stand in for the one that is asked for are up to this much wider. */
const WIDER_FACE = 1.12;

/** Lines of text no wider than `width` pixels; widths are estimated, CJK characters as full squares. */
export function wrapped(content: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of content.split(/\s+/)) {
    const candidate = line ? `${line} ${word}` : word;
    if (line && textWidth(candidate, size) * WIDER_FACE > width) {
      lines.push(line);
      line = word;
    } else line = candidate;
  }
  if (line) lines.push(line);
  return lines;
}

/** An estimate for a serif face, pixels. */
export function textWidth(content: string, size: number): number {
  let ems = 0;
  for (const character of content) {
    if (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(character)) ems += 1;
    else if (/[iljt.,:;'’ I]/.test(character)) ems += 0.28;
    else if (/[A-ZА-ЯmwMW—]/.test(character)) ems += 0.68;
    else ems += 0.5;
  }
  return ems * size;
}
