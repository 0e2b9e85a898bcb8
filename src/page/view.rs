//! What every component reads: the words, the data, the state and what follows from them.

use std::sync::Arc;

use leptos::prelude::*;

use super::model::Model;
use super::nav::Nav;
use crate::message::{Words, words};
use crate::query::{Dimension, State};
use crate::search::{self, Hit};
use crate::tally::Tally;
use crate::vocabulary::Lang;

/// The chain of memos from link to counts. One per data set; copied through the context.
#[derive(Clone, Copy)]
pub struct View {
    pub nav: Nav,
    pub lang: Memo<Lang>,
    pub model: StoredValue<Arc<Model>>,
    pub hits: Memo<Arc<Vec<Hit>>>,
    pub tally: Memo<Arc<Tally>>,
}

impl View {
    /// Derives everything from `nav` and `model`.
    pub fn new(nav: Nav, lang: Memo<Lang>, model: Arc<Model>) -> Self {
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
        Self { nav, lang, model: StoredValue::new(model), hits, tally }
    }

    /// The context's view.
    pub fn get() -> Self {
        expect_context()
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
        Dimension::Area | Dimension::Pillar | Dimension::Chair if key == NONE => Some(words.none_named.to_owned()),
        Dimension::Mode if key == UNTOLD => Some(words.mode_untold.to_owned()),
        Dimension::Year => None,
        Dimension::Area => vocabulary.area_id(key).map(|it| vocabulary.area(it).labels.get(words.lang).to_owned()),
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
