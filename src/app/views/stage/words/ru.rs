//! Russian, in front of a class.

use super::{Scored, StageWords};
use crate::text::RichText;
use crate::text::grammar::ru::meetings;

fn revealed(label: &str, guess: Option<u32>, counted: u32) -> String {
    match guess {
        Some(guess) => format!("{label}: ваш ответ {guess}, на деле {counted}; к встречам"),
        None => format!("{label}: ответа нет, на деле {counted}; к встречам"),
    }
}

fn scored(it: &Scored) -> RichText {
    if it.guessed == 0 {
        return RichText::from("Ответов не было; вот числа.");
    }
    let right = RichText::new().strong(format!("Верно {} из {}", it.right, it.guessed));
    match &it.surprise {
        None if it.guessed == 1 => right.text("."),
        None => right.text(": все ответы совпали с числами."),
        Some((label, guess, counted)) => {
            let right = right.text(". Самое неожиданное: ").strong(label);
            right.text(format!(" — ваш ответ {guess}, на деле {counted}."))
        }
    }
}

fn guess_told(guess: Option<u32>, counted: u32) -> RichText {
    let told = RichText::new().strong(meetings(counted)).text(".");
    match guess {
        Some(guess) if guess == counted => told.text(" Вы угадали."),
        Some(guess) => told.text(format!(" Ваш ответ: {guess}.")),
        None => told,
    }
}

/// The messages in Russian.
pub static STAGE: StageWords = StageWords {
    all_title: "Три диаграммы сразу",
    previous: "Предыдущий слайд",
    next: "Следующий слайд",
    leave: "Закончить показ",
    full_screen: "Во весь экран",
    full_refused: "Браузер не разрешает странице занять весь экран.",
    projector: "Сильный контраст для проектора",
    help: "Клавиши",
    code: "Показать QR-код крупно",
    code_how: "Откройте то же самое на своём устройстве",
    blank: "Экран затемнён; нажмите любую клавишу, чтобы продолжить",
    place: |at, of| format!("{at} из {of}"),
    part: |at, of| format!("({at} из {of})"),
    unfiltered: "Без отбора: все встречи АСЕАН и России, о которых эти источники сообщают как о состоявшихся",
    unfiltered_brief: "Без отбора: всё, что по этим источникам состоялось",
    all_counted: |n| format!("Состоялось, по сообщениям: {} АСЕАН и России; без отбора", meetings(n)),
    cut: "Последняя полоса обрезана",
    first_of: |shown, all| format!("Первые {shown} из {all}"),
    first_of_beside: |shown, all| format!("{shown} из {all}"),
    part_of: |nth, parts| format!("Часть {nth} из {parts} диаграммы"),
    meetings,
    its_meetings: "Какие это встречи",
    meeting_of: |at, of| format!("Встреча {at} из {of}"),
    previous_meeting: "Предыдущая встреча",
    next_meeting: "Следующая встреча",
    back_to_chart: "К диаграмме",
    read: "Читать в статье",
    marks_keys: "Стрелки вверх и вниз ведут по отметкам, Enter выбирает, стрелки влево и вправо листают слайды.",
    play_years: "Встреча за встречей",
    play_title: |years| format!("{years}: встреча за встречей"),
    play_undated: |n| format!("{n} без указанного года: только в таблице"),
    play_empty: "При таком отборе встреч нет",
    play: "Запустить",
    pause: "Пауза",
    resume: "Дальше",
    play_back: "Назад",
    play_on: "Вперёд",
    end: "Показать всё",
    come: |come, of| format!("{come} из {of}"),
    play_evidence: "Откуда это известно",
    speed: "Скорость",
    speeds: ["Медленно", "Обычно", "Быстро"],
    play_table: "Таблицей",
    play_when: "Когда",
    play_what: "Встреча",
    play_where: "Где",
    guess_title: |year, is_pandemic| match is_pandemic {
        true => format!("Сколько раз они встречались в {year} году, во время пандемии?"),
        false => format!("Сколько раз они встречались в {year} году?"),
    },
    guess_who: "АСЕАН и Россия",
    guess_how: "Выберите число, а потом откройте ответ.",
    guess_label: "Ваш ответ: сколько встреч",
    guess_less: "На одну меньше",
    guess_more: "На одну больше",
    guess_told,
    guess_sentences: "Читать по одной встрече",
    guess_bars: "Угадать все годы",
    keys_title: "Клавиши",
    keys: &[
        ("← →", "предыдущий и следующий слайд; то же делают Page Up и Page Down пульта"),
        ("Home End", "первый и последний слайд"),
        ("↑ ↓", "от отметки к отметке; на слайде встречи — от встречи к встрече"),
        ("Enter", "выбрать полосу или снять выбор; Tab ведёт к «Какие это встречи»"),
        ("F", "во весь экран"),
        ("P", "сильный контраст для проектора"),
        ("Q", "QR-код для телефонов крупно"),
        ("B .", "затемнить экран и вернуть"),
        ("Esc", "шаг назад: от встречи к диаграмме, от диаграммы на страницу"),
        ("1 … 9", "диаграммы по порядку"),
        ("Y", "встреча за встречей; там пробел запускает и останавливает, ← → — шаг, 1 2 3 — скорость"),
        ("A Enter", "в рассказе: показать или скрыть ответ"),
    ],
    keys_escape: "В полноэкранном режиме первое нажатие Esc только выключает его.",
    predict: "Сначала угадать",
    predict_title: |question| format!("Как вы думаете? {question}"),
    predict_how: "Покажите, сколько, по-вашему, было встреч: коснитесь или потяните.",
    predict_keys: "Можно и стрелками.",
    reveal: "Показать ответ",
    guess_again: "Угадать снова",
    to_chart: "К диаграмме",
    no_guess: "ответа ещё нет",
    you: |n| format!("вы: {n}"),
    counted_bar: |n| format!("на деле: {n}"),
    legend_you: "ваш ответ",
    legend_counted: "на деле",
    revealed,
    scored,
    set_apart: |label, n| format!("Здесь не показаны {} с пометкой «{label}».", meetings(n)),
    asked_of: |asked, all| format!("Полос {asked} из {all}; остальные не длиннее"),
    nothing: "При таком отборе угадывать нечего.",
};
