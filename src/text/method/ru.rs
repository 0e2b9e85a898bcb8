//! Russian, on how a number was made.

use super::Method;
use crate::text::list::plural_ru;

fn s(n: u32, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{n} {}", plural_ru(n, one, few, many))
}

fn meetings(n: u32) -> String {
    s(n, "встреча", "встречи", "встреч")
}

fn reports(n: u32) -> String {
    s(n, "сообщение", "сообщения", "сообщений")
}

/// The messages in Russian.
pub static METHOD: Method = Method {
    ask: "Откуда это число?",
    title: "Откуда это число?",
    how: "От источников к числу, шаг за шагом. Каждое название ведёт к словам, на которых оно основано. Стрелки — вперёд и назад, Home и End — к первому и последнему шагу.",
    counted_of: |n| plural_ru(n, "встреча учтена", "встречи учтены", "встреч учтено"),
    steps: ["Источники", "Сообщения", "Встречи", "Не учтены", "Отбор", "Итог"],
    step_of: |at, of| format!("Шаг {at} из {of}"),
    previous: "Назад",
    next: "Дальше",
    one_by_one: "По одному шагу",
    all_steps: "Все шаги сразу",
    back: "К диаграммам",
    articles: |n| {
        let read = plural_ru(n, "Прочитана", "Прочитаны", "Прочитано");
        format!("{read} {}.", s(n, "статья", "статьи", "статей"))
    },
    entries: |n, pages| {
        format!(
            "В открытых источниках — {}, о которых сообщают {}.",
            meetings(n),
            s(pages, "страница", "страницы", "страниц")
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
            "Из {} получается встреч: {into}. Сообщения об одном виде встреч, с теми же участниками и тем же номером или днём — это одна встреча, если ничто не противоречит; так же и то, для чего открытые источники ссылаются на статью.",
            s(n, "сообщения", "сообщений", "сообщений")
        )
    },
    alone: |n| {
        let told = plural_ru(n, "известна", "известны", "известны");
        format!("{} {told} только из одного сообщения.", meetings(n))
    },
    joined: |n, of| {
        let made = plural_ru(n, "собрана", "собраны", "собраны");
        format!("{} {made} из нескольких сообщений (всего {of}):", meetings(n))
    },
    scope: "Сначала учитываются состоявшиеся встречи, среди участников которых есть и АСЕАН, и Россия; отбором можно включить и другие.",
    less: |all, out, stay| format!("{} минус {out} — остаётся {stay}.", meetings(all)),
    nothing_chosen: |n| {
        let stay = plural_ru(n, "остаётся", "остаются", "остаются");
        format!("Больше ничего не выбрано: {stay} {}.", meetings(n))
    },
    sieve: |stay, of| {
        format!(
            "{} {stay} из {}",
            plural_ru(stay, "остаётся", "остаются", "остаётся"),
            s(of, "встречи", "встреч", "встреч")
        )
    },
    fallen: "Не входят",
    counted: |n| match n {
        0 => "Ни одна встреча не учтена.".to_owned(),
        n => format!("{} {}:", plural_ru(n, "Учтена", "Учтены", "Учтено"), meetings(n)),
    },
    bars: |chart| format!("На диаграмме «{chart}»"),
    bars_overlap: |sum, n| {
        format!(
            "В сумме по столбикам {sum}, больше, чем {n}: встреча считается в каждом столбике, к которому относится."
        )
    },
    this_bar: |bar| format!("{bar}: откуда это число"),
    meetings,
};
