/** A part of the bytes that are served, for who reads them where they stand (RFC 9110, 14). */
import type { Context } from "hono";
import parseRange from "range-parser";

/** Precondition: `etag` is strong. Several ranges at once are answered with the whole, as is one of other bytes than are served now. */
export function bytesOf(c: Context, bytes: Uint8Array, etag: string): Response {
  c.header("ETag", etag);
  c.header("Accept-Ranges", "bytes");
  const asked = c.req.header("If-Range") ?? etag;
  const ranges = asked === etag ? parseRange(bytes.length, c.req.header("Range") ?? "") : -2;
  if (ranges === -1) {
    c.header("Content-Range", `bytes */${bytes.length}`);
    return c.body(null, 416);
  }
  const [range, ...more] = ranges === -2 || ranges.type !== "bytes" ? [] : ranges;
  if (!range || more.length > 0) return c.body(bytes as Uint8Array<ArrayBuffer>);
  c.header("Content-Range", `bytes ${range.start}-${range.end}/${bytes.length}`);
  return c.body(bytes.slice(range.start, range.end + 1), 206);
}
