//! A story → the text of its file, one line a text, so that it can be read and edited as text.

use super::{FORMAT, Story, VERSION, Wording};

/// The story as JSON; `minified` for a link, else with line breaks. Where every text is in one and the same
/// language, texts are written plainly and the language once.
#[must_use]
pub fn write(story: &Story, minified: bool) -> String {
    let mut json = Json { text: String::new(), minified, depth: 0, only: only_language(story) };
    json.open('{');
    json.field("format").string(FORMAT);
    json.field("version").raw(&VERSION.to_string());
    if let Some(only) = json.only.clone() {
        json.field("language").string(&only);
    }
    json.wording("title", &story.title);
    json.wording("purpose", &story.purpose);
    if let Some(author) = &story.author {
        json.field("author").string(author);
    }
    if let Some(minutes) = story.minutes {
        json.field("minutes").raw(&minutes.to_string());
    }
    if !story.sources.is_empty() {
        json.field("sources").open('[');
        for source in &story.sources {
            json.item().value(source);
        }
        json.close(']');
    }
    json.field("steps").open('[');
    for step in &story.steps {
        json.item().open('{');
        json.field("view").string(&step.view);
        json.wording("caption", &step.caption);
        json.wording("question", &step.question);
        json.wording("answer", &step.answer);
        if let Some(evidence) = &step.evidence {
            json.field("evidence").string(evidence);
        }
        json.close('}');
    }
    json.close(']');
    json.close('}');
    if !minified {
        json.text.push('\n');
    }
    json.text
}

/// A name for its file: the title in Latin letters and digits, or `story`.
#[must_use]
pub fn file_name(story: &Story) -> String {
    let mut name = String::new();
    for char in story.title.get("en").map_or("", |it| it.1).chars() {
        match char {
            it if it.is_ascii_alphanumeric() => name.push(it.to_ascii_lowercase()),
            _ if name.is_empty() || name.ends_with('-') => {}
            _ => name.push('-'),
        }
        if name.len() >= 40 {
            break;
        }
    }
    let name = name.trim_end_matches('-');
    format!("{}.story.json", if name.len() < 3 { "dialogue" } else { name })
}

/// The language of all texts, if it is one.
fn only_language(story: &Story) -> Option<String> {
    let mut only: Option<&str> = None;
    for (tag, _) in story.texts().flat_map(Wording::all) {
        if *only.get_or_insert(tag) != tag {
            return None;
        }
    }
    only.map(str::to_owned)
}

struct Json {
    text: String,
    minified: bool,
    depth: usize,
    only: Option<String>,
}

impl Json {
    fn break_line(&mut self) {
        if !self.minified {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n("  ", self.depth));
        }
    }

    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        self.break_line();
        self.text.push(bracket);
    }

    fn item(&mut self) -> &mut Self {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
        self.break_line();
        self
    }

    fn field(&mut self, name: &str) -> &mut Self {
        self.item().string(name);
        self.text.push_str(if self.minified { ":" } else { ": " });
        self
    }

    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn string(&mut self, text: &str) {
        let json = serde_json::to_string(text).expect("a text is always JSON");
        self.text.push_str(&json);
    }

    fn wording(&mut self, name: &str, wording: &Wording) {
        if !wording.is_empty() {
            self.field(name).value(wording);
        }
    }

    fn value(&mut self, wording: &Wording) {
        if self.only.is_some() {
            return self.string(wording.all().next().map_or("", |it| it.1));
        }
        self.open('{');
        for (tag, text) in wording.all() {
            self.field(tag).string(text);
        }
        self.close('}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::{Step, read};

    fn story() -> Story {
        let step = Step {
            view: "?years=2021".to_owned(),
            caption: Wording::one("vi", "Đọc \"kỹ\""),
            ..Step::default()
        };
        Story { title: Wording::one("vi", "Một"), minutes: Some(10), steps: vec![step], ..Story::default() }
    }

    #[test]
    fn one_language_is_told_once() {
        assert_eq!(
            write(&story(), true),
            r#"{"format":"dialogue-explorer/story","version":1,"language":"vi","title":"Một","minutes":10,"steps":[{"view":"?years=2021","caption":"Đọc \"kỹ\""}]}"#
        );
    }

    #[test]
    fn a_file_has_a_line_for_each_text() {
        let mut story = story();
        story.title.set("en", "One");
        let text = write(&story, false);
        assert!(
            text.contains("\n  \"title\": {\n    \"vi\": \"Một\",\n    \"en\": \"One\"\n  },\n"),
            "{text}"
        );
        assert_eq!(read(&text), (Some(story), Vec::new()));
    }

    #[test]
    fn a_file_has_a_name_that_every_system_takes() {
        for (title, name) in [
            ("Who speaks for ASEAN?", "who-speaks-for-asean.story.json"),
            ("../../etc/passwd", "etc-passwd.story.json"),
            ("Ба", "dialogue.story.json"),
        ] {
            let story = Story { title: Wording::one("en", title), ..Story::default() };
            assert_eq!(file_name(&story), name);
        }
    }
}
