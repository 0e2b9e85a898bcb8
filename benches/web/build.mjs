// Bundles the pages of the peers as their users would: minified, without what they do not use.

import { cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OURS = join(dirname(fileURLToPath(import.meta.url)), "peers");

// By the directory of its page the name of a peer.
export const PEERS = {
  crossfilter: "crossfilter + D3",
  plot: "Observable Plot",
  "vega-lite": "Vega-Lite",
  echarts: "ECharts",
  mosaic: "Mosaic (DuckDB)",
};

// Writes the pages below a directory; `modules` are those of the lock file.
export async function build(peers, modules, into) {
  const require = createRequire(join(modules, "bench.js"));
  const esbuild = require("esbuild");
  for (const peer of peers) {
    const page = join(into, peer);
    await mkdir(page, { recursive: true });
    for (const file of ["index.html", "style.css"]) await cp(join(OURS, file), join(page, file));
    await esbuild.build({
      entryPoints: [join(OURS, peer, "app.js")],
      outfile: join(page, "app.js"),
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      nodePaths: [modules],
      logLevel: "error",
      legalComments: "none",
    });
    if (peer === "mosaic") {
      const dist = join(modules, "@duckdb/duckdb-wasm/dist");
      for (const file of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"]) await cp(join(dist, file), join(page, file));
    }
  }
}
