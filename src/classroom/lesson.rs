//! The text of the teacher's page: a file of lines, one a language.
//!
//! ```text
//! lead: What this page is for.
//! # Present
//! link: ?view=present
//! time: 5 to 10 minutes
//! what: What the activity is good for.
//! ask: A question to the class.
//! ```
//!
//! A line `# name` begins an activity; it needs a link, a time and what it is for. Empty lines mean nothing.

/// The text of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    pub lead: String,
    pub activities: Vec<Activity>,
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
            match (name, lesson.activities.last_mut()) {
                ("lead", None) => lesson.lead = value,
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
            it.activities.iter().map(|it| (it.link.clone(), it.asks.len())).collect()
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

    #[test]
    fn a_line_that_is_wrong_is_named() {
        let whole = "# A\nlink: ?view=teach\ntime: 5\nwhat: x";
        for (text, line, what) in [
            ("lead", 1, "neither a name nor a heading: lead"),
            ("ask: x", 1, "not known here: ask: x"),
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
