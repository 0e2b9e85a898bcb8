//! What one does with the charts beyond looking: presenting, a story, questions. In the link as `view=` and the
//! few parameters that only such a view has.

use super::parse::parameters;
use super::unknown::Unknowns;
use super::{Chart, Panel, Query};
use crate::data::vocabulary::codes;

codes! {
    /// A view that stands in place of the page of charts, or of all but its charts. Its code is the value of `view`.
    Work {
        /// One chart at a time, or all, for a room.
        Present = "present",
        /// A story, step by step; without `story` the list of stories.
        Story = "story",
        /// The editor in which a story is made.
        Compose = "compose",
        /// Setting the bars oneself, then seeing the figures.
        Predict = "predict",
        /// Questions made from the data.
        Questions = "questions",
        /// The same questions for paper, with the key on a page of its own.
        Worksheet = "worksheet",
        /// The teacher's page.
        Teach = "teach",
        /// The view for paper.
        Handout = "handout",
        /// How a number was made, step by step.
        Method = "method",
        /// One chart, or all, within another page.
        Embed = "embed",
    }
}

/// What one does, and where one is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// `view`.
    pub work: Work,
    /// `picture`: the picture that it is about; `None` is all, or the first.
    pub picture: Option<Chart>,
    /// `step`: which step, from 1; `None` where none was named: the first, or all at once.
    pub step: Option<u32>,
    /// `count`: how many questions, 5, 10 or 15; `None` where none was named.
    pub count: Option<u32>,
    /// `seed`: what questions are drawn by; 1 to 16 small letters and digits. Empty for none.
    pub seed: String,
    /// `pin`: what is pointed at: the key of a mark of the picture, as charts have it (`2021`, `summit.2021`). Empty
    /// for none.
    pub pin: String,
    /// `story`: a story's id, or after `~` a story itself in base64url. Empty for none.
    pub story: String,
}

/// The most characters that a story in a link may have.
pub const LONGEST_STORY: usize = 12_000;

impl Activity {
    /// An activity at its beginning.
    #[must_use]
    pub const fn new(work: Work) -> Self {
        Self {
            work,
            picture: None,
            step: None,
            count: None,
            seed: String::new(),
            pin: String::new(),
            story: String::new(),
        }
    }

    /// Its parameters as they stand in a link, in their order.
    pub(super) fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = vec![("view", self.work.code().to_owned())];
        parameters.extend(self.picture.map(|it| ("picture", it.code().to_owned())));
        parameters.extend(self.step.map(|it| ("step", it.to_string())));
        parameters.extend(self.count.map(|it| ("count", it.to_string())));
        for (name, value) in [("seed", &self.seed), ("pin", &self.pin), ("story", &self.story)] {
            if !value.is_empty() {
                parameters.push((name, value.clone()));
            }
        }
        parameters
    }
}

/// The activity of a link, and what its data are, being read.
#[derive(Default)]
pub(super) struct Reading {
    given: [Option<String>; NAMES.len()],
}

/// The parameters, by their place in [`Reading::given`]: what an activity has, and what tells the data.
const NAMES: [&str; 9] = ["view", "picture", "step", "count", "seed", "pin", "story", "edition", "made"];

/// What was read.
pub(super) struct Read {
    pub activity: Option<Box<Activity>>,
    pub edition: Option<String>,
    pub made: Option<String>,
}

impl Reading {
    /// Reads a parameter, if it is one of these. Of one given twice the first stands and the other is named.
    pub fn takes(&mut self, name: &str, value: &str, unknown: &mut Unknowns) -> bool {
        let Some(at) = NAMES.iter().position(|it| *it == name) else { return false };
        let value = value.trim();
        match &self.given[at] {
            _ if value.is_empty() => {}
            Some(before) if before != value => unknown.add(name, value),
            _ => self.given[at] = Some(value.to_owned()),
        }
        true
    }

    /// What it means. Parts of an activity mean nothing without one.
    pub fn done(self, unknown: &mut Unknowns) -> Read {
        let [view, picture, step, count, seed, pin, story, edition, made] = self.given;
        let mut understood = |name: &str, value: Option<String>, is_right: &dyn Fn(&str) -> bool| {
            let right = value.as_deref().filter(|it| is_right(it)).is_some();
            if !right && let Some(value) = &value {
                unknown.add(name, value);
            }
            value.filter(|_| right)
        };
        let lower = |it: Option<String>| it.map(|it| it.to_ascii_lowercase());
        let edition = understood("edition", lower(edition), &is_edition);
        let made = understood("made", lower(made), &is_made);
        let view = understood("view", lower(view), &|it| Work::from_code(it).is_some());
        let picture = understood("picture", lower(picture), &|it| Chart::from_code(it).is_some());
        let step = understood("step", step, &|it| it.parse::<u32>().is_ok_and(|it| (1..=999).contains(&it)));
        let count = understood("count", count, &|it| ["5", "10", "15"].contains(&it));
        let seed = understood("seed", lower(seed), &is_seed);
        let pin = understood("pin", pin, &is_pin);
        let story = understood("story", story, &is_story);
        let work = view.and_then(|it| Work::from_code(&it));
        let alone = [
            ("picture", &picture),
            ("step", &step),
            ("count", &count),
            ("seed", &seed),
            ("pin", &pin),
            ("story", &story),
        ];
        if work.is_none() {
            for (name, _) in alone.iter().filter(|it| it.1.is_some()) {
                unknown.add(name, "");
            }
        }
        let activity = work.map(|work| {
            Box::new(Activity {
                work,
                picture: picture.and_then(|it| Chart::from_code(&it)),
                step: step.and_then(|it| it.parse().ok()),
                count: count.and_then(|it| it.parse().ok()),
                seed: seed.unwrap_or_default(),
                pin: pin.unwrap_or_default(),
                story: story.unwrap_or_default(),
            })
        });
        Read { activity, edition, made }
    }
}

impl Query {
    /// Whether the view stands within another page.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.activity.as_ref().is_some_and(|it| it.work == Work::Embed)
    }

    /// Whether a picture beyond the first three is drawn: it is unfolded, or what is done is about it.
    #[must_use]
    pub fn draws(&self, panel: Panel) -> bool {
        let picture = match panel {
            Panel::Kinds => Chart::Kinds,
            Panel::Places => Chart::Places,
            Panel::Periods => Chart::Periods,
            Panel::AreasByYear => Chart::AreasByYear,
            _ => return self.show.contains(&panel),
        };
        self.show.contains(&panel) || self.activity.as_ref().is_some_and(|it| it.picture == Some(picture))
    }

    /// The edition of the data that a query string names, and what it says that the link was made from (see
    /// [`Query::edition`] and [`Query::made`]): which files are read depends on them, so they are known before.
    #[must_use]
    pub fn editions_of(search: &str) -> (Option<String>, Option<String>) {
        let (mut reading, mut unknown) = (Reading::default(), Unknowns::default());
        for (name, value) in parameters(search).filter(|it| matches!(it.0.as_str(), "edition" | "made")) {
            reading.takes(&name, &value, &mut unknown);
        }
        let read = reading.done(&mut unknown);
        (read.edition, read.made)
    }
}

/// Whether it names an edition of the data: eight hex digits.
fn is_edition(value: &str) -> bool {
    value.len() == 8 && value.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
}

/// Whether it tells of what a link was made: the version of the format, and the edition.
fn is_made(value: &str) -> bool {
    value
        .split_once('.')
        .is_some_and(|(version, edition)| version.parse::<u16>().is_ok() && is_edition(edition))
}

fn is_seed(value: &str) -> bool {
    (1..=16).contains(&value.len()) && value.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
}

/// Whether it can be the key of a mark. Which keys there are depends on the picture; one that it does not have points
/// at nothing.
fn is_pin(value: &str) -> bool {
    let plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.' | b',');
    value.len() <= 80 && value.bytes().all(plain)
}

/// Whether it can be a story's id, or a story itself.
fn is_story(value: &str) -> bool {
    let plain = |it: &str, more: &[u8]| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || more.contains(&it))
    };
    match value.strip_prefix('~') {
        Some(story) => story.len() <= LONGEST_STORY && plain(story, b"-_"),
        None => value.len() <= 80 && plain(value, b"-"),
    }
}

#[cfg(test)]
mod tests {
    use crate::query::{Known, Query};

    #[test]
    fn editions_are_read_before_the_data_as_they_are_after() {
        for search in [
            "",
            "?edition=0A1B2C3D",
            "?years=2021&made=1.0a1b2c3d&edition=xyz",
            "?made=1.0a1b2c3d&made=1.11111111",
            "?edition=&edition=0a1b2c3d",
        ] {
            let state = Query::from_search(search, &Known::default()).0;
            assert_eq!(Query::editions_of(search), (state.edition, state.made), "{search}");
        }
    }

    #[test]
    fn an_activity_is_read_and_written() {
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
            ("?view=present&pin=a%20b", "?view=present", &["pin=a b"]),
            ("?count=5&view=questions&step=2", "?view=questions&step=2&count=5", &[]),
            ("?view=questions&count=7", "?view=questions", &["count=7"]),
            ("?view=dance", "", &["view=dance"]),
            ("?view=present&picture=x&step=0", "?view=present", &["picture=x", "step=0"]),
            ("?step=3&seed=a", "", &["step", "seed"]),
            ("?view=present&view=story", "?view=present", &["view=story"]),
            ("?view=story&story=a/b", "?view=story", &["story=a/b"]),
            ("?edition=0a1b2c3d&made=1.0a1b2c3d", "?edition=0a1b2c3d&made=1.0a1b2c3d", &[]),
            ("?edition=xyz&made=0a1b2c3d", "", &["edition=xyz", "made=0a1b2c3d"]),
            ("?view=&made=&edition=", "", &[]),
        ] {
            let (state, unknown) = Query::from_search(search, &Known::default());
            assert_eq!(state.to_search(), canonical, "of {search}");
            let unknown: Vec<String> =
                unknown
                    .iter()
                    .map(|it| {
                        if it.value.is_empty() {
                            it.name.clone()
                        } else {
                            format!("{}={}", it.name, it.value)
                        }
                    })
                    .collect();
            assert_eq!(unknown, notices, "in {search}");
            assert_eq!(Query::from_search(canonical, &Known::default()).0, state, "again, {canonical}");
        }
    }
}
