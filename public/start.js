// Starts the app, and tells boot.js how that goes; then sees to what is kept for times without a network. What to start
// stands in this script's own element.
const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;

// How long after its start the page is left alone, in milliseconds.
const QUIET = 5000;

async function start() {
  // Both at once: what the script will ask for is known before the script is here.
  const module = fetch(new URL(wasm, document.baseURI));
  module.catch(() => {});
  const app = await import(new URL(js, document.baseURI));
  await app.default({ module_or_path: await module });
}

// The app asks by events "offline" (`keep` the site, or `look` whether it is kept) and hears by events "kept" how that
// goes: "3/240" while files are on their way; at the end "whole", "newer" (than what is shown), "nothing" or "failed".
// Without being asked the site is kept once the page has been quiet for a while, unless the reader saves data.
function offline(shown) {
  const tell = (detail) => document.dispatchEvent(new CustomEvent("kept", { detail }));
  const container = navigator.serviceWorker;
  if (!container) return;
  const ready = container.register(new URL("offline.js", document.baseURI)).then(() => container.ready);
  const ask = async (asked) => {
    const hear = ({ done, of, list, error }) => {
      if (of) tell(`${done}/${of}`);
      else if (error) tell("failed");
      else if (list === shown) tell("whole");
      // Kept just now: the page that is shown is older.
      else tell(asked === "keep" ? "newer" : "nothing");
    };
    try {
      const { active } = await ready;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => hear(data);
      active.postMessage(asked, [port2]);
    } catch (error) {
      hear({ error });
    }
  };
  document.addEventListener("offline", ({ detail }) => ask(detail));
  ask("look");
  // Where the app is not there yet it has not heard.
  document.getElementById("app").addEventListener("takeover", () => ask("look"), { once: true });
  const savesData = navigator.connection && navigator.connection.saveData;
  if (!savesData) setTimeout(() => ask("keep"), QUIET);
}

// Without WebAssembly there is nothing to start, and boot.js has said so.
if (globalThis.WebAssembly) {
  const detail = start();
  // Who listens is told of a failure, and so is the console. Where workers are forbidden, or the page is within another,
  // nothing is kept.
  const list = document.querySelector("link[data-file=offline]");
  detail.then(() => list && self === top && offline(list.getAttribute("href"))).catch(() => {});
  document.dispatchEvent(new CustomEvent("start", { detail }));
}
