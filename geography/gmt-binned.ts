/** Reads the binned netCDF (HDF5) files of GSHHG as distributed for GMT. */
import h5wasm from "h5wasm/node";
import { QUANTA_PER_DEGREE } from "../src/gazetteer/hydrography/codec.js";

type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;

/** A piece of a river or of a political line within one bin. */
export interface LevelledSegment {
  readonly bin: number;
  readonly level: number;
  readonly points: Int32Array;
}

export interface ShoreSegment {
  readonly polygon: number;
  readonly level: number;
  readonly points: Int32Array;
}

export interface ShoreFile {
  readonly segments: ShoreSegment[];
  readonly areaSquareKm: Float64Array;
  readonly parent: Int32Array;
  readonly version: string;
}

const BINS_EAST = 360;

async function open(path: string): Promise<{ column: (name: string) => Numbers; version: string }> {
  await h5wasm.ready;
  const file = new h5wasm.File(path, "r");
  const column = (name: string): Numbers => {
    const dataset = file.get(name);
    if (!(dataset instanceof h5wasm.Dataset)) throw new Error(`${path} has no column ${name}`);
    return dataset.value as Numbers;
  };
  if (column("Bin_size_in_minutes")[0] !== 60) throw new Error(`${path}: bins are not of one degree`);
  return { column, version: String(file.attrs["version"]?.value) };
}

/** Bins run from the north-west corner, row by row; offsets are unsigned 16-bit counts of 1/65535 degree. */
function pointsOf(bin: number, start: number, count: number, dx: Numbers, dy: Numbers): Int32Array {
  const west = (bin % BINS_EAST) * QUANTA_PER_DEGREE;
  const south = (179 - Math.floor(bin / BINS_EAST)) * QUANTA_PER_DEGREE;
  const points = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    points[2 * i] = west + (dx[start + i]! & 0xffff);
    points[2 * i + 1] = south + (dy[start + i]! & 0xffff);
  }
  return points;
}

/** Rivers, and political lines, which are filed alike. */
export async function readLevelled(path: string): Promise<{ segments: LevelledSegment[]; version: string }> {
  const { column, version } = await open(path);
  const [first, count] = [column("Id_of_first_segment_in_a_bin"), column("N_segments_in_a_bin")];
  const [start, size] = [column("Id_of_first_point_in_a_segment"), column("N_points_for_a_segment")];
  const level = column("Hierarchial_level_of_a_segment");
  const [dx, dy] = [
    column("Relative_longitude_from_SW_corner_of_bin"),
    column("Relative_latitude_from_SW_corner_of_bin"),
  ];
  const segments: LevelledSegment[] = [];
  for (let bin = 0; bin < first.length; bin++)
    for (let s = first[bin]!; s < first[bin]! + count[bin]!; s++)
      segments.push({ bin, level: level[s]!, points: pointsOf(bin, start[s]!, size[s]!, dx, dy) });
  return { segments, version };
}

export async function readShores(path: string): Promise<ShoreFile> {
  const { column, version } = await open(path);
  const [first, count] = [column("Id_of_first_segment_in_a_bin"), column("N_segments_in_a_bin")];
  const start = column("Id_of_first_point_in_a_segment");
  const packed = column("Embedded_npts_levels_exit_entry_for_a_segment");
  const polygon = column("Id_of_GSHHS_ID");
  const [dx, dy] = [
    column("Relative_longitude_from_SW_corner_of_bin"),
    column("Relative_latitude_from_SW_corner_of_bin"),
  ];
  const segments: ShoreSegment[] = [];
  for (let bin = 0; bin < first.length; bin++)
    for (let s = first[bin]!; s < first[bin]! + count[bin]!; s++) {
      const points = pointsOf(bin, start[s]!, packed[s]! >>> 9, dx, dy);
      segments.push({ polygon: polygon[s]!, level: (packed[s]! >> 6) & 7, points });
    }
  return {
    segments,
    areaSquareKm: column("The_km_squared_area_of_polygons") as Float64Array,
    parent: column("Id_of_parent_polygons") as Int32Array,
    version,
  };
}
