// Measures this site and its peers in one run, and prints a table for each size.
//
//     NODE_PATH=MODULES CHROMIUM=PROGRAM node run.mjs --work DIR --dist DIR --sizes 10,1000 --runs 7 [--out FILE]
//         [--dialogue PROGRAM]
//
// All sites show the same made-up meetings in the same three linked charts. Every number that a site shows is held
// against a recount; ends with 1 if one is wrong. From 10,000 meetings on this project's site has them packed, which is
// what PROGRAM does.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { PEERS, build } from "./build.mjs";
import { CHARTS, FILES, highest, meetings, recount, write } from "./data.mjs";
import { readOwn } from "./own.mjs";
import { report } from "./report.mjs";
import { Host } from "./server.mjs";
import { WrongCount, browserVersion, visit } from "./visit.mjs";

const { values: options } = parseArgs({
  options: {
    work: { type: "string" },
    dist: { type: "string" },
    dialogue: { type: "string" },
    sizes: { type: "string", default: "own,10,1000,10000,100000,1000000" },
    runs: { type: "string", default: "7" },
    rounds: { type: "string", default: "3" },
    sites: { type: "string" },
    out: { type: "string" },
  },
});
const OURS = "dialogue-explorer";
// The size that is the site's own data.
const OWN = "own";
// From so many meetings on they are packed, as a site with so many would have them.
const PACKED_FROM = 10_000;
const LIMIT_MS = 60_000;
// After so long no further round of clicks begins.
const CLICKS_MS = 15_000;
const LINES = [
  ["plain", null],
  // 1.6 Mbit/s, and a processor a quarter as fast.
  ["slow", { latency_ms: 150, bytes_per_s: 200_000, slower: 4 }],
];

const names = { ...(options.dist ? { [OURS]: "Dialogue Explorer" } : {}), ...PEERS };
const sites = options.sites ? options.sites.split(",") : Object.keys(names);
for (const site of sites) if (!names[site]) throw new Error(`there is no site ${site}; there are ${Object.keys(names)}`);
const [runs, rounds] = [Number(options.runs), Number(options.rounds)];
const sizes = options.sizes.split(",");

const modules = process.env.NODE_PATH;
const executablePath = process.env.CHROMIUM;
const { chromium } = createRequire(join(modules, "bench.js"))("playwright-core");
const say = (what) => process.stderr.write(`  ${what}\n`);

// Where the files of a site lie.
const home = (site) => (site === OURS ? options.dist : join(options.work, "sites", site));

// The files of a size, made once: they are the same in every run.
const here = (file) => readFileSync(new URL(file, import.meta.url));
const version = createHash("sha256").update(here("data.mjs")).update(here("peers/labels.js")).digest("hex").slice(0, 8);

async function files(size, host) {
  const directory = join(options.work, `meetings-${version}`, size);
  await mkdir(directory, { recursive: true });
  const hasPeers = sites.some((it) => it !== OURS);
  const isWanted = (name) => (name === "meetings" ? hasPeers : sites.includes(OURS) && size !== OWN);
  for (const name of Object.keys(FILES).filter(isWanted)) {
    const file = join(directory, `${name}.json`);
    // The site's own data may have changed.
    if (size === OWN || !existsSync(file)) {
      say(`writing ${name} (${size})`);
      await write(`${file}.partial`, listed(size), FILES[name]);
      await rename(`${file}.partial`, file);
    }
    await host.pack(file);
  }
  if (isPacked(size)) {
    await pack(size, directory);
    // The site's own data as they would be with the pack: one collection more.
    const collections = [...ofSite("collections"), COLLECTION];
    const changed = { collections, opening: { ...ofSite("opening"), "collections.json": collections } };
    for (const [name, content] of Object.entries(changed)) {
      await writeFile(join(directory, `with-pack-${name}.json`), JSON.stringify(content));
      await host.pack(join(directory, `with-pack-${name}.json`));
    }
    await host.pack(join(directory, "pack/pack.json"));
  }
  return directory;
}

// Whether this project's site has the meetings of a size packed.
const isPacked = (size) => sites.includes(OURS) && size !== OWN && Number(size) >= PACKED_FROM;

// The packed collection that the site is served with then, beside its own.
const COLLECTION = { id: "made-up", pack: "made-up", en: "Made up", vi: "Made up", ru: "Made up" };

// Packs the meetings of a size, unless that was done.
async function pack(size, directory) {
  const out = join(directory, "pack");
  if (existsSync(join(out, "pack.json"))) return;
  if (!options.dialogue) throw new Error(`${size} meetings are packed by a program: --dialogue names it`);
  say(`packing (${size})`);
  const [vocabulary] = (await readdir(join(options.dist, "data"))).filter((it) => it.startsWith("vocabulary"));
  await copyFile(join(options.dist, "data", vocabulary), join(directory, "vocabulary.json"));
  await rm(out, { recursive: true, force: true });
  execFileSync(options.dialogue, ["pack", directory, out], { stdio: ["ignore", "ignore", "inherit"] });
}

// What a data file of the site holds.
function ofSite(name) {
  const [file] = readdirSync(join(options.dist, "data")).filter((it) => it.startsWith(name));
  return JSON.parse(readFileSync(join(options.dist, "data", file)));
}

// The meetings of a size: made up, or those of the site.
const own = sizes.includes(OWN) ? readOwn(join(options.dist, "data/package.zip")) : [];
const listed = (size) => (size === OWN ? own : meetings(Number(size)));
const titled = (size) =>
  size === OWN ? `The site as it stands (${own.length} meetings)` : `${Number(size).toLocaleString("en-US")} meetings`;

// What the charts show, what is clicked at once, and what is clicked then: the highest bar of each, and again to let go.
function planned(size) {
  const isWhole = true;
  const all = recount(listed(size));
  const whole = Object.fromEntries(CHARTS.map((chart) => [chart, { bars: all[chart], isWhole }]));
  const clicks = CHARTS.flatMap((chart) => {
    const key = highest(all[chart]);
    const chosen = recount(listed(size), { [chart]: key });
    // Its own chart goes on to show the chosen bar; what it makes of the others, sites do differently.
    const shown = (it) => (it === chart ? { bars: { [key]: all[chart][key] } } : { bars: chosen[it], isWhole });
    const expected = Object.fromEntries(CHARTS.map((it) => [it, shown(it)]));
    return [{ chart, key, expected }, { chart, key, expected: whole }];
  });
  // The first of them comes at once, and is taken back by the first of those that are timed.
  const [first, back] = clicks;
  return { whole, click: first, list: [back, ...clicks.slice(2), first] };
}

// Compresses what a site consists of, so that no visit waits for it; small pages and old data are no part of a visit.
async function packed(directory, host) {
  for (const file of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, file.name);
    if (file.isDirectory() && !["share", "past"].includes(file.name)) await packed(path, host);
    if (file.isFile()) await host.pack(path);
  }
}

async function main() {
  say("bundling and compressing the sites (the first time about 2 min)");
  await build(sites.filter((it) => it !== OURS), modules, join(options.work, "sites"));
  let [directory, isOwn, hasPack] = [];
  const host = new Host(options.work, (path) => {
    const [, site, ...rest] = path.split("/");
    const inside = rest.join("/") || "index.html";
    const data = /^data\/([a-z]+)(-[0-9a-f]+)?\.json$/.exec(inside)?.[1];
    // What brings the data of the site together brings nothing where they are others: each file is asked for then.
    const isOthers = site !== OURS || !(isOwn || hasPack);
    if (site === OURS && hasPack) {
      const inPack = inside.split(`data/packs/${COLLECTION.pack}/`)[1];
      if (inPack) return { file: join(directory, "pack", inPack) };
      if (data === "collections" || data === "opening") return { file: join(directory, `with-pack-${data}.json`) };
    }
    if (isOthers && data === "opening") return { text: "{}" };
    if (isOthers && data && Object.hasOwn(FILES, data)) return { file: join(directory, `${data}.json`) };
    return { file: join(home(site), inside) };
  });
  for (const site of sites) await packed(home(site), host);
  const machine = `Chromium ${await browserVersion(chromium, executablePath)}, ${cpus().length} × ${cpus()[0].model.trim()}`;
  console.log(machine);
  const origin = await host.start();
  const results = [];
  const wrong = [];
  try {
    for (const size of sizes) {
      isOwn = size === OWN;
      hasPack = isPacked(size);
      directory = await files(size, host);
      const { whole, click, list } = planned(size);
      // Who cannot open this size is not asked again.
      const failed = new Map();
      for (let run = 0; run < runs; run += 1) {
        for (const [line, conditions] of LINES) {
          // Nobody always comes first.
          for (const site of sites.map((_, at) => sites[(at + run) % sites.length])) {
            const key = `${line} ${site}`;
            if (failed.has(key)) continue;
            const plan = { isOurs: site === OURS, isOwn, whole, click };
            const clicks = { list, rounds, budget_ms: CLICKS_MS };
            const query = site === OURS && hasPack ? `?collection=${COLLECTION.id}` : "";
            const url = `${origin}/${site}/${query}`;
            const how = { chromium, executablePath, host, url, line: conditions, plan, clicks, limit_ms: LIMIT_MS };
            try {
              // A browser that ends by itself is no fault of the site, the first time.
              const done = await visit(how).catch((error) => (error.isFinal ? Promise.reject(error) : visit(how)));
              results.push({ size, line, site, run, ...done });
              say(`${size} ${line} ${site} ${run + 1}/${runs}: ${Math.round(done.visible_ms)} ms`);
            } catch (error) {
              if (error instanceof WrongCount) wrong.push(`${names[site]}, ${titled(size)}: ${error.message}`);
              failed.set(key, error.message);
              results.push({ size, line, site, run, failed: error.message });
              say(`${size} ${line} ${site}: ${error.message}`);
            }
          }
        }
      }
      console.log(report(titled(size), results.filter((it) => it.size === size), sites, names, OURS));
    }
  } finally {
    host.stop();
  }
  if (options.out) await writeFile(options.out, `${JSON.stringify({ machine, names, sizes, runs, results }, null, 1)}\n`);
  for (const it of new Set(wrong)) console.error(`wrong: ${it}`);
  if (wrong.length > 0) process.exitCode = 1;
}

await main();
