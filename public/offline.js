// Keeps the site on the reader's machine, for times without a network: a service worker, which stands between the page
// and the network and outlives the page. start.js registers it. A page that wants the site kept sends "keep",
// one that asks whether it is sends "look"; the port that goes along hears the answer, `{ list }` or `{ error }`.
//
// The page itself is asked of the network first, so whoever has one reads the newest; what is kept stands in where the
// network does not answer. All other files have the hash of their content in their names, so what is kept of them is never
// old. They are fetched by the list that the page names, each is compared with its hash, and the page is kept last: what
// is kept is always one whole site, or none.
(() => {
  // The directory in which the site lies. Others at the same origin are none of ours.
  const home = registration.scope;
  const cacheName = `dialogue-explorer ${new URL(home).pathname}`;
  // How long the network has for the page, in milliseconds, where one is kept.
  const PATIENCE = 4000;
  // How many files are fetched at the same time.
  const AT_ONCE = 4;
  const LIST = /offline-[0-9a-f]{8,16}\.json/;

  const cached = () => caches.open(cacheName);
  const at = (path) => new URL(path, home).href;

  function isPage(url) {
    return url.origin + url.pathname === home || url.origin + url.pathname === `${home}index.html`;
  }

  // What a list names: paths below the site, each with the SHA-256 of its content. Whatever else a server sends is no list.
  function read(list) {
    const { files } = JSON.parse(list);
    const entries = Object.entries(files);
    if (!entries.every(([path, hash]) => at(path).startsWith(home) && /^[0-9a-f]{64}$/.test(hash))) throw new Error("no list");
    return entries;
  }

  async function listOf(cache, page) {
    const name = page && LIST.exec(page);
    const list = name && await cache.match(at(name[0]));
    return list ? [at(name[0]), ...read(await list.text()).map(([path]) => at(path))] : [];
  }

  async function hashOf(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function fetched(url, mode) {
    const answer = await fetch(url, { cache: mode });
    if (answer.status !== 200 || !answer.url.startsWith(home)) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }

  // Fetches a file, anew where what the browser had kept of it is not what its hash says, and puts it into the cache.
  async function keepFile(cache, url, hash) {
    for (const mode of ["default", "reload"]) {
      const answer = await fetched(url, mode);
      if ((await hashOf(await answer.clone().arrayBuffer())) !== hash) continue;
      return cache.put(url, answer);
    }
    throw new Error(`${url} is not what it should be`);
  }

  // Keeps the site as it is now; `tell` hears how many files of how many are here. What was kept before stays until all
  // of the new is here, and its files one time longer: a page that is open may need parts of them yet.
  async function keep(tell) {
    const cache = await cached();
    const answer = await fetched(home, "no-cache");
    const page = await answer.text();
    const name = LIST.exec(page);
    if (!name) throw new Error("the page names no list");
    const list = await fetched(at(name[0]), "default");
    const files = read(await list.clone().text());
    const kept = await cache.match(home);
    const before = await listOf(cache, kept && await kept.text());
    let done = 0;
    const waiting = files.slice();
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const url = at(next[0]);
        if (!(await cache.match(url))) await keepFile(cache, url, next[1]);
        done += 1;
        tell({ done, of: files.length });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await cache.put(at(name[0]), list);
    await cache.put(home, new Response(page, { headers: answer.headers }));
    const needed = new Set([home, at(name[0]), ...files.map(([path]) => at(path)), ...before]);
    for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
    return name[0];
  }

  // The list of the site that is kept; null where none is.
  async function look() {
    const kept = await (await cached()).match(home);
    const name = kept && LIST.exec(await kept.text());
    return name && name[0];
  }

  // One at a time: whoever asks meanwhile hears of the same.
  let keeping = null;
  const listeners = new Set();
  function keepOnce(listener) {
    listeners.add(listener);
    keeping = keeping || keep((state) => listeners.forEach((it) => it(state))).finally(() => {
      keeping = null;
      listeners.clear();
    });
    return keeping;
  }

  async function answerPage(event) {
    const fresh = fetch(event.request);
    const kept = await (await cached()).match(home);
    if (!kept) return fresh;
    const late = new Promise((done) => setTimeout(done, PATIENCE));
    const answer = await Promise.race([fresh.catch(() => null), late]);
    // A server in trouble is as good as none.
    return answer && answer.status < 500 ? answer : kept;
  }

  async function answerFile(request) {
    const cache = await cached();
    const kept = await cache.match(request.url);
    if (kept && !["reload", "no-store", "no-cache"].includes(request.cache)) return kept;
    const answer = await fetch(request);
    // Asked for anew: then what was kept is not trusted any more.
    if (kept && answer.status === 200) await cache.put(request.url, answer.clone());
    return answer;
  }

  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
  addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || !url.href.startsWith(home)) return;
    if (request.mode === "navigate") {
      if (isPage(url)) event.respondWith(answerPage(event));
    } else if (!isPage(url)) {
      event.respondWith(answerFile(request));
    }
  });
  addEventListener("message", (event) => {
    const [port] = event.ports;
    const tell = (state) => port && port.postMessage(state);
    const work = { keep: () => keepOnce(tell), look };
    if (!Object.prototype.hasOwnProperty.call(work, event.data)) return;
    event.waitUntil(work[event.data]().then((list) => tell({ list }), (error) => tell({ error: String(error) })));
  });
})();
