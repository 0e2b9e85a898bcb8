// Starts the app. The names of its two parts stand in this script's own element, written at build time.
const parts = document.querySelector("script[data-js][data-wasm]").dataset;

const messages = {
  en: {
    title: "The page could not start",
    text: "Either a part of it did not arrive, or this browser is too old for it. Try again, or open the page in a current Chrome, Edge, Firefox or Safari.",
    again: "Try again",
  },
  vi: {
    title: "Không mở được trang",
    text: "Có thể một phần của trang chưa tải về được, hoặc trình duyệt này quá cũ. Hãy thử lại, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
    again: "Thử lại",
  },
  ru: {
    title: "Страница не запустилась",
    text: "Либо часть страницы не загрузилась, либо этот браузер слишком старый. Попробуйте ещё раз или откройте страницу в новой версии Chrome, Edge, Firefox или Safari.",
    again: "Попробовать ещё раз",
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

function apologize(error) {
  const lang = language();
  const { title, text, again } = messages[lang];
  document.documentElement.lang = lang;
  const link = element("a", again);
  link.href = location.href.split("#")[0];
  const detail = element("p", "");
  const code = element("code", String(error));
  code.lang = "en";
  detail.append(code);
  const retry = element("p", "");
  retry.append(link);
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  alert.append(element("h1", title), element("p", text), retry, detail);
  const main = document.createElement("main");
  main.append(alert);
  document.getElementById("app").replaceChildren(main);
}

try {
  const app = await import(new URL(parts.js, document.baseURI));
  await app.default({ module_or_path: new URL(parts.wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  apologize(error);
}
