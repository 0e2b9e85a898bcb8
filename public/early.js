// What has to be known before the opening view or the frame is seen: the theme, the language, and whether the link is that
// of the opening view, which the page's own HTML holds in English, and a page beside it in each other language. The page does not wait for this script: what it decides on stays
// hidden until it has run, and for three seconds at most. Browsers that are too old for the app have to understand it.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (closed) {
    // Storage is closed to us (cookies blocked): nothing was chosen, then. The system's own holds.
  }

  // The language asked for in the link, else the first of the reader's own that the page has. Read as the app reads it
  // (src/query/codec/parse.rs): names in any letters, `vi` and `vi-VN`.
  const languages = ["en", "vi", "ru"];
  const known = (tags) => {
    const primary = tags.map((tag) => String(tag).trim().toLowerCase().split(/[-_]/)[0]);
    return primary.find((tag) => languages.includes(tag));
  };
  // Some browsers and extensions tell one language, or none.
  const told = Array.isArray(navigator.languages) ? navigator.languages : [];
  const own = known(told.concat(navigator.language)) || "en";
  // What networks hang on links to follow their readers says nothing.
  const trackers =
    "_ga _gl _openstat dclid fbclid gbraid gclid igsh igshid mc_cid mc_eid msclkid ttclid twclid wbraid yclid ysclid zarsrc".split(" ");
  const asked = [];
  let isOpening = true;
  // The site in one file may open with a view of its own.
  const preset = document.querySelector("meta[name=preset]");
  const search = location.search || (preset ? preset.content : "");
  for (const [name, value] of new URLSearchParams(search)) {
    if (name.startsWith("utm_") || trackers.includes(name)) continue;
    if (name.trim().toLowerCase() === "lang") asked.push(value);
    else isOpening = false;
  }

  // Where it comes so late that the app is there, that knows better.
  if (document.readyState === "loading" || document.getElementById("frame")) {
    const lang = known(asked) || own;
    root.lang = lang;
    // Its figures never stand under the address of another view, nor where this script is blocked.
    const show = () => {
      root.dataset.opening = "shown";
      document.dispatchEvent(new Event("opening"));
    };
    // Where the app is there already it has a title of its own, and no place for this.
    const put = (page) => {
      const place = document.getElementById("opening");
      const view = page.getElementById("opening");
      if (!place || !view) return;
      // Its links say nothing of the language. Where that is asked for, they would lead back to the reader's own.
      for (const link of lang === own ? [] : Array.from(view.querySelectorAll("a[href^='?'], a[href='./']"))) {
        const href = link.getAttribute("href");
        link.setAttribute("href", href === "./" ? `?lang=${lang}` : `${href}&lang=${lang}`);
      }
      document.title = page.title;
      if (view !== place) place.replaceWith(view);
      show();
    };
    const putInto = (page) => {
      if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => put(page));
      else put(page);
    };
    if (isOpening && lang === "en") {
      if (own === lang) show();
      else putInto(document);
    } else if (isOpening && location.protocol !== "file:") {
      const request = new XMLHttpRequest();
      request.open("GET", `share/opening.${lang}.html`);
      request.responseType = "document";
      request.onload = () => request.status === 200 && request.response && putInto(request.response);
      request.send();
    }
  }
  root.dataset.known = "";
  document.dispatchEvent(new Event("known"));

  // A style sheet that hangs would keep the page from being painted, and every script from running: after five seconds
  // the page goes on without it. The sheets of parts are waited for by who asks for them.
  setTimeout(() => {
    for (const link of Array.from(document.querySelectorAll("link[rel=stylesheet]:not([data-part])"))) if (!link.sheet && !link.disabled) link.remove();
  }, 5000);
}
