// Makes a checkout ready to run: installs what the lock file names and builds, each only where it is out of date.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BUILT, hashOf, hashOfSources, root } from "./built.mjs";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22)) {
  console.error(`Thalweg needs Node 20.19, or 22.12 and newer; this is ${process.versions.node}.`);
  process.exit(1);
}

once("node_modules/.thalweg-installed", hashOf(["package-lock.json"]), "Installing packages", () =>
  run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]),
);
once(BUILT, hashOfSources(), "Building", () => run(npm, ["run", "--silent", "build"]));

function once(stamp, hash, title, work) {
  const path = join(root, stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === hash) return;
  console.error(`${title} …`);
  work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}
