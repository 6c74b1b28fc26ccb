import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./pipeline-try.js";
import { packAtlas } from "./atlas/pack.js";
const root = "corpora/amur";
const files = (readdirSync(root, { recursive: true }) as string[]).filter(f=>f.endsWith(".md")&&!f.endsWith("README.md")).map(f=>({path:join(root,f), text: readFileSync(join(root,f),"utf8")}));
let t=performance.now();
const c = await compile(files, { onStage: s => { console.log(s, Math.round(performance.now()-t)); } });
console.log("done", Math.round(performance.now()-t));
for (const d of c.diagnostics) if (d.severity==="error"||d.span.file.includes("system")||d.span.file.includes("powers")||d.span.file.includes("sources")) { const f=files.find(f=>f.path===d.span.file); console.log(d.severity, d.code, d.span.file+":"+(f?.text.slice(0,d.span.start).split("\n").length), d.message.slice(0,200)); }
if (c.atlas) writeFileSync("/tmp/amur.atlas", packAtlas(c.atlas));
