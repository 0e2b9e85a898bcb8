//! What a reader does: clicks, drags, presses keys. All of it by real pointer and key actions at the place
//! where the element is seen; scripted clicks would reach what no reader can.

use fantoccini::actions::{
    ActionSequence, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::Browser;
use crate::browser::{ASK_EVERY, DEADLINE};
use crate::look::COMMON;

/// Brings an element into view and tells its center, or what stands in the way.
const AIM: &str = "
    const [css, words] = arguments;
    const meant = all(css).filter((it) => words === null || text(it).includes(words));
    const it = meant.find(shown);
    if (!it) return { problem: meant.length ? 'is there, but not shown' : 'is not there' };
    const inside = (box) => box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
    if (!inside(it.getBoundingClientRect()))
        it.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // Of a link that is broken over two lines, the middle lies beside it.
    const [box] = it.getClientRects();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    if (!top) return { problem: 'lies outside of the view' };
    if (!it.contains(top)) return { problem: 'is covered by ' + top.outerHTML.slice(0, 120) };
    return { x, y };
";

impl Browser {
    /// Clicks the first such element that is shown, once it stands still and nothing covers it.
    pub async fn click(&self, css: &str) {
        let at = self.aim(css, None).await;
        self.press_at(&[at]).await;
    }

    /// Presses twice in a row, whatever stands there after the first.
    pub async fn double_click(&self, css: &str) {
        self.rest().await;
        let (x, y) = self.aim(css, None).await;
        for clicks in [1, 2] {
            for kind in ["mousePressed", "mouseReleased"] {
                let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": clicks });
                self.devtools("Input.dispatchMouseEvent", event).await;
            }
        }
    }

    /// Clicks the first such element that holds these words.
    pub async fn click_text(&self, css: &str, words: &str) {
        let at = self.aim(css, Some(words)).await;
        self.press_at(&[at]).await;
    }

    /// Clicks while a key is held down: `Control` for a tab of its own.
    pub async fn click_with(&self, modifier: &str, css: &str) {
        let value = key(modifier);
        let keys = || KeyActions::new("keys".to_owned());
        self.perform(keys().then(KeyAction::Down { value })).await;
        self.click(css).await;
        self.perform(keys().then(KeyAction::Up { value })).await;
    }

    /// Moves the pointer over an element.
    pub async fn hover(&self, css: &str) {
        let at = self.aim(css, None).await;
        self.perform(mouse().then(move_to(at))).await;
    }

    /// Presses on the first element, moves over the others and lets go on the last.
    pub async fn drag(&self, over: &[&str]) {
        let mut places: Vec<(f64, f64)> = Vec::new();
        for css in over {
            let to = self.aim(css, None).await;
            if let Some(from) = places.last() {
                places.push(((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0));
            }
            places.push(to);
        }
        self.press_at(&places).await;
    }

    /// Presses keys, one after the other, where the focus is: `&["Tab", "Shift+ArrowRight", "a"]`. The names
    /// are those of JavaScript's `KeyboardEvent.key`; a space is `Space`.
    pub async fn keys(&self, keys: &[&str]) {
        let mut actions = KeyActions::new("keys".to_owned());
        for name in keys {
            let (modifiers, key) = chord(name);
            for down in modifiers.iter().chain([&key]) {
                actions = actions.then(KeyAction::Down { value: *down });
            }
            for up in [&key].into_iter().chain(modifiers.iter().rev()) {
                actions = actions.then(KeyAction::Up { value: *up });
            }
        }
        self.perform(actions).await;
    }

    /// Types a text where the focus is.
    pub async fn type_text(&self, text: &str) {
        let actions = text.chars().fold(KeyActions::new("keys".to_owned()), |actions, value| {
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.perform(actions).await;
    }

    /// Follows a link (`?…`, or nothing for the opening view) as one in the page: the app stays, and shows what it says. So
    /// much of it is there already that this takes a fraction of what opening it anew does.
    pub async fn follow(&self, query: &str) {
        let click = "
            const it = document.createElement('a');
            it.setAttribute('href', arguments[0] || './');
            document.body.append(it);
            it.click();
            it.remove()";
        self.js(click, &[json!(query)]).await;
        let asked = url::form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
        if let Some((_, lang)) = asked.into_owned().find(|(name, _)| name == "lang") {
            let is_there = "return document.documentElement.lang === arguments[0]";
            self.wait_until(&format!("the page in {lang}"), is_there, &[json!(lang)]).await;
        }
    }

    /// Waits until the lists have followed the charts.
    pub async fn rest(&self) {
        let is_busy = "return document.querySelector('[aria-busy=true]') !== null";
        let end = Instant::now() + DEADLINE;
        while self.js(is_busy, &[]).await == json!(true) {
            assert!(Instant::now() < end, "the page stays busy");
            sleep(ASK_EVERY).await;
        }
    }

    /// The center of an element, once it stands still.
    async fn aim(&self, css: &str, words: Option<&str>) -> (f64, f64) {
        let script = format!("{COMMON}{AIM}");
        let end = Instant::now() + DEADLINE;
        let mut before = Value::Null;
        loop {
            let now = self.client.execute(&script, vec![json!(css), json!(words)]).await;
            let now = now.unwrap_or_else(|error| json!({ "problem": error.to_string() }));
            if let (Some(x), Some(y), true) = (now["x"].as_f64(), now["y"].as_f64(), now == before) {
                return (x, y);
            }
            if Instant::now() > end {
                let problem = now["problem"].as_str().unwrap_or("does not stand still");
                let with = words.map(|it| format!(" with {it:?}")).unwrap_or_default();
                panic!("{css}{with} cannot be clicked: it {problem}\nconsole: {:#?}", self.console().await);
            }
            before = now;
            sleep(ASK_EVERY).await;
        }
    }

    /// Presses at the first place, moves along the others, lets go at the last.
    async fn press_at(&self, places: &[(f64, f64)]) {
        let mut actions = mouse();
        for (index, place) in places.iter().enumerate() {
            actions = actions.then(move_to(*place));
            if index == 0 {
                actions = actions.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
            }
        }
        self.perform(actions.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })).await;
    }

    async fn perform(&self, actions: impl Into<ActionSequence>) {
        let done = self.client.perform_actions(actions.into()).await;
        done.unwrap_or_else(|error| panic!("pointer or keys: {error}"));
        self.rest().await;
    }
}

fn mouse() -> MouseActions {
    MouseActions::new("mouse".to_owned())
}

fn move_to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo { duration: None, x: x.floor(), y: y.floor() }
}

/// The modifiers and the key of `Shift+ArrowRight`.
fn chord(name: &str) -> (Vec<char>, char) {
    // The plus sign is a key, too.
    let (modifiers, name) = match name.strip_suffix('+') {
        Some(modifiers) => (modifiers.trim_end_matches('+'), "+"),
        None => name.rsplit_once('+').unwrap_or(("", name)),
    };
    (modifiers.split('+').filter(|it| !it.is_empty()).map(key).collect(), key(name))
}

fn key(name: &str) -> char {
    let known = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Space" => return ' ',
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => return letter,
                _ => panic!("there is no key {name:?}"),
            }
        }
    };
    known.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_read() {
        assert_eq!(chord("a"), (vec![], 'a'));
        assert_eq!(chord("+"), (vec![], '+'));
        assert_eq!(chord("Tab"), (vec![], Key::Tab.into()));
        assert_eq!(chord("Shift+Tab"), (vec![Key::Shift.into()], Key::Tab.into()));
        assert_eq!(chord("Control+Shift+a"), (vec![Key::Control.into(), Key::Shift.into()], 'a'));
        assert_eq!(chord("Control++"), (vec![Key::Control.into()], '+'));
    }
}
