//! Russian.
//!
//! Words for a meeting: *встреча*; for a report, what one article says of one meeting:
//! *сообщение*; for an area: *тема* (so the page's theme is *оформление*); for a bar that lies: *полоса*, for one
//! that stands: *столбик* (*столбец* is a column of a table). Labels and names come in the nominative and never change,
//! so sentences are built around them: with a colon, a dash or a verb in the plural.

use super::grammar::ru::{
    DATES, about_meetings, capital, count, either, in_articles, labels, list, meetings, names, number,
    of_meetings, of_sources, plural, quoted, reports as reports_of, rich_list, small,
};
use super::summary::{ChairWords, Condition, ConditionOn, Count, Held, SummaryWords};
use super::{RichText, Words, leading};
use crate::counts::ExclusionReason;
use crate::data::vocabulary::{Kind, Lang, Mode, Status};
use crate::query::{Between, Chart, Dimension, FacetValue, Place};

fn counted(it: &Count) -> String {
    let shown = match it.shown == it.total {
        true => meetings(it.shown),
        false => format!("{} из {}", number(it.shown), of_meetings(it.total)),
    };
    of_sources(it.articles, it.pages).map_or(shown.clone(), |from| format!("{shown}, по материалам {from}"))
}

fn summary(it: &SummaryWords) -> RichText {
    let Count { shown, total, articles, pages } = it.count;
    let scope: Vec<String> = it.scope.iter().map(ToString::to_string).collect();
    let scope = if scope.is_empty() { String::new() } else { format!(" ({})", scope.join("; ")) };
    if shown == 0 {
        return RichText::new()
            .strong("Ни одна встреча")
            .text(" не отвечает всем условиям отбора. Снимите одно из них, чтобы увидеть больше.");
    }
    let mut text = if it.conditions.is_empty() {
        let from =
            of_sources(articles, pages).map_or_else(String::new, |from| format!(", по материалам {from}"));
        RichText::new().strong(meetings(shown)).text(scope).text(from)
    } else {
        let conditions: Vec<String> = it.conditions.iter().map(condition).collect();
        let lead = RichText::new().strong(format!("{} из {}", number(shown), of_meetings(total))).text(scope);
        // The dash keeps the choice with the meetings shown: "2 из 9 встреч с темой" would be 2 of 9 such meetings.
        lead.text(" — ").text(conditions.join(", "))
    };
    text = text.text(".");
    if let Some(year) = &it.only_year {
        let all = match shown {
            1 => "Встреча прошла",
            2 => "Обе встречи прошли",
            _ => "Все эти встречи прошли",
        };
        // Of what is only planned it is not said that it took place.
        let (all, to) = match (it.held, shown) {
            (Held::All, _) => (all, "в"),
            (_, 1) => ("Встреча относится", "к"),
            (_, _) => ("Эти встречи относятся", "к"),
        };
        text = text.text(format!(" {all} {to} ")).strong(year).text(" году.");
    }
    if let Some(years) = &it.years {
        text = text.text(" ").then(&leading(Lang::Ru, Chart::Years, years));
    }
    if !it.only_areas.is_empty() {
        text = text
            .text(match (it.held, it.only_areas.len()) {
                (Held::All, _) => " Обсуждали: ",
                (_, 1) => " Тема: ",
                _ => " Темы: ",
            })
            .then(&labels(&it.only_areas))
            .text(".");
    } else if let Some(areas) = &it.areas {
        text = text.text(" ").then(&leading(Lang::Ru, Chart::Areas, areas));
    }
    match &it.chairs {
        Some(chairs) => text.text(" ").then(&said_of_chairs(chairs)).text("."),
        None => text,
    }
}

fn said_of_chairs(it: &ChairWords) -> RichText {
    let lead = match (it.stated < it.of, it.is_cut) {
        (true, _) => format!("Где председатель назван ({} из {})", number(it.stated), number(it.of)),
        (false, false) if it.groups.len() == 1 && it.groups[0].0.len() == 1 => "Председатель".to_owned(),
        (false, _) => "Председатели".to_owned(),
    };
    let groups: Vec<RichText> = it
        .groups
        .iter()
        .map(|(countries, count)| {
            let each = if countries.len() > 1 { "по " } else { "" };
            let count = if it.of == 1 { String::new() } else { format!(" ({each}{})", number(*count)) };
            names(countries).text(count)
        })
        .collect();
    let groups = match it.groups.iter().all(|(countries, _)| countries.len() == 1) {
        true => rich_list(&groups),
        false => RichText::list(&groups, ", "),
    };
    RichText::from(lead).text(if it.is_cut { ", чаще всего: " } else { ": " }).then(&groups)
}

/// What the meetings that fit have, after "2 из 9 встреч —": "с темой «Энергетика»".
fn condition(it: &Condition) -> String {
    let values = &it.values;
    let one_or_more = |one: &'static str, more: &'static str| if values.len() == 1 { one } else { more };
    let (said, missing) = match it.on {
        ConditionOn::Words => (format!("из текстов, где есть {}", either(&quoted(values))), ""),
        ConditionOn::Dimension(dimension) => match dimension {
            Dimension::Year => {
                // After "или" one year is meant; only a range has several.
                let is_one = values.last().is_some_and(|it| !it.contains('–'));
                (
                    format!("за {} {}", either(values), if is_one { "год" } else { "годы" }),
                    "без указанного года",
                )
            }
            Dimension::Area => (
                format!("с {} {}", one_or_more("темой", "темами"), either(&quoted(values))),
                "без названной темы",
            ),
            Dimension::Pillar => (
                format!("по {} {}", one_or_more("направлению", "направлениям"), either(&quoted(values))),
                "без названной темы",
            ),
            Dimension::Chair => (format!("председатель: {}", either(values)), "без названного председателя"),
            Dimension::Kind => (format!("вида {}", either(&quoted(values))), ""),
            Dimension::Mode => {
                let modes: Vec<String> = values.iter().map(|it| small(it)).collect();
                (either(&modes), "без указанного формата")
            }
            Dimension::Place => {
                let by_video = mode_short(Mode::Virtual);
                let said = match values.as_slice() {
                    [only] if only == by_video => only.clone(),
                    _ => format!("место: {}", either(values)),
                };
                (said, "без указанного места")
            }
            Dimension::Article => {
                let source = |it: &String| match it == WORDS.record {
                    true => "по открытым источникам".to_owned(),
                    false => format!("по статье «{it}»"),
                };
                (either(&values.iter().map(source).collect::<Vec<_>>()), "")
            }
            Dimension::Language => {
                let languages: Vec<String> = values.iter().map(|it| small(it)).collect();
                (format!("язык статьи: {}", either(&languages)), "")
            }
            Dimension::Status | Dimension::Between => (either(&quoted(values)), ""),
        },
    };
    match (it.or_missing, values.is_empty()) {
        (true, true) => missing.to_owned(),
        (true, false) => format!("{said} или {missing}"),
        (false, _) => said,
    }
}

fn dimension(it: Dimension) -> &'static str {
    match it {
        Dimension::Year => "Год",
        Dimension::Area => "Тема",
        Dimension::Pillar => "Направление",
        Dimension::Chair => "Председатель",
        Dimension::Kind => "Вид встречи",
        Dimension::Mode => "Формат",
        Dimension::Status => "Статус",
        Dimension::Between => "Участники",
        Dimension::Article => "Статья",
        Dimension::Language => "Язык статьи",
        Dimension::Place => "Место встречи",
    }
}

/// The words for a value that is named neither by the vocabulary nor as a country, an article or a language.
fn value(it: &FacetValue) -> Option<&'static str> {
    match it {
        FacetValue::Kind(it) => Some(kind(*it)),
        FacetValue::Mode(it) => Some(mode(*it)),
        FacetValue::Status(it) => Some(status(*it)),
        FacetValue::Between(it) => Some(between(*it)),
        FacetValue::Place(Place::Virtual) => Some(mode_short(Mode::Virtual)),
        FacetValue::Record => Some(WORDS.record),
        FacetValue::Missing(Dimension::Year) => Some(WORDS.year_untold),
        FacetValue::Missing(Dimension::Mode) => Some(WORDS.mode_untold),
        FacetValue::Missing(Dimension::Place) => Some(WORDS.place_untold),
        FacetValue::Missing(_) => Some(WORDS.none_named),
        _ => None,
    }
}

fn kind(it: Kind) -> &'static str {
    match it {
        Kind::Summit => "Саммит Россия – АСЕАН",
        Kind::ForeignMinisters => "Встреча министров иностранных дел",
        Kind::EconomicMinisters => "Встреча министров экономики",
        Kind::DefenceMinisters => "Встреча министров обороны",
        Kind::SectoralMinisters => "Встреча отраслевых министров",
        Kind::SeniorOfficials => "Совещание старших должностных лиц",
        Kind::JointCommittee => "Заседание совместного комитета",
        Kind::SecurityConsultations => "Консультации по вопросам безопасности",
        Kind::WorkingGroup => "Заседание рабочей группы",
        Kind::Talks => "Переговоры",
        Kind::Conference => "Конференция",
        Kind::Regional => "Встреча в более широком формате",
        Kind::Other => "Встреча иного вида",
    }
}

/// How a number ends before the kind, and what "special" is before it: both agree with its first word.
fn agreeing(it: Kind) -> (&'static str, &'static str) {
    match it {
        Kind::Summit => ("-й", "специальный"),
        Kind::ForeignMinisters
        | Kind::EconomicMinisters
        | Kind::DefenceMinisters
        | Kind::SectoralMinisters
        | Kind::Conference
        | Kind::Regional
        | Kind::Other => ("-я", "специальная"),
        Kind::SeniorOfficials | Kind::JointCommittee | Kind::WorkingGroup => ("-е", "специальное"),
        Kind::SecurityConsultations | Kind::Talks => ("-е", "специальные"),
    }
}

fn meeting(it: Kind, ordinal: Option<u32>, special: bool) -> String {
    let (ending, adjective) = agreeing(it);
    let mut words: Vec<String> = Vec::new();
    if let Some(ordinal) = ordinal {
        words.push(format!("{ordinal}{ending}"));
    }
    if special {
        words.push(if words.is_empty() { capital(adjective) } else { adjective.to_owned() });
    }
    words.push(if words.is_empty() { kind(it).to_owned() } else { small(kind(it)) });
    words.join(" ")
}

fn mode(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "Очно",
        Mode::Virtual => "По видеосвязи",
    }
}

fn mode_short(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "очно",
        Mode::Virtual => "по видеосвязи",
    }
}

fn status(it: Status) -> &'static str {
    match it {
        Status::Held => "Проведено",
        Status::Planned => "Запланировано",
        Status::Proposed => "Предложено",
    }
}

fn between(it: Between) -> &'static str {
    match it {
        Between::AseanRussia => "АСЕАН и Россия",
        Between::Wider => "Более широкий формат",
        Between::Others => "Другие участники",
        Between::Unknown => "Участники не указаны",
    }
}

fn left_out(it: ExclusionReason) -> &'static str {
    match it {
        ExclusionReason::Wider => "Встреча в более широком формате",
        ExclusionReason::Others => "АСЕАН или Россия не в числе участников",
        ExclusionReason::PartiesUnknown => "Участники не указаны",
        ExclusionReason::NotHeld => "Встреча предложена или запланирована; неизвестно, состоялась ли",
        ExclusionReason::Held => "Встреча проведена, а вы запросили другие",
        ExclusionReason::AseanRussia => "Встреча АСЕАН и России, а вы запросили другие",
        ExclusionReason::NotChosen => "Вне вашего отбора",
    }
}

fn topic(it: &str) -> &'static str {
    match it {
        "anniversary" => "Годовщина",
        "assessment" => "Оценка",
        "chairs" => "Председатели",
        "coordinator" => "Координатор",
        "document" => "Документ",
        "mechanism" => "Механизм",
        "meeting" => "Встреча",
        "plan-of-action" => "План действий",
        "pledge" => "Обязательство",
        "position" => "Позиция",
        "priorities" => "Приоритеты",
        "proposal" => "Предложение",
        "trade-rank" => "Место в торговле",
        _ => "Утверждение",
    }
}

fn language(it: &str) -> &'static str {
    match it {
        "en" => "Английский",
        "vi" => "Вьетнамский",
        "ru" => "Русский",
        "id" => "Индонезийский",
        "de" => "Немецкий",
        "es" => "Испанский",
        "fil" => "Филиппинский",
        "fr" => "Французский",
        "ja" => "Японский",
        "bg" => "Болгарский",
        "th" => "Тайский",
        "zh" => "Китайский",
        _ => "",
    }
}

fn bar(label: &str, count: u32, total: u32, chosen: bool) -> String {
    let mut text = if count == total {
        format!("{label}: {}", meetings(count))
    } else {
        format!("{label}: {} из {}", number(count), of_meetings(total))
    };
    if chosen {
        text += ", выбрано";
    }
    text
}

fn years_sources(years: &[(i32, u32)], undated: u32) -> String {
    let mut parts: Vec<String> = years.iter().map(|(year, n)| format!("{year} ({n})")).collect();
    if undated > 0 {
        parts.push(format!("дата не указана ({undated})"));
    }
    format!("Годы публикации статей: {}.", parts.join(", "))
}

/// The messages in Russian.
pub static WORDS: Words = Words {
    lang: Lang::Ru,
    title: "Путеводитель по диалогу",
    kicker: "АСЕАН и Россия по открытым источникам",
    skip: "Перейти к диаграммам",
    language: "Язык",
    theme: "Оформление",
    theme_auto: "Как в системе",
    theme_light: "Светлое",
    theme_dark: "Тёмное",
    share: "Поделиться",
    present: "Показ на экране",
    stories: "Рассказы",
    teach: "Учителям",
    method: "Откуда это число?",
    download: "Скачать",
    close: "Закрыть",
    summary,
    hint: "Чтобы отобрать встречи, выберите любой столбик или полосу.",
    counted,
    left_out_link: |n| {
        format!("{} {} — почему?", reports_of(n), plural(n, "не учтено", "не учтены", "не учтено"))
    },
    outside_choice: |n, is_more| {
        let reports = if is_more { format!("Ещё {}", reports_of(n)) } else { reports_of(n) };
        format!("{reports} — вне вашего отбора.")
    },
    choices: "Условия отбора",
    clear_all: "Сбросить всё",
    any_value: "любое значение",
    remove: |what| format!("Убрать: {what}"),
    dimension,
    announce: |n| {
        if n == 0 {
            "Подходящих встреч нет".to_owned()
        } else {
            format!("{} {}", plural(n, "Показана", "Показаны", "Показано"), meetings(n))
        }
    },
    search_label: "Поиск по статьям",
    record_search_label: "Искать в статьях и источниках",
    search_hint: "слово, имя, место",
    search_chip: "Текст",
    search_found: |passages, n, q| {
        format!("«{q}»: {} в {}", count(passages, "фрагмент", "фрагмента", "фрагментов"), in_articles(n))
    },
    search_none: |q| {
        format!(
            "В статьях не найдено: «{q}». Они могут быть на другом языке; тему можно выбрать на диаграмме."
        )
    },
    search_short: "Введите хотя бы две буквы.",
    search_rule: "Знаки над буквами и под ними не важны, точные совпадения идут первыми. На диаграммах — встречи, о которых говорится в найденных текстах; анонс другой статьи («На той же странице») — отдельный текст.",
    more_filters: "Больше фильтров",
    fewer_filters: "Меньше фильтров",
    years_how: "Число встреч по годам. Год без столбика значит лишь, что встреч за него нет в этих статьях, а не что их не было вовсе.",
    years_sources,
    record_years_how: "Встречи по годам, как о них сообщают открытые источники. Год без столбика — это год, за который встреч не найдено, а не год без встреч.",
    record_thin: |years| {
        format!(
            "Годы, за которые мало источников: {years}. Встреч не найдено, или о каждой сообщает только одно издание или агентство."
        )
    },
    areas_how: |n| {
        format!(
            "Число встреч, на которых поднимали каждую тему. Встреча засчитана каждой своей теме, поэтому в сумме полосы могут дать больше, чем число встреч ({}).",
            number(n)
        )
    },
    chairs_how: "Число встреч, на которых страна была председателем или сопредседателем. Встреча с двумя председателями засчитана обоим.",
    cut: "Последняя полоса обрезана: верно её число, а не длина.",
    outlined: "Пунктир — встречи, которые лишь намечены или предложены.",
    faint: "Бледным — все встречи, без отбора.",
    year_untold: "год не указан",
    none_named: "не указано",
    mode_untold: "Не указан",
    from: "С",
    to: "по",
    any: "любой год",
    hide_table: "Скрыть таблицу",
    table_meetings: "Встречи",
    table_not_held: "Из них лишь намечено",
    table_total: "Без отбора",
    bar,
    of_total: |n| format!("из {}", number(n)),
    compare: "Сравнить с другой выборкой",
    meetings: "Встречи",
    meetings_empty: "Ни одна встреча не отвечает всем условиям отбора.",
    nothing_counted: |files| format!("Считать пока нечего: не удалось загрузить {files}."),
    only_part: |files| format!("Это лишь часть: не удалось полностью загрузить {files}."),
    meetings_show_all: |n| format!("Показать все ({})", number(n)),
    meeting,
    in_series: |name, series, ordinal| {
        let number = ordinal.map_or_else(String::new, |it| format!(", № {it}"));
        format!("{name}, серия «{series}»{number}")
    },
    kind,
    mode,
    mode_short,
    status,
    value,
    place_untold: "место не указано",
    chairs_untold: "председатели не названы",
    date_untold: "Дата не указана",
    field_date: |it| match it {
        Status::Held => "Дата проведения",
        Status::Planned => "Намеченная дата",
        Status::Proposed => "Предложенная дата",
    },
    field_end: "Окончание",
    field_kind: "Вид",
    field_parties: "Участники",
    field_number: "Номер",
    field_special: "Характер",
    field_place: "Место",
    field_country: "Страна",
    field_mode: "Формат",
    field_status: "Статус",
    field_chairs: "Председатели",
    field_areas: "Темы",
    special: "специальная встреча",
    asean: "АСЕАН",
    // With no noun beside it an ordinal would have no gender to agree with: "Номер: 19".
    number: |n| n.to_string(),
    record: "открытые источники",
    articles: "Статьи",
    article: "Статья",
    articles_none: "Источники",
    by_agency: |agency| format!("источник: {agency}"),
    undated: "дата не указана",
    article_language: |tag| {
        let name = language(tag);
        if name.is_empty() { tag.to_owned() } else { name.to_owned() }
    },
    reports: |n| match n {
        0 => "о встречах не рассказывает".to_owned(),
        _ => format!("рассказывает {}", about_meetings(n)),
    },
    back_to_meeting: "К встрече",
    left_out: "Что не учтено и почему",
    left_out_why: left_out,
    show: "Показать",
    unknown: |name, value| {
        if value.is_empty() {
            format!("В ссылке не распознано и пропущено: «{name}»")
        } else {
            format!("В ссылке не распознано и пропущено: {name} «{value}»")
        }
    },
    unknown_more: |n| format!("и ещё {n}"),
    dismiss: "Убрать",
    loading: "Статьи загружаются…",
    faults: |n| {
        if n == 1 {
            "Не удалось прочитать один элемент".to_owned()
        } else {
            format!("Не удалось прочитать {}", count(n, "элемент", "элемента", "элементов"))
        }
    },
    try_again: "Повторить",
    no_answer: |file| format!("{file}: сервер не отвечает; есть ли подключение к сети?"),
    something_else: |file| format!("{file}: вместо файла пришло что-то другое"),
    not_found: |status| format!("вместо файла сервер ответил кодом {status}"),
    too_slow: |seconds| format!("нет ответа за {}", count(seconds, "секунду", "секунды", "секунд")),
    nothing_read: "Статьи прочитать не удалось, поэтому показать пока нечего.",
    about: "Об этих цифрах",
    about_count: "На диаграммах — число встреч, а не статей. Сообщения, в которых совпадают вид, участники и номер или день, — это одна встреча. Если источник о чём-то умалчивает, например о годе у слов «27 апреля», мы выводим это только из окружающего текста и говорим, как именно; если вывести нельзя, написано: «год не указан».",
    about_source: "Статьи принадлежат тем, кто их опубликовал. Прочитанное в них размечено вручную: у каждого значения есть слова, которые его подтверждают.",
    about_privacy: "Страница не обращается к другим серверам, не сохраняет cookie и не считает посетителей.",
    updated: |day| format!("Данные обновлены {day}"),
    example: "Каждое число ведёт к фразам, из которых оно взято, например:",
    charts: super::charts::ru::CHARTS,
    countries: super::countries::RU_NAMES,
    date: |it| DATES.date(it),
    dates: |start, end| DATES.dates(start, end),
    quoted: |it| format!("«{it}»"),
    and: list,
    collections: "Подборки",
    topic,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_agrees_with_its_first_word() {
        for (it, ordinal, special, name) in [
            (Kind::Summit, Some(3), false, "3-й саммит Россия – АСЕАН"),
            (Kind::SeniorOfficials, Some(19), false, "19-е совещание старших должностных лиц"),
            (Kind::SecurityConsultations, Some(1), false, "1-е консультации по вопросам безопасности"),
            (Kind::ForeignMinisters, None, true, "Специальная встреча министров иностранных дел"),
            (Kind::JointCommittee, Some(2), true, "2-е специальное заседание совместного комитета"),
            (Kind::Talks, None, false, "Переговоры"),
        ] {
            assert_eq!(meeting(it, ordinal, special), name);
        }
    }
}
