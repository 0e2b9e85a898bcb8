//! The sentences about a selection: which are said, and which would say nothing. How each language says them is in
//! its file.
//!
//! Every figure comes from one [`Summary`], so numerator and denominator are of the same meetings, and what was chosen
//! is named. Nothing is said of the dimension that was chosen, nor where no value stands out.

use super::describe::{self, ClauseWords};
use super::{Leaders, RichText, Text, more_words, names, words};
use crate::counts::{Ranking, Summary, to_u32};
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::data::{Corpus, Document};
use crate::query::{Chart, Dimension, FacetValue, Query};

/// More names than these stand for nothing in particular.
const MOST_NAMES: usize = 3;

/// Meetings, and the sources that tell of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub shown: u32,
    /// Before filtering.
    pub total: u32,
    pub articles: u32,
    /// Pages that the public record cites.
    pub pages: u32,
}

impl From<&Summary> for Count {
    fn from(figures: &Summary) -> Self {
        let Summary { shown, total, articles, pages, .. } = *figures;
        Self { shown, total, articles, pages }
    }
}

/// What was chosen in one dimension, as a sentence has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub on: ConditionOn,
    /// Alternatives, in words.
    pub values: Vec<String>,
    /// Whether meetings without a value fit too.
    pub or_missing: bool,
}

/// What a condition is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionOn {
    Dimension(Dimension),
    /// Words that are sought.
    Words,
}

/// How many of the meetings are known to have been held: of others is not said that they took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Held {
    #[default]
    All,
    Some,
    None,
}

impl Held {
    fn of(figures: &Summary) -> Self {
        match figures.not_held {
            0 => Self::All,
            not_held if not_held < figures.shown => Self::Some,
            _ => Self::None,
        }
    }
}

/// What is said of meetings that fit, with the verb that it takes: what takes the same one is said after it once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub verb: Option<Text>,
    pub rest: String,
}

/// Joins what is said, where one verb follows itself with a comma: "took place in 2021, by video".
#[must_use]
pub(super) fn with_verbs(said: Vec<Said>) -> Vec<String> {
    let (mut joined, mut last): (Vec<String>, Option<Text>) = (Vec::new(), None);
    for Said { verb, rest } in said {
        match (verb, joined.last_mut()) {
            (Some(verb), Some(before)) if last == Some(verb) => {
                // To have met by video is a place and a way of meeting.
                if !before.ends_with(&rest) {
                    *before = format!("{before}, {rest}");
                }
            }
            (Some(verb), _) => joined.push(format!("{verb} {rest}")),
            (None, _) => joined.push(rest),
        }
        last = verb;
    }
    joined
}

/// Who chaired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChairWords {
    /// Names with the same count stand together, most first.
    pub groups: Vec<(Vec<String>, u32)>,
    /// Whether others chaired too, less often.
    pub is_cut: bool,
    /// Meetings that name a chair.
    pub stated: u32,
    /// Meetings of the selection.
    pub of: u32,
}

/// What is said of a selection, decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryWords {
    pub count: Count,
    pub held: Held,
    /// Choices that widen or move the scope, such as a status.
    pub scope: Vec<ClauseWords>,
    pub conditions: Vec<Condition>,
    /// The year of all meetings, where it is one.
    pub only_year: Option<String>,
    pub years: Option<Leaders>,
    /// What the only meeting of the selection was about.
    pub only_areas: Vec<String>,
    pub areas: Option<Leaders>,
    pub chairs: Option<ChairWords>,
}

/// The sentences above the charts.
#[must_use]
pub fn summary(lang: Lang, corpus: &Corpus, query: &Query, figures: &Summary) -> RichText {
    (words(lang).summary)(&decide(lang, corpus, query, figures))
}

/// Only how many meetings there are, under which choices.
#[must_use]
pub fn headline(lang: Lang, corpus: &Corpus, query: &Query, figures: &Summary) -> RichText {
    let SummaryWords { count, held, scope, conditions, .. } = decide(lang, corpus, query, figures);
    (words(lang).summary)(&SummaryWords { count, held, scope, conditions, ..SummaryWords::default() })
}

/// What a chart shows at first sight, after what was chosen. Where its own dimension was chosen, or nothing stands out, the
/// headline alone; nothing where nothing was chosen either.
#[must_use]
pub fn first_sight(lang: Lang, corpus: &Corpus, query: &Query, figures: &Summary, chart: Chart) -> RichText {
    let is_free = |dimension| query.chosen(dimension).is_none_or(|keys| keys.is_empty());
    let are_free = |dimensions: &[Dimension]| dimensions.iter().copied().all(is_free);
    let leading =
        |dimension: Dimension| leaders(lang, corpus, figures, dimension).filter(|_| is_free(dimension));
    let is_chosen = !conditions(lang, corpus, query).is_empty();
    let leaders = match chart {
        Chart::Areas => leading(Dimension::Area).filter(|_| is_free(Dimension::Pillar)),
        Chart::AreasByYear => cell(lang, corpus, figures, is_chosen)
            .filter(|_| are_free(&[Dimension::Year, Dimension::Area, Dimension::Pillar])),
        Chart::Periods => coordinator(lang, corpus),
        // Video is a place and a mode.
        Chart::Places => leading(Dimension::Place).filter(|_| is_free(Dimension::Mode)),
        _ => leading(chart.spec().dimension),
    };
    let headline = is_chosen.then(|| headline(lang, corpus, query, figures));
    let leading = leaders.map(|leaders| super::leading(lang, chart, &leaders));
    let documents = if chart == Chart::Periods { adopted(lang, corpus) } else { None };
    let said = [headline, leading, documents].into_iter().flatten();
    said.reduce(|said, next| said.text(" ").then(&next)).unwrap_or_default()
}

/// How many documents were adopted, from when to when, and which last. Those without a year stand on no axis.
fn adopted(lang: Lang, corpus: &Corpus) -> Option<RichText> {
    let documents = corpus.record.documents.iter();
    let dated = documents.filter_map(|it| Some((it.adopted.filter(|date| date.year().is_some())?, it)));
    let mut dated: Vec<(Date, &Document)> = dated.collect();
    dated.sort_by_key(|(date, _)| date.order_key());
    let (last, _) = dated.last()?;
    let mut latest = dated.iter().filter(|(date, _)| date == last);
    let name = names::document(lang, &latest.next()?.1.name);
    let years = (dated[0].0.year()?, last.year()?);
    let (count, others) = (to_u32(dated.len()), to_u32(latest.count()));
    let day = (words(lang).date)(last);
    Some((more_words(lang).adopted_in_all)(count, years, name, others, &day))
}

/// A sentence with what it lacks: `missing` names files that did not come whole and that would have been counted.
/// Where `has_meetings` is false, nothing could be read, whatever the reader chose.
#[must_use]
pub fn with_missing(lang: Lang, sentence: RichText, has_meetings: bool, missing: &[&str]) -> RichText {
    let files = missing.join(", ");
    match (missing, has_meetings) {
        ([], _) => sentence,
        (_, false) => RichText::new().text((words(lang).nothing_counted)(&files)),
        (_, true) => sentence.text(" ").text((words(lang).only_part)(&files)),
    }
}

fn decide(lang: Lang, corpus: &Corpus, query: &Query, figures: &Summary) -> SummaryWords {
    let is_free = |dimension| query.chosen(dimension).is_none_or(|keys| keys.is_empty());
    let shown = figures.shown;
    let mut said = SummaryWords {
        count: figures.into(),
        held: Held::of(figures),
        conditions: conditions(lang, corpus, query),
        ..SummaryWords::default()
    };
    for dimension in [Dimension::Status, Dimension::Between] {
        said.scope.extend(describe::clause(lang, corpus, query, dimension));
    }
    if is_free(Dimension::Year) {
        match figures.ranking(Dimension::Year).values.as_slice() {
            [(year, count)] if *count == shown => said.only_year = Some(describe::value(lang, corpus, year)),
            _ => said.years = leaders(lang, corpus, figures, Dimension::Year),
        }
    }
    if is_free(Dimension::Area) && is_free(Dimension::Pillar) {
        if shown == 1 && figures.ranking(Dimension::Area).values.len() <= MOST_NAMES {
            let names = figures
                .ranking(Dimension::Area)
                .values
                .iter()
                .map(|(area, _)| describe::value(lang, corpus, area));
            said.only_areas = names.collect();
        }
        said.areas = leaders(lang, corpus, figures, Dimension::Area);
    }
    if is_free(Dimension::Chair) {
        said.chairs = chairs(lang, corpus, figures.ranking(Dimension::Chair), shown);
    }
    said
}

/// What was chosen beside the scope.
fn conditions(lang: Lang, corpus: &Corpus, query: &Query) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for dimension in Dimension::ALL.iter().copied() {
        let Some(chosen) = query.chosen(dimension).filter(|chosen| !chosen.is_empty()) else { continue };
        if matches!(dimension, Dimension::Status | Dimension::Between) {
            continue;
        }
        let or_missing = chosen.iter().any(FacetValue::is_missing);
        let mut values = describe::chosen(lang, corpus, query, dimension);
        if or_missing {
            let missing = describe::value(lang, corpus, &FacetValue::Missing(dimension));
            values.retain(|value| *value != missing);
        }
        conditions.push(Condition { on: ConditionOn::Dimension(dimension), values, or_missing });
    }
    if crate::search::is_sought(&query.q) {
        let values = vec![describe::shortened_words(&query.q)];
        conditions.push(Condition { on: ConditionOn::Words, values, or_missing: false });
    }
    conditions
}

/// What leads in a dimension, of the meetings shown; nothing where it is not certain.
fn leaders(lang: Lang, corpus: &Corpus, figures: &Summary, dimension: Dimension) -> Option<Leaders> {
    let (ranking, of) = (figures.ranking(dimension), figures.shown);
    // A meeting has one year and one place. Those of which none is stated could put the next one first. Of areas it is
    // told which are named, whatever else was spoken of.
    let is_single = matches!(dimension, Dimension::Year | Dimension::Place | Dimension::Chair);
    let (values, each) = ranking.leading(MOST_NAMES)?;
    let mut names: Vec<String> =
        values.into_iter().map(|value| describe::value(lang, corpus, value)).collect();
    names.sort_unstable();
    let next = ranking.values.iter().map(|(_, count)| *count).find(|count| *count < each).unwrap_or(0);
    let is_open = is_single && of - ranking.stated > each - next;
    (!is_open).then_some(Leaders { names, each, of, is_chosen: false })
}

/// The area that was raised most often in one year, of the meetings of that year.
fn cell(lang: Lang, corpus: &Corpus, figures: &Summary, is_chosen: bool) -> Option<Leaders> {
    let ((area, year), each) = figures.areas_by_year.first().filter(|(_, each)| *each > 1)?;
    let next = figures.areas_by_year.get(1).map_or(0, |(_, count)| *count);
    let names = vec![describe::value(lang, corpus, area), year.to_string()];
    let of = figures.in_year(*year);
    (next < *each).then_some(Leaders { names, each: *each, of, is_chosen })
}

/// Who coordinates now; its meetings are not counted.
fn coordinator(lang: Lang, corpus: &Corpus) -> Option<Leaders> {
    let last = corpus.record.coordinators.last().filter(|it| it.to.is_none())?;
    let names = vec![super::country(lang, last.country).to_owned()];
    Some(Leaders { names, each: 0, of: 0, is_chosen: false })
}

fn chairs(lang: Lang, corpus: &Corpus, ranking: &Ranking, of: u32) -> Option<ChairWords> {
    let first = ranking.first(MOST_NAMES);
    let mut groups: Vec<(Vec<String>, u32)> = Vec::new();
    for (country, count) in first {
        let name = describe::value(lang, corpus, country);
        match groups.last_mut().filter(|(_, of)| of == count) {
            Some((names, _)) => names.push(name),
            None => groups.push((vec![name], *count)),
        }
    }
    groups.iter_mut().for_each(|(names, _)| names.sort_unstable());
    let is_cut = first.len() < ranking.values.len();
    (!groups.is_empty()).then_some(ChairWords { groups, is_cut, stated: ranking.stated, of })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counts::Index;
    use crate::data::samples::{bundled, everything};
    use crate::meetings::merge;
    use crate::query::KnownIds;
    use crate::search::{Haystack, is_sought, meetings_matching};

    fn each(corpus: &Corpus, link: &str, say: impl Fn(Lang, &Query, &Summary) -> RichText) -> [String; 3] {
        let meetings = merge(corpus);
        let query = Query::from_search(link, &KnownIds::new(corpus, &meetings)).0;
        let matching = is_sought(&query.q)
            .then(|| meetings_matching(corpus, &meetings, &Haystack::new(corpus).find(&query.q)));
        let index = Index::new(corpus, &meetings);
        let counts = index.counts(&query, matching.as_deref());
        let figures = Summary::new(&counts, &index);
        [Lang::En, Lang::Vi, Lang::Ru].map(|lang| say(lang, &query, &figures).plain())
    }

    #[track_caller]
    fn check(link: &str, expected: [&str; 3]) {
        let corpus = bundled();
        let said = each(&corpus, link, |lang, query, figures| summary(lang, &corpus, query, figures));
        assert_eq!(said, expected, "{link}");
    }

    #[test]
    fn before_filtering_the_summary_says_what_stands_out() {
        check(
            "",
            [
                "9 meetings, read from 5 articles. 2021 had the most meetings (4 of 9). Politics and security came up \
                 most often (6 of 9). Where a chair is named (3 of 9): Russia (3), Indonesia (2) and Cambodia (1).",
                "9 cuộc họp, ghi nhận từ 5 bài báo. Năm 2021 có nhiều cuộc họp nhất (4/9). Được bàn nhiều nhất: “Chính \
                 trị và an ninh” (6/9). Khi có nêu nước chủ trì (3/9): Nga (3), Indonesia (2) và Campuchia (1).",
                "9 встреч, по материалам 5 статей. Больше всего встреч: 2021 год (4 из 9). Чаще всего обсуждали: \
                 «Политика и безопасность» (6 из 9). Где председатель назван (3 из 9): Россия (3), Индонезия (2) и \
                 Камбоджа (1).",
            ],
        );
    }

    #[test]
    fn a_choice_is_named_and_nothing_else_is_said_of_its_dimension() {
        check(
            "?area=energy",
            [
                "2 of 9 meetings raised energy. Chairs: Russia (2), Cambodia and Indonesia (1 each).",
                "2/9 cuộc họp bàn về “Năng lượng”. Chủ trì: Nga (2), Campuchia và Indonesia (mỗi nước 1).",
                "2 из 9 встреч — с темой «Энергетика». Председатели: Россия (2), Индонезия и Камбоджа (по 1).",
            ],
        );
        check(
            "?years=2018-2021,2023&area=energy,health",
            [
                "4 of 9 meetings took place in 2018–2021 or 2023 and raised energy or health. Where a chair is named \
                 (3 of 4): Russia (3), Indonesia (2) and Cambodia (1).",
                "4/9 cuộc họp diễn ra năm 2018–2021 hoặc 2023 và bàn về “Năng lượng” hoặc “Y tế”. Khi có nêu nước chủ \
                 trì (3/4): Nga (3), Indonesia (2) và Campuchia (1).",
                "4 из 9 встреч — за 2018–2021 или 2023 год, с темами «Энергетика» или «Здравоохранение». Где \
                 председатель назван (3 из 4): Россия (3), Индонезия (2) и Камбоджа (1).",
            ],
        );
        check(
            "?chair=RU",
            [
                "3 of 9 meetings were chaired by Russia. 2021 had the most meetings (2 of 3).",
                "3/9 cuộc họp do Nga chủ trì. Năm 2021 có nhiều cuộc họp nhất (2/3).",
                "3 из 9 встреч — председатель: Россия. Больше всего встреч: 2021 год (2 из 3).",
            ],
        );
    }

    #[test]
    fn what_is_missing_can_be_chosen() {
        check(
            "?years=untold",
            [
                "3 of 9 meetings have no stated year.",
                "3/9 cuộc họp không rõ năm.",
                "3 из 9 встреч — без указанного года.",
            ],
        );
    }

    #[test]
    fn one_meeting_and_a_place() {
        check(
            "?kind=summit",
            [
                "1 of 9 meetings is of the kind “ASEAN–Russia Summit”. It took place in 2018.",
                "1/9 cuộc họp thuộc loại “Hội nghị Cấp cao ASEAN – Nga”. Cuộc họp này diễn ra năm 2018.",
                "1 из 9 встреч — вида «Саммит Россия – АСЕАН». Встреча прошла в 2018 году.",
            ],
        );
        check(
            "?place=virtual,KH&chair=KH,none",
            [
                "2 of 9 meetings were chaired by Cambodia or have no named chair and took place in Cambodia or by video.",
                "2/9 cuộc họp do Campuchia chủ trì hoặc không nêu nước chủ trì và diễn ra tại Campuchia hoặc trực tuyến.",
                "2 из 9 встреч — председатель: Камбоджа или без названного председателя, место: Камбоджа или по \
                 видеосвязи.",
            ],
        );
    }

    #[test]
    fn the_scope_and_the_words_sought_are_named() {
        check(
            "?status=planned",
            [
                "1 meeting (Status: Planned), read from 1 article. It is about ICT security.",
                "1 cuộc họp (Tình trạng: Dự kiến), ghi nhận từ 1 bài báo. Lĩnh vực: “An ninh công nghệ thông tin”.",
                "1 встреча (Статус: Запланировано), по материалам 1 статьи. Тема: «Безопасность ИКТ».",
            ],
        );
        let corpus = bundled();
        let [en, vi, ru] =
            each(&corpus, "?q=vaccine", |lang, query, figures| headline(lang, &corpus, query, figures));
        assert!(en.ends_with(" mention “vaccine”."), "{en}");
        assert!(vi.ends_with(" có nhắc đến “vaccine”."), "{vi}");
        assert!(ru.ends_with(" — из текстов, где есть «vaccine»."), "{ru}");
    }

    #[test]
    fn nothing_that_fits_is_said() {
        check(
            "?years=2019",
            [
                "No meeting fits all of your choices. Take one away to see more.",
                "Không có cuộc họp nào khớp với mọi lựa chọn của bạn. Hãy bỏ bớt một lựa chọn để xem thêm.",
                "Ни одна встреча не отвечает всем условиям отбора. Снимите одно из них, чтобы увидеть больше.",
            ],
        );
    }

    #[test]
    fn what_did_not_come_is_named_and_is_no_choice_of_the_reader() {
        let said = |has_meetings, missing: &[&str]| {
            with_missing(Lang::En, RichText::new().text("9 meetings."), has_meetings, missing).plain()
        };
        assert_eq!(said(true, &[]), "9 meetings.");
        let expected = "9 meetings. This is only a part: record.json could not be loaded whole.";
        assert_eq!(said(true, &["record.json"]), expected);
        let expected = "Nothing can be counted: articles.json, reports.json could not be loaded.";
        assert_eq!(said(false, &["articles.json", "reports.json"]), expected);
    }

    #[test]
    fn where_chairs_are_many_only_the_first_are_named() {
        let corpus = everything();
        let [en, vi, ru] =
            each(&corpus, "?area=energy", |lang, query, figures| summary(lang, &corpus, query, figures));
        assert!(en.contains("Where a chair is named (11 of 20), most often: Russia (10)"), "{en}");
        assert!(vi.contains("Khi có nêu nước chủ trì (11/20), nhiều nhất: Nga (10)"), "{vi}");
        assert!(ru.contains("Где председатель назван (11 из 20), чаще всего: Россия (10)"), "{ru}");
    }

    #[test]
    fn a_chart_says_what_leads_or_what_was_chosen() {
        for (chart, link, expected) in [
            (Chart::Years, "", "2021 had the most meetings (4 of 9)."),
            (Chart::Years, "?years=2021", "4 of 9 meetings took place in 2021."),
            (Chart::Areas, "", "Politics and security came up most often (6 of 9)."),
            (Chart::Areas, "?pillar=economic", "5 of 9 meetings raised areas of the pillar “Economic”."),
            (Chart::Kinds, "?years=2021", "4 of 9 meetings took place in 2021."),
            (
                Chart::Chairs,
                "?area=energy",
                "2 of 9 meetings raised energy. Russia chaired most often (2 of 2).",
            ),
            (
                Chart::Places,
                "?years=2021",
                "4 of 9 meetings took place in 2021. Where they met most often: by video (3 of 4).",
            ),
            (Chart::Chairs, "", ""),
            (Chart::Places, "?mode=virtual", "3 of 9 meetings took place by video."),
            (
                Chart::AreasByYear,
                "?q=vaccine",
                "2 of 9 meetings are told of in texts that mention “vaccine”. Most often in one year: Politics and \
                 security, 2021 (2 of the 2 meetings shown in that year).",
            ),
            (
                Chart::AreasByYear,
                "",
                "Most often in one year: Politics and security, 2021 (4 of that year’s 4 meetings).",
            ),
            (Chart::AreasByYear, "?years=2021", "4 of 9 meetings took place in 2021."),
            (Chart::Periods, "", ""),
        ] {
            let corpus = bundled();
            let [en, ..] =
                each(&corpus, link, |lang, query, figures| first_sight(lang, &corpus, query, figures, chart));
            assert_eq!(en, expected, "{chart:?} {link}");
        }
    }

    #[test]
    fn the_coordinator_of_now_is_named_and_what_was_adopted() {
        let corpus = everything();
        let said = each(&corpus, "", |lang, query, figures| {
            first_sight(lang, &corpus, query, figures, Chart::Periods)
        });
        assert_eq!(
            said,
            [
                "Current coordinator: Myanmar. Documents with a known date of adoption: 36 (2004–2026); most recently: \
                 Kazan Declaration and 3 more (18 June 2026).",
                "Nước điều phối hiện nay: Myanmar. Văn kiện biết rõ thời gian thông qua: 36 (2004–2026); gần đây nhất: \
                 Tuyên bố Kazan và 3 văn kiện khác (18/6/2026).",
                "Нынешний координатор: Мьянма. Документы с известным временем принятия: 36 (2004–2026); последнее по \
                 времени: Казанская декларация и ещё 3 (18 июня 2026 г.).",
            ]
        );
    }
}
