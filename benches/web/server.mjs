// A static host on this machine: files compressed as a good host does, data of the size that is measured, and where it is
// asked for a slow line.
//
// The line is slow here and not in the browser: asked for 1.6 Mbit/s, Chromium 148 lets through half of that.

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, statSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress } from "node:zlib";

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
const PACKED = [".png", ".woff2", ".zip", ".bin"];
const MIB = 2 ** 20;
// How long a slow line waits between two pieces, and how far it may be behind.
const BEAT_MS = 10;
const LATE_MS = 50;

// Hosts compress once and thoroughly, but what is large not for hours.
function quality(bytes) {
  return bytes <= 8 * MIB ? 11 : bytes <= 64 * MIB ? 9 : 5;
}

export class Host {
  #packed = new Map();
  #sent = [];
  // Until when the slow line is taken, and by how many answers.
  #free_ms = 0;
  #sending = 0;

  // `find` gives the file that answers a path, or text; `work` is where what was compressed is kept.
  constructor(work, find) {
    this.work = work;
    this.find = find;
    // `{ latency_ms, bytes_per_s }` of a slow line.
    this.line = null;
  }

  async start() {
    this.server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        // A browser that is closed in the middle hangs up.
        if (!response.destroyed && !response.headersSent) response.writeHead(500);
        response.destroy();
        if (!["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"].includes(error.code)) console.error(error);
      });
    });
    await new Promise((done) => this.server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${this.server.address().port}`;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  // Forgets what was sent, and goes on over this line.
  begin(line) {
    this.#sent = [];
    this.line = line;
  }

  // The bytes of answers, with their heads, to what was asked for until then.
  bytes(until_ms) {
    return this.#sent.filter((it) => it.asked_ms <= until_ms).reduce((sum, it) => sum + it.bytes, 0);
  }

  async #answer(request, response) {
    const asked_ms = Date.now();
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const found = this.find(normalize(decodeURIComponent(pathname)));
    if (this.line) await new Promise((done) => setTimeout(done, this.line.latency_ms));
    if (found?.text !== undefined) {
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-cache" });
      response.end(found.text);
      this.#sent.push({ asked_ms, bytes: found.text.length + response._header.length });
      return;
    }
    if (!found || !existsSync(found.file) || !statSync(found.file).isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("There is no such file.\n");
      return;
    }
    const type = extname(found.file);
    const isPacked = PACKED.includes(type);
    const file = isPacked ? found.file : await this.pack(found.file);
    const bytes = statSync(file).size;
    response.writeHead(200, {
      "content-type": TYPES[type] ?? "application/octet-stream",
      "content-length": bytes,
      "cache-control": "no-cache",
      ...(isPacked ? {} : { "content-encoding": "br" }),
    });
    this.#sent.push({ asked_ms, bytes: bytes + response._header.length });
    if (this.line) await this.#send(file, response);
    else await pipeline(createReadStream(file), response);
  }

  // Sends a file over the slow line, which all answers share.
  async #send(file, response) {
    const { bytes_per_s } = this.line;
    const piece = (bytes_per_s * BEAT_MS) / 1000;
    if (this.#sending === 0) this.#free_ms = performance.now();
    this.#sending += 1;
    try {
      for await (const bytes of createReadStream(file, { highWaterMark: Math.round(piece) })) {
        const now = performance.now();
        // Timers are not exact: what comes too late is caught up with.
        this.#free_ms = Math.max(this.#free_ms, now - LATE_MS) + (bytes.length / bytes_per_s) * 1000;
        const wait = this.#free_ms - now;
        if (wait > 1) await new Promise((done) => setTimeout(done, wait));
        if (response.destroyed) return;
        response.write(bytes);
      }
      response.end();
    } finally {
      this.#sending -= 1;
    }
  }

  // The compressed form of a file, by its content.
  async pack(file) {
    const { size, mtimeMs } = statSync(file);
    const key = `${file} ${size} ${mtimeMs}`;
    if (!this.#packed.has(key)) this.#packed.set(key, this.#compress(file, size));
    return this.#packed.get(key);
  }

  async #compress(file, size) {
    const digest = createHash("sha256");
    await pipeline(createReadStream(file), digest);
    const directory = join(this.work, "packed");
    const packed = join(directory, `${digest.digest("hex").slice(0, 16)}-${quality(size)}.br`);
    if (!existsSync(packed)) {
      await mkdir(directory, { recursive: true });
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality(size),
        [constants.BROTLI_PARAM_SIZE_HINT]: size,
        [constants.BROTLI_PARAM_LGWIN]: 22,
      };
      const partial = `${packed}.${process.pid}.partial`;
      await pipeline(createReadStream(file), createBrotliCompress({ params }), createWriteStream(partial));
      await rename(partial, packed);
    }
    return packed;
  }
}
