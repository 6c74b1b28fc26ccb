/** Who may ask, how, and what a page from here may load. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const OWN = ["'self'"];

/** A page runs nothing and loads nothing but what is served here, and stands in no frame; this machine's own reader has no TLS. */
export const guarded = (): MiddlewareHandler =>
  secureHeaders({
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: OWN,
      // The map draws in threads that it makes of its own script, and labels that it makes of images.
      workerSrc: [...OWN, "blob:"],
      imgSrc: [...OWN, "blob:", "data:"],
      styleSrc: OWN,
      fontSrc: OWN,
      connectSrc: OWN,
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  });

/**
 * A name elsewhere can be made to lead to this machine (DNS rebinding), and a page from there would then read what is not published: so a
 * request must call the server by a name of its own.
 */
export function calledBy(hosts: readonly string[] | null): MiddlewareHandler {
  return async (c, next) => {
    const host = new URL(c.req.url).hostname.toLowerCase();
    if (hosts === null || hosts.includes(host)) return next();
    return c.json({ error: `This server is not ${host}.`, help: `call it ${hosts.join(" or ")}` }, 403);
  };
}

const METHODS = ["GET", "HEAD"];

/** All that is served is there to be read. */
export const toRead: MiddlewareHandler = async (c, next) => {
  if (METHODS.includes(c.req.method)) return next();
  c.header("Allow", METHODS.join(", "));
  return c.json({ error: `${c.req.method} changes nothing here.`, help: "ask with GET" }, 405);
};
