//! Reading the page, and waiting until it shows something.

use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::Browser;
use crate::browser::{ASK_EVERY, DEADLINE};

/// What scripts in the page share: elements that are shown, and their text on one line. What stands in the page's own HTML
/// until the app is here is not meant: a click on it would open the page anew.
pub const COMMON: &str = "
    const isOfApp = (it) => !it.closest('#opening, #frame');
    const shown = (it) => it.getClientRects().length > 0 && it.checkVisibility({ visibilityProperty: true }) && isOfApp(it);
    const text = (it) => (it.innerText ?? it.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const all = (css) => [...document.querySelectorAll(css)];
";

/// What a person would call the element that has the focus.
const ACTIVE: &str = "
    const it = document.activeElement;
    if (!it || it === document.body) return 'body';
    const id = it.id ? '#' + it.id : '';
    const role = it.getAttribute('role') ? '[role=' + it.getAttribute('role') + ']' : '';
    const labelled = (it.getAttribute('aria-labelledby') ?? '').split(' ')
        .map((id) => id && document.getElementById(id)?.textContent).filter(Boolean).join(' ');
    const name = it.getAttribute('aria-label') || labelled || it.labels?.[0]?.textContent || text(it);
    return `${it.localName}${id}${role} \"${name.replace(/\\s+/g, ' ').trim().slice(0, 80)}\"`;
";

impl Browser {
    /// Waits until an element is there and shown.
    pub async fn wait_for(&self, css: &str) {
        let script = "return all(arguments[0]).some(shown)";
        self.wait_until(&format!("{css} to be shown"), script, &[json!(css)]).await;
    }

    /// Waits until no such element is shown any more.
    pub async fn wait_gone(&self, css: &str) {
        let script = "return !all(arguments[0]).some(shown)";
        self.wait_until(&format!("{css} to be gone"), script, &[json!(css)]).await;
    }

    /// Waits until one of the elements holds these words.
    pub async fn wait_text(&self, css: &str, words: &str) {
        let script = "return all(arguments[0]).some((it) => text(it).includes(arguments[1]))";
        let what = format!("{css} to say {words:?}");
        if self.became_true(script, &[json!(css), json!(words)]).await.is_none() {
            let texts = self.texts(css).await;
            panic!("waited for {what}, but it says {texts:?}\n{}", self.told().await);
        }
    }

    /// Waits until the query of the address is this one.
    pub async fn wait_query(&self, query: &str) {
        let script = "return location.search === arguments[0]";
        self.wait_until(&format!("the query {query:?}"), script, &[json!(query)]).await;
    }

    /// Waits until a script gives something that is true; gives it.
    pub async fn wait_until(&self, what: &str, script: &str, arguments: &[Value]) -> Value {
        match self.became_true(script, arguments).await {
            Some(value) => value,
            None => panic!("waited in vain for {what}\n{}", self.told().await),
        }
    }

    /// Waits in the same way; `None` where the script's value does not become true in time, for a caller who can
    /// say better what is missing.
    pub async fn became_true(&self, script: &str, arguments: &[Value]) -> Option<Value> {
        let script = format!("{COMMON}{script}");
        let end = Instant::now() + DEADLINE;
        loop {
            // While a page is left for another, a script may fail: then it is asked again.
            let value = self.client.execute(&script, arguments.to_vec()).await;
            match value {
                Ok(value) if is_true(&value) => return Some(value),
                Err(error) if Instant::now() > end => panic!("the script {script:?} failed: {error}"),
                _ if Instant::now() > end => return None,
                _ => sleep(ASK_EVERY).await,
            }
        }
    }

    /// The texts of all such elements that are shown, in order, each on one line.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = format!("{COMMON} return all(arguments[0]).filter(shown).map(text)");
        strings(&self.js(&script, &[json!(css)]).await)
    }

    /// How many such elements are shown.
    pub async fn count(&self, css: &str) -> usize {
        self.texts(css).await.len()
    }

    /// An attribute of each such element; those without it are left out.
    pub async fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let script = format!(
            "{COMMON} return all(arguments[0]).map((it) => it.getAttribute(arguments[1])).filter((it) => it !== null)"
        );
        strings(&self.js(&script, &[json!(css), json!(name)]).await)
    }

    /// The element that has the focus: `button#share "Share"`, or `body`.
    pub async fn active(&self) -> String {
        let active = self.js(&format!("{COMMON}{ACTIVE}"), &[]).await;
        active.as_str().unwrap_or_default().to_owned()
    }

    /// Whether the page can be scrolled sideways, by how many pixels.
    pub async fn sideways(&self) -> i64 {
        // Where a place is kept for the scroll bar, the page is narrower than the window.
        let script = "
            const it = document.documentElement;
            return it.scrollWidth - Math.min(it.clientWidth, Math.ceil(it.getBoundingClientRect().width))";
        self.js(script, &[]).await.as_i64().unwrap_or_default()
    }

    /// What the page and the console say, for the messages of failing tests.
    async fn told(&self) -> String {
        let script = format!("{COMMON} return text(document.body).slice(0, 2000)");
        let page = self.js(&script, &[]).await;
        let page = page.as_str().unwrap_or_default();
        let url = self.current_url().await;
        format!("address: {url}\npage: {page}\nconsole: {:#?}", self.console().await)
    }
}

/// What JavaScript takes for true.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(it) => *it,
        Value::Number(it) => it.as_f64() != Some(0.0),
        Value::String(it) => !it.is_empty(),
        _ => true,
    }
}

pub(crate) fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truth_is_javascripts() {
        for value in [json!(null), json!(false), json!(0), json!("")] {
            assert!(!is_true(&value), "{value}");
        }
        for value in [json!(true), json!(1), json!("0"), json!([]), json!({})] {
            assert!(is_true(&value), "{value}");
        }
    }
}
