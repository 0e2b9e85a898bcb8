//! Who says it: articles, and the reports that are read from them, in words.

use std::collections::BTreeSet;

use super::{names, words};
use crate::data::vocabulary::Lang;
use crate::data::{Article, ArticleId, Citation, Report, SourceRef, Translations};
use crate::dataset::Dataset;
use crate::meetings::Meeting;

/// Publisher, agency, date and language of an article in one line.
#[must_use]
pub fn by_line(lang: Lang, article: &Article) -> String {
    let words = words(lang);
    let mut parts = vec![names::publisher(lang, &article.publisher).to_owned()];
    parts.extend(
        article.agency.as_deref().map(|agency| (words.by_agency)(names::agency_in_full(lang, agency))),
    );
    parts.push(article.published.as_ref().map_or_else(|| words.undated.to_owned(), words.date));
    parts.push((words.article_language)(&article.language));
    parts.join(" · ")
}

/// The language of words that are tagged so (BCP 47), where that is not the page's: who reads a quote is told why it
/// cannot be read.
#[must_use]
pub fn other_language(lang: Lang, tag: &str) -> Option<String> {
    let own = tag.split('-').next().unwrap_or_default();
    (own != lang.code()).then(|| (words(lang).article_language)(tag))
}

/// The title of a page that the record cites, and its language. A title in parentheses is our own: it is translated.
#[must_use]
pub fn page_title<'a>(translations: Option<&'a Translations>, page: &'a Citation) -> (&'a str, &'a str) {
    match translations.and_then(|it| it.get(&page.title)).filter(|_| page.is_described()) {
        Some(title) => (title, ""),
        None => (&page.title, page.title_language()),
    }
}

/// The name of a publisher, an agency or an office that the record names.
#[must_use]
pub fn publisher<'a>(lang: Lang, translations: Option<&'a Translations>, name: &'a str) -> &'a str {
    translations.and_then(|it| it.get(name)).unwrap_or_else(|| names::publisher(lang, name))
}

/// Publisher, whose text it is, date and language of a page that the record cites, in one line.
#[must_use]
pub fn by_page(lang: Lang, translations: Option<&Translations>, page: &Citation) -> String {
    let words = words(lang);
    let mut parts = vec![publisher(lang, translations, &page.publisher).to_owned()];
    parts.extend(page.agency.as_deref().map(|agency| {
        let full = names::agency_in_full(lang, agency);
        (words.by_agency)(if full == agency { publisher(lang, translations, agency) } else { full })
    }));
    parts.push(page.published.as_ref().map_or_else(|| words.undated.to_owned(), words.date));
    parts.push((words.article_language)(&page.language));
    parts.join(" · ")
}

/// The publisher of an article, and in parentheses whose report it is: "VietnamPlus (VNA)", so that two papers that carry
/// one agency are told apart.
#[must_use]
pub fn paper(lang: Lang, article: &Article) -> String {
    let name = names::publisher(lang, &article.publisher);
    let plain = name.split_once(" (").map_or(name, |(plain, _)| plain);
    match article.agency.as_deref() {
        Some(agency) => format!("{plain} ({})", names::agency(lang, agency)),
        None => name.to_owned(),
    }
}

/// What the letters mean by which the articles' sources are named: "AKP – Agence Kampuchea Presse · VNA – …"; empty where
/// none is named by letters.
#[must_use]
pub fn letters(lang: Lang, dataset: &Dataset) -> String {
    let articles = 0..dataset.corpus.articles.len();
    let names = articles.map(|at| names::agency_in_full(lang, dataset.source(ArticleId(at))));
    let spelled = names.filter_map(|full| {
        let (name, letters) = full.strip_suffix(')')?.split_once(" (")?;
        Some(format!("{letters} – {name}"))
    });
    spelled.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" · ")
}

/// Who states a report, in a few letters: see [`Dataset::source`]. The record has a name.
#[must_use]
pub fn source_name<'a>(lang: Lang, dataset: &'a Dataset, report: &Report) -> &'a str {
    match report.teller {
        SourceRef::Article(article) => names::agency(lang, dataset.source(article)),
        SourceRef::Record(_) => words(lang).record,
    }
}

/// Who states a meeting, in a few letters each, in the order of the alphabet.
#[must_use]
pub fn source_names<'a>(lang: Lang, dataset: &'a Dataset, meeting: &Meeting) -> BTreeSet<&'a str> {
    meeting.reports.iter().map(|id| source_name(lang, dataset, dataset.corpus.report(*id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::sample;

    #[test]
    fn an_article_is_named_by_publisher_day_and_language() {
        for article in &sample("articles").corpus.articles {
            let line = by_line(Lang::En, article);
            assert!(line.starts_with(&article.publisher), "{line}");
            assert!(line.ends_with(&(words(Lang::En).article_language)(&article.language)), "{line}");
        }
    }

    #[test]
    fn words_in_another_language_than_the_page_name_it() {
        for (lang, vi, en) in [
            (Lang::En, Some("Vietnamese"), None),
            (Lang::Vi, None, Some("Tiếng Anh")),
            (Lang::Ru, Some("Вьетнамский"), Some("Английский")),
        ] {
            for article in &sample("articles").corpus.articles {
                let expected = if article.language == "vi" { vi } else { en };
                assert_eq!(
                    other_language(lang, &article.language).as_deref(),
                    expected,
                    "{} {lang:?}",
                    article.id
                );
            }
        }
    }

    #[test]
    fn an_agency_is_spelled_out_where_its_article_is_named() {
        for (lang, vna) in [
            (Lang::En, "Vietnam News Agency (VNA)"),
            (Lang::Vi, "Thông tấn xã Việt Nam (TTXVN)"),
            (Lang::Ru, "Вьетнамское информационное агентство (ВИА)"),
        ] {
            assert_eq!(names::agency_in_full(lang, "VNA"), vna);
            for article in &sample("articles").corpus.articles {
                let Some(agency) = article.agency.as_deref() else { continue };
                let full = names::agency_in_full(lang, agency);
                assert!(full.ends_with(')') && by_line(lang, article).contains(full), "{agency}");
            }
        }
    }

    #[test]
    fn a_paper_has_its_name_in_the_language_of_the_page() {
        let corpus = &sample("both").corpus;
        let line = |lang, id: &str| {
            let article = corpus.articles.iter().find(|it| it.id == id).expect("it is bundled");
            by_line(lang, article)
        };
        for (lang, paper) in [
            (
                Lang::En,
                "Communist Party of Vietnam Online Newspaper (CPV) · source Vietnam News Agency (VNA)",
            ),
            (Lang::Vi, "Báo điện tử Đảng Cộng sản Việt Nam · nguồn Thông tấn xã Việt Nam (TTXVN)"),
            (
                Lang::Ru,
                "Сетевая газета Коммунистической партии Вьетнама · источник: Вьетнамское информационное агентство (ВИА)",
            ),
        ] {
            assert!(line(lang, "arsom-19-cpv").starts_with(paper), "{}", line(lang, "arsom-19-cpv"));
        }
        let page = corpus.record.citations.iter().find(|it| it.id == "gs-2022-08-04").expect("it is cited");
        let words =
            Translations::read(include_str!("../../public/data/words-ru.txt")).expect("it is readable");
        assert!(by_page(Lang::Ru, Some(&words), page).starts_with(
            "GlobalSecurity.org · источник: Министерство иностранных дел Российской Федерации · "
        ));
    }

    #[test]
    fn letters_are_spelled_out_and_papers_of_one_agency_told_apart() {
        let dataset = sample("both");
        for (lang, key) in [
            (
                Lang::En,
                "AKP – Agence Kampuchea Presse · TGVN – Thế giới và Việt Nam · VNA – Vietnam News Agency",
            ),
            (
                Lang::Vi,
                "AKP – Thông tấn xã Campuchia · TGVN – Báo Thế giới và Việt Nam · TTXVN – Thông tấn xã Việt Nam",
            ),
            (
                Lang::Ru,
                "АКП – Агентство Кампучия Пресс · ВИА – Вьетнамское информационное агентство · ТГВН – «Мир и Вьетнам»",
            ),
        ] {
            assert_eq!(letters(lang, dataset), key);
            let papers: BTreeSet<String> =
                dataset.corpus.articles.iter().map(|article| paper(lang, article)).collect();
            assert_eq!(papers.len(), 4, "{papers:?}");
        }
        assert_eq!(letters(Lang::En, sample("record")), "");
    }

    #[test]
    fn each_report_has_a_source_with_a_name() {
        for dataset in [sample("articles"), sample("record")] {
            let names = dataset.corpus.reports.iter().map(|report| source_name(Lang::Vi, dataset, report));
            assert!(names.into_iter().all(|name| !name.is_empty()));
        }
    }

    #[test]
    fn a_source_of_several_reports_is_named_once() {
        for dataset in [sample("articles"), sample("record")] {
            for meeting in &dataset.meetings {
                let names = source_names(Lang::En, dataset, meeting);
                assert!((1..=meeting.reports.len()).contains(&names.len()), "{names:?}");
            }
        }
    }
}
