import type { Delimitations } from "./model.js";

/**
 * What is broken in delimitations, in plain sentences: chains must have edges, one accuracy each, run without a jump
 * and follow each other.
 */
export function checkDelimitations({ lines, boundaries }: Delimitations): string[] {
  const faults: string[] = [];
  for (const [id, { line, parts }] of lines) {
    if (id !== line) faults.push(`line ${line} is kept under ${id}`);
    parts.forEach(({ part, chain }, i) => {
      const { vertices, accuracyMetres } = chain;
      const where = `part ${part} of ${id}`;
      if (vertices.length < 2) faults.push(`${where} has no edge`);
      if (accuracyMetres.length !== vertices.length - 1) faults.push(`${where} has edges without accuracy`);
      if (accuracyMetres.some((metres) => !(metres >= 0)))
        faults.push(`${where} has an accuracy that is no length`);
      vertices.forEach(({ lon, lat }, k) => {
        if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90))
          faults.push(`${where} has a vertex off the globe`);
        const before = vertices[k - 1];
        if (before && Math.abs(before.lon - lon) > 180) faults.push(`${where} jumps a turn of longitude`);
        if (before && before.lon === lon && before.lat === lat) faults.push(`${where} repeats a vertex`);
      });
      const last = parts[i - 1];
      if (!last || last.part + 1 !== part) return;
      const ended = last.chain.vertices[last.chain.vertices.length - 1];
      if (ended?.lon !== vertices[0]?.lon || ended?.lat !== vertices[0]?.lat) {
        faults.push(`${where} does not begin where the part before it ended`);
      }
    });
  }
  for (const { kind, id, vertices } of boundaries) {
    if (vertices.length < 2) faults.push(`the ${kind} ${id} has no edge`);
  }
  return faults;
}
