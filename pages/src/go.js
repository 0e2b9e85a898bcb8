// Goes on to the view in the explorer: a small page is for chats, searches and readers without scripts. The page
// itself does not stay in the history, so Back leads to where the link was.
location.replace(new URL(document.currentScript.dataset.view, location.href));
