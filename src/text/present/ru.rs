//! Russian, in front of a class.

use super::{Counted, Present, Scored};
use crate::query::Chart;
use crate::text::list::{join, plural_ru};
use crate::text::strong;

fn meetings(n: u32) -> String {
    format!("{n} {}", plural_ru(n, "встреча", "встречи", "встреч"))
}

/// After "из": "из 21 встречи", "из 9 встреч".
fn of_meetings(n: u32) -> String {
    format!("{n} {}", plural_ru(n, "встречи", "встреч", "встреч"))
}

fn counted(it: &Counted) -> String {
    let shown = match it.filtered {
        true => format!("{} из {}", it.shown, of_meetings(it.total)),
        false => meetings(it.shown),
    };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(format!("{} {}", it.articles, plural_ru(it.articles, "статьи", "статей", "статей")));
    }
    if it.citations > 0 {
        let pages = plural_ru(it.citations, "страницы", "страниц", "страниц");
        from.push(format!("{} {pages} открытых источников", it.citations));
    }
    if from.is_empty() {
        shown
    } else {
        format!("{shown}, по материалам {}", join(&from, " и "))
    }
}

fn most(picture: Chart, names: &[String], count: u32, total: u32) -> String {
    let all = of_meetings(total);
    if names.is_empty() {
        return match picture {
            Chart::Years => {
                format!("Ни один год не выделяется: на год приходится не больше {count} из {all}.")
            }
            Chart::Chairs => format!("Ни одна страна не выделяется: у каждой не больше {count} из {all}."),
            Chart::Kinds => format!("Ни один вид не выделяется: в каждом не больше {count} из {all}."),
            Chart::Places => format!("Ни одно место не выделяется: в каждом не больше {count} из {all}."),
            Chart::Periods => {
                format!("Кто координировал, что планировали и приняли. Всего: {}.", meetings(total))
            }
            Chart::Areas | Chart::AreasByYear => {
                format!("Ни одна тема не выделяется: у каждой не больше {count} из {all}.")
            }
        };
    }
    let each = if names.len() > 1 { "по " } else { "" };
    let names: Vec<String> = names.iter().map(|it| strong(it)).collect();
    let names = join(&names, " и ");
    match picture {
        Chart::Years => format!("Больше всего встреч: {names} — {each}{count} из {all}."),
        Chart::Areas => format!("Чаще всего обсуждали: {names} — {each}{count} из {all}."),
        Chart::Chairs => format!("Чаще всего председательствовали: {names} — {each}{count} из {all}."),
        Chart::Kinds => format!("Чаще всего: {names} — {each}{count} из {all}."),
        Chart::Places => format!("Чаще всего встречались здесь: {names} — {each}{count} из {all}."),
        Chart::Periods => {
            format!("Последний координатор: {names}. На это время приходится {count} из {all}.")
        }
        Chart::AreasByYear => format!("Больше всего за один год: {names} — {each}{count} из {all}."),
    }
}

fn revealed(label: &str, guess: Option<u32>, counted: u32) -> String {
    match guess {
        Some(guess) => format!("{label}: ваш ответ {guess}, на деле {counted}; к встречам"),
        None => format!("{label}: ответа нет, на деле {counted}; к встречам"),
    }
}

fn scored(it: &Scored) -> String {
    if it.guessed == 0 {
        return "Ответов не было; вот числа.".to_owned();
    }
    let right = strong(&format!("Верно {} из {}", it.right, it.guessed));
    match &it.surprise {
        None if it.guessed == 1 => format!("{right}."),
        None => format!("{right}: все ответы совпали с числами."),
        Some((label, guess, counted)) => {
            format!("{right}. Самое неожиданное: {} — ваш ответ {guess}, на деле {counted}.", strong(label))
        }
    }
}

/// The messages in Russian.
pub static PRESENT: Present = Present {
    all_title: "Три диаграммы сразу",
    previous: "Предыдущий слайд",
    next: "Следующий слайд",
    leave: "Закончить показ",
    full_screen: "Во весь экран",
    projector: "Сильный контраст для проектора",
    help: "Клавиши",
    code: "Показать код крупно",
    code_how: "Откройте этот вид на своём устройстве",
    blank: "Экран затемнён; нажмите любую клавишу, чтобы продолжить",
    place: |at, of| format!("{at} из {of}"),
    part: |at, of| format!("({at} из {of})"),
    counted,
    unfiltered: "Все состоявшиеся встречи",
    most,
    first_of: |shown, all| format!("Первые {shown} из {all}"),
    meetings,
    its_meetings: "Что за встречи",
    meeting_of: |at, of| format!("Встреча {at} из {of}"),
    previous_meeting: "Предыдущая встреча",
    next_meeting: "Следующая встреча",
    back_to_chart: "К диаграмме",
    read: "Читать в статье",
    marks_keys: "Стрелки вверх и вниз ведут по отметкам, Enter указывает на отметку, стрелки влево и вправо листают слайды.",
    keys_title: "Клавиши",
    keys: &[
        ("← →", "предыдущий и следующий слайд; то же делают Page Up и Page Down пульта"),
        ("Home End", "первый и последний слайд"),
        ("↑ ↓", "от отметки к отметке; во встрече — от встречи к встрече"),
        ("Enter", "указать на отметку или снять указание; Tab ведёт к «Что за встречи»"),
        ("F", "во весь экран"),
        ("P", "сильный контраст для проектора"),
        ("Q", "код для телефонов крупно"),
        ("B .", "затемнить экран и вернуть"),
        ("Esc", "шаг назад: от встречи к диаграмме, от диаграммы на страницу"),
    ],
    keys_escape: "В полноэкранном режиме первое нажатие Esc только выключает его.",
    predict: "Сначала угадать",
    predict_title: |question| format!("Как вы думаете? {question}"),
    predict_how: "Задайте каждый столбик: коснитесь, потяните или нажимайте стрелки.",
    reveal: "Показать ответ",
    again: "Угадать снова",
    to_chart: "К диаграмме",
    no_guess: "ответа ещё нет",
    you: |n| format!("вы: {n}"),
    counted_bar: |n| format!("на деле: {n}"),
    legend_you: "ваш ответ",
    legend_counted: "на деле",
    revealed,
    scored,
    set_apart: |label, n| format!("Не спрашивается: {label} — {}.", meetings(n)),
    nothing: "При таком отборе угадывать нечего.",
};
