//! What the page shows at a moment, for files and citations, which take longer than a moment.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::today::today;
use crate::app::url;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection};
use crate::export::{Export, Face, File, FileKind};
use crate::query::Query;

/// One side of what is shown.
#[derive(Clone)]
struct Side {
    dataset: &'static Dataset,
    selection: Arc<Selection>,
    query: Query,
}

/// What is shown, with the other side of a comparison.
#[derive(Clone)]
pub struct Shown {
    here: Side,
    there: Option<Side>,
    pub lang: Lang,
    /// The address of the site.
    site: String,
    today: Date,
}

impl Shown {
    /// The present moment. Read in a closure it follows the page.
    #[must_use]
    pub fn now(app: AppContext) -> Self {
        let query = app.query.get();
        let there = query.compared().map(|query| {
            let other = app.root.data.other_dataset_of(&app.root.url.search().read());
            let dataset = other.unwrap_or(app.dataset);
            Side { dataset, selection: Arc::new(Selection::new(dataset, &query)), query }
        });
        Self {
            here: Side { dataset: app.dataset, selection: app.selection.get(), query },
            there,
            lang: app.lang(),
            site: url::address(&Query::default()),
            // A device whose clock tells no year of four digits is told so by the file.
            today: today().or_else(|| Date::parse("XXXX")).expect("an unknown year is a date"),
        }
    }

    #[must_use]
    pub fn query(&self) -> &Query {
        &self.here.query
    }

    #[must_use]
    pub fn dataset(&self) -> &'static Dataset {
        self.here.dataset
    }

    /// What files of it are made of.
    #[must_use]
    pub fn export(&self) -> Export<'_> {
        self.export_of(&self.here)
    }

    /// A file of it; `None` where its picture is not there.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nothing is saved"))]
    #[must_use]
    pub fn file(&self, kind: FileKind, faces: &[Face]) -> Option<File> {
        let there = self.there.as_ref().map(|side| self.export_of(side));
        kind.make(&self.export(), there.as_ref(), faces)
    }

    fn export_of<'a>(&'a self, side: &'a Side) -> Export<'a> {
        Export {
            dataset: side.dataset,
            selection: &side.selection,
            query: &side.query,
            lang: self.lang,
            site: &self.site,
            today: self.today,
        }
    }
}
