//! A keyed list, as [`For`] makes it, of which the program has the code once.
//!
//! [`For`] is compiled anew for each type of items, keys and views: five to nine kilobytes for each of thirty lists.
//! Here all rows are of one type, as `--cfg erase_components` does it for elements.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;

/// A row that may be made.
struct Row {
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
        let mut hasher = DefaultHasher::new();
        key(&item).hash(&mut hasher);
        let children = children.clone();
        Row { key: hasher.finish(), view: Box::new(move || children(item).into_any()) }
    };
    list(Box::new(move || each().into_iter().map(&row).collect()))
}

fn list(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
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
}
