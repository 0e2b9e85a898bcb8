// Tells in plain words where the app cannot start or has to stop, and keeps what readers do before it is there. What is
// told here must not need the app, and browsers that are too old for it have to understand it: this is a plain script,
// in the language of 2015. The app is started by start.js, a module.
(() => {
  // How long a reader waits, in milliseconds, before being told that something is in the way.
  const PATIENCE = 20000;

  const messages = {
    en: {
      name: "Dialogue Explorer",
      notStarted: "The page could not start",
      why: "Either a part of it did not arrive or was blocked, or this browser is too old for it. Try again, or open the page in a current Chrome, Edge, Firefox or Safari.",
      noWebAssembly: "This browser has no WebAssembly, or it is switched off, and the page is made of it. Allow it for this page, or open the page in a current Chrome, Edge, Firefox or Safari.",
      framed: "This frame is closed (sandbox) and keeps parts of the page out. Open the page in a tab of its own.",
      slow: "The page is taking long to arrive. It will start as soon as it is here.",
      again: "Try again",
      read: "Read a simple version of the page",
      broken: "Something went wrong in this page, and it had to stop. Nothing of yours is lost: the address above still holds the view that you saw last.",
      sameView: "Open this view again",
      startOver: "Start over",
    },
    vi: {
      name: "Khám phá Đối thoại",
      notStarted: "Không mở được trang",
      why: "Có thể một phần của trang chưa tải về được hoặc bị chặn, hoặc trình duyệt này quá cũ. Hãy thử lại, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
      noWebAssembly: "Trình duyệt này không có WebAssembly hoặc đã tắt nó, mà trang cần nó để chạy. Hãy cho phép WebAssembly ở trang này, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari bản mới.",
      framed: "Khung này bị đóng kín (sandbox) nên chặn một phần của trang. Hãy mở trang trong một thẻ riêng.",
      slow: "Trang tải về lâu hơn thường lệ. Trang sẽ mở ngay khi tải xong.",
      again: "Thử lại",
      read: "Đọc bản đơn giản của trang",
      broken: "Trang này gặp lỗi và phải dừng lại. Bạn không mất gì: đường liên kết vẫn giữ những gì bạn vừa xem.",
      sameView: "Mở lại phần đang xem",
      startOver: "Bắt đầu lại",
    },
    ru: {
      name: "Путеводитель по диалогу",
      notStarted: "Страница не запустилась",
      why: "Либо часть страницы не загрузилась или была заблокирована, либо этот браузер слишком старый. Попробуйте ещё раз или откройте страницу в новой версии Chrome, Edge, Firefox или Safari.",
      noWebAssembly: "В этом браузере нет WebAssembly или он отключён, а страница работает на нём. Разрешите его для этой страницы или откройте её в новой версии Chrome, Edge, Firefox или Safari.",
      framed: "Эта рамка закрыта (sandbox) и не пропускает части страницы. Откройте страницу в отдельной вкладке.",
      slow: "Страница загружается дольше обычного. Она откроется, как только загрузится.",
      again: "Попробовать ещё раз",
      read: "Открыть простую версию страницы",
      broken: "На странице произошла ошибка, и она остановилась. Ничего не потеряно: то, что вы видели последним, сохранено в адресе страницы.",
      sameView: "Открыть то же самое снова",
      startOver: "Начать заново",
    },
  };

  // The module that starts the app, and what it starts.
  const starter = document.querySelector("script[data-js][data-wasm]");
  const { js, wasm } = starter.dataset;

  function has(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name);
  }

  // The language of the page: early.js knows it from the link and the browser, and then the app.
  function language() {
    const { lang } = document.documentElement;
    return has(messages, lang) ? lang : "en";
  }

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  function link(text, href, target) {
    const made = element("a", text);
    Object.assign(made, { href, target });
    return element("p", made);
  }

  // Links that open a new document: what is left of this one is not to be trusted.
  function reload(text, href = location.href.split("#")[0]) {
    return link(text, href, "_self");
  }

  // The address of a file of the site.
  function address(file) {
    return new URL(file, document.baseURI).href;
  }

  // The same once the host was asked for the files of the start, whatever a cache has kept of them.
  function tryAgain(text) {
    const place = reload(text);
    place.firstChild.addEventListener("click", (event) => {
      event.preventDefault();
      const named = Array.from(document.querySelectorAll("script[src], link[rel=preload], link[rel=stylesheet]"), (it) => it.src || it.href);
      const files = new Set(named.concat(address(js), address(wasm)));
      // With credentials it is not answered by what was preloaded.
      const anew = (file) => fetch(file, { cache: "reload", credentials: "include" }).then((it) => it.arrayBuffer()).catch(() => {});
      const limit = new Promise((done) => setTimeout(done, PATIENCE));
      Promise.race([Promise.all(Array.from(files, anew)), limit]).then(() => location.reload());
    });
    return place;
  }

  // The small page of the opening view in this language, which can be read without the app. Others it leads on to the app.
  function read(text) {
    return link(text, address(`share/start.${language()}.html#read`), "_self");
  }

  const app = document.getElementById("app");
  // The opening view of the page's own HTML, where that is what is shown: early.js knows.
  let opening = null;

  // Puts a message in the place of the page: what happened, what to do, the links by which to do it, and the error. The
  // opening view of the page's own HTML stays below: it can be read without the app, and no more.
  function replacePage(title, text, links, error) {
    const code = element("code", String(error));
    code.lang = "en";
    const stays = opening !== null && opening.isConnected && has(document.documentElement.dataset, "opening");
    const simple = read(messages[language()].read);
    const alert = element("div", element("h1", title), element("p", text), ...links, simple, element("p", code));
    alert.setAttribute("role", "alert");
    alert.tabIndex = -1;
    alert.lang = language();
    const hadFocus = app.contains(document.activeElement);
    const place = element(stays ? "div" : "main", alert);
    place.className = "panic";
    for (const other of Array.from(app.children)) if (!stays || other !== opening) other.remove();
    app.prepend(place);
    if (stays) {
      // What leads past the head of the page leads past nothing, where this stands before it.
      for (const skip of Array.from(opening.querySelectorAll(".skip-link"))) skip.remove();
      for (const control of Array.from(opening.querySelectorAll("button, input, select"))) control.disabled = true;
      for (const view of Array.from(opening.querySelectorAll("a[href^='?']"))) view.removeAttribute("href");
    }
    if (hadFocus) alert.focus();
  }

  // What the page tells of the parts of the app; while one works on it, it is of one piece.
  function parts() {
    const told = document.getElementById("parts");
    return told ? JSON.parse(told.textContent) : { files: [], parts: {}, views: {}, langs: {} };
  }

  // Whether an error came out of the app: a file of it stands in its trace, or, with none of others, code of which the
  // browser names no file.
  function isOurs(error) {
    const trace = String((error && error.stack) || "");
    const addresses = [js, wasm].concat(parts().files).map(address);
    return addresses.some((it) => trace.includes(it)) || (/\[wasm code\]|<WASM>/.test(trace) && !trace.includes("://"));
  }

  // Whatever fails in the app ends it: its memory may be half changed. Errors of others, such as a browser's
  // extensions, are theirs.
  let hasStopped = false;
  function stop(error) {
    if (hasStopped || !isOurs(error)) return;
    hasStopped = true;
    const words = messages[language()];
    replacePage(words.name, words.broken, [reload(words.sameView), reload(words.startOver, location.pathname)], error);
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

  // A start that has ended, well or not, takes long no more.
  let slow = 0;
  function end() {
    clearTimeout(slow);
    const notice = document.getElementById("slow");
    if (notice) notice.remove();
  }

  // Once early.js has told which view stands there, and in which language; it is waited for as long as the view is.
  const known = new Promise((done) => {
    if (has(document.documentElement.dataset, "known")) done();
    document.addEventListener("known", done, { once: true });
    setTimeout(done, 3000);
  });

  function tellFailure(error) {
    end();
    console.error(error);
    known.then(() => explain(error));
  }

  function explain(error) {
    const words = messages[language()];
    if (typeof WebAssembly === "undefined") {
      replacePage(words.notStarted, words.noWebAssembly, [tryAgain(words.again)], error);
    } else if (error instanceof WebAssembly.RuntimeError && isOurs(error)) {
      stop(error);
    } else if (self.origin === "null" && location.protocol !== "file:") {
      replacePage(words.notStarted, words.framed, [link(words.sameView, location.href, "_blank")], error);
    } else {
      replacePage(words.notStarted, words.why, [tryAgain(words.again)], error);
    }
  }

  // The code of the view that the link names, and of the reader's language, is fetched along with the start. Its style
  // sheets are the part's own.
  function fetchEarly() {
    const all = parts();
    const view = new URLSearchParams(location.search).get("view");
    const neededBy = (needs, name) => (has(needs, name) ? needs[name] : []);
    const here = new Set(Array.from(document.querySelectorAll("link[rel=preload]"), (it) => it.getAttribute("href")));
    for (const part of neededBy(all.views, view).concat(neededBy(all.langs, language()))) {
      // A digit in base 16 for each four files, the first of them its lowest bit.
      const digits = all.parts[part];
      const isNeeded = (_, place) => (parseInt(digits[place >> 2], 16) >> (place & 3)) & 1;
      for (const href of all.files.filter(isNeeded)) {
        if (here.has(href)) continue;
        here.add(href);
        const hint = element("link");
        Object.assign(hint, { rel: "preload", as: "fetch", crossOrigin: "anonymous", type: "application/wasm", href });
        document.head.append(hint);
      }
    }
  }

  // What readers do in the opening view before the app is there is done in the app, as soon as that stands in its place.
  const pressed = [];
  function keepPress(event) {
    const control = event.target.closest("button, input[type=checkbox]");
    if (!control || !control.id) return;
    pressed.push(control.id);
    control.setAttribute("aria-busy", "true");
  }

  // What a reader is in the middle of: letters that an input method has not joined yet, a pointer that is down, words that
  // are selected. The app waits for its end, for ten seconds in all at most.
  const HELD_MOST = 10000;
  function hold() {
    let composes = false;
    let isDown = false;
    let limit = 0;
    const listening = [];
    const listen = (target, type, act, captures) => {
      target.addEventListener(type, act, captures);
      listening.push(() => target.removeEventListener(type, act, captures));
    };
    const end = () => listening.splice(0).forEach((stop) => stop());
    const selects = () => {
      const selected = getSelection();
      return selected !== null && !selected.isCollapsed && opening.contains(selected.anchorNode);
    };
    const release = () => {
      if (!has(app.dataset, "held")) return;
      delete app.dataset.held;
      app.dispatchEvent(new Event("released"));
    };
    const look = () => {
      if (!opening.isConnected) return end();
      if (!composes && !isDown && !selects()) return release();
      app.dataset.held = "";
      if (!limit) {
        limit = setTimeout(() => {
          end();
          release();
        }, HELD_MOST);
      }
    };
    // What ends it has followers, such as the click of a pointer that goes up: the app comes after them.
    const lookLater = () => setTimeout(look);
    const during = (begin, ends, set) => {
      listen(window, begin, () => {
        set(true);
        look();
      }, true);
      for (const type of ends) {
        listen(window, type, () => {
          set(false);
          lookLater();
        }, true);
      }
    };
    during("compositionstart", ["compositionend"], (value) => (composes = value));
    during("pointerdown", ["pointerup", "pointercancel"], (value) => (isDown = value));
    listen(document, "selectionchange", look, false);
  }

  // Keeps an element where it is on the screen while what stands around it comes: for two seconds, or until the reader goes
  // on.
  function stay(id, top) {
    let until = performance.now() + 2000;
    const goOn = () => (until = 0);
    for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(type, goOn, { once: true });
    const look = (now) => {
      if (now > until) return;
      const it = document.getElementById(id);
      const moved = it ? it.getBoundingClientRect().top - top : 0;
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
      if (box) enter("q", box.value, "input");
      if (select) enter("language", select.value, "change");
      const taker = focused && find(focused);
      if (taker) {
        taker.focus({ preventScroll: true });
        if (taker.id === "q") taker.setSelectionRange(box.selectionStart, box.selectionEnd);
      }
      for (const id of pressed) {
        const control = find(id);
        if (control) control.click();
      }
      if (anchor) stay(anchor.id, top);
    }).observe(app, { childList: true });
  }

  // Once the opening view stands there.
  function listen() {
    opening = document.querySelector("[data-opening] #opening");
    if (!opening) return;
    opening.addEventListener("click", keepPress);
    opening.addEventListener("submit", (event) => event.preventDefault());
    app.addEventListener("takeover", takeOver, { once: true });
    hold();
  }

  // Each language of the start page is a page of its own to those who index it.
  const canonical = document.querySelector("link[rel=canonical]");
  const asked = new URLSearchParams(location.search).get("lang");
  if (canonical && has(messages, asked || "")) canonical.href += `?lang=${asked}`;

  if (has(document.documentElement.dataset, "opening")) listen();
  else document.addEventListener("opening", listen, { once: true });

  // The page's own words for where this script is blocked: it is not.
  for (const late of Array.from(document.querySelectorAll(".late"))) late.remove();
  slow = setTimeout(tellSlow, PATIENCE);
  addEventListener("error", (event) => stop(event.error));
  addEventListener("unhandledrejection", (event) => stop(event.reason));

  // Once the app, or a message in its place, is on the screen: the words of its language come after its start.
  new MutationObserver((_, observer) => {
    if (document.getElementById("frame")) return;
    observer.disconnect();
    end();
  }).observe(app, { childList: true });

  // What starts the app is a module; it tells here how that goes. One that does not come, or that this browser does not
  // understand, tells nothing.
  let hasBegun = false;
  document.addEventListener("start", (event) => {
    hasBegun = true;
    event.detail.catch(tellFailure);
  }, { once: true });
  const silent = () => {
    if (!hasBegun) tellFailure(new Error(`${starter.src} did not run`));
  };
  if (typeof WebAssembly === "undefined") tellFailure(new Error("no WebAssembly"));
  else if (!("noModule" in HTMLScriptElement.prototype)) tellFailure(new Error("no modules"));
  else {
    starter.addEventListener("error", silent);
    starter.addEventListener("load", silent);
    // It only makes the start quicker.
    const hurry = () => known.then(fetchEarly).catch((error) => console.warn(error));
    hurry();
    // A link of the opening view may be followed meanwhile.
    addEventListener("popstate", hurry);
    app.addEventListener("takeover", () => removeEventListener("popstate", hurry), { once: true });
  }
})();
