//! The link of the small page that shows a picture of a view where it is posted, and leads to the view.

use crate::app::context::AppContext;
use crate::app::url;
use crate::classroom::story::READY;
use crate::export::preview_page;
use crate::query::Query;

/// The address of a view's small page. Only a built site has them, of today's figures, and not of every view.
pub fn preview_address(app: AppContext, query: &Query) -> Option<String> {
    let dataset = app.dataset;
    if dataset.edition.is_empty() || query.edition.is_some() {
        return None;
    }
    let query = Query { created_with: None, lang: None, ..query.clone() };
    if query.view.as_ref().is_some_and(|view| !READY.contains(&view.story.as_str())) {
        return None;
    }
    let unfiltered = Query { collection: query.collection.clone(), ..Query::default() };
    let counts = dataset.count_index.counts(&unfiltered, None);
    let page = preview_page(&query, &counts, app.lang())?;
    let site = url::address(&Query::default());
    let folder = site.rsplit_once('/').map_or("", |(folder, _)| folder);
    Some(format!("{folder}/{page}"))
}
