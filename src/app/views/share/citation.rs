//! What of a view can be cited, and the reference to it.

use crate::app::components;
use crate::chart::scene::{Choice, Mark};
use crate::data::ArticleId;
use crate::dataset::Selection;
use crate::export::cite::{Figure, Reference};
use crate::export::{Export, Picture, Pictured};
use crate::query::{Dimension, FacetValue, MarkKey, Query};
use crate::text::more::mark_label;
use crate::text::{cite_words, describe};

use super::shown::Shown;

/// What is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    View,
    /// A chart, or a part of it.
    Picture(Picture),
    /// The meeting that is open.
    Meeting,
    /// The article that is open.
    Article,
}

impl Cited {
    /// The value of its choice.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::View => String::new(),
            Self::Picture(picture) => picture.code().to_owned(),
            Self::Meeting => "meeting".to_owned(),
            Self::Article => "article".to_owned(),
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "meeting" => Self::Meeting,
            "article" => Self::Article,
            _ => Picture::from_code(code).map_or(Self::View, Self::Picture),
        }
    }
}

/// What a citation is asked for where it is asked of the evidence: the article, which stands over its meeting.
#[must_use]
pub fn open_in_evidence(shown: &Shown) -> Cited {
    match (open_article(shown), open_meeting(shown)) {
        (Some(_), _) => Cited::Article,
        (None, Some(_)) => Cited::Meeting,
        (None, None) => Cited::View,
    }
}

/// What can be cited: the view, the open meeting and article, and each chart. The map is cited as the bars beside it.
#[must_use]
pub fn things(shown: &Shown) -> Vec<components::Choice> {
    let choice = |cited: Cited, label: String| components::Choice { value: cited.code(), label, lang: None };
    let view = choice(Cited::View, cite_words(shown.lang).view.to_owned());
    let meeting = open_meeting(shown)
        .map(|at| choice(Cited::Meeting, describe::name(shown.lang, &shown.dataset().meetings[at])));
    let article = open_article(shown)
        .map(|id| choice(Cited::Article, shown.dataset().corpus.article(id).title.clone()));
    let export = shown.export();
    let is_cited = |picture: &Picture| {
        *picture != Picture::Map && picture.paired().is_none() && picture.is_there(&export)
    };
    let pictures = Picture::ALL.iter().copied().filter(is_cited);
    let pictures = pictures.map(|picture| choice(Cited::Picture(picture), picture.title(shown.lang)));
    std::iter::once(view).chain(meeting).chain(article).chain(pictures).collect()
}

/// The marks of a chart that count anything, in the order of reading: each can be cited by itself.
#[must_use]
pub fn marks(shown: &Shown, cited: Cited) -> Vec<components::Choice> {
    let marks = citable_marks(shown, cited).into_iter();
    marks.map(|(value, label, _)| components::Choice { value, label, lang: None }).collect()
}

fn citable_marks(shown: &Shown, cited: Cited) -> Vec<(String, String, MarkKey)> {
    let Cited::Picture(picture) = cited else { return Vec::new() };
    let Some(pictured) = Pictured::new(picture, &shown.export(), None) else { return Vec::new() };
    let citable = pictured.marks().into_iter().filter_map(|mark| {
        let count = count_alone(&mark);
        // Keys of two dimensions may be the same: those of what is not stated.
        let dimension = mark.key.row().map_or(Dimension::Year, FacetValue::dimension);
        let code = format!("{}.{}", dimension.code(), mark.key);
        (count > 0).then(|| {
            (code, format!("{} ({count})", mark_label(shown.lang, &mark.label, &mark.key)), mark.key)
        })
    });
    citable.collect()
}

/// What a mark counts where it is chosen alone: where something is chosen in its chart, pale bars are what others
/// would count.
fn count_alone(mark: &Mark) -> u32 {
    if mark.choice == Choice::Free { mark.count() } else { mark.most() }
}

/// The reference to what is cited; `mark` is one of [`marks`], or empty for all of them.
#[must_use]
pub fn reference(shown: &Shown, cited: Cited, mark: &str) -> Reference {
    let export = shown.export();
    if let (Cited::Article, Some(id)) = (cited, open_article(shown)) {
        return Reference::of_article(&export, id);
    }
    match (cited, open_meeting(shown)) {
        (Cited::Picture(picture), _) => {
            let key = citable_marks(shown, cited).into_iter().find(|(code, ..)| code == mark);
            let key = key.map(|(.., key)| key);
            let chosen = key.as_ref().map_or_else(|| shown.query().clone(), |key| alone(shown.query(), key));
            let selection = key.map(|_| Selection::new(shown.dataset(), &chosen));
            let query = bare(&chosen, picture);
            let selection = selection.as_ref().unwrap_or(export.selection);
            let title = picture.title(shown.lang);
            Reference::new(&Export { query: &query, selection, ..export }, Figure::Drawing(&title))
        }
        (Cited::Meeting, Some(at)) => Reference::new(&export, Figure::Meeting(at)),
        _ => {
            let query = Query { view: None, ..shown.query().clone() };
            Reference::new(&Export { query: &query, ..export }, Figure::View)
        }
    }
}

fn open_meeting(shown: &Shown) -> Option<usize> {
    shown.dataset().meeting(shown.query().meeting.as_deref()?)
}

/// The article that is open: by itself, or by a statement of it.
fn open_article(shown: &Shown) -> Option<ArticleId> {
    shown.dataset().open_article(shown.query())
}

/// The query in which a mark alone is chosen in its dimensions.
fn alone(query: &Query, key: &MarkKey) -> Query {
    let dimensions = key.dimensions().into_iter();
    dimensions.fold(query.clone(), |query, dimension| query.without(dimension)).choose(key)
}

/// What the link of a cited chart opens: what is counted, and the chart. Nothing else that is open.
fn bare(query: &Query, picture: Picture) -> Query {
    let Query { clauses, q, collection, lang, edition, .. } = query.clone();
    let show = picture.chart().panel().into_iter().collect();
    Query { clauses, q, collection, lang, edition, show, ..Query::default() }
}
