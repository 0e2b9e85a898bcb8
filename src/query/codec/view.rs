//! The view of a link: `view=` and the parameters that mean nothing without one, and which data the link is about.

use super::years::year;
use crate::data::code::ends_with_a_sign;
use crate::query::unknown::Unknowns;
use crate::query::{Chart, LONGEST_STORY, LessonPlace, View, ViewKind};

/// The parameters of a view, by their place in [`ViewReader::given`], and after them those of editions.
pub(super) const NAMES: [&str; 11] =
    ["view", "picture", "step", "count", "seed", "pin", "story", "with", "lesson", "edition", "made"];
/// What a worksheet can have beside its questions.
const SENTENCES: &str = "sentences";
/// What the same questions are on a screen: those that a sentence answers.
const QUOTED: &str = "quoted";

/// The view of a link, being read.
#[derive(Default)]
pub(super) struct ViewReader {
    given: [Option<String>; NAMES.len()],
}

/// What was read.
pub(super) struct ViewRead {
    pub view: Option<Box<View>>,
    pub lesson: Option<LessonPlace>,
    pub edition: Option<String>,
    pub created_with: Option<String>,
}

impl View {
    /// Its parameters as they stand in a link, in their order.
    pub(super) fn parameters(&self) -> Vec<(&'static str, String)> {
        let text = |text: &String| (!text.is_empty()).then(|| text.clone());
        let parameters = [
            ("view", Some(self.kind.code().to_owned())),
            ("picture", self.chart.map(|chart| chart.code().to_owned())),
            ("step", self.step.map(|step| step.to_string())),
            ("count", self.count.map(|count| count.to_string())),
            ("seed", text(&self.seed)),
            ("pin", self.highlight.clone()),
            ("story", text(&self.story)),
            ("with", with_of(self.kind).filter(|_| self.has_sentences).map(str::to_owned)),
        ];
        parameters.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

impl ViewReader {
    /// Reads a parameter, if it is one of these. Of one given twice the first stands and the other is named.
    pub fn takes(&mut self, name: &str, value: &str, unknown: &mut Unknowns) -> bool {
        let Some(at) = NAMES.iter().position(|own| *own == name) else { return false };
        let value = value.trim();
        match &self.given[at] {
            _ if value.is_empty() => {}
            Some(before) if before != value => unknown.add(name, value),
            _ => self.given[at] = Some(value.to_owned()),
        }
        true
    }

    /// What it means. Parts of a view mean nothing without one.
    pub fn done(self, unknown: &mut Unknowns) -> ViewRead {
        let [view, picture, step, count, seed, pin, story, with, lesson, edition, made] = self.given;
        let mut understood = |name: &str, value: Option<String>, is_right: &dyn Fn(&str) -> bool| {
            let right = value.as_deref().is_some_and(is_right);
            if !right && let Some(value) = &value {
                unknown.add(name, value);
            }
            value.filter(|_| right)
        };
        let lower = |value: Option<String>| value.map(|value| value.to_ascii_lowercase());
        let lesson = understood("lesson", lesson, &|text| lesson_place(text).is_some());
        let lesson = lesson.as_deref().and_then(lesson_place);
        let edition = understood("edition", lower(edition), &is_edition);
        let created_with = understood("made", lower(made), &is_created_with);
        let kind = understood("view", lower(view), &|text| ViewKind::from_code(text).is_some());
        let chart = understood("picture", lower(picture), &|text| Chart::from_code(text).is_some());
        let of_kind = kind.as_deref().and_then(ViewKind::from_code);
        let story = understood("story", story, &is_story);
        let last = last_step(of_kind, story.is_some());
        let step = understood("step", step, &|text| step_of(last, text).is_some());
        let count = understood("count", count, &|text| ["5", "10", "15"].contains(&text));
        let seed = understood("seed", lower(seed), &is_seed);
        // A class guesses the bars of a chart, or those of one year.
        let is_predict = of_kind == Some(ViewKind::Predict);
        let highlight =
            understood("pin", pin, &|text| is_highlight(text) && (!is_predict || year(text).is_some()));
        let own = of_kind.and_then(with_of);
        let with = understood("with", lower(with), &|text| Some(text) == own);
        let mut parts = [
            ("picture", chart),
            ("step", step),
            ("count", count),
            ("seed", seed),
            ("pin", highlight),
            ("story", story),
        ];
        // What the view has no use for does nothing, and without a view none of it does.
        for (name, value) in &mut parts {
            if value.is_some() && !of_kind.is_some_and(|kind| uses(kind).contains(name)) {
                unknown.add(name, "");
                *value = None;
            }
        }
        let [chart, step, count, seed, highlight, story] = parts.map(|(_, value)| value);
        let Some(kind) = of_kind else { return ViewRead { view: None, lesson, edition, created_with } };
        let view = View {
            kind,
            chart: chart.and_then(|code| Chart::from_code(&code)),
            step: step.and_then(|text| step_of(last, &text)),
            count: count.and_then(|text| text.parse().ok()),
            seed: seed.unwrap_or_default(),
            highlight,
            story: story.unwrap_or_default(),
            has_sentences: with.is_some(),
        };
        ViewRead { view: Some(Box::new(view)), lesson, edition, created_with }
    }
}

/// Which of its parameters a view has a use for, but for `with`.
const fn uses(kind: ViewKind) -> &'static [&'static str] {
    match kind {
        ViewKind::Present => &["picture", "step", "pin", "story"],
        ViewKind::Story => &["step", "story"],
        ViewKind::Predict => &["picture", "step", "pin"],
        ViewKind::Play => &["step"],
        ViewKind::Questions => &["step", "count", "seed"],
        ViewKind::Worksheet => &["count", "seed"],
        ViewKind::Method => &["picture", "step"],
        ViewKind::Embed => &["picture"],
        ViewKind::Compose | ViewKind::Teach | ViewKind::Handout => &[],
    }
}

/// The greatest step that a link writes.
const LAST_STEP: u32 = 999;

/// The last step that a view can have. Of what goes step by step one too far is the last, however far; a guess has no step
/// beyond its answer, and a chart is never in so many parts.
const fn last_step(kind: Option<ViewKind>, has_story: bool) -> u32 {
    match kind {
        Some(ViewKind::Predict) => 2,
        Some(ViewKind::Story | ViewKind::Play | ViewKind::Questions | ViewKind::Method) => u32::MAX,
        Some(ViewKind::Present) if has_story => u32::MAX,
        _ => LAST_STEP,
    }
}

/// The step that a text means, of which `last` is the last.
fn step_of(last: u32, text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let step = if is_number { text.parse().unwrap_or(u32::MAX) } else { return None };
    (1..=last).contains(&step).then(|| step.min(LAST_STEP))
}

/// What `with` can say in a view.
fn with_of(kind: ViewKind) -> Option<&'static str> {
    match kind {
        ViewKind::Worksheet => Some(SENTENCES),
        ViewKind::Questions => Some(QUOTED),
        _ => None,
    }
}

/// A lesson and its step: `20.2`.
fn lesson_place(value: &str) -> Option<LessonPlace> {
    let (minutes, step) = value.split_once('.')?;
    let number = |text: &str| text.parse().ok().filter(|it| (1..=999).contains(it));
    Some(LessonPlace { minutes: number(minutes)?, step: number(step)? })
}

/// Whether it names an edition of the data: eight hex digits.
fn is_edition(value: &str) -> bool {
    value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Whether it says what a link was created with: the version of the format, and the edition.
fn is_created_with(value: &str) -> bool {
    value
        .split_once('.')
        .is_some_and(|(version, edition)| version.parse::<u16>().is_ok() && is_edition(edition))
}

fn is_seed(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=16).contains(&value.len()) && value.bytes().all(plain)
}

/// Whether it can be the key of a mark. Which keys there are depends on the chart; one that it does not have points
/// at nothing.
fn is_highlight(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b',');
    value.len() <= 80 && value.bytes().all(plain) && !ends_with_a_sign(value)
}

/// Whether it can be a story's id, or a story itself.
fn is_story(value: &str) -> bool {
    let plain = |text: &str, more: &[u8]| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || more.contains(&byte))
    };
    match value.strip_prefix('~') {
        Some(story) => story.len() <= LONGEST_STORY && plain(story, b"-_"),
        None => value.len() <= 80 && plain(value, b"-") && !ends_with_a_sign(value),
    }
}

#[cfg(test)]
mod tests {
    use crate::query::Query;

    #[test]
    fn a_view_is_read_and_written() {
        for (search, canonical, notices) in [
            ("?view=present", "?view=present", &[][..]),
            ("?picture=areas&view=Present&years=2021", "?years=2021&view=present&picture=areas", &[]),
            ("?view=story&story=pandemic&step=3", "?view=story&step=3&story=pandemic", &[]),
            ("?view=story&story=~aGk_-", "?view=story&story=%7EaGk_-", &[]),
            ("?view=questions&seed=7F3K", "?view=questions&seed=7f3k", &[]),
            (
                "?view=present&picture=kinds&pin=summit.2021",
                "?view=present&picture=kinds&pin=summit.2021",
                &[],
            ),
            ("?view=present&pin=RU", "?view=present&pin=RU", &[]),
            ("?view=predict&pin=2021", "?view=predict&pin=2021", &[]),
            ("?view=predict&pin=1700", "?view=predict", &["pin=1700"]),
            ("?view=predict&pin=energy", "?view=predict", &["pin=energy"]),
            ("?view=predict&pin=2018-2021", "?view=predict", &["pin=2018-2021"]),
            ("?years=2021&view=predict&pin=2021", "?years=2021&view=predict&pin=2021", &[]),
            ("?years=2018-2020&view=predict", "?years=2018-2020&view=predict", &[]),
            ("?view=present&pin=a%20b", "?view=present", &["pin=a b"]),
            ("?count=5&view=questions&step=2", "?view=questions&step=2&count=5", &[]),
            ("?view=questions&count=7", "?view=questions", &["count=7"]),
            ("?with=Sentences&view=worksheet&seed=a", "?view=worksheet&seed=a&with=sentences", &[]),
            ("?view=worksheet&with=pictures", "?view=worksheet", &["with=pictures"]),
            ("?view=questions&with=sentences", "?view=questions", &["with=sentences"]),
            ("?view=questions&with=Quoted&seed=a", "?view=questions&seed=a&with=quoted", &[]),
            ("?view=worksheet&with=quoted", "?view=worksheet", &["with=quoted"]),
            ("?view=present&with=quoted", "?view=present", &["with=quoted"]),
            ("?with=sentences", "", &["with=sentences"]),
            ("?lesson=20.2&years=2021", "?years=2021&lesson=20.2", &[]),
            ("?view=teach&lesson=020.+2", "?view=teach", &["lesson=020. 2"]),
            ("?lesson=20&view=play&step=7", "?view=play&step=7", &["lesson=20"]),
            ("?lesson=20.0", "", &["lesson=20.0"]),
            ("?view=present&step=3&story=pandemic", "?view=present&step=3&story=pandemic", &[]),
            ("?view=dance", "", &["view=dance"]),
            // A step too far is the last one, which the view knows.
            ("?view=story&story=pandemic&step=99999999999", "?view=story&step=999&story=pandemic", &[]),
            ("?view=play&step=1000", "?view=play&step=999", &[]),
            ("?view=present&step=99999999999", "?view=present", &["step=99999999999"]),
            ("?view=present&story=pandemic&step=1000", "?view=present&step=999&story=pandemic", &[]),
            ("?view=play&step=-1", "?view=play", &["step=-1"]),
            ("?view=play&step=+7", "?view=play&step=7", &[]),
            ("?view=predict&pin=2021&step=3", "?view=predict&pin=2021", &["step=3"]),
            ("?view=predict&picture=areas&step=999", "?view=predict&picture=areas", &["step=999"]),
            ("?view=predict&pin=2021&step=2", "?view=predict&step=2&pin=2021", &[]),
            // What a view has no use for.
            ("?view=teach&seed=a&picture=areas", "?view=teach", &["picture", "seed"]),
            ("?view=handout&step=2", "?view=handout", &["step"]),
            ("?view=worksheet&step=2&seed=a", "?view=worksheet&seed=a", &["step"]),
            ("?view=predict&seed=a&story=b&count=5", "?view=predict", &["count", "seed", "story"]),
            ("?view=embed&picture=areas&pin=energy", "?view=embed&picture=areas", &["pin"]),
            ("?view=present&picture=x&step=0", "?view=present", &["picture=x", "step=0"]),
            ("?step=3&seed=a", "", &["step", "seed"]),
            ("?view=present&view=story", "?view=present", &["view=story"]),
            ("?view=story&story=a/b", "?view=story", &["story=a/b"]),
            ("?edition=0a1b2c3d&made=1.0a1b2c3d", "?edition=0a1b2c3d&made=1.0a1b2c3d", &[]),
            ("?edition=xyz&made=0a1b2c3d", "", &["edition=xyz", "made=0a1b2c3d"]),
            ("?made=1.0a1b2c3d&made=1.11111111", "?made=1.0a1b2c3d", &["made=1.11111111"]),
            ("?view=&made=&edition=", "", &[]),
        ] {
            let (query, unknown) = Query::parse(search);
            assert_eq!(query.to_search(), canonical, "of {search}");
            let unknown: Vec<String> = unknown.iter().map(ToString::to_string).collect();
            assert_eq!(unknown, notices, "in {search}");
            assert_eq!(Query::parse(canonical), (query, Vec::new()), "again, {canonical}");
        }
    }
}
