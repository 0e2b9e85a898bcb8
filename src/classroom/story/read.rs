//! The text of a file → a story. What can be read is read, and the rest is named by step and field.
//!
//! A step needs a view and a caption; without them it is left out. A text that is written plainly, not by
//! languages, is in the story's `language`.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::{FORMAT, Length, Step, Story, VERSION, Wording, clean, view};
use crate::data::Diagnostic;
use crate::data::fields::{Fields, Item, Value, shown};

const STORY: &[&str] =
    &["format", "version", "language", "title", "purpose", "author", "minutes", "sources", "steps"];
const STEP: &[&str] = &["view", "caption", "question", "answer", "evidence", "covered"];

/// Said of a story that has no title.
pub(super) const NO_TITLE: &str = "\"title\" is missing";

/// Reads a story. `None` where there is nothing to show: no JSON object, another format, a newer version, no
/// step. The faults are sentences that name step and field: `step 3: "view" is missing`.
#[must_use]
pub fn read(text: &str) -> (Option<Story>, Vec<String>) {
    let mut faults = Vec::new();
    let story = story(text, &mut faults);
    (story, faults.into_iter().map(|it| without_first(&it.message)).collect())
}

/// Faults are named `story 1: …`; there is but one.
fn without_first(message: &str) -> String {
    message.strip_prefix("story 1: ").unwrap_or(message).to_owned()
}

fn whole(message: String) -> Diagnostic {
    Diagnostic { file: "", message, is_file_broken: true }
}

fn story(text: &str, faults: &mut Vec<Diagnostic>) -> Option<Story> {
    if text.len() > Length::FILE {
        faults.push(whole(format!("it is larger than {} KiB", Length::FILE / 1024)));
        return None;
    }
    let text = text.trim_start_matches('\u{feff}');
    let Ok(raw) = serde_json::from_str::<&RawValue>(text) else {
        faults.push(whole("it is no story: not readable as JSON".to_owned()));
        return None;
    };
    let item = Item { file: "", noun: "story", number: 1, raw };
    let fields = Fields::read(&item, "", STORY, faults)?;
    if fields.text("format", faults).as_deref() != Some(FORMAT) {
        faults.push(whole(format!("it is no story: \"format\" is not \"{FORMAT}\"")));
        return None;
    }
    let version = number(&fields, "version", faults)?;
    if version != VERSION {
        faults.push(whole(format!("version {version} is not known here; the newest is {VERSION}")));
        return None;
    }
    let reader = Reader { language: language(&fields, faults) };
    let title = reader.wording(&fields, "title", Length::TITLE, faults);
    if title.is_empty() {
        fields.fault(NO_TITLE, faults);
    }
    let author = fields.text("author", faults).map(|it| clean(&it, Length::AUTHOR));
    let mut story = Story {
        title,
        purpose: reader.wording(&fields, "purpose", Length::PURPOSE, faults),
        author: author.filter(|it| !it.is_empty()),
        minutes: minutes(&fields, faults),
        sources: Vec::new(),
        steps: Vec::new(),
    };
    for (at, raw) in few(&fields, "sources", Length::SOURCES, faults).into_iter().enumerate() {
        let source = reader.texts(&fields, &format!("source {}", at + 1), raw, Length::SOURCE, faults);
        story.sources.extend(Some(source).filter(|it| !it.is_empty()));
    }
    for (at, raw) in few(&fields, "steps", Length::STEPS, faults).into_iter().enumerate() {
        let item = Item { file: "", noun: "step", number: at + 1, raw };
        story.steps.extend(reader.step(&item, faults));
    }
    if story.steps.is_empty() {
        fields.fault("no step of it can be shown", faults);
        return None;
    }
    Some(story)
}

/// The entries of a list, the first so many.
fn few<'a>(fields: &Fields<'a>, field: &str, most: usize, faults: &mut Vec<Diagnostic>) -> Vec<&'a RawValue> {
    let mut entries = fields.list(field, faults);
    if entries.len() > most {
        fields
            .fault(&format!("\"{field}\" has {} entries; the first {most} are read", entries.len()), faults);
        entries.truncate(most);
    }
    entries
}

/// A whole number that must be there.
fn number(fields: &Fields<'_>, field: &str, faults: &mut Vec<Diagnostic>) -> Option<u32> {
    let number = match fields.value(field) {
        Some(Value::Number(digits)) => digits.parse().ok(),
        _ => None,
    };
    if number.is_none() {
        match fields.raw(field) {
            Some(_) => fields.is_not(field, "a whole number", faults),
            None => fields.fault(&format!("\"{field}\" is missing"), faults),
        }
    }
    number
}

fn minutes(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> Option<u32> {
    fields.raw("minutes")?;
    let minutes = number(fields, "minutes", faults)?;
    if !(1..=600).contains(&minutes) {
        fields.is_not("minutes", "a number of minutes from 1 to 600", faults);
        return None;
    }
    Some(minutes)
}

/// The language of texts that are written plainly.
fn language(fields: &Fields<'_>, faults: &mut Vec<Diagnostic>) -> String {
    match fields.text("language", faults) {
        Some(tag) if is_tag(&tag) => tag,
        Some(_) => {
            fields.is_not("language", "a BCP 47 language tag", faults);
            "en".to_owned()
        }
        None => "en".to_owned(),
    }
}

/// Whether a text has the form of a language tag.
pub(super) fn is_tag(tag: &str) -> bool {
    let is_part = |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric());
    let first = tag.split('-').next().unwrap_or_default();
    tag.len() <= 35
        && first.len() >= 2
        && tag.split('-').all(is_part)
        && !first.bytes().any(|it| it.is_ascii_digit())
}

struct Reader {
    language: String,
}

impl Reader {
    fn step(&self, item: &Item<'_>, faults: &mut Vec<Diagnostic>) -> Option<Step> {
        let fields = Fields::read(item, "", STEP, faults)?;
        let view = match fields.raw("view") {
            Some(_) => self.view(&fields, "view", faults),
            None => {
                fields.fault("\"view\" is missing", faults);
                None
            }
        };
        let caption = self.wording(&fields, "caption", Length::TEXT, faults);
        if caption.is_empty() {
            fields.fault("\"caption\" is missing", faults);
        }
        let Some(view) = view.filter(|_| !caption.is_empty()) else {
            fields.fault("left out", faults);
            return None;
        };
        Some(Step {
            view,
            caption,
            question: self.wording(&fields, "question", Length::TEXT, faults),
            answer: self.wording(&fields, "answer", Length::TEXT, faults),
            evidence: fields.raw("evidence").and_then(|_| self.view(&fields, "evidence", faults)),
            is_covered: fields.flag("covered", faults),
        })
    }

    /// A view: the query string of a link, or a whole link, of which the rest falls away.
    fn view(&self, fields: &Fields<'_>, field: &str, faults: &mut Vec<Diagnostic>) -> Option<String> {
        let given = fields.text(field, faults)?;
        let is_short = |view: &str| view.chars().count() <= Length::VIEW;
        let read = is_short(&given).then(|| view::view(&given));
        let Some((view, wrong)) = read.filter(|(view, _)| is_short(view)) else {
            fields.fault(&format!("\"{field}\" is longer than {} characters", Length::VIEW), faults);
            return None;
        };
        for fault in wrong {
            fields.fault(&format!("\"{field}\" {fault}"), faults);
        }
        Some(view)
    }

    fn wording(
        &self,
        fields: &Fields<'_>,
        field: &str,
        longest: usize,
        faults: &mut Vec<Diagnostic>,
    ) -> Wording {
        match fields.raw(field) {
            Some(raw) => self.texts(fields, &format!("\"{field}\""), raw, longest, faults),
            None => Wording::default(),
        }
    }

    /// A text, or an object of texts by language. `name` is what faults call it.
    fn texts(
        &self,
        fields: &Fields<'_>,
        name: &str,
        raw: &RawValue,
        longest: usize,
        faults: &mut Vec<Diagnostic>,
    ) -> Wording {
        use crate::data::json;
        let mut add = |wording: &mut Wording, tag: &str, text: Option<Cow<'_, str>>| {
            let Some(text) = text else { return fields.fault(&format!("{name} is not a text"), faults) };
            if clean(&text, usize::MAX).chars().count() > longest {
                fields.fault(&format!("{name} is longer than {longest} characters; cut"), faults);
            }
            wording.set(tag, &clean(&text, longest));
        };
        let mut wording = Wording::default();
        if !raw.get().starts_with('{') {
            add(&mut wording, &self.language, json::text(raw.get()));
            return wording;
        }
        let mut languages = Vec::new();
        let is_whole =
            json::object(raw.get(), &mut languages).is_ok() && languages.len() <= Length::LANGUAGES;
        languages.truncate(Length::LANGUAGES);
        for (tag, text) in &languages {
            if is_tag(tag) {
                add(&mut wording, tag, json::text(text.get()));
            }
        }
        for (tag, _) in languages.iter().filter(|it| !is_tag(&it.0)) {
            fields.fault(&format!("{name}: {} is not a language tag", shown(tag)), faults);
        }
        if !is_whole {
            fields.fault(&format!("{name} has more than {} languages", Length::LANGUAGES), faults);
        }
        wording
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#""format": "dialogue-explorer/story", "version": 1, "title": "T""#;
    const GOOD: &str = r#"{"view": "?years=2021", "caption": "C"}"#;

    #[track_caller]
    fn check(json: &str, steps: usize, faults: &[&str]) -> Option<Story> {
        let (story, found) = read(json);
        assert_eq!(found, faults, "{json}");
        assert_eq!(story.as_ref().map_or(0, |it| it.steps.len()), steps, "{json}");
        story
    }

    #[test]
    fn a_bad_step_is_named_and_the_good_ones_stay() {
        for (bad, faults) in [
            ("7", &["step 2: not a readable object; left out"][..]),
            (r#"{"caption": "C"}"#, &["step 2: \"view\" is missing", "step 2: left out"]),
            (r#"{"view": "", "caption": " "}"#, &["step 2: \"caption\" is missing", "step 2: left out"]),
            (r#"{"view": 4, "caption": "C"}"#, &["step 2: \"view\" is not a text: 4", "step 2: left out"]),
            (
                r#"{"view": "", "caption": {"en": 3}}"#,
                &["step 2: \"caption\" is not a text", "step 2: \"caption\" is missing", "step 2: left out"],
            ),
        ] {
            check(&format!(r#"{{{HEAD}, "steps": [{GOOD}, {bad}, {GOOD}]}}"#), 2, faults);
        }
    }

    #[test]
    fn what_is_wrong_within_a_step_is_named_and_the_step_kept() {
        for (more, fault) in [
            (r#""color": "red""#, "step 1: \"color\" is no field that is known here"),
            (
                r#""question": {"en": "Q", "English!": "Q"}"#,
                "step 1: \"question\": \"English!\" is not a language tag",
            ),
            (r#""evidence": []"#, "step 1: \"evidence\" is not a text: a list"),
            (
                r#""evidence": "?lang=vi&view=story""#,
                "step 1: \"evidence\" has \"view\", which no step has; ignored",
            ),
            (
                r#""evidence": "?years=2021&amp;%65dition=00000000""#,
                "step 1: \"evidence\" has \"edition\", which no step has; ignored",
            ),
            (r#""evidence": "?kolor=red""#, "step 1: \"evidence\" is not known: ‘kolor’"),
        ] {
            check(
                &format!(r#"{{{HEAD}, "steps": [{{"view": "?q=a", "caption": "C", {more}}}]}}"#),
                1,
                &[fault],
            );
        }
    }

    #[test]
    fn what_is_no_story_says_so() {
        for (text, fault) in [
            ("", "it is no story: not readable as JSON"),
            ("{", "it is no story: not readable as JSON"),
            ("[]", "not a readable object; left out"),
            (r#"{"title": "T"}"#, "it is no story: \"format\" is not \"dialogue-explorer/story\""),
            (
                r#"{"format": "dialogue-explorer/story", "version": 9}"#,
                "version 9 is not known here; the newest is 1",
            ),
            (r#"{"format": "dialogue-explorer/story"}"#, "\"version\" is missing"),
            (
                r#"{"format": "dialogue-explorer/story", "version": 1, "title": "T", "steps": []}"#,
                "no step of it can be shown",
            ),
        ] {
            check(text, 0, &[fault]);
        }
        let large = format!("\"{}\"", "a".repeat(Length::FILE));
        check(&large, 0, &["it is larger than 512 KiB"]);
    }

    #[test]
    fn plain_texts_are_in_the_storys_language() {
        let json = format!(r#"{{{HEAD}, "language": "km", "minutes": 601, "steps": [{GOOD}]}}"#);
        let story = check(&json, 1, &["\"minutes\" is not a number of minutes from 1 to 600: 601"]);
        let story = story.expect("it has a step");
        assert_eq!(story.title, Wording::one("km", "T"));
        assert_eq!(story.languages(), ["km"]);
    }

    #[test]
    fn what_is_too_long_is_cut_and_named() {
        let long = "é".repeat(Length::TEXT + 1);
        let json = format!(r#"{{{HEAD}, "steps": [{{"view": "", "caption": "{long}"}}]}}"#);
        let story = check(&json, 1, &["step 1: \"caption\" is longer than 2000 characters; cut"]);
        assert_eq!(story.expect("it has a step").steps[0].caption.exact("en").chars().count(), Length::TEXT);
        let steps = vec![GOOD; Length::STEPS + 1].join(",");
        let fault = "\"steps\" has 61 entries; the first 60 are read";
        check(&format!(r#"{{{HEAD}, "steps": [{steps}]}}"#), Length::STEPS, &[fault]);
    }
}
