//! A story → the text of its file, one line a text, so that it can be read and edited as text.

use serde::{Serialize, Serializer};

use super::{FORMAT, Step, Story, VERSION, Wording};

/// The story as JSON; `minified` for a link, else with line breaks. Where every text is in one and the same
/// language, texts are written plainly and the language once.
#[must_use]
pub fn write(story: &Story, minified: bool) -> String {
    let file = StoryFile::new(story);
    // What is written has texts as its keys, and nothing that JSON would refuse.
    if minified {
        serde_json::to_string(&file).unwrap_or_default()
    } else {
        serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
    }
}

#[derive(Serialize)]
struct StoryFile<'a> {
    format: &'static str,
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Text<'a>>,
    steps: Vec<StepFile<'a>>,
}

#[derive(Serialize)]
struct StepFile<'a> {
    view: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    covered: bool,
}

/// A wording as a file has it.
#[derive(Serialize)]
#[serde(untagged)]
enum Text<'a> {
    /// In the language of the whole file.
    Plain(&'a str),
    ByLanguage(&'a Wording),
}

impl Serialize for Wording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.all())
    }
}

impl<'a> StoryFile<'a> {
    fn new(story: &'a Story) -> Self {
        let language = only_language(story);
        let whole = |wording: &'a Wording| match language {
            Some(_) => Text::Plain(wording.all().next().map_or("", |(_, text)| text)),
            None => Text::ByLanguage(wording),
        };
        let text = |wording: &'a Wording| (!wording.is_empty()).then(|| whole(wording));
        let step = |step: &'a Step| StepFile {
            view: &step.view,
            caption: text(&step.caption),
            question: text(&step.question),
            answer: text(&step.answer),
            evidence: step.evidence.as_deref(),
            covered: step.is_covered,
        };
        Self {
            format: FORMAT,
            version: VERSION,
            language,
            title: text(&story.title),
            purpose: text(&story.purpose),
            author: story.author.as_deref(),
            minutes: story.minutes,
            sources: story.sources.iter().map(whole).collect(),
            steps: story.steps.iter().map(step).collect(),
        }
    }
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
fn only_language(story: &Story) -> Option<&str> {
    let mut languages = story.texts().flat_map(Wording::all).map(|(language, _)| language);
    let first = languages.next()?;
    languages.all(|language| language == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::read;

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
