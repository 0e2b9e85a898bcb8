//! What the view of a step shows, in words.

use crate::app::context::AppContext;
use crate::app::views::stories::words::story_words;
use crate::query::Query;
use crate::text::describe;

/// The collection if it is not the first, the filter, the meeting and the article that are open. The query string
/// itself where the data are not here.
pub fn shows(app: AppContext, shown: &str) -> String {
    let lang = app.lang();
    let Some(dataset) = app.root.data.dataset_of(shown) else { return shown.to_owned() };
    let query = Query::from_search(shown, &dataset.known).0;
    let named = |code: &str| dataset.collections.iter().find(|it| it.id == code);
    let collection = query.collection.as_deref().and_then(named).map(|it| it.labels.get(lang).to_owned());
    let filter = describe::filter(lang, &dataset.corpus, &query);
    let filter = if filter.is_empty() { story_words(lang).whole.to_owned() } else { filter };
    let meeting = query.meeting.as_deref().and_then(|id| dataset.meeting(id));
    let meeting = meeting.map(|at| describe::name(lang, &dataset.meetings[at]));
    let article = query.read.as_deref().and_then(|id| dataset.article(id));
    let article = article.map(|(_, article)| (app.words().quoted)(&article.title));
    let parts: Vec<String> = collection.into_iter().chain([filter]).chain(meeting).chain(article).collect();
    parts.join("; ")
}
