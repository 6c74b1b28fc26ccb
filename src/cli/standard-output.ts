/** The standard output, written whole: where the shell has led it to a file, Node writes what fits on the disk and passes over the rest. */
import { fstatSync, writeSync } from "node:fs";
import { Writable } from "node:stream";

export function standardOutput(): Writable {
  return isFile(process.stdout.fd) ? intoFile(process.stdout.fd) : process.stdout;
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

const intoFile = (descriptor: number): Writable =>
  new Writable({
    decodeStrings: true,
    write(chunk: Buffer, _encoding, done) {
      try {
        for (let at = 0; at < chunk.length;) at += writeSync(descriptor, chunk, at);
        done();
      } catch (fault) {
        done(fault as Error);
      }
    },
  });
