//! The browser's own translator, imitated: it replaces texts by elements, behind the back of whoever wrote them.

use serde_json::Value;

use crate::Browser;

/// Replaces every text that is shown by `<font><font>…</font></font>` with another text, as Chromium does: digits stay,
/// words change. What is marked `translate="no"` and what is typed stays.
const TRANSLATE: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    let count = 0;
    for (const node of found) {
        const around = node.parentElement;
        if (!node.data.trim() || around.closest('script, style, svg, textarea, select, font, [translate=no]')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = node.data.replace(/\\p{L}+/gu, (word) => [...word].reverse().join(''));
        outer.append(inner);
        around.replaceChild(outer, node);
        count++;
    }
    return count;
";

/// The same for all that comes later, too, as translators do that watch a page; and whatever asks not to be translated.
/// Words stay as they are, so that a page can be held against another that is not translated.
const KEEP_TRANSLATING: &str = "
    const translate = (node) => {
        const around = node.parentElement;
        if (!around || !node.data.trim() || around.closest('script, style, svg, textarea, select, font')) return 0;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = node.data;
        outer.append(inner);
        around.replaceChild(outer, node);
        return 1;
    };
    const walk = (root) => {
        if (root.nodeType === Node.TEXT_NODE) return translate(root);
        if (root.nodeType !== Node.ELEMENT_NODE) return 0;
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        return found.reduce((count, node) => count + translate(node), 0);
    };
    new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
            if (type === 'characterData') translate(target);
            else addedNodes.forEach(walk);
        }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    return walk(document.body);
";

impl Browser {
    /// Translates what the page shows now; says how many texts it replaced. What the page writes afterwards is not
    /// translated, so that figures can be read.
    pub async fn translate(&self) -> u64 {
        let replaced: Value = self.js(TRANSLATE, &[]).await;
        replaced.as_u64().expect("a count")
    }

    /// Goes on to translate whatever the page shows from now on; says how many texts it replaced at once.
    pub async fn keep_translating(&self) -> u64 {
        let replaced: Value = self.js(KEEP_TRANSLATING, &[]).await;
        replaced.as_u64().expect("a count")
    }
}
