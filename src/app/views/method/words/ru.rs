//! Russian, on how a number was made.

use super::MethodWords;
use crate::text::grammar::ru::{articles, count, meetings, of_meetings, of_reports, plural, reports};

/// The messages in Russian.
pub static METHOD: MethodWords = MethodWords {
    title: "Откуда это число?",
    how: "От источников к числу, шаг за шагом. Каждое название ведёт к словам, которые его подтверждают.",
    keys: "Стрелки — вперёд и назад, Home и End — к первому и последнему шагу.",
    counted_of: |n| plural(n, "встреча учтена", "встречи учтены", "встреч учтено"),
    steps: ["Источники", "Сообщения", "Встречи", "Не учтены", "Отсеяно", "Итог"],
    step_of: |at, of| format!("Шаг {at} из {of}"),
    previous: "Назад",
    next: "Дальше",
    one_by_one: "По одному шагу",
    all_steps: "Все шаги сразу",
    back: "К диаграммам",
    articles: |n| {
        let read = plural(n, "Прочитана", "Прочитаны", "Прочитано");
        format!("{read} {}.", articles(n))
    },
    entries: |n, pages, of_articles| {
        let articles = match of_articles {
            0 => String::new(),
            n => format!("; статьи, прочитанные здесь, среди них — {n}"),
        };
        format!(
            "В открытых источниках — {}, о которых сообщают {}{articles}.",
            meetings(n),
            count(pages, "страница", "страницы", "страниц")
        )
    },
    entries_each: meetings,
    reports: |n| {
        format!(
            "О встречах в них {}. Сообщение — это то, что один источник говорит об одной встрече.",
            reports(n)
        )
    },
    reports_of: reports,
    merged: |n, into| {
        format!(
            "Из {} получается {}. Сообщения об одном виде встреч, с теми же участниками и тем же номером или днём — это одна встреча, если ничто не противоречит; так же и запись в открытых источниках с той статьёй, на которую она ссылается.",
            of_reports(n),
            meetings(into)
        )
    },
    alone: |n| {
        let told = plural(n, "известна", "известны", "известны");
        format!("{} {told} только из одного сообщения.", meetings(n))
    },
    joined: |n, of| {
        let made = plural(n, "собрана", "собраны", "собраны");
        format!("{} {made} из нескольких сообщений (всего {of}):", meetings(n))
    },
    scope: "По умолчанию учитываются состоявшиеся встречи, среди участников которых есть и АСЕАН, и Россия; отбором можно включить и другие.",
    less: |all, out, stay| format!("{} минус {out} — остаётся {stay}.", meetings(all)),
    nothing_chosen: |n| {
        let stay = plural(n, "остаётся", "остаются", "остаются");
        format!("Отбора нет: {stay} {}.", meetings(n))
    },
    sieve: |stay, of| {
        format!("{} {stay} из {}", plural(stay, "остаётся", "остаются", "остаётся"), of_meetings(of))
    },
    fallen: "Не входят",
    counted: |n| match n {
        0 => "Ни одна встреча не учтена.".to_owned(),
        n => format!("{} {}:", plural(n, "Учтена", "Учтены", "Учтено"), meetings(n)),
    },
    bars: |chart| format!("На диаграмме «{chart}»"),
    bars_overlap: |sum, n| {
        format!(
            "В сумме по полосам {sum}, больше, чем {n}: встреча считается в каждой полосе, к которой относится."
        )
    },
    this_bar: |bar| format!("{bar}: откуда это число"),
    meetings,
};
