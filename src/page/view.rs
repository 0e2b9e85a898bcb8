//! What every section reads: the words, the data, the state and what follows from them.

use std::sync::Arc;

use leptos::prelude::*;

use super::local::Local;
use super::model::Model;
use super::nav::Nav;
use super::plot::Plot;
use crate::message::{Words, words};
use crate::query::{Dimension, Panel, State};
use crate::search::{self, Hit};
use crate::tally::Tally;
use crate::vocabulary::Lang;

/// The chain of memos from link to counts to charts. One per data set; copied into every closure.
#[derive(Clone, Copy)]
pub struct View {
    pub nav: Nav,
    pub lang: Memo<Lang>,
    pub local: Local,
    pub model: StoredValue<Arc<Model>>,
    pub hits: Memo<Arc<Vec<Hit>>>,
    pub tally: Memo<Arc<Tally>>,
    /// Years, chairs, areas: the order of the keyboard.
    pub plots: [Plot; 3],
}

const PLOTS: [(&str, Dimension, Panel); 3] = [
    ("years", Dimension::Year, Panel::YearsTable),
    ("chairs", Dimension::Chair, Panel::ChairsTable),
    ("areas", Dimension::Area, Panel::AreasTable),
];

impl View {
    /// Derives everything from `nav` and `model`.
    pub fn new(nav: Nav, lang: Memo<Lang>, local: Local, model: Arc<Model>) -> Self {
        let q = Memo::new(move |_| nav.with(|it| it.q.clone()));
        let hits = {
            let model = model.clone();
            Memo::new(move |_| Arc::new(model.haystack.find(&q.read())))
        };
        let admitted = {
            let model = model.clone();
            Memo::new(move |_| {
                search::is_sought(&q.read())
                    .then(|| search::meetings_matching(&model.corpus, &model.meetings, &hits.read()))
            })
        };
        // Opening a meeting or changing the language counts nothing anew.
        let clauses = Memo::new(move |_| nav.with(|it| it.clauses.clone()));
        let tally = {
            let model = model.clone();
            Memo::new(move |_| {
                let state = State { clauses: clauses.get(), ..State::default() };
                Arc::new(model.index.tally(&state, admitted.read().as_deref()))
            })
        };
        let plots = PLOTS.map(|it| Plot::new(it, lang, model.clone(), tally));
        Self { nav, lang, local, model: StoredValue::new(model), hits, tally, plots }
    }

    /// Whether a part of the page is unfolded.
    pub fn is_open(&self, panel: Panel) -> bool {
        self.nav.with(|it| it.show.contains(&panel))
    }

    /// The words of the page's language, as a signal.
    pub fn words(&self) -> &'static Words {
        words(self.lang.get())
    }

    /// The data.
    pub fn model(&self) -> Arc<Model> {
        self.model.get_value()
    }

    /// The word for a value of a dimension, as the reader sees it.
    pub fn label(&self, dimension: Dimension, key: &str) -> String {
        label(self.words(), &self.model(), dimension, key)
    }
}

/// The word for a value of a dimension; the value itself where there is none.
pub fn label(words: &Words, model: &Model, dimension: Dimension, key: &str) -> String {
    use crate::query::{Between, NONE, UNTOLD};
    use crate::vocabulary::{Country, Kind, Mode, Status};

    let vocabulary = &model.corpus.vocabulary;
    let found = match dimension {
        Dimension::Year if key == UNTOLD => Some(words.year_untold.to_owned()),
        Dimension::Area | Dimension::Pillar | Dimension::Chair if key == NONE => {
            Some(words.none_named.to_owned())
        }
        Dimension::Mode if key == UNTOLD => Some(words.mode_untold.to_owned()),
        Dimension::Year => None,
        Dimension::Area => {
            vocabulary.area_id(key).map(|it| vocabulary.area(it).labels.get(words.lang).to_owned())
        }
        Dimension::Pillar => {
            vocabulary.pillar_id(key).map(|it| vocabulary.pillar(it).labels.get(words.lang).to_owned())
        }
        Dimension::Chair => Country::from_code(key).map(|it| (words.country)(it).to_owned()),
        Dimension::Kind => Kind::from_code(key).map(|it| (words.kind)(it).to_owned()),
        Dimension::Mode => Mode::from_code(key).map(|it| (words.mode)(it).to_owned()),
        Dimension::Status => Status::from_code(key).map(|it| (words.status)(it).to_owned()),
        Dimension::Between => Between::from_code(key).map(|it| (words.between)(it).to_owned()),
        Dimension::Article => model.article(key).map(|(_, it)| it.title.clone()),
        Dimension::Language => Some((words.article_language)(key)),
    };
    found.filter(|it| !it.is_empty()).unwrap_or_else(|| key.to_owned())
}
