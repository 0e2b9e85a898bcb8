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
const languages = ["en", "vi", "ru"];
const parameters = new URLSearchParams(location.search);
// Some browsers and extensions tell one language, or none.
const own = Array.isArray(navigator.languages) ? navigator.languages : [navigator.language];
const primary = own.filter((tag) => typeof tag === "string").map((tag) => tag.toLowerCase().split("-")[0]);
root.lang = [parameters.get("lang"), ...primary].find((tag) => languages.includes(tag)) ?? "en";

// The figures of the opening view never stand under the address of another.
parameters.delete("lang");
if (root.lang !== "en" || parameters.toString() !== "") root.dataset.opening = "other";
