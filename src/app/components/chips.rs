//! What is chosen, as chips: each is a link that takes it away.

use leptos::prelude::*;

use super::{Each, LiveText};

/// One thing that is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Chip {
    /// An id of the page, and the key of the list.
    pub id: String,
    /// "Area: Energy".
    pub label: String,
    /// What the link says to those who do not see its cross: "Remove: Area: Energy".
    pub remove: String,
    /// The link without it.
    pub href: String,
}

/// A list of chips, and at its end what stands as its children. An empty list is not there.
#[component]
pub fn Chips(
    /// The name of the list.
    #[prop(into)]
    label: String,
    #[prop(into)] chips: Signal<Vec<Chip>>,
    /// The id of the element that has the focus once a chip is taken away.
    focus: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let is_there = Memo::new(move |_| !chips.read().is_empty());
    let children = StoredValue::new(children);
    move || {
        is_there.get().then(|| {
            view! {
                <nav class="chips" aria-label=label.clone()>
                    <ul>
                        <Each each=move || chips.get() key=|chip| chip.id.clone() let:chip>
                            <ChipItem id=chip.id chips focus/>
                        </Each>
                        <li>{children.with_value(|children| children())}</li>
                    </ul>
                </nav>
            }
        })
    }
}

/// A chip by its id: what it says and where it leads follow the list.
#[component]
fn ChipItem(id: String, chips: Signal<Vec<Chip>>, focus: &'static str) -> impl IntoView {
    let chip = {
        let id = id.clone();
        Memo::new(move |before: Option<&Option<Chip>>| {
            let chips = chips.read();
            // One that is on its way out keeps its words.
            chips.iter().find(|chip| chip.id == id).cloned().or_else(|| before.cloned().flatten())
        })
    };
    let of =
        move |part: fn(&Chip) -> &String| move || chip.read().as_ref().map(part).cloned().unwrap_or_default();
    view! {
        <li>
            <a
                class="chip"
                id=id
                href=of(|chip| &chip.href)
                data-focus=focus
                aria-label=of(|chip| &chip.remove)
            >
                <LiveText text=Signal::derive(of(|chip| &chip.label))/>
                <span class="chip-cross" aria-hidden="true">"×"</span>
            </a>
        </li>
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn html(chips: Vec<Chip>) -> String {
        Owner::new().with(|| {
            let chips = Signal::stored(chips);
            view! { <Chips label="Your choices" chips focus="summary"><a href="./">"Clear all"</a></Chips> }
                .to_html()
        })
    }

    #[test]
    fn a_chip_is_a_link_without_what_it_says() {
        let chip = Chip {
            id: "chip-area-energy".to_owned(),
            label: "Area: Energy".to_owned(),
            remove: "Remove: Area: Energy".to_owned(),
            href: "?years=2021".to_owned(),
        };
        let html = html(vec![chip]);
        assert!(html.contains("href=\"?years=2021\"") && html.contains("Area: Energy"), "{html}");
        assert!(html.contains("Clear all"), "{html}");
    }

    #[test]
    fn nothing_chosen_shows_nothing() {
        assert!(!html(Vec::new()).contains("<nav"));
    }
}
