//! A choice of one of several, by the browser's own `<select>`.

use leptos::prelude::*;

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    choices: Vec<Choice>,
    #[prop(into)] chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let options = choices.into_iter().map(|choice| {
        let value = choice.value.clone();
        let is_chosen = Memo::new(move |_| chosen.get() == value);
        // Browsers no longer heed the attribute once the reader has chosen.
        view! {
            <option value=choice.value lang=choice.lang selected=is_chosen prop:selected=is_chosen>
                {choice.label}
            </option>
        }
    });
    let label_class = if is_label_hidden { "visually-hidden" } else { "select-label" };
    view! {
        <label class="select">
            <span class=label_class>{label}</span>
            <select id=id on:change=move |event| on_choose.run(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </label>
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
            view! { <Select id="language" label="Language" choices chosen on_choose=|_| ()/> }.to_html()
        });
        let selected = html.split("<option").find(|it| it.contains("selected")).unwrap_or_default();
        assert!(selected.contains("value=\"vi\""), "{html}");
    }
}
