//! Russian, where a view is passed on.

use super::{Changed, Share, Sources, Width};
use crate::text::grammar::ru::{count, list, pages};

fn since(it: &Changed) -> String {
    let one = |label: &str, before: u32, after: u32| format!("{label} — было {before}, стало {after}");
    let mut parts = it.parts("встречи", one);
    if parts.is_empty() {
        return "С тех пор как создана эта ссылка, данные изменились, но эти цифры остались прежними."
            .to_owned();
    }
    if it.more > 0 {
        parts.push(format!("и ещё {}", count(it.more, "показатель", "показателя", "показателей")));
    }
    format!("С тех пор как создана эта ссылка: {}.", parts.join("; "))
}

fn source(it: Sources<'_>) -> String {
    let mut parts = Vec::new();
    if it.articles > 0 {
        parts.push(count(it.articles, "новостная статья", "новостные статьи", "новостных статей"));
    }
    if it.pages > 0 {
        parts.push(pages(it.pages));
    }
    let edition = if it.edition.is_empty() {
        String::new()
    } else {
        format!(" · данные, редакция {}", it.edition)
    };
    format!("Источник: {}{edition}", list(&parts))
}

/// The messages in Russian.
pub static SHARE: Share = Share {
    link: "Ссылка на страницу в этом виде",
    copy: "Копировать ссылку",
    copied: "Ссылка скопирована.",
    by_hand: "Браузер не разрешает странице копировать. Ссылка выделена: скопируйте её вручную.",
    freeze: |edition| format!("Сохранить цифры такими, как сейчас (редакция {edition})"),
    freeze_how: "Иначе ссылка покажет новейшие цифры и сообщит, что с тех пор изменилось.",
    large: "Показать код во весь экран",
    too_long: "Эта ссылка слишком длинная для QR-кода.",
    system: "Отправить через приложение…",
    with_picture: "Ссылка с картинкой — для чатов и писем",
    embed: "Вставить на веб-страницу",
    embed_picture: "Что показать",
    all_three: "Все три диаграммы",
    embed_width: "Ширина",
    width: |width| match width {
        Width::Full => "Во всю доступную ширину".to_owned(),
        Width::Px(px) => format!("{px} пикселей"),
    },
    code: "HTML-код для вставки",
    code_copied: "HTML-код скопирован.",
    preview: "Посмотреть в новой вкладке",
    open: "Открыть в «Путеводителе по диалогу»",
    source,
    copy_words: "Копировать ссылку на эти слова",
    edition: |edition| format!("редакция {edition}"),
    edition_shown: |edition| format!("Это цифры по редакции данных {edition}."),
    see_today: "Показать нынешние",
    edition_is_today: |edition| format!("Ссылка закреплена за редакцией данных {edition}, она же нынешняя."),
    let_go: "Следить за новейшими",
    edition_not_kept: |edition| format!("Редакция данных {edition} здесь не сохранена. Это нынешние цифры."),
    made_not_kept: |edition| {
        format!(
            "Ссылка создана по редакции данных {edition}, которая здесь не сохранена, поэтому сказать, что с тех пор изменилось, нельзя."
        )
    },
    since,
};
