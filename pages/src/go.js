// Goes on to the view in the explorer: a small page is for chats, searches and readers without scripts, or without
// WebAssembly. The page itself does not stay in the history, so Back leads to where the link was. Who was led here to read
// it (`#read`) stays.
if (typeof WebAssembly !== "undefined" && location.hash !== "#read") {
  location.replace(new URL(document.currentScript.dataset.view, location.href));
}
