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

impl Browser {
    /// Translates what the page shows now; says how many texts it replaced. What the page writes afterwards is not
    /// translated, so that figures can be read.
    pub async fn translate(&self) -> u64 {
        let replaced: Value = self.js(TRANSLATE, &[]).await;
        replaced.as_u64().expect("a count")
    }
}
