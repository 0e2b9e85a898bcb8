//! A part of a view that is made anew whenever its key changes.

use std::hash::Hash;

use leptos::prelude::*;

use super::Each;

/// The view of a key. Another key makes other elements: a closure would change texts in their place, which goes wrong
/// where a browser's translator has taken their nodes away.
pub fn keyed<K, V>(
    key: impl Fn() -> K + Send + Sync + 'static,
    view: impl Fn(K) -> V + Send + Clone + 'static,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! { <Each each=move || std::iter::once(key()) key=Clone::clone children=view/> }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_view_is_that_of_the_key() {
        let html =
            Owner::new().with(|| keyed(|| 2, |step| view! { <p>{format!("Step {step}")}</p> }).to_html());
        assert!(html.contains("<p>Step 2"), "{html}");
    }
}
