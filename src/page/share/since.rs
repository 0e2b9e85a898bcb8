//! Of which edition the figures are, and what has changed since the link was made: a quiet line above the page.

use std::sync::Arc;

use crate::counts::Counts;
use crate::counts::changes::{self, Change, changes, edition_of};
use crate::dataset::Selection;
use crate::page::load::Failure;
use crate::page::model::Model;
use crate::page::node::{Element, el, link, of};
use crate::page::now::{Now, Past};
use crate::page::view::{View, label};
use crate::query::{Clauses, Query};
use crate::text::share::Changed;
use crate::text::{Share, share_words};

/// Changed figures that are told; the rest is counted.
const TOLD: usize = 6;

/// The figures of the edition that the link was made from, against those that are shown, under one state.
pub struct Since {
    model: Arc<Model>,
    clauses: Clauses,
    q: String,
    changes: Vec<Change>,
    /// Meetings that were shown then, and now.
    meetings: (u32, u32),
}

impl Since {
    /// What has changed at a moment; taken over from the moment before where it counts the same.
    pub fn of(before: Option<Self>, now: &Now, counts: &Counts) -> Option<Self> {
        let model = now.past.as_ref()?;
        let Query { clauses, q, .. } = &now.state;
        if let Some(before) = before
            && Arc::ptr_eq(&before.model, model)
            && before.clauses == *clauses
            && before.q == *q
        {
            return Some(before);
        }
        let past = Selection::new(model, &now.state).counts;
        Some(Self {
            model: model.clone(),
            clauses: clauses.clone(),
            q: q.clone(),
            changes: changes(&past, counts),
            meetings: (past.shown_count(), counts.shown_count()),
        })
    }
}

/// The lines on editions; nothing where the figures are today's, and the link was made from them.
pub fn editions(view: &View<'_>) -> Option<Element> {
    let lines: Vec<Element> = shown(view, true).into_iter().chain(since(view)).collect();
    (!lines.is_empty()).then(|| of("div", "editions").all(lines))
}

/// Of which edition the figures are, where the link names one. `is_page` where today's own name is told as well.
pub fn shown(view: &View<'_>, is_page: bool) -> Option<Element> {
    let words = share_words(view.words.lang);
    let edition = view.state.edition.as_deref()?;
    let line = of("p", "edition").at("id", "edition-shown");
    let today = |it: &mut Query| {
        it.edition = None;
        // What the two editions differ in is told then.
        it.created_with = changes::made(edition);
    };
    let go = |text| link(view.href(today), "summary").at("id", "edition-today").text(text);
    if edition == view.now.today {
        return is_page.then(|| line.text((words.edition_is_today)(edition)).text(" ").put(go(words.let_go)));
    }
    match view.now.past_of(edition) {
        Past::Here => Some(line.text((words.edition_shown)(edition)).text(" ").put(go(words.see_today))),
        Past::NotKept => {
            let dismiss = dismiss(view, |it| it.edition = None);
            Some(line.text((words.edition_not_kept)(edition)).text(" ").put(dismiss))
        }
        Past::Failed(failure) => Some(failed(view, line, words, edition, failure)),
        Past::OnItsWay => None,
    }
}

/// What has changed since the link was made.
pub fn since(view: &View<'_>) -> Option<Element> {
    let words = share_words(view.words.lang);
    let edition = edition_of(view.state.created_with.as_deref()?);
    if edition == view.now.edition {
        return None;
    }
    let line = of("p", "edition").at("id", "edition-since");
    match view.now.past_of(edition) {
        Past::Here => {
            // Where a file of today's did not arrive, what is missing has not changed.
            let since = view.since.filter(|_| view.model.failures.is_empty())?;
            let text = told(view, words, since);
            Some(line.text(text).text(" ").put(dismiss(view, |it| it.created_with = None)))
        }
        Past::NotKept => {
            let dismiss = dismiss(view, |it| it.created_with = None);
            Some(line.text((words.made_not_kept)(edition)).text(" ").put(dismiss))
        }
        Past::Failed(failure) => Some(failed(view, line, words, edition, failure)),
        Past::OnItsWay => None,
    }
}

fn told(view: &View<'_>, words: &Share, since: &Since) -> String {
    let name = |it: &Change| {
        let named = label(view.words, view.model, &it.value);
        // What only the older edition has is named by it.
        if named == it.value.code() { label(view.words, &since.model, &it.value) } else { named }
    };
    let figure = |it: &Change| (name(it), it.before, it.after);
    let rest = since.changes.len().saturating_sub(TOLD);
    (words.since)(&Changed {
        meetings: since.meetings,
        figures: since.changes.iter().take(TOLD).map(figure).collect(),
        more: u32::try_from(rest).unwrap_or(u32::MAX),
    })
}

fn dismiss(view: &View<'_>, change: impl FnOnce(&mut Query)) -> Element {
    link(view.href(change), "summary").at("class", "dismiss").text(view.words.dismiss)
}

fn failed(view: &View<'_>, line: Element, words: &Share, edition: &str, failure: Failure) -> Element {
    let why = failure.text(view.words, &(words.edition)(edition));
    let again = el("button").at("type", "button").act("retry").text(view.words.try_again);
    line.text(why).text(" ").put(again)
}
