// Sets the theme the reader chose before the first paint; without a choice the system's own holds.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us (cookies blocked): nothing was chosen, then.
}
