//! Russian, on citing and doubting.

use super::{Cite, Doubted, apa_date};
use crate::data::edtf::Date;
use crate::text::grammar::Pattern;
use crate::text::grammar::ru::DATES;

fn long_date(date: &Date) -> Option<String> {
    date.year()?;
    let exact = Pattern { uncertain: "", ..DATES };
    Some(exact.date(date))
}

/// The messages in Russian.
pub static CITE: Cite = Cite {
    cite: "Сослаться",
    wrong_named: |what| format!("Здесь ошибка? {what}"),
    how: "В библиографической ссылке названы условия отбора, число встреч, редакция данных, сегодняшний день как дата обращения и статьи, по которым они собраны.",
    programs: "BibTeX — для LaTeX, RIS — для Zotero, EndNote и Mendeley, CSL-JSON — для Zotero и pandoc.",
    what: "На что сослаться",
    view: "Эта выборка",
    picture: "Вся диаграмма",
    format: "Формат",
    apa: "APA (7-е издание)",
    chicago: "Чикагский (17-е издание, автор – год)",
    copy: "Скопировать",
    copied: "Ссылка на источник скопирована.",
    by_hand: "Браузер не разрешает странице копировать. Текст выделен: скопируйте его сами.",
    download: |file| format!("Скачать {file}"),
    title: "Встречи АСЕАН и России",
    description: "Встречи АСЕАН и России по материалам статей; у каждого значения — слова, из которых оно взято.",
    filter: |what| format!("Отбор: {what}"),
    no_filter: "Без отбора",
    edition: |it| format!("Редакция данных: {it}"),
    read_from: "По материалам:",
    data_set: "Набор данных",
    version: |it| format!("Редакция {it}"),
    no_date: "б. г.",
    circa: "ок. ",
    apa_date: |it| apa_date(it, |date| DATES.days(date)),
    long_date,
    retrieved: |day| format!("Дата обращения: {day}, адрес:"),
    accessed: |day| format!("Дата обращения: {day}"),
    inner_quotes: ('„', '“'),
    stop_inside: false,
    wrong_title: |doubted| match doubted {
        Doubted::Value => "В этом значении ошибка?",
        Doubted::Meeting => "В сведениях об этой встрече ошибка?",
        Doubted::Article => "В сведениях об этой статье ошибка?",
    },
    wrong_how: |contact| {
        let how = "В письме ниже уже указано, о каком месте речь. Допишите, что неверно, как правильно и где об этом сказано";
        match contact {
            Some(contact) => format!("{how}, и отправьте на {contact}."),
            None => format!(
                "{how}. Адрес на этой копии сайта не указан: скопируйте текст и передайте тому, кто прислал вам ссылку."
            ),
        }
    },
    open_mail: "Открыть в почтовой программе",
    open_contact: "Открыть страницу для таких писем",
    text_copied: "Текст скопирован.",
    close: "Закрыть",
    subject: |meeting, id| format!("Путеводитель по диалогу: ошибка? {meeting} ({id})"),
    meeting: "Встреча",
    field: "Поле",
    value: "Значение",
    quote: "Цитата",
    article: "Статья",
    page: "Страница",
    page_stating: "Где это сказано",
    page_other: "Ещё об этой встрече",
    link: "Ссылка",
    data: "Редакция данных",
    ask: "Что неверно, как правильно и где об этом сказано?",
    shortened: "(сокращено)",
};
