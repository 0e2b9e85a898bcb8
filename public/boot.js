// Starts the app, and says so in plain words where it cannot start or has to stop: what is said here
// must not need the module. The names of its two parts stand in this script's own element.
const parts = document.querySelector("script[data-js][data-wasm]").dataset;

// Whether the link needs the whole page: the record, a comparison, or a picture beyond the first three. The
// same names stand in `State::needs_more`.
// Names are read as generously as the module reads them.
const needsMore = [...new URLSearchParams(location.search)].some(([name, value]) => {
  const plain = name.trim().replace(/^amp;/, "").toLowerCase();
  const pictures = /\b(kinds|coordinators|places|areas-by-year)\b/i;
  return /^(collection|vs|vs\..*)$/.test(plain) || (plain === "show" && pictures.test(value));
});

const messages = {
  en: {
    name: "Dialogue Explorer",
    notStarted: "The page could not start",
    why: "Either a part of it did not arrive, or this browser is too old for it. Try again, or open the page in a current Chrome, Edge, Firefox or Safari.",
    again: "Try again",
    broken: "Something went wrong in this page, and it had to stop. Nothing of yours is lost: the address above still holds your view.",
    startOver: "Start over",
  },
  vi: {
    name: "Khám phá Đối thoại",
    notStarted: "Không mở được trang",
    why: "Có thể một phần của trang chưa tải về được, hoặc trình duyệt này quá cũ. Hãy thử lại, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
    again: "Thử lại",
    broken: "Trang này gặp lỗi và phải dừng lại. Bạn không mất gì: đường liên kết vẫn giữ nguyên những gì bạn đã chọn.",
    startOver: "Bắt đầu lại",
  },
  ru: {
    name: "Путеводитель по диалогу",
    notStarted: "Страница не запустилась",
    why: "Либо часть страницы не загрузилась, либо этот браузер слишком старый. Попробуйте ещё раз или откройте страницу в новой версии Chrome, Edge, Firefox или Safari.",
    again: "Попробовать ещё раз",
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

try {
  const [js, wasm] = needsMore ? [parts.moreJs, parts.moreWasm] : [parts.js, parts.wasm];
  // Both at once: what the script asks for is known before the script is here.
  const module = fetch(new URL(wasm, document.baseURI));
  module.catch(() => {});
  const app = await import(new URL(js, document.baseURI));
  await app.default({ module_or_path: await module });
} catch (error) {
  console.error(error);
  if (error instanceof WebAssembly.RuntimeError) failed(error);
  else say("notStarted", "why", "again", location.href.split("#")[0], error);
}
