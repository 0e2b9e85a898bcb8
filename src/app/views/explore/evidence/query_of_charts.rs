//! The links of the charts follow a step in the evidence: what it opens is drawn and painted first.

use leptos::prelude::*;

use super::panel::close;
use crate::app::context::AppContext;
use crate::app::paint::once_painted;
use crate::query::Query;

/// The query as the charts' side of a page reads it. A step in the evidence changes its links alone, and they follow once
/// that is painted; any other act is followed at once. Natively, where nothing is painted, it is never behind.
pub fn query_of_charts(app: AppContext) -> Memo<Query> {
    if cfg!(not(target_arch = "wasm32")) {
        return app.query;
    }
    let link = app.root.url.search();
    let painted_link = once_painted(link, String::eq);
    Memo::new(move |before: Option<&Query>| {
        let (query, is_painted) = (app.query.read(), *link.read() == *painted_link.read());
        match before {
            Some(before) if !is_painted && differ_in_evidence(before, &query) => before.clone(),
            _ => query.clone(),
        }
    })
}

/// Whether two queries differ in nothing but what is open in the evidence.
fn differ_in_evidence(one: &Query, other: &Query) -> bool {
    let [one, other] = [one, other].map(|query| {
        let mut query = query.clone();
        close(&mut query);
        query
    });
    one == other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_in_the_evidence_is_told_from_a_choice() {
        for (before, after, expected) in [
            ("", "?meeting=arsom-19", true),
            (
                "?years=2021&meeting=arsom-19",
                "?years=2021&meeting=arsom-19&read=arsom-19-cpv&fact=start",
                true,
            ),
            ("?show=kinds,left-out", "?show=kinds", true),
            ("?meeting=arsom-19", "?years=2021&meeting=arsom-19", false),
            ("", "?show=kinds", false),
            ("?meeting=arsom-19", "?meeting=arsom-19&vs.years=2021", false),
        ] {
            let [before, after] = [before, after].map(|link| Query::parse(link).0);
            assert_eq!(differ_in_evidence(&before, &after), expected, "{before:?} {after:?}");
        }
    }
}
