//! Russian, on the teacher's page.

use super::{Opening, TeachWords};
use crate::text::grammar::ru::{articles, list, other_pages, pages};

/// The messages of the teacher's page in Russian.
pub static TEACH: TeachWords = TeachWords {
    title: "Уроки",
    open_now: "Открыть сейчас",
    guess: Opening {
        name: "Одна догадка", what: "сколько встреч за 2021 год во всём, что известно?"
    },
    play: Opening {
        name: "Встреча за встречей", what: "всё, что известно, по порядку"
    },
    present: Opening {
        name: "Показ на экране", what: "по одной диаграмме, для всего класса"
    },
    predict: Opening { name: "Сначала угадать", what: "потом увидеть числа" },
    stories: Opening {
        name: "Рассказы", what: "шаг за шагом, на каждом — вопрос"
    },
    questions: Opening {
        name: "Вопросы", what: "на всех устройствах один набор"
    },
    worksheet: Opening {
        name: "Рабочий листок", what: "вопросы на бумаге, с ключом"
    },
    compose: Opening { name: "Составить рассказ", what: "из своих выборок" },
    lesson: "Урок",
    step_of: |at, of, name| format!("Шаг {at} из {of}: {name}"),
    next_step: |name| format!("Дальше: {name}"),
    previous_step: |name| format!("Назад: {name}"),
    all_steps: "Все шаги",
    no_lesson: |minutes| format!("Урока на {minutes} мин здесь нет."),
    without_network: "Без сети",
    keep: "Сохранить сайт на этом устройстве",
    keep_how: "Сохранённые на этом устройстве, графики, уроки и задания работают без сети.",
    keeping: |done, of| format!("Файлов сохранено: {done} из {of}."),
    kept: "Готово: сайт сохранён на этом устройстве и весь работает без сети.",
    kept_newer: "Готово: сайт сохранён на этом устройстве. Есть более новый, он откроется, если загрузить страницу снова.",
    not_kept: "Сохранить сайт не удалось: помешала сеть или браузер. Всё остальное работает как прежде.",
    keep_again: "Попробовать ещё раз",
    on_paper: "На бумаге:",
    handout: "Раздатка",
    paths: "Сколько есть времени?",
    minutes: |n| format!("{n} мин"),
    activities: "Для чего подходит каждое занятие",
    loading: "Загрузка…",
    time: "Время",
    ask: "Вопросы классу",
    start: |activity| format!("Начать: {activity}"),
    sources: "О чём источники молчат",
    sources_how: "Подсчитано по выбранной сейчас подборке. Спросите, кто здесь говорит, а кто нет.",
    sources_count: |n, on_record| match (n, on_record) {
        (0, 0) => "Источников нет.".to_owned(),
        (_, 0) => format!("{}.", articles(n)),
        (0, _) => format!("{}.", pages(on_record)),
        _ => format!("{}.", list(&[articles(n), other_pages(on_record)])),
    },
    who: "Кто их публикует",
    others: |n| format!("и ещё {n}"),
    languages: "На каких языках",
    no_language: "Языки, на которых источников нет",
    years: "За какие годы",
    undated: |n| format!("без даты ({n})"),
    no_year: "Годы, за которые нет датированных источников",
    every_year: "Между первым и последним годом источники есть за каждый год.",
    open: "Чего они не сообщают",
    open_how: "Среди учтённых встреч:",
    of_meetings: |n, of| format!("{n} из {of}"),
    year_untold: "Год не указан",
    place_untold: "Место не указано",
    mode_untold: "Не указано, очно или по видеосвязи",
    chair_untold: "Председатель не назван",
    area_untold: "Темы не названы",
    single: "Сообщает только одно издание или агентство",
    language: |tag| match tag {
        "fil" => "филиппинский",
        "id" => "индонезийский",
        "km" => "кхмерский",
        "lo" => "лаосский",
        "ms" => "малайский",
        "my" => "бирманский",
        "ru" => "русский",
        "th" => "тайский",
        "vi" => "вьетнамский",
        _ => "",
    },
};
