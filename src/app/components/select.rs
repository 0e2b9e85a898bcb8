//! A choice of one of several, by the browser's own `<select>`.

use leptos::prelude::*;

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// A BCP 47 tag, where the label is in another language than the page.
    pub lang: Option<&'static str>,
}

/// A select with its label.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// Whether the label is only heard.
    #[prop(optional)]
    is_label_hidden: bool,
    choices: impl Fn() -> Vec<Choice> + Send + 'static,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let label_class = if is_label_hidden { "visually-hidden" } else { "select-label" };
    view! {
        <label class="select">
            <span class=label_class>{label}</span>
            <SelectBox id choices chosen on_choose/>
        </label>
    }
}

/// The select alone, for a label of its own.
#[component]
pub fn SelectBox(
    #[prop(into)] id: String,
    choices: impl Fn() -> Vec<Choice> + Send + 'static,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let option = move |choice: Choice| {
        let value = choice.value.clone();
        // Only those options are written to that are chosen now, or were.
        let is_chosen = Memo::new(move |_| *chosen.read() == value);
        // Browsers no longer heed the attribute once the reader has chosen.
        view! {
            <option value=choice.value lang=choice.lang selected=is_chosen prop:selected=is_chosen>
                {choice.label}
            </option>
        }
    };
    view! {
        <select id=id on:change=move |event| on_choose.run(event_target_value(&event))>
            {move || choices().into_iter().map(option).collect_view()}
        </select>
    }
}

impl Choice {
    /// A choice in the page's language.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), lang: None }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_one_is_selected() {
        let html = Owner::new().with(|| {
            let choice =
                |value: &str| Choice { value: value.to_owned(), label: value.to_owned(), lang: None };
            let choices = vec![choice("en"), choice("vi")];
            let chosen = Signal::stored("vi".to_owned());
            let choices = move || choices.clone();
            view! { <Select id="language" label="Language" choices chosen on_choose=|_| ()/> }.to_html()
        });
        let selected = html.split("<option").find(|it| it.contains("selected")).unwrap_or_default();
        assert!(selected.contains("value=\"vi\""), "{html}");
    }
}
