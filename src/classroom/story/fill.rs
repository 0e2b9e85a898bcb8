//! What stands in braces in a text is filled from the data: a figure, a date, a quote, each with the view in which
//! it can be checked.
//!
//! | in braces | becomes |
//! |---|---|
//! | `meetings` | how many meetings the step's view shows |
//! | `meetings:mode=virtual` | the same with other choices: each parameter takes the place of the view's own |
//! | `meetings\|meeting\|meetings` | the same with a noun, in as many forms as the language has (1, 2 or 3) |
//! | `proven` | how many more meetings the numbers of the series prove, in the view's collection |
//! | `proven:senior-officials\|meeting\|meetings` | the same of one kind of meeting, or of one series that the record names |
//! | `date:fmm-2020-special` | when a meeting was |
//! | `coordinator:KH` | when a country was coordinator |
//! | `quote:arsom-17-vna.3` | the words of an article from which a statement was read |
//!
//! What cannot be filled stands there as it was written: text is text. So does what asks for more figures than a step
//! may have: whoever made the story decides how much is counted.

use std::sync::{Mutex, PoisonError};

use super::Length;
use crate::counts::gaps::{SeriesGaps, SeriesKey, at_least, gaps};
use crate::data::code::{ArticleCode, MeetingCode, StatementCode};
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::query::{Dimension, Panel, Query, View, ViewKind};
use crate::text::grammar::ru::plural;
use crate::text::{more_words, words};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they were written.
    Words(String),
    /// What the data says, and where one sees it.
    Statement {
        words: String,
        /// Of a quote, the language of its article.
        quoted: Option<String>,
        view: Box<Query>,
    },
    /// What the data will say once it is here.
    Awaited,
}

/// How many meetings the views of a step's figures show: each view is counted once, and no more than
/// [`Length::FIGURES`].
pub struct Figures {
    count: fn(&Dataset, &Query) -> u32,
    counted: Mutex<Vec<(Query, u32)>>,
}

impl Default for Figures {
    fn default() -> Self {
        Self::by(|dataset, query| Selection::new(dataset, query).counts.shown_count())
    }
}

impl Figures {
    /// For whoever asks only what can be filled: nothing is counted.
    pub(super) fn uncounted() -> Self {
        Self::by(|_, _| 0)
    }

    fn by(count: fn(&Dataset, &Query) -> u32) -> Self {
        Self { count, counted: Mutex::default() }
    }

    fn of(&self, dataset: &Dataset, query: &Query) -> Option<u32> {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, count)) = counted.iter().find(|it| it.0 == *query) {
            return Some(*count);
        }
        if counted.len() == Length::FIGURES {
            return None;
        }
        let count = (self.count)(dataset, query);
        counted.push((query.clone(), count));
        Some(count)
    }
}

/// Fills a text. `language` is the text's own, a BCP 47 tag; `view` the query of its step; without a dataset
/// everything that it would tell is awaited. `figures` are those of the step.
#[must_use]
pub fn fill(
    text: &str,
    language: &str,
    view: &Query,
    dataset: Option<&Dataset>,
    figures: &Figures,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    // A date may end with the stop of its abbreviation ("2018 г."), which ends the sentence as well.
    let mut is_stopped = false;
    while let Some((before, slot, after)) = next_slot(rest) {
        plain.push_str(unstopped(before, is_stopped));
        rest = after;
        is_stopped = false;
        let filled = match dataset {
            Some(dataset) => Filling { language, view, dataset, figures }.slot(slot),
            None if is_slot(slot) => Some(Piece::Awaited),
            None => None,
        };
        match filled {
            Some(piece) => {
                if !plain.is_empty() {
                    pieces.push(Piece::Words(std::mem::take(&mut plain)));
                }
                is_stopped =
                    matches!(&piece, Piece::Statement { words, quoted: None, .. } if words.ends_with('.'));
                pieces.push(piece);
            }
            None => plain.extend(["{", slot, "}"]),
        }
    }
    plain.push_str(unstopped(rest, is_stopped));
    if !plain.is_empty() {
        pieces.push(Piece::Words(plain));
    }
    pieces
}

/// The first of a text's braces that cannot be filled, if there is one.
#[must_use]
pub fn first_unfilled<'a>(
    text: &'a str,
    language: &str,
    view: &Query,
    dataset: &Dataset,
    figures: &Figures,
) -> Option<&'a str> {
    let filling = Filling { language, view, dataset, figures };
    let slots = std::iter::successors(next_slot(text), |(_, _, after)| next_slot(after));
    slots.map(|(_, slot, _)| slot).find(|slot| filling.slot(slot).is_none())
}

/// The text after a fact, without the full stop if the fact has one already.
fn unstopped(text: &str, is_stopped: bool) -> &str {
    text.strip_prefix('.').filter(|_| is_stopped).unwrap_or(text)
}

/// The text before the first braces, what stands in them, and what comes after.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let close = text.find('}')?;
    match text[..close].rfind('{') {
        Some(open) => Some((&text[..open], &text[open + 1..close], &text[close + 1..])),
        // A brace that nothing opened: go on behind it.
        None => {
            let (before, slot, after) = next_slot(&text[close + 1..])?;
            let end = text.len() - after.len() - slot.len() - 2;
            debug_assert!(text[..end].ends_with(before));
            Some((&text[..end], slot, after))
        }
    }
}

/// Whether it is written like something that can be filled.
fn is_slot(slot: &str) -> bool {
    let name = slot.split(['|', ':']).next().unwrap_or_default();
    matches!(name, "meetings" | "proven" | "date" | "coordinator" | "quote")
}

struct Filling<'a> {
    language: &'a str,
    view: &'a Query,
    dataset: &'a Dataset,
    figures: &'a Figures,
}

impl Filling<'_> {
    fn slot(&self, slot: &str) -> Option<Piece> {
        let mut parts = slot.split('|');
        let head = parts.next()?;
        let (name, about) = head.split_once(':').unwrap_or((head, ""));
        let forms: Vec<&str> = parts.collect();
        let fact = |words, view| Some(Piece::Statement { words, quoted: None, view: Box::new(view) });
        match name {
            "meetings" => {
                let state = self.refined(about)?;
                fact(noun(self.figures.of(self.dataset, &state)?, &forms)?, state)
            }
            "proven" => {
                let all = gaps(&self.dataset.corpus, &self.dataset.meetings);
                let of_series = |it: &&SeriesGaps| match it.series {
                    SeriesKey::Kind(kind) => kind.code() == about,
                    SeriesKey::Named(id) => self.dataset.corpus.record.series[id.0].code == about,
                };
                let count = match about {
                    "" => at_least(&all),
                    _ => all.iter().find(of_series)?.at_least(),
                };
                let view = Some(Box::new(View::new(ViewKind::Method)));
                fact(noun(count, &forms)?, Query { view, ..self.nothing() })
            }
            _ if !forms.is_empty() => None,
            "date" => {
                let id = self.dataset.known.meeting(&MeetingCode::new(about)?)?.clone();
                let meeting = &self.dataset.meetings[self.dataset.meeting(&id)?];
                let words = (words(self.lang()).dates)(meeting.start.as_ref()?, meeting.end.as_ref());
                fact(words, Query { meeting: Some(id), fact: Some("start".to_owned()), ..self.bare() })
            }
            "coordinator" => {
                let mut all = self.dataset.corpus.record.coordinators.iter();
                let it = all.find(|it| it.country.code() == about)?;
                let words = (more_words(self.lang()).span)(&it.from, it.to.as_ref());
                fact(words, Query { show: [Panel::Periods].into_iter().collect(), ..self.bare() })
            }
            "quote" => {
                let corpus = &self.dataset.corpus;
                let it = corpus.statement_by_id(about)?;
                let article = corpus.article(it.article);
                let view = Query {
                    read: ArticleCode::new(&article.id),
                    statement: StatementCode::new(&it.id),
                    ..self.bare()
                };
                let words = corpus.quote(it.article, it.quote).to_owned();
                Some(Piece::Statement { words, quoted: Some(article.language.clone()), view: Box::new(view) })
            }
            _ => None,
        }
    }

    /// The language of the page in which dates are written.
    fn lang(&self) -> Lang {
        let primary = self.language.split('-').next().unwrap_or_default();
        Lang::from_code(primary).unwrap_or(Lang::En)
    }

    /// What the view counts, without what is open in it.
    fn bare(&self) -> Query {
        Query { clauses: self.view.clauses.clone(), q: self.view.q.clone(), ..self.nothing() }
    }

    /// Nothing chosen in the view's collection.
    fn nothing(&self) -> Query {
        Query { lang: self.view.lang, collection: self.view.collection.clone(), ..Query::default() }
    }

    /// The view with other choices; `None` if one of them is not known.
    fn refined(&self, query: &str) -> Option<Query> {
        let mut state = self.bare();
        if query.is_empty() {
            return Some(state);
        }
        let (asked, unknown) = Query::from_search(query, &self.dataset.known);
        if !unknown.is_empty() {
            return None;
        }
        for name in query.split('&').map(|it| it.split('=').next().unwrap_or_default()) {
            match Dimension::from_code(name) {
                Some(it) => match asked.chosen(it) {
                    Some(values) => state.clauses.set(it, values.clone()),
                    None => state.clauses.remove(it),
                },
                None if name == "q" => state.q.clone_from(&asked.q),
                None => return None,
            }
        }
        Some(state)
    }
}

/// A count with its noun: in one form, in two (one, more), or in three (by the rule of Russian).
fn noun(count: u32, forms: &[&str]) -> Option<String> {
    let form = match forms {
        [] => return Some(count.to_string()),
        [only] => only,
        [one, more] => {
            if count == 1 {
                one
            } else {
                more
            }
        }
        // The rule gives back one of the forms; which it is, is told by its place.
        [_, _, _] => match plural(count, "0", "1", "2") {
            "0" => forms[0],
            "1" => forms[1],
            _ => forms[2],
        },
        _ => return None,
    };
    Some(format!("{count}\u{a0}{form}"))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::classroom::story::ready::told;
    use crate::data::vocabulary::Kind;
    use crate::dataset::sample;

    #[track_caller]
    fn check(text: &str, language: &str, expected: &str) {
        let data = sample("both");
        let (view, unknown) = Query::from_search("?collection=both&years=2021", &data.known);
        assert_eq!(unknown, []);
        assert_eq!(told(&fill(text, language, &view, Some(data), &Figures::default())), expected, "{text}");
    }

    #[test]
    fn what_cannot_be_filled_stands_as_it_was_written() {
        for text in [
            "",
            "{",
            "}",
            "{}",
            "a } b { c",
            "{{meetings}",
            "}{",
            "{meeting}",
            "{meetings:area=enrgy}",
            "{date:x}",
            "{meetings:read=arsom-17-vna}",
            "{coordinator:XX}",
            "{quote:}",
            "{meetings|a|b|c|d}",
            "{date:arsom-17|x}",
            "<b>{x}</b>",
            "{quote:Ж}",
            "{proven:x}",
        ] {
            let expected = if text == "{{meetings}" { "{[12]" } else { text };
            let data = sample("both");
            let (view, _) = Query::from_search("?collection=both&years=2021", &data.known);
            let count = told(&fill("{meetings}", "en", &view, Some(data), &Figures::default()));
            assert_eq!(
                told(&fill(text, "en", &view, Some(data), &Figures::default())),
                expected.replace("[12]", &count),
                "{text}"
            );
        }
    }

    #[test]
    fn what_cannot_be_filled_is_found_without_counting() {
        let data = sample("both");
        let view = Query::default();
        let figures = Figures::uncounted();
        for (text, expected) in [
            ("", None),
            ("{meetings} {date:fmm-2020-special} {quote:arsom-17-vna.2}", None),
            ("{meetings|a|b|c|d} {x}", Some("meetings|a|b|c|d")),
            ("a } {meetings:q=as} {who} {x}", Some("who")),
        ] {
            assert_eq!(first_unfilled(text, "en", &view, data, &figures), expected, "{text}");
        }
    }

    #[test]
    fn a_view_is_counted_once_in_all_texts_of_a_step() {
        thread_local!(static COUNTED: Cell<u32> = const { Cell::new(0) });
        let figures = Figures::by(|_, _| {
            COUNTED.set(COUNTED.get() + 1);
            7
        });
        let all = |text: &str| told(&fill(text, "en", &Query::default(), Some(sample("articles")), &figures));
        for _ in 0..3 {
            let text = "{meetings:q=as} {meetings:q=as|meeting|meetings} {meetings}";
            assert_eq!(all(text), "[7] [7\u{a0}meetings] [7]");
        }
        assert_eq!(COUNTED.get(), 2);
        let many: String = (0..500).map(|at| format!("{{meetings:q={at}}}")).collect();
        assert!(all(&many).ends_with("{meetings:q=499}"), "what is not counted stands as it was written");
        assert_eq!((COUNTED.get() as usize, all("{meetings}").as_str()), (Length::FIGURES, "[7]"));
    }

    #[test]
    fn a_figure_has_its_noun_in_the_form_of_its_language() {
        for (count, forms, expected) in [
            (1, &["meeting", "meetings"][..], "1\u{a0}meeting"),
            (0, &["meeting", "meetings"], "0\u{a0}meetings"),
            (1, &["cuộc họp"], "1\u{a0}cuộc họp"),
            (21, &["встреча", "встречи", "встреч"], "21\u{a0}встреча"),
            (4, &["встреча", "встречи", "встреч"], "4\u{a0}встречи"),
            (11, &["встреча", "встречи", "встреч"], "11\u{a0}встреч"),
            (7, &[], "7"),
        ] {
            assert_eq!(noun(count, forms).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_numbers_prove_is_counted_and_leads_to_the_proofs() {
        let data = sample("both");
        let all = gaps(&data.corpus, &data.meetings);
        check("{proven|meeting|meetings}", "en", &format!("[{}\u{a0}meetings]", at_least(&all)));
        let officials = all.iter().find(|it| matches!(it.series, SeriesKey::Kind(Kind::SeniorOfficials)));
        let officials = officials.expect("numbers are missing").at_least();
        check("{proven:senior-officials}", "vi", &format!("[{officials}]"));
        check("{proven:planning-management}", "en", "[19]");
        let view = Query::from_search("?collection=both", &data.known).0;
        let pieces = fill("{proven}", "en", &view, Some(data), &Figures::default());
        let Piece::Statement { view, .. } = &pieces[0] else { panic!("it is a statement") };
        assert_eq!(view.view.as_ref().map(|it| it.kind), Some(ViewKind::Method));
    }

    #[test]
    fn dates_and_quotes_come_from_the_data() {
        check("On {date:fmm-2020-special}.", "en", "On [17 June 2020].");
        check("{date:fmm-2020-special}. Да", "ru", "[17 июня 2020 г.] Да");
        check("{date:fmm-2020-special}.", "en", "[17 June 2020].");
        check("{quote:arsom-17-vna.2}", "vi", "[co-chaired by Russia and Indonesia (en)]");
    }

    #[test]
    fn other_choices_take_the_place_of_the_views_own() {
        let data = sample("articles");
        let (view, _) = Query::from_search("?years=2021&meeting=arsom-17", &data.known);
        let filled = fill("{meetings:years=2023}", "en", &view, Some(data), &Figures::default());
        let [Piece::Statement { view, words, .. }] = &filled[..] else { panic!("{filled:?}") };
        assert_eq!((view.to_search().as_str(), words.as_str()), ("?years=2023", "1"));
    }

    #[test]
    fn without_data_a_figure_is_awaited() {
        let filled = fill("{meetings} of {x}", "en", &Query::default(), None, &Figures::default());
        assert_eq!(filled, [Piece::Awaited, Piece::Words(" of {x}".to_owned())]);
    }
}
