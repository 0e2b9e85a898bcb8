//! Russian.
//!
//! Words for a meeting: *встреча*; for a report, what one article says of one meeting:
//! *сообщение*; for an area: *тема* (so the page's theme is *оформление*); for a bar: *столбик*
//! (*столбец* is a column of a table). Labels and names come in the nominative and never change,
//! so sentences are built around them: with a colon, a dash or a verb in the plural.

use super::date::Pattern;
use super::list::{counted, join, plural_ru};
use super::{Summary, Words, strong};
use crate::counts::ExclusionReason;
use crate::data::vocabulary::{Kind, Lang, Mode, Status};
use crate::query::{Between, Dimension};

const MONTHS_WITH_DAY: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const MONTHS_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

pub(super) const DATES: Pattern = Pattern {
    months_with_day: MONTHS_WITH_DAY,
    months_alone: MONTHS_ALONE,
    before_year: " ",
    after_year: " г.",
    year_untold: ", год не указан",
    uncertain: " (неточно)",
    untold: "дата не указана",
};

fn s(n: u32, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{n} {}", plural_ru(n, one, few, many))
}

fn meetings(n: u32) -> String {
    s(n, "встреча", "встречи", "встреч")
}

/// After "из": "из 21 встречи", "из 9 встреч".
fn of_meetings(n: u32) -> String {
    s(n, "встречи", "встреч", "встреч")
}

/// After "по материалам": "1 статьи", "5 статей".
fn of_articles(n: u32) -> String {
    s(n, "статьи", "статей", "статей")
}

/// After "в": "в 1 статье", "в 5 статьях".
fn in_articles(n: u32) -> String {
    s(n, "статье", "статьях", "статьях")
}

fn summary(it: &Summary) -> String {
    if it.shown == 0 {
        return format!(
            "{} не отвечает всем условиям отбора. Снимите одно из них, чтобы увидеть больше.",
            strong("Ни одна встреча")
        );
    }
    let mut text = if it.filtered {
        strong(&format!("{} из {}", it.shown, of_meetings(it.total)))
    } else {
        strong(&meetings(it.shown))
    };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(of_articles(it.articles));
    }
    if it.citations > 0 {
        from.push(format!(
            "{} {}",
            it.citations,
            plural_ru(
                it.citations,
                "страницы открытых источников",
                "страниц открытых источников",
                "страниц открытых источников"
            )
        ));
    }
    text += &format!(", по материалам {}.", join(&from, " и "));
    if let Some(year) = &it.only_year {
        let all = match it.shown {
            1 => "Встреча приходится",
            2 => "Обе встречи приходятся",
            _ => "Все эти встречи приходятся",
        };
        text += &format!(" {all} на {} год.", strong(year));
    } else if let Some((year, count)) = &it.fullest_year {
        text += &format!(" Больше всего встреч приходится на {} год ({count}).", strong(year));
    }
    let areas: Vec<String> = it.areas.iter().map(|it| strong(&format!("«{it}»"))).collect();
    let chairs = counted(&it.chairs, it.shown);
    if !areas.is_empty() {
        let list = join(&areas, " и ");
        text += &match (it.shown, areas.len()) {
            (1, _) => format!(" Обсуждали: {list}"),
            (_, 1) => format!(" Чаще всего обсуждали: {list} ({})", it.area_count),
            _ => format!(" Чаще всего обсуждали: {list} (по {})", it.area_count),
        };
        text += if chairs.is_empty() { "." } else { "; " };
    }
    if !chairs.is_empty() {
        // One country has a gender that a verb would have to know, two have not.
        let lead = match (it.shown, chairs.len()) {
            (1, 1) => "председатель —",
            (1, _) => "председательствовали",
            (_, 1) => "чаще всего в роли председателя —",
            _ => "чаще всего председательствовали",
        };
        text += &if areas.is_empty() { format!(" {}", capital(lead)) } else { lead.to_owned() };
        text += &format!(" {}.", join(&chairs, " и "));
    }
    text
}

fn dimension(it: Dimension) -> &'static str {
    match it {
        Dimension::Year => "Год",
        Dimension::Area => "Тема",
        Dimension::Pillar => "Опора",
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

/// The text with a capital first letter. It is one of ours, from а to я.
fn capital(text: &str) -> String {
    beginning(text, |first| first - 0x20)
}

/// The text with a small first letter. It is one of ours, from А to Я.
fn small(text: &str) -> String {
    beginning(text, |first| first + 0x20)
}

/// The text with another first letter, told by its number: capitals are 32 before small letters.
/// `char::to_uppercase` would know all letters of the world, with a table as long as this file.
fn beginning(text: &str, with: fn(u32) -> u32) -> String {
    let mut letters = text.chars();
    let first = letters.next().and_then(|it| char::from_u32(with(it as u32)));
    first.into_iter().chain(letters).collect()
}

fn mode(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "Очно",
        Mode::Virtual => "По видеосвязи",
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
        Between::Untold => "Участники не указаны",
    }
}

fn left_out(it: ExclusionReason) -> &'static str {
    match it {
        ExclusionReason::Wider => "Встреча в более широком формате",
        ExclusionReason::Others => "АСЕАН или Россия не в числе участников",
        ExclusionReason::PartiesUntold => "Участники не указаны",
        ExclusionReason::NotHeld => "Встреча предложена или запланирована, но не проведена",
        ExclusionReason::Held => "Встреча проведена, а вы запросили другие",
        ExclusionReason::AseanRussia => "Встреча АСЕАН и России, а вы запросили другие",
        ExclusionReason::NotChosen => "Встреча не отвечает условиям отбора",
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
        "th" => "Тайский",
        "zh" => "Китайский",
        _ => "",
    }
}

fn bar(label: &str, count: u32, total: u32, chosen: bool) -> String {
    let mut text = if count == total {
        format!("{label}: {}", meetings(count))
    } else {
        format!("{label}: {count} из {}", of_meetings(total))
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

/// "Tells of": "об одной встрече", "о 3 встречах", "об 11 встречах".
fn reports(n: u32) -> String {
    match n {
        0 => "о встречах не рассказывает".to_owned(),
        1 => "рассказывает об одной встрече".to_owned(),
        _ => {
            let about = if n == 11 { "об" } else { "о" };
            format!("рассказывает {about} {}", s(n, "встрече", "встречах", "встречах"))
        }
    }
}

/// The messages in Russian.
pub static WORDS: Words = Words {
    lang: Lang::Ru,
    endonym: "Русский",
    title: "Путеводитель по диалогу",
    kicker: "АСЕАН и Россия по материалам прессы",
    skip: "Перейти к диаграммам",
    language: "Язык",
    theme: "Оформление",
    theme_auto: "Как на устройстве",
    theme_light: "Светлое",
    theme_dark: "Тёмное",
    share: "Поделиться",
    present: "На экран",
    stories: "Рассказы",
    teach: "Учителям",
    method: "Откуда это число?",
    download: "Скачать",
    close: "Закрыть",
    summary,
    hint: "Чтобы отобрать встречи, выберите любой столбик.",
    left_out_hint: |n| {
        if n == 1 {
            "Ещё одно сообщение осталось".to_owned()
        } else {
            let verb = plural_ru(n, "осталось", "остались", "осталось");
            format!("Ещё {} {verb}", s(n, "сообщение", "сообщения", "сообщений"))
        }
    },
    left_out_link: "вне подсчёта, и вот почему",
    choices: "Условия отбора",
    clear_all: "Сбросить всё",
    any_value: "любое значение",
    remove: |what| format!("Убрать: {what}"),
    dimension,
    announce: |n| {
        if n == 0 {
            "Подходящих встреч нет".to_owned()
        } else {
            format!("{} {}", plural_ru(n, "Показана", "Показаны", "Показано"), meetings(n))
        }
    },
    search_label: "Поиск по статьям",
    search_hint: "слово, имя, место",
    search_chip: "Текст",
    search_found: |passages, n, q| {
        format!("«{q}»: {} в {}", s(passages, "фрагмент", "фрагмента", "фрагментов"), in_articles(n))
    },
    search_none: |q| format!("В статьях нет слов «{q}»."),
    search_short: "Введите хотя бы две буквы.",
    search_rule: "Знаки над буквами и под ними не важны, точные совпадения идут первыми. Диаграммы считают встречи, о которых говорится в найденных статьях; слова из анонса другой статьи засчитываются только встречам, прочитанным из этого анонса.",
    search_more: |n| format!("Показать ещё {n}"),
    more_filters: "Больше фильтров",
    fewer_filters: "Меньше фильтров",
    years_title: "Когда встречались?",
    years_how: "Число встреч по годам. Год без столбика значит лишь, что встреч за него нет в этих статьях, а не что их не было вовсе.",
    years_sources,
    areas_title: "Что обсуждали?",
    areas_how: |n| {
        format!(
            "Число встреч, на которых поднимали каждую тему. У одной встречи много тем, поэтому столбики в сумме дают больше, чем число встреч ({n})."
        )
    },
    chairs_title: "Кто председательствовал?",
    chairs_how: "Число встреч, на которых страна была председателем или сопредседателем. Встреча с двумя председателями засчитана обоим.",
    years_hint: "Выберите год или проведите по нескольким.",
    outlined: "Столбики с пунктиром — встречи, которые не состоялись: они лишь намечены или предложены.",
    faint: "Бледные столбики — все встречи, без ваших условий отбора.",
    own_choice: |what| format!("Здесь выбрано: {what}. Остальные столбики показывают, что ещё есть."),
    chart_keys: "Стрелки переводят от столбика к столбику, Enter выбирает, Shift со стрелкой выбирает несколько лет подряд.",
    year_untold: "год не указан",
    none_named: "не названы",
    mode_untold: "Не указан",
    from: "С",
    to: "по",
    any: "любой год",
    as_table: "В виде таблицы",
    hide_table: "Скрыть таблицу",
    table_meetings: "Встречи",
    table_not_held: "Из них не проведено",
    table_total: "Без отбора",
    bar,
    more_pictures: "Ещё картинки",
    kinds_title: "Какие встречи и когда?",
    places_title: "Где встречались?",
    by_year_title: "О чём говорили в каком году?",
    periods_title: "Кто говорил от имени АСЕАН и что было принято?",
    compare: "Сравнить с другой выборкой",
    meetings: "Встречи",
    meetings_empty: "Ни одна встреча не отвечает всем условиям отбора.",
    meetings_show_all: |n| format!("Показать все ({n})"),
    meeting,
    kind,
    mode,
    mode_short: |it| match it {
        Mode::InPerson => "очно",
        Mode::Virtual => "по видеосвязи",
    },
    status,
    between,
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
    told_by: |who| format!("источник: {who}"),
    show_quote: |what| format!("{what}: показать эти слова в статье"),
    sources_disagree: "Источники расходятся",
    one_report: "Об этом говорит одна статья.",
    same_number: |a, b| format!("Сочтены одной встречей: {a} и {b}. Совпадают вид, участники и номер."),
    same_day: |a, b| format!("Сочтены одной встречей: {a} и {b}. Совпадают вид, участники и день."),
    cited: |a, b| {
        format!(
            "{a} и {b} сочтены сообщениями об одной встрече: открытые источники ссылаются на эту самую статью."
        )
    },
    record: "открытые источники",
    inferred: "Как это прочитано",
    statements: "Утверждения",
    statements_more: |n| format!("Все утверждения статьи ({n})"),
    topic,
    not_among: "Сейчас эта встреча не входит в число учтённых.",
    articles: "Статьи",
    article: "Статья",
    all_articles: "Все статьи",
    articles_none: "Источники",
    by_agency: |agency| format!("источник: {agency}"),
    undated: "дата не указана",
    article_language: |tag| {
        let name = language(tag);
        if name.is_empty() { tag.to_owned() } else { name.to_owned() }
    },
    reports,
    original: "Читать на сайте издания",
    marks_how: "Из выделенных слов складываются все цифры. Выберите выделенное место, чтобы увидеть, что из него прочитано и где это учтено.",
    about_text: "Об этом тексте",
    related: "На той же странице",
    read_here: "Прочитано из этих слов",
    feeds: "учтено:",
    feeds_none: "показано при встрече, ни в одной диаграмме не учтено",
    feeds_not: "сейчас не учтено",
    back_to_meeting: "К встрече",
    left_out: "Что не учтено и почему",
    left_out_sum: |counted, left, all| {
        format!(
            "Учтено сообщений: {counted}, не учтено: {left}, вместе {all}. Это все сообщения всех статей."
        )
    },
    left_out_why: left_out,
    left_out_how: "Сообщение — это то, что одна статья говорит об одной встрече. Изначально учтены проведённые встречи, среди участников которых есть и АСЕАН, и Россия.",
    include: |n| {
        if n == 1 { "Учесть и это".to_owned() } else { format!("Учесть и эти {n}") }
    },
    hide: "Скрыть",
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
            format!("Не удалось прочитать {}", s(n, "элемент", "элемента", "элементов"))
        }
    },
    try_again: "Повторить",
    no_answer: |file| format!("{file}: сервер не отвечает; есть ли подключение к сети?"),
    not_found: |status| format!("вместо файла сервер ответил кодом {status}"),
    too_slow: |seconds| format!("нет ответа за {}", s(seconds, "секунду", "секунды", "секунд")),
    nothing_read: "Статьи прочитать не удалось, поэтому показать пока нечего.",
    about: "Об этих цифрах",
    about_count: "Диаграммы считают встречи и никогда не считают статьи. Сообщения, в которых совпадают вид, участники и номер или день, — это одна встреча. То, о чём источник не говорит прямо, например год у слов «27 апреля», взято лишь из того, что стоит рядом, и при встрече сказано, как именно; если так узнать нельзя, написано: «год не указан».",
    about_source: "Статьи принадлежат тем, кто их опубликовал. Прочитанное в них размечено вручную: у каждого значения есть слова, на которых оно держится.",
    about_privacy: "Страница не обращается к другим серверам, не сохраняет cookie и не считает посетителей.",
    date: |it| DATES.date(it),
    dates: |start, end| DATES.dates(start, end),
    quoted: |it| format!("«{it}»"),
    and: |items| join(items, " и "),
    collections: "Подборки",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(it: &Summary) -> String {
        summary(it).replace(['\u{2}', '\u{3}'], "")
    }

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

    #[test]
    fn the_summary_agrees_with_its_counts() {
        let mut it = Summary {
            shown: 9,
            total: 9,
            articles: 5,
            fullest_year: Some(("2021".to_owned(), 4)),
            areas: vec!["Политика и безопасность".to_owned()],
            area_count: 6,
            chairs: vec![("Россия".to_owned(), 3), ("Индонезия".to_owned(), 2)],
            ..Summary::default()
        };
        assert_eq!(
            plain(&it),
            "9 встреч, по материалам 5 статей. Больше всего встреч приходится на 2021 год (4). \
             Чаще всего обсуждали: «Политика и безопасность» (6); \
             чаще всего председательствовали Россия (3) и Индонезия (2)."
        );
        it = Summary { shown: 1, total: 21, filtered: true, articles: 1, fullest_year: None, ..it };
        it.only_year = Some("2021".to_owned());
        it.areas.clear();
        it.chairs.truncate(1);
        assert_eq!(
            plain(&it),
            "1 из 21 встречи, по материалам 1 статьи. Встреча приходится на 2021 год. \
             Председатель — Россия."
        );
    }

    #[test]
    fn cases_after_a_preposition() {
        for (n, text) in [
            (1, "рассказывает об одной встрече"),
            (2, "рассказывает о 2 встречах"),
            (11, "рассказывает об 11 встречах"),
            (21, "рассказывает о 21 встрече"),
        ] {
            assert_eq!(reports(n), text);
        }
    }
}
