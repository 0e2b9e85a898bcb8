//! The link of a view as it is passed on.

use crate::app::context::AppContext;
use crate::app::url;
use crate::counts::changes::passed_on;
use crate::query::Query;

/// The whole address of a query: it says of which edition of the data it was made, and keeps to that if it is frozen.
pub fn shared_address(app: AppContext, query: &Query, is_frozen: bool) -> String {
    url::address(&passed_on(query, &app.dataset.edition, is_frozen))
}
