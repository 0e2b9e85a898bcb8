// Starts the app, and says so in plain words where it cannot start or has to stop: what is said here
// must not need the module. The names of its two parts stand in this script's own element.
const parts = document.querySelector("script[data-js][data-wasm]").dataset;

// Whether the link needs the whole page: the record, a comparison, a picture beyond the first three, an activity,
// or another edition of the data. The same names stand in `State::needs_more`.
// Names are read as generously as the module reads them.
const edition = document.querySelector("meta[name=edition]")?.content;
const needsMore = [...new URLSearchParams(location.search)].some(([name, value]) => {
  const plain = name.trim().replace(/^amp;/, "").toLowerCase();
  const pictures = /\b(kinds|coordinators|places|areas-by-year)\b/i;
  return (
    /^(collection|view|edition|vs|vs\..*)$/.test(plain) ||
    (plain === "show" && pictures.test(value)) ||
    (plain === "made" && value.split(".")[1] !== edition)
  );
});

const messages = {
  en: {
    name: "Dialogue Explorer",
    notStarted: "The page could not start",
    why: "Either a part of it did not arrive, or this browser is too old for it. Try again, or open the page in a current Chrome, Edge, Firefox or Safari.",
    again: "Try again",
    partMissing: "This part of the page did not arrive. See whether there is a connection, then try again.",
    broken: "Something went wrong in this page, and it had to stop. Nothing of yours is lost: the address above still holds your view.",
    startOver: "Start over",
  },
  vi: {
    name: "Khám phá Đối thoại",
    notStarted: "Không mở được trang",
    why: "Có thể một phần của trang chưa tải về được, hoặc trình duyệt này quá cũ. Hãy thử lại, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
    again: "Thử lại",
    partMissing: "Phần này của trang chưa tải về được. Hãy kiểm tra kết nối rồi thử lại.",
    broken: "Trang này gặp lỗi và phải dừng lại. Bạn không mất gì: đường liên kết vẫn giữ nguyên những gì bạn đã chọn.",
    startOver: "Bắt đầu lại",
  },
  ru: {
    name: "Путеводитель по диалогу",
    notStarted: "Страница не запустилась",
    why: "Либо часть страницы не загрузилась, либо этот браузер слишком старый. Попробуйте ещё раз или откройте страницу в новой версии Chrome, Edge, Firefox или Safari.",
    again: "Попробовать ещё раз",
    partMissing: "Эта часть страницы не загрузилась. Проверьте соединение и попробуйте ещё раз.",
    broken: "На странице произошла ошибка, и она остановилась. Ничего не потеряно: ваш выбор сохранён в адресе страницы.",
    startOver: "Начать заново",
  },
};

// The language asked for in the link, else the first of the reader's own that we speak.
function language() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = [asked, ...navigator.languages].filter(Boolean);
  return wanted.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => tag in messages) ?? "en";
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

// Puts a message in the place of the page: what happened, what to do, and the link by which to do it.
function say(title, text, way, href, error) {
  const words = messages[language()];
  document.documentElement.lang = language();
  const link = element("a", words[way]);
  link.href = href;
  // A new document, also where only the fragment differs: what is left of this one is not to be trusted.
  link.target = "_self";
  const retry = element("p", "");
  retry.append(link);
  const code = element("code", String(error));
  code.lang = "en";
  const detail = element("p", "");
  detail.append(code);
  const alert = element("div", "");
  alert.setAttribute("role", "alert");
  alert.append(element("h1", words[title]), element("p", words[text]), retry, detail);
  const main = element("main", "");
  main.className = "panic";
  main.append(alert);
  document.getElementById("app").replaceChildren(main);
}

// Whatever fails in the module ends it: its memory may be half changed. Errors of others, such as a
// browser's extensions, are theirs.
let hasFailed = false;
function failed(error) {
  const ours = error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack);
  if (!ours || hasFailed) return;
  hasFailed = true;
  say("name", "broken", "startOver", location.pathname, error);
}

addEventListener("error", (event) => failed(event.error));
addEventListener("unhandledrejection", (event) => failed(event.reason));

// Starts one of the two modules, with the styles that only the whole page needs.
async function start(js, wasm, styles) {
  const dressed = [...styles].map(
    (link) =>
      new Promise((done) => {
        link.onload = link.onerror = done;
        link.disabled = false;
      }),
  );
  // All at once: what the script asks for is known before the script is here.
  const module = fetch(new URL(wasm, document.baseURI));
  module.catch(() => {});
  const app = await import(new URL(js, document.baseURI));
  await Promise.all(dressed);
  await app.default({ module_or_path: await module });
}

const startWhole = () =>
  start(parts.moreJs, parts.moreWasm, document.querySelectorAll("link[rel=stylesheet][disabled]"));

// The page that opens first calls this for what only the whole page has: that one comes, and takes its place
// while one goes on reading. What was asked for stands in the root element until then.
let whole;
window.wholePage = (asked) => {
  const root = document.documentElement;
  root.dataset.ask = asked;
  document.getElementById("notice")?.remove();
  whole ??= startWhole().catch((error) => {
    console.error(error);
    whole = undefined;
    delete root.dataset.ask;
    if (error instanceof WebAssembly.RuntimeError) return failed(error);
    const notice = element("p", messages[language()].partMissing);
    notice.id = "notice";
    notice.setAttribute("role", "alert");
    document.body.append(notice);
  });
};

try {
  if (needsMore) await startWhole();
  else await start(parts.js, parts.wasm, []);
} catch (error) {
  console.error(error);
  if (error instanceof WebAssembly.RuntimeError) failed(error);
  else say("notStarted", "why", "again", location.href.split("#")[0], error);
}
