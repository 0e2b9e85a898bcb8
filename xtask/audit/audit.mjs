// Runs Lighthouse over pages of a finished site, as a phone on a slow line has them, and prints the scores last.
//
//     NODE_PATH=MODULES CHROME_PATH=CHROMIUM node audit.mjs SITE PORT QUERY…
//
// The site is served as a good host does: texts compressed, what is named by its content kept for ever. Ends with 1 where
// a score other than that of the speed, which every machine measures otherwise, is below 100.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const require = createRequire(join(process.env.NODE_PATH, "audit.js"));
const { default: lighthouse } = await import(require.resolve("lighthouse"));
const { launch } = await import(require.resolve("chrome-launcher"));
const compress = promisify(brotliCompress);

const [site, port, ...pages] = process.argv.slice(2);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};
// What is compressed as it is.
const PACKED = [".png", ".woff2", ".zip"];

// Files as they go over the line, each packed once.
const packed = new Map();

async function answer(request, response) {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  const path = normalize(decodeURIComponent(pathname === "/" ? "/index.html" : pathname));
  try {
    if (!packed.has(path)) {
      const content = await readFile(join(site, path));
      packed.set(path, PACKED.includes(extname(path)) ? content : await compress(content));
    }
    const isNamedByContent = /-[0-9a-f]{8,16}\.\w+$/.test(path);
    response.writeHead(200, {
      "content-type": TYPES[extname(path)] || "application/octet-stream",
      "cache-control": isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
      ...(PACKED.includes(extname(path)) ? {} : { "content-encoding": "br" }),
    });
    response.end(packed.get(path));
  } catch {
    // Robots and browsers ask for files that no site has to have.
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("There is no such file.\n");
  }
}

const server = createServer(answer).listen(Number(port), "127.0.0.1");
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox"] });
const rows = [];
try {
  for (const page of pages) {
    const url = `http://127.0.0.1:${port}/${page}`;
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
    const scores = CATEGORIES.map((it) => Math.round((lhr.categories[it].score ?? 0) * 100));
    rows.push({ page, scores });
    for (const category of CATEGORIES) {
      for (const { id, weight } of lhr.categories[category].auditRefs) {
        const { score, title, displayValue } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 0.9) console.log(`${page || "./"}: ${title} ${displayValue ?? ""}`);
      }
    }
  }
} finally {
  await chrome.kill();
  server.close();
}
console.log(`\n${CATEGORIES.join("  ")}`);
for (const { page, scores } of rows) {
  const columns = scores.map((score, at) => String(score).padStart(CATEGORIES[at].length));
  console.log(`${columns.join("  ")}  ${page || "./"}`);
}
process.exitCode = rows.some(({ scores }) => scores.slice(1).some((score) => score < 100)) ? 1 : 0;
