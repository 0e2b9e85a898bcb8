// What has to be known before the first paint: the theme, the language, and whether the link is that of the opening view,
// which the page's own HTML holds.
const root = document.documentElement;
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Storage is closed to us (cookies blocked): nothing was chosen, then. The system's own holds.
}

// The language asked for in the link, else the first of the reader's own that the page has.
const parameters = new URLSearchParams(location.search);
// Some browsers and extensions tell one language, or none.
const own = Array.isArray(navigator.languages) ? navigator.languages : [navigator.language];
const wanted = [parameters.get("lang"), ...own].filter((tag) => typeof tag === "string");
root.lang =
  wanted.map((tag) => tag.toLowerCase().split("-")[0]).find((tag) => ["en", "vi", "ru"].includes(tag)) ?? "en";

// The figures of the opening view never stand under the address of another.
parameters.delete("lang");
if (root.lang !== "en" || parameters.size > 0) root.dataset.opening = "other";
