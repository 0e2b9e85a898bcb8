// Starts the app, and tells boot.js how that goes. What to start stands in this script's own element.
const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;

async function start() {
  // Both at once: what the script will ask for is known before the script is here.
  const module = fetch(new URL(wasm, document.baseURI));
  module.catch(() => {});
  const app = await import(new URL(js, document.baseURI));
  await app.default({ module_or_path: await module });
}

// Without WebAssembly there is nothing to start, and boot.js has said so.
if (globalThis.WebAssembly) {
  const detail = start();
  // Who listens is told of a failure, and so is the console.
  detail.catch(() => {});
  document.dispatchEvent(new CustomEvent("start", { detail }));
}
