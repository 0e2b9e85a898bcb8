// What has to be known before anything is seen: the theme, the language, and whether the view of the link stands here before
// any code: the opening view, which the page's own HTML holds in English, or one bar of it chosen alone. All of
// them lie in files beside the page, too. It does not wait for this script: what this decides on stays hidden until it
// has run, and for three seconds at most. Browsers that are too old for the app have to understand it.
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
  // The views that have a file, by what their link asks for: `years=2021`. The opening view asks for nothing.
  const listed = document.querySelector("meta[name=views]");
  const views = [""].concat(listed ? listed.content.split(" ") : []);
  const wanted = (search) => {
    const asked = [];
    const rest = [];
    for (const [name, value] of new URLSearchParams(search)) {
      if (name.startsWith("utm_") || trackers.includes(name)) continue;
      if (name.trim().toLowerCase() === "lang") asked.push(value);
      else rest.push(`${name}=${value}`);
    }
    return { lang: known(asked) || own, view: rest.join(" ") };
  };

  const find = (id) => document.getElementById(id);
  const whenRead = (then) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
    else then();
  };
  const show = () => {
    root.dataset.opening = "shown";
    document.dispatchEvent(new Event("opening"));
  };
  const hide = () => delete root.dataset.opening;

  // Puts what a page holds in the place of the view, unless the app is there already.
  const put = (page, lang, pressed) => {
    const place = find("opening");
    const view = page.getElementById("opening");
    if (!place || !view) return;
    // Its links say nothing of the language. Where that is asked for, they would lead back to the reader's own.
    for (const link of lang === own ? [] : Array.from(view.querySelectorAll("a[href^='?'], a[href='./']"))) {
      const href = link.getAttribute("href");
      link.setAttribute("href", href === "./" ? `?lang=${lang}` : `${href}&lang=${lang}`);
    }
    document.title = page.title;
    if (view === place) return show();
    // What is typed, what has the focus and where it stands stay.
    const box = find("q");
    const typed = box ? box.value : "";
    const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
    const top = pressed ? pressed.getBoundingClientRect().top : 0;
    place.textContent = "";
    while (view.firstChild) place.appendChild(view.firstChild);
    show();
    if (typed) find("q").value = typed;
    if (focused && find(focused)) find(focused).focus({ preventScroll: true });
    if (!pressed) return;
    if (find(pressed.id)) scrollBy(0, find(pressed.id).getBoundingClientRect().top - top);
    // How many meetings the choice leaves is said aloud; what comes with its region is not.
    const [region, count] = [find("announcement"), place.querySelector("#summary b")];
    if (region && count) setTimeout(() => (region.textContent = count.textContent));
  };

  // Gives the page in which the view of a link lies; nothing, where there is none. Only the latest is waited for.
  let request = null;
  const fetchView = ({ view, lang }, then) => {
    if (request) request.abort();
    request = null;
    if (!views.includes(view) || location.protocol === "file:") {
      then(null);
      return;
    }
    const latest = new XMLHttpRequest();
    latest.open("GET", `share/opening${view && `.${view.replace("=", "-")}`}.${lang}.html`);
    latest.responseType = "document";
    // Some hosts answer with another page where they have no file.
    const isIt = (page) => page && page.documentElement.dataset.view === view && page.documentElement.lang === lang;
    latest.onload = () => then(latest.status === 200 && isIt(latest.response) ? latest.response : null);
    latest.onerror = () => then(null);
    latest.send();
    request = latest;
  };

  // Links of the view are followed in this document until the app is there, whose code is on its way.
  const follow = (search, pressed) => {
    const it = wanted(search);
    pressed.setAttribute("aria-busy", "true");
    fetchView(it, (page) => {
      const address = search || location.pathname;
      try {
        if (search === location.search) history.replaceState(history.state, "", address);
        else history.pushState(null, "", address);
      } catch (refused) {
        // The page is a file on a disk, or in a closed frame.
        location.assign(address);
        return;
      }
      if (page) put(page, it.lang, pressed);
      else hide();
      // The app goes along, where it listens already.
      dispatchEvent(new PopStateEvent("popstate", { state: null }));
    });
  };
  document.addEventListener("click", (event) => {
    const hasKey = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || hasKey || event.defaultPrevented || !event.target.closest) return;
    const link = event.target.closest("#opening a[href^='?'], #opening a[href='./']");
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute("href");
    follow(href === "./" ? "" : href, link);
  });
  // Who goes back or forward meanwhile never sees the figures of another link.
  addEventListener("popstate", ({ isTrusted }) => {
    if (!isTrusted || !find("opening")) return;
    hide();
    const it = wanted(location.search);
    fetchView(it, (page) => page && put(page, it.lang, null));
  });

  // The site in one file may open with a view of its own.
  const preset = document.querySelector("meta[name=preset]");
  const it = wanted(location.search || (preset ? preset.content : ""));
  // Where this comes so late that the app is there, that knows better.
  if (document.readyState === "loading" || find("frame")) {
    root.lang = it.lang;
    if (it.view === "" && it.lang === "en") {
      // Its links may have to say the language.
      if (own === "en") show();
      else whenRead(() => put(document, "en", null));
    } else {
      fetchView(it, (page) => page && whenRead(() => put(page, it.lang, null)));
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
