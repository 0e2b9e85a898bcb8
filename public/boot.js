// Starts the app, and tells in plain words where it cannot start or has to stop: what is told here must not
// need the app. What to start stands in this script's own element, and what else a link needs early in what the page
// tells of its parts.
const { js, wasm } = document.querySelector("script[data-js][data-wasm]").dataset;

// How long a reader waits, in milliseconds, before being told that something is in the way.
const PATIENCE = 20000;

const messages = {
  en: {
    name: "Dialogue Explorer",
    notStarted: "The page could not start",
    why: "Either a part of it did not arrive or was blocked, or this browser is too old for it. Try again, or open the page in a current Chrome, Edge, Firefox or Safari.",
    noWebAssembly: "This browser has no WebAssembly, or it is switched off, and the page is made of it. Allow it for this page, or open the page in a current Chrome, Edge, Firefox or Safari.",
    slow: "The page is taking long to arrive. It will start as soon as it is here.",
    again: "Try again",
    broken: "Something went wrong in this page, and it had to stop. Nothing of yours is lost: the address above still holds the view that you saw last.",
    sameView: "Open this view again",
    startOver: "Start over",
  },
  vi: {
    name: "Khám phá Đối thoại",
    notStarted: "Không mở được trang",
    why: "Có thể một phần của trang chưa tải về được hoặc bị chặn, hoặc trình duyệt này quá cũ. Hãy thử lại, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
    noWebAssembly: "Trình duyệt này không có WebAssembly hoặc đã tắt nó, mà trang cần nó để chạy. Hãy cho phép WebAssembly ở trang này, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
    slow: "Trang tải về lâu hơn thường lệ. Trang sẽ mở ngay khi tải xong.",
    again: "Thử lại",
    broken: "Trang này gặp lỗi và phải dừng lại. Bạn không mất gì: đường liên kết vẫn giữ những gì bạn vừa xem.",
    sameView: "Mở lại khung nhìn này",
    startOver: "Bắt đầu lại",
  },
  ru: {
    name: "Путеводитель по диалогу",
    notStarted: "Страница не запустилась",
    why: "Либо часть страницы не загрузилась или была заблокирована, либо этот браузер слишком старый. Попробуйте ещё раз или откройте страницу в новой версии Chrome, Edge, Firefox или Safari.",
    noWebAssembly: "В этом браузере нет WebAssembly или он отключён, а страница работает на нём. Разрешите его для этой страницы или откройте её в новой версии Chrome, Edge, Firefox или Safari.",
    slow: "Страница загружается дольше обычного. Она откроется, как только загрузится.",
    again: "Попробовать ещё раз",
    broken: "На странице произошла ошибка, и она остановилась. Ничего не потеряно: то, что вы видели последним, сохранено в адресе страницы.",
    sameView: "Открыть этот вид снова",
    startOver: "Начать заново",
  },
};

// The language of the page: early.js knows it from the link and the browser, and then the app.
function language() {
  const { lang } = document.documentElement;
  return Object.hasOwn(messages, lang) ? lang : "en";
}

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

// Links that open a new document: what is left of this one is not to be trusted.
function reload(text, href = location.href.split("#")[0]) {
  const link = element("a", text);
  link.href = href;
  link.target = "_self";
  return element("p", link);
}

// The same once the host was asked for the files of the start, whatever a cache has kept of them.
function tryAgain(text) {
  const place = reload(text);
  place.firstChild.addEventListener("click", async (event) => {
    event.preventDefault();
    const early = Array.from(document.querySelectorAll("link[rel=preload]"), (link) => link.href);
    const files = [import.meta.url, ...[js, wasm].map((file) => new URL(file, document.baseURI).href), ...early];
    // With credentials it is not answered by what was preloaded.
    const anew = { cache: "reload", credentials: "include", signal: AbortSignal.timeout?.(PATIENCE) };
    const fetchAnew = async (file) => (await fetch(file, anew)).arrayBuffer();
    await Promise.allSettled(Array.from(new Set(files), fetchAnew));
    location.reload();
  });
  return place;
}

// The opening view of the page's own HTML, where that is what is shown.
const opening = document.querySelector("[data-opening] #opening");

// Puts a message in the place of the page: what happened, what to do, the links by which to do it, and the error. The
// opening view of the page's own HTML stays below: it can be read without the app, and no more.
function replacePage(title, text, link, error) {
  const code = element("code", String(error));
  code.lang = "en";
  const alert = element("div", element("h1", title), element("p", text), link, element("p", code));
  alert.setAttribute("role", "alert");
  alert.tabIndex = -1;
  const app = document.getElementById("app");
  const stays = opening?.isConnected;
  const hadFocus = app.contains(document.activeElement);
  const place = element(stays ? "div" : "main", alert);
  place.className = "panic";
  for (const other of Array.from(app.children)) if (other !== opening) other.remove();
  app.prepend(place);
  if (stays) {
    for (const control of opening.querySelectorAll("button, input, select")) control.disabled = true;
    for (const view of opening.querySelectorAll("a[href^='?']")) view.removeAttribute("href");
  }
  if (hadFocus) alert.focus();
}

// Whether an error came out of the app: a file of it stands in its trace, or, with none of others, code of which the
// browser names no file.
function isOurs(error) {
  const trace = String(error?.stack ?? "");
  const parts = JSON.parse(document.getElementById("parts")?.textContent ?? '{"files": []}');
  const addresses = [js, wasm, ...parts.files].map((file) => new URL(file, document.baseURI).href);
  return addresses.some((address) => trace.includes(address)) || (/\[wasm code\]|<WASM>/.test(trace) && !trace.includes("://"));
}

// Whatever fails in the app ends it: its memory may be half changed. Errors of others, such as a browser's
// extensions, are theirs.
let hasStopped = false;
function stop(error) {
  if (hasStopped || !isOurs(error)) return;
  hasStopped = true;
  const words = messages[language()];
  const links = element("div", reload(words.sameView), reload(words.startOver, location.pathname));
  replacePage(words.name, words.broken, links, error);
}

// Above what is on the screen already, which stays: the app may come yet.
function tellSlow() {
  const words = messages[language()];
  const notice = element("div", element("p", words.slow), tryAgain(words.again));
  notice.id = "slow";
  notice.lang = language();
  notice.setAttribute("role", "status");
  document.body.prepend(notice);
}

// The code of the view that the link names, and of the reader's language, is fetched along with the start. Its style
// sheets are the part's own.
function fetchEarly() {
  const told = document.getElementById("parts");
  // While one works on the app it is of one piece.
  if (!told) return;
  const { files, parts, views, langs } = JSON.parse(told.textContent);
  const view = new URLSearchParams(location.search).get("view");
  const neededBy = (all, name) => (Object.hasOwn(all, name) ? all[name] : []);
  const needed = [...neededBy(views, view), ...neededBy(langs, language())];
  const places = new Set(needed.flatMap((part) => parts[part]));
  const here = new Set(Array.from(document.querySelectorAll("link[rel=preload]"), (link) => link.getAttribute("href")));
  for (const href of Array.from(places, (place) => files[place]).filter((file) => !here.has(file))) {
    const link = element("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", type: "application/wasm", href });
    document.head.append(link);
  }
}

async function start() {
  // Both at once: what the script will ask for is known before the script is here.
  const module = fetch(new URL(wasm, document.baseURI));
  module.catch(() => {});
  const app = await import(new URL(js, document.baseURI));
  await app.default({ module_or_path: await module });
}

// Once the app, or a message in its place, is on the screen: the words of its language come after its start.
const shown = new Promise((resolve) => {
  try {
    const look = () => document.getElementById("frame") ?? resolve();
    new MutationObserver(look).observe(document.getElementById("app"), { childList: true });
  } catch {
    // Without it nobody tells when that is.
    resolve();
  }
});

// Each language of the start page is a page of its own to those who index it.
const canonical = document.querySelector("link[rel=canonical]");
const asked = new URLSearchParams(location.search).get("lang");
if (canonical && Object.hasOwn(messages, asked ?? "")) canonical.href += `?lang=${asked}`;

// What readers do in the opening view before the app is there is done in the app, as soon as that stands in its place.
const pressed = [];
function keepPress(event) {
  const control = event.target.closest("button, input[type=checkbox]");
  if (!control?.id) return;
  pressed.push(control.id);
  control.setAttribute("aria-busy", "true");
}

// Keeps an element where it is on the screen while what stands around it comes: for two seconds, or until the reader goes
// on.
function stay(id, top) {
  let end = performance.now() + 2000;
  const goOn = () => (end = 0);
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(type, goOn, { once: true });
  const look = (now) => {
    if (now > end) return;
    const moved = (document.getElementById(id)?.getBoundingClientRect().top ?? top) - top;
    if (Math.abs(moved) >= 1) scrollBy(0, moved);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function takeOver() {
  const find = (id) => document.getElementById(id);
  const [box, select] = [find("q"), find("language")];
  const focused = opening.contains(document.activeElement) ? document.activeElement.id : "";
  // What is read stays on the screen, though charts may have another size.
  const isSeen = (it) => it.getClientRects().length > 0 && it.getBoundingClientRect().top >= 0;
  const anchor = scrollY > 0 && Array.from(opening.querySelectorAll("[id]")).find(isSeen);
  const top = anchor ? anchor.getBoundingClientRect().top : 0;
  const enter = (id, value, type) => {
    const control = find(id);
    if (!control || !value || control.value === value) return;
    control.value = value;
    control.dispatchEvent(new Event(type, { bubbles: true }));
  };
  // After the app is mounted, and before the next event.
  new MutationObserver((_, observer) => {
    observer.disconnect();
    enter("q", box?.value, "input");
    enter("language", select?.value, "change");
    const taker = focused && find(focused);
    if (taker) {
      taker.focus({ preventScroll: true });
      if (taker.id === "q") taker.setSelectionRange(box.selectionEnd, box.selectionEnd);
    }
    for (const id of pressed) find(id)?.click();
    if (anchor) stay(anchor.id, top);
  }).observe(document.getElementById("app"), { childList: true });
}

if (opening) {
  opening.addEventListener("click", keepPress);
  opening.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("app").addEventListener("takeover", takeOver, { once: true });
}

// The page's own words for where this script is blocked: it is not.
for (const late of document.querySelectorAll(".late")) late.remove();
const slow = setTimeout(tellSlow, PATIENCE);
try {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  addEventListener("error", (event) => stop(event.error));
  addEventListener("unhandledrejection", (event) => stop(event.reason));
  try {
    fetchEarly();
  } catch (error) {
    // It only makes the start quicker.
    console.warn(error);
  }
  await start();
  await shown;
} catch (error) {
  console.error(error);
  const words = messages[language()];
  if (typeof WebAssembly === "undefined") {
    replacePage(words.notStarted, words.noWebAssembly, tryAgain(words.again), error);
  } else if (error instanceof WebAssembly.RuntimeError && isOurs(error)) {
    stop(error);
  } else {
    replacePage(words.notStarted, words.why, tryAgain(words.again), error);
  }
} finally {
  clearTimeout(slow);
  document.getElementById("slow")?.remove();
}
