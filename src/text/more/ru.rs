//! Russian, beyond the page that opens first.

use super::{Compared, More, Side, both, on_what};
use crate::text::RichText;
use crate::text::grammar::ru::{DATES, count, meetings, rich_list};

/// "A: 40 meetings (2016–2021)".
fn side(name: &str, it: &Side) -> RichText {
    let chosen = if it.chosen.is_empty() { String::new() } else { format!("; {}", it.chosen) };
    let about = format!(" ({}{chosen})", it.collection);
    RichText::from(name).text(": ").strong(meetings(it.shown)).text(about).text(".")
}

fn compared(it: &Compared) -> RichText {
    let mut text = side("A", &it.here).text(" ").then(&side("B", &it.there));
    for (names, how) in [(&it.more, "В A чаще"), (&it.fewer, "В B чаще")] {
        if !names.is_empty() {
            let names = both(names, |here, there| format!("A — {here}, B — {there}"));
            text = text.text(format!(" {how}: ")).then(&rich_list(&names)).text(".");
        }
    }
    if it.more.is_empty() && it.fewer.is_empty() {
        text = text.text(" По темам, председателям и видам встреч различий нет.");
    }
    text
}

/// The further messages in Russian.
pub static MORE: More = More {
    sources: "Об этом сообщают страницы",
    in_english: " (по-английски)",
    single_source: "Найдена только одна страница, где об этом сказано.",
    pages_of: |pages, voices, announced| {
        let pages = count(pages, "страница", "страницы", "страниц");
        let mut text = match voices {
            1 => format!("{pages} одного издания или агентства: это один источник"),
            _ => format!("{pages}; изданий и агентств — {voices}"),
        };
        if announced > 0 {
            text += &format!("; только анонсируют встречу — {announced}");
        }
        text + "."
    },
    only_announces: "только анонс",
    which_is_open: "На какой из страниц это сказано, неизвестно.",
    never_found_held: "О встрече объявили заранее. Страницы, где сказано, что она состоялась, не найдено.",
    adopted_there: "Там приняты",
    noted: "Примечание к источникам",
    all_citations: |pages, beside_articles| {
        let all = pages.iter().sum();
        let all = match beside_articles {
            true => count(all, "другая страница", "другие страницы", "других страниц"),
            false => count(all, "страница", "страницы", "страниц"),
        };
        let what = ["— о показанных встречах", "— только о других", "— только о координаторах и документах"];
        format!("Все {all} открытых источников: {}", on_what(pages, what))
    },
    is_article: "полный текст здесь",
    search_found: |n, q| format!("{} по запросу «{q}»", count(n, "отрывок", "отрывка", "отрывков")),
    search_none: |q| {
        format!(
            "По запросу «{q}» ничего не найдено. Источники могут быть на другом языке; тему можно выбрать на диаграмме."
        )
    },
    search_rule: "В открытых источниках поиск идёт по названиям страниц, местам, именам, документам и примечаниям, а не по самим страницам. На диаграммах — найденные встречи.",
    one_report: "Об этом говорит одна статья.",
    same_number: |a, b| {
        format!("Об одной и той же встрече сообщают: {a} и {b}. Совпадают вид, участники и номер.")
    },
    same_day: |a, b| {
        format!("Об одной и той же встрече сообщают: {a} и {b}. Совпадают вид, участники и день.")
    },
    cited: |a, b| {
        format!(
            "Об одной и той же встрече сообщают: {a} и {b}. Открытые источники ссылаются на эту самую статью."
        )
    },
    left_out_sum: |counted, left_out, outside| {
        let all = counted + left_out + outside;
        let outside = if outside > 0 {
            format!(", вне вашего отбора: {outside}")
        } else {
            String::new()
        };
        format!(
            "Учтено сообщений: {counted}, не учтено: {left_out}{outside}. Всего во всех источниках: {all}."
        )
    },
    left_out_how: "Сообщение — это то, что один источник говорит об одной встрече. По умолчанию учтены состоявшиеся встречи, среди участников которых есть и АСЕАН, и Россия.",
    include: |n, of| match (n, of) {
        (1, 1) => "Учесть и это".to_owned(),
        (n, of) if n == of => format!("Учесть и эти {n}"),
        (n, of) => format!("Учесть {n} из этих {of}"),
    },
    include_rest: "Остальные не учтены ещё и по другой причине или не входят в ваш отбор.",
    statements_more: |n| format!("Все утверждения статьи ({n})"),
    marks_how: "Из выделенных слов складываются все цифры. Выберите выделенное место, чтобы увидеть, что из него прочитано и где это учтено.",
    about_text: "Об этом тексте",
    original: "Читать на сайте издания",
    related: "На той же странице",
    read_here: "Прочитано из этих слов",
    feeds: "учтено:",
    feeds_none: "показано при встрече, ни в одной диаграмме не учтено",
    feeds_not: "сейчас не учтено",
    not_among: "Сейчас эта встреча не входит в число учтённых.",
    told_by: |who| format!("источник: {who}"),
    says_only: |what| format!("сказано только: {what}"),
    show_quote: |what| format!("{what}: показать эти слова в статье"),
    sources_disagree: "Источники расходятся",
    search_more: |n| format!("Показать ещё {n}"),
    inferred: "Как получены данные",
    statements: "Утверждения",
    cell: |row, column| format!("{row}, {column}"),
    adopted_in_all: |count, (first, last), name, others, day| {
        let others = if others > 0 { format!(" и ещё {others}") } else { String::new() };
        let dated = RichText::from("Документы с известным временем принятия: ").strong(count.to_string());
        dated
            .text(format!(" ({first}–{last}); последнее по времени: "))
            .strong(name)
            .text(format!("{others} ({day})."))
    },
    adopted: "Принято",
    plans: "Планы",
    coordinators: "Координатор",
    coordinators_untold: "в этих источниках не назван",
    span: |from, to| match to {
        Some(to) => format!("{} — {}", DATES.date(from), DATES.date(to)),
        None => format!("{} — по сей день", DATES.date(from)),
    },
    in_years: |years, is_one| format!("за {years} {}", if is_one { "год" } else { "годы" }),
    undated_documents: "Документы без даты",
    table_name: "Название",
    table_time: "Когда",
    table_sources: "Страницы",
    no_outlines: "Контуры карты не загрузились; полосы говорят то же самое.",
    compare_title: "Сравнение двух выборок",
    compare_how: "Ваш выбор меняет A; B остаётся прежней. Сплошные полосы — A, контурные — B.",
    here: "A: эта выборка",
    there: "B: другая выборка",
    everything: "без отбора",
    swap: "Поменять местами",
    stop: "Закончить сравнение",
    difference: "Разница",
    compared,
    pair: |label, here, there| format!("{label}: A {here}, B {there}"),
};
