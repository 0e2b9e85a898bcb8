//! Russian, where a view is passed on.

use super::{Changed, ShareWords, Sources, Width};
use crate::text::Text;
use crate::text::grammar::ru::{count, list, other_pages, pages};

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
        parts.push(if it.articles > 0 { other_pages(it.pages) } else { pages(it.pages) });
    }
    let edition = if it.edition.is_empty() {
        String::new()
    } else {
        format!(" · данные, редакция {}", it.edition)
    };
    format!("Источник: {}{edition}", list(&parts))
}

/// What stands at what may be wrong.
pub const WRONG: Text = "Что-то не так?";

/// The name of what cites.
pub const CITE: Text = "Сослаться";

/// The messages in Russian.
pub static SHARE: ShareWords = ShareWords {
    tabs: "Как поделиться",
    link: "Ссылка",
    picture: "Картинка",
    figures: "Числа",
    more: "Ещё",
    this_view: "Сейчас показано:",
    link_to_view: "Ссылка на страницу в этом виде",
    copied: "Ссылка скопирована.",
    freeze: "Оставить цифры такими, как сегодня",
    freeze_how: "Иначе ссылка покажет самые свежие цифры и сообщит, что с тех пор изменилось.",
    large: "Показать QR-код во весь экран",
    too_long: "Эта ссылка слишком длинная для QR-кода.",
    system: "Отправить через приложение…",
    not_handed: "Устройство не приняло ссылку. Скопируйте её.",
    part: "Часть",
    meetings: "Встречи",
    files: "Файлы",
    json_ld: ("Встречи и статьи, JSON-LD", "в терминах schema.org, для каталогов и поисковых систем"),
    print: "Напечатать раздатку",
    print_how: "вывод, диаграммы и встречи на бумаге, с QR-кодом",
    preview: "Ссылка с картинкой",
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
    embed_preview: "Посмотреть в новой вкладке",
    open: "Открыть в «Путеводителе по диалогу»",
    source,
    edition: |edition| format!("редакция {edition}"),
    edition_shown: |edition| format!("Это цифры по редакции данных {edition}."),
    see_today: "Показать сегодняшние",
    edition_is_today: |edition| format!("Ссылка закреплена за редакцией данных {edition}, она же нынешняя."),
    let_go: "Всегда показывать последние",
    edition_not_kept: |edition| format!("Редакция данных {edition} здесь не сохранена. Это нынешние цифры."),
    made_not_kept: |edition| {
        format!(
            "Ссылка создана по редакции данных {edition}, которая здесь не сохранена, поэтому сказать, что с тех пор изменилось, нельзя."
        )
    },
    since,
};
