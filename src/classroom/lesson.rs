//! The text of the teacher's page: a file of lines, one a language.
//!
//! ```text
//! lead: What this page is for.
//! path: 10 | What a class learns in ten minutes
//! step: 2 | Guess | ?view=predict | What the class does.
//! step: 8 | Discuss | | What the class does without the page.
//! # Present
//! link: ?view=present
//! time: 5 to 10 minutes
//! what: What the activity is good for.
//! ask: A question to the class.
//! ```
//!
//! A path is a lesson of so many minutes: steps, each with its minutes, a name, the link that opens it (or none) and what
//! the class does. A line `# name` begins an activity; it needs a link, a time and what it is for. Empty lines mean
//! nothing.

/// The text of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    pub lead: String,
    pub paths: Vec<Path>,
    pub activities: Vec<Activity>,
}

/// A lesson, ready to be held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    pub minutes: u32,
    /// What it is for.
    pub title: String,
    pub steps: Vec<Step>,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub minutes: u32,
    pub name: String,
    /// A query string; empty where the page is not needed.
    pub link: String,
    pub what: String,
}

/// One thing to do with a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    pub name: String,
    /// A query string: the view that starts it.
    pub link: String,
    pub time: String,
    pub what: String,
    /// What to ask the class.
    pub asks: Vec<String>,
}

/// What is wrong with a line, numbered from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub line: usize,
    pub what: String,
}

impl Lesson {
    /// Reads the file.
    ///
    /// # Errors
    /// The first line that is none of these, or the activity that lacks a part of it.
    pub fn read(text: &str) -> Result<Self, Diagnostic> {
        let mut lesson = Self::default();
        let mut last = 0;
        for (at, line) in text.lines().enumerate() {
            let (line, number) = (line.trim(), at + 1);
            let fault = |what: &str| Err(Diagnostic { line: number, what: format!("{what}: {line:.60}") });
            if line.is_empty() {
                continue;
            }
            if let Some(name) = line.strip_prefix('#') {
                lesson.check(last)?;
                lesson.activities.push(Activity { name: name.trim().to_owned(), ..Activity::default() });
                last = number;
                continue;
            }
            let Some((name, value)) = line.split_once(':') else {
                return fault("neither a name nor a heading");
            };
            let value = value.trim().to_owned();
            let (path, activity) = (lesson.paths.last_mut(), lesson.activities.last_mut());
            match (name, activity) {
                ("lead", None) => lesson.lead = value,
                ("path", None) => match Path::read(&value) {
                    Some(path) => lesson.paths.push(path),
                    None => return fault("no path of so many minutes"),
                },
                ("step", None) => match path.zip(Step::read(&value)) {
                    Some((path, step)) => path.steps.push(step),
                    None => return fault("no step of a path"),
                },
                ("link", Some(it)) if value.starts_with('?') => it.link = value,
                ("time", Some(it)) => it.time = value,
                ("what", Some(it)) => it.what = value,
                ("ask", Some(it)) => it.asks.push(value),
                _ => return fault("not known here"),
            }
        }
        lesson.check(last)?;
        Ok(lesson)
    }

    /// Whether the last activity, whose heading is at a line, has all its parts.
    fn check(&self, line: usize) -> Result<(), Diagnostic> {
        let Some(it) = self.activities.last() else { return Ok(()) };
        let parts =
            [("a name", &it.name), ("\"link\"", &it.link), ("\"time\"", &it.time), ("\"what\"", &it.what)];
        match parts.iter().find(|it| it.1.is_empty()) {
            Some((part, _)) => Err(Diagnostic { line, what: format!("the activity lacks {part}") }),
            None => Ok(()),
        }
    }
}

impl Path {
    fn read(value: &str) -> Option<Self> {
        let (minutes, title) = value.split_once('|')?;
        Some(Self {
            minutes: minutes.trim().parse().ok()?,
            title: title.trim().to_owned(),
            steps: Vec::new(),
        })
    }
}

impl Step {
    fn read(value: &str) -> Option<Self> {
        let mut parts = value.splitn(4, '|').map(|part| part.trim().to_owned());
        let minutes = parts.next()?.parse().ok()?;
        let (name, link, what) = (parts.next()?, parts.next()?, parts.next()?);
        let is_link = link.is_empty() || link.starts_with('?');
        is_link.then_some(Self { minutes, name, link, what })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 3] = [
        include_str!("../../public/teach/en.txt"),
        include_str!("../../public/teach/vi.txt"),
        include_str!("../../public/teach/ru.txt"),
    ];

    #[test]
    fn every_language_has_the_same_activities() {
        let lessons = TEXTS.map(|it| Lesson::read(it).expect("it can be read"));
        let shape = |it: &Lesson| -> Vec<(String, usize)> {
            let steps = it.paths.iter().flat_map(|path| &path.steps);
            let steps = steps.map(|step| (step.link.clone(), step.minutes as usize));
            steps.chain(it.activities.iter().map(|it| (it.link.clone(), it.asks.len()))).collect()
        };
        assert!(lessons[0].activities.len() >= 6);
        for lesson in &lessons {
            assert_eq!(shape(lesson), shape(&lessons[0]));
            assert!(!lesson.lead.is_empty() && lesson.activities.iter().all(|it| !it.asks.is_empty()));
        }
    }

    #[test]
    fn the_links_mean_what_they_say() {
        use crate::dataset::sample;
        use crate::query::Query;

        let known = &sample("articles").known;
        for activity in Lesson::read(TEXTS[0]).expect("it can be read").activities {
            let (state, unknown) = Query::from_search(&activity.link, known);
            assert_eq!((unknown, state.to_search()), (Vec::new(), activity.link));
        }
    }

    /// A path is as long as its steps, begins with a guess and ends with a check, and each of its links opens.
    #[test]
    fn paths_keep_to_their_time_and_their_links_open() {
        use crate::dataset::sample;
        use crate::query::Query;

        let known = &sample("both").known;
        for text in TEXTS {
            let paths = Lesson::read(text).expect("it can be read").paths;
            assert_eq!(paths.iter().map(|it| it.minutes).collect::<Vec<_>>(), [10, 20, 40]);
            for path in paths {
                assert_eq!(
                    path.steps.iter().map(|it| it.minutes).sum::<u32>(),
                    path.minutes,
                    "{}",
                    path.title
                );
                // Two collections are offered; a lesson brings in no third.
                assert!(path.steps.iter().all(|it| !it.link.contains("collection=record")), "{}", path.title);
                let opens = |text: &str| path.steps.iter().position(|it| it.link.contains(text));
                assert_eq!(opens("view=predict"), Some(0), "{}", path.title);
                assert_eq!(opens("view=questions"), Some(path.steps.len() - 1), "{}", path.title);
                for step in path.steps.iter().filter(|step| !step.link.is_empty()) {
                    let (query, unknown) = Query::from_search(&step.link, known);
                    assert_eq!((unknown, query.to_search()), (Vec::new(), step.link.clone()));
                }
            }
        }
    }

    #[test]
    fn a_line_that_is_wrong_is_named() {
        let whole = "# A\nlink: ?view=teach\ntime: 5\nwhat: x";
        for (text, line, what) in [
            ("lead", 1, "neither a name nor a heading: lead"),
            ("ask: x", 1, "not known here: ask: x"),
            ("path: ten | x", 1, "no path of so many minutes: path: ten | x"),
            ("step: 1 | a | | b", 1, "no step of a path: step: 1 | a | | b"),
            ("path: 5 | a\nstep: 1 | a | b | c", 2, "no step of a path: step: 1 | a | b | c"),
            ("# A\n\nlink: https://example.org", 3, "not known here: link: https://example.org"),
            ("# A\ntime: 5\nwhat: x", 1, "the activity lacks \"link\""),
            (&format!("{whole}\n#\n"), 5, "the activity lacks a name"),
            (&format!("{whole}\nlead: x"), 5, "not known here: lead: x"),
        ] {
            assert_eq!(Lesson::read(text), Err(Diagnostic { line, what: what.to_owned() }), "{text:?}");
        }
        assert_eq!(Lesson::read("").map(|it| it.activities.len()), Ok(0));
        assert_eq!(Lesson::read(whole).map(|it| it.activities.len()), Ok(1));
    }
}
