/** Requests that Node gives up before they are read: told in JSON as all others are. */
import type { Server } from "node:http";

interface Told {
  readonly status: string;
  readonly error: string;
  readonly help: string;
}

const TOO_LONG: Told = {
  status: "431 Request Header Fields Too Large",
  error: "the address and the header of the request are longer than 16 kB together",
  help: "ask one place and one date; rows of a table are for `thalweg annotate`",
};
const NO_REQUEST: Told = {
  status: "400 Bad Request",
  error: "that is no HTTP request",
  help: "a program asks as GET /api/at?place=PLACE&date=DATE does",
};
const TOO_SLOW: Told = {
  status: "408 Request Timeout",
  error: "the request did not come to its end in time",
  help: "ask anew",
};

const TOLD: Readonly<Record<string, Told>> = {
  HPE_HEADER_OVERFLOW: TOO_LONG,
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
};

export function tellUnreadable(server: Server): void {
  server.on("clientError", ({ code = "" }: NodeJS.ErrnoException, socket) => {
    if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const { status, error, help } = Object.hasOwn(TOLD, code) ? TOLD[code]! : NO_REQUEST;
    const body = JSON.stringify({ error, help });
    const head = [
      `HTTP/1.1 ${status}`,
      "Content-Type: application/json",
      "X-Content-Type-Options: nosniff",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  });
}
