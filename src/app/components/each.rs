//! A keyed list, as [`For`] makes it, of which the program has the code once.
//!
//! [`For`] is compiled anew for each type of items, keys and views: five to nine kilobytes for each of thirty lists.
//! Here all rows are of one type, as `--cfg erase_components` does it for elements.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;

/// A row that may be made.
pub struct Row {
    /// The hash of its key. That two of a list's rows have the same is as good as impossible.
    key: u64,
    view: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A list that keeps the view of a row as long as its key stays. The properties are those of [`For`].
#[component]
pub fn Each<T, I, K, V>(
    each: impl Fn() -> I + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    children: impl Fn(T) -> V + Send + Clone + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    I: IntoIterator<Item = T>,
    K: Hash,
    V: IntoView + 'static,
{
    let row = move |item: T| {
        let children = children.clone();
        Row::new(&key(&item), move || children(item).into_any())
    };
    keyed_rows(Box::new(move || each().into_iter().map(&row).collect()))
}

impl Row {
    /// A row of this key.
    pub fn new(key: &impl Hash, view: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        Self { key: hasher.finish(), view: Box::new(view) }
    }
}

/// The rows, in their order; the view of one stays as long as its key does.
pub fn keyed_rows(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <For each=rows key=|row| row.key children=|row: Row| (row.view)()/> }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_rows_come_in_the_order_of_the_items() {
        let html = Owner::new().with(|| {
            view! { <Each each=|| ["b", "a"] key=|letter| *letter children=|letter| view! { <p>{letter}</p> }/> }
                .to_html()
        });
        let places = ["<p>b", "<p>a"].map(|row| html.find(row).unwrap());
        assert!(places[0] < places[1], "{html}");
    }

    #[test]
    fn a_row_is_known_by_its_key_alone() {
        let key = |key: (&str, u32)| Row::new(&key, || ().into_any()).key;
        assert_eq!(key(("a", 1)), key(("a", 1)));
        for other in [("a", 2), ("b", 1)] {
            assert_ne!(key(("a", 1)), key(other));
        }
    }
}
