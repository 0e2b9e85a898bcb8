//! The data in the words of schema.org, for catalogs and search engines: a `Dataset`, an `Event` for each
//! meeting that is selected, a `NewsArticle` for each article.
//!
//! As exact as it is told and no more: a date without its year, or one that its source marks as uncertain, is left
//! out, since ISO 8601 cannot say so.

use serde_json::{Map, Value, json};

use crate::data::edtf::Date;
use crate::data::vocabulary::{Lang, Mode, Party};
use crate::data::{Article, Chair, Corpus, Value as Assertion};
use crate::dataset::{Dataset, Selection};
use crate::meetings::Meeting;
use crate::query::Dimension;
use crate::text::{Words, cite_words, describe, words};

/// JSON-LD in one line, fit to stand in a script element: it holds no `<`. `site` is the site's address, or empty
/// where none is known.
#[must_use]
pub fn json_ld(dataset: &Dataset, selection: &Selection, site: &str, lang: Lang) -> String {
    let words = words(lang);
    let corpus = &dataset.corpus;
    let counted: Vec<&Meeting> = selection.meetings(dataset).collect();
    let mut graph = vec![collection(corpus, &counted, site, &dataset.edition, words)];
    let mut parties: Vec<Party> = Vec::new();
    graph.extend(counted.iter().map(|it| event(corpus, it, words, &mut parties)));
    parties.sort_unstable();
    parties.dedup();
    graph.extend(parties.into_iter().map(|it| party(it, words)));
    graph.extend(corpus.articles.iter().map(article));
    let whole = json!({ "@context": "https://schema.org", "@graph": graph });
    whole.to_string().replace('<', "\\u003c")
}

/// An object from its members, without those that are not told.
fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let told = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(told.collect::<Map<String, Value>>())
}

/// Nothing for an empty list, the one itself for one.
fn list(mut values: Vec<Value>) -> Option<Value> {
    if values.len() > 1 { Some(Value::Array(values)) } else { values.pop() }
}

fn reference(id: &str) -> Value {
    json!({ "@id": format!("#{id}") })
}

fn collection(corpus: &Corpus, counted: &[&Meeting], site: &str, edition: &str, words: &Words) -> Value {
    let cite = cite_words(words.lang);
    let years = || counted.iter().filter_map(|it| it.start.and_then(|it| it.year()));
    let covered = years().min().zip(years().max()).map(|(first, last)| json!(format!("{first}/{last}")));
    let measured = [Dimension::Year, Dimension::Area, Dimension::Chair, Dimension::Kind, Dimension::Place];
    let measured = measured.map(|it| json!((words.dimension)(it)));
    let based_on = corpus.articles.iter().map(|it| reference(&it.id)).collect();
    // The package lies below the site. The articles are their publishers', so no license is told of the whole.
    let creator = object([
        ("@type", Some(json!("Organization"))),
        ("name", Some(json!(words.title))),
        ("url", Some(json!(site)).filter(|_| !site.is_empty())),
    ]);
    let package = object([
        ("@type", Some(json!("DataDownload"))),
        ("encodingFormat", Some(json!("application/zip"))),
        ("contentUrl", Some(json!(format!("{site}data/package.zip")))),
    ]);
    object([
        ("@type", Some(json!("Dataset"))),
        ("name", Some(json!(words.title))),
        ("description", Some(json!(cite.description))),
        ("url", Some(json!(site)).filter(|_| !site.is_empty())),
        ("version", Some(json!(edition)).filter(|_| !edition.is_empty())),
        ("inLanguage", list(Lang::ALL.iter().map(|it| json!(it.code())).collect())),
        ("isAccessibleForFree", Some(json!(true))),
        ("temporalCoverage", covered),
        ("variableMeasured", list(measured.into())),
        ("isBasedOn", list(based_on)),
        ("creator", Some(creator)),
        ("distribution", Some(package)),
    ])
}

fn event(corpus: &Corpus, meeting: &Meeting, words: &Words, parties: &mut Vec<Party>) -> Value {
    let mut articles: Vec<_> = meeting.reports.iter().filter_map(|it| corpus.report(*it).article()).collect();
    articles.sort_unstable();
    articles.dedup();
    let chairs = meeting.assertions.iter().filter_map(|it| match &it.value {
        Assertion::Chair(chair) => Some(organizer(chair, parties)),
        _ => None,
    });
    let chairs = list(chairs.collect());
    parties.extend(&meeting.parties);
    let mode = meeting.mode.map(|it| match it {
        Mode::InPerson => "OfflineEventAttendanceMode",
        Mode::Virtual => "OnlineEventAttendanceMode",
    });
    object([
        ("@id", Some(json!(format!("#m-{}", meeting.id)))),
        ("@type", Some(json!("Event"))),
        ("name", Some(json!(describe::name(words.lang, meeting)))),
        ("startDate", meeting.start.as_ref().and_then(iso)),
        ("endDate", meeting.end.as_ref().and_then(iso)),
        ("eventAttendanceMode", mode.map(|it| json!(format!("https://schema.org/{it}")))),
        ("location", place(meeting, words)),
        ("organizer", chairs),
        ("attendee", list(meeting.parties.iter().map(|it| reference(it.code())).collect())),
        ("subjectOf", list(articles.iter().map(|it| reference(&corpus.article(*it).id)).collect())),
    ])
}

/// A chair: the person, who speaks for a country, or where none is named the country.
fn organizer(chair: &Chair, parties: &mut Vec<Party>) -> Value {
    parties.push(Party::Country(chair.country));
    let country = reference(chair.country.code());
    let Some(person) = &chair.person else { return country };
    object([("@type", Some(json!("Person"))), ("name", Some(json!(person))), ("affiliation", Some(country))])
}

fn party(it: Party, words: &Words) -> Value {
    let name = describe::party(words.lang, it);
    json!({ "@id": format!("#{}", it.code()), "@type": "Organization", "name": name })
}

fn place(meeting: &Meeting, words: &Words) -> Option<Value> {
    if meeting.mode == Some(Mode::Virtual) {
        return Some(json!({ "@type": "VirtualLocation", "name": (words.mode_short)(Mode::Virtual) }));
    }
    let name = describe::town(words.lang, meeting)?;
    Some(object([
        ("@type", Some(json!("Place"))),
        ("name", Some(json!(name))),
        ("address", meeting.country().map(|it| json!(it.code()))),
    ]))
}

fn article(it: &Article) -> Value {
    object([
        ("@id", Some(json!(format!("#{}", it.id)))),
        ("@type", Some(json!("NewsArticle"))),
        ("headline", Some(json!(it.title))),
        ("publisher", Some(json!({ "@type": "Organization", "name": it.publisher }))),
        ("datePublished", it.published.as_ref().and_then(iso)),
        ("inLanguage", Some(json!(it.language))),
        ("url", it.url.as_ref().map(|it| json!(it))),
    ])
}

/// A date as ISO 8601 has it, as far as it is told; `None` where it is uncertain or without its year.
fn iso(date: &Date) -> Option<Value> {
    let mut text = date.year().filter(|_| !date.is_uncertain())?.to_string();
    if let Some(month) = date.month() {
        text += &format!("-{month:02}");
        if let Some(day) = date.day() {
            text += &format!("-{day:02}");
        }
    }
    Some(json!(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::bundled;
    use crate::query::Query;

    fn graph(corpus: &Corpus, lang: Lang) -> Vec<Value> {
        let dataset = Dataset { edition: "1a2b3c4d".to_owned(), ..Dataset::from_corpus(corpus.clone()) };
        let selection = Selection::new(&dataset, &Query::default());
        let text = json_ld(&dataset, &selection, "https://example.org/", lang);
        assert!(!text.contains('<') && !text.contains('\n'), "{text}");
        let whole: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(whole["@context"], "https://schema.org");
        whole["@graph"].as_array().expect("a list").clone()
    }

    fn of_type<'a>(graph: &'a [Value], name: &str) -> Vec<&'a Value> {
        graph.iter().filter(|it| it["@type"] == name).collect()
    }

    #[test]
    fn there_is_an_event_for_each_meeting_counted_and_an_article_for_each() {
        let corpus = bundled();
        for lang in Lang::ALL {
            let graph = graph(&corpus, *lang);
            let data = of_type(&graph, "Dataset")[0];
            assert_eq!(
                (data["version"].as_str(), data["temporalCoverage"].as_str()),
                (Some("1a2b3c4d"), Some("2018/2023"))
            );
            assert_eq!(data["isBasedOn"].as_array().map(Vec::len), Some(5));
            let site = "https://example.org/";
            let creator = json!({ "@type": "Organization", "name": words(*lang).title, "url": site });
            assert_eq!(data["creator"], creator);
            let package = json!({
                "@type": "DataDownload",
                "encodingFormat": "application/zip",
                "contentUrl": "https://example.org/data/package.zip",
            });
            assert_eq!(data["distribution"], package);
            assert_eq!(of_type(&graph, "Event").len(), 9);
            assert_eq!(of_type(&graph, "NewsArticle").len(), 5);
        }
    }

    #[test]
    fn dates_and_places_are_as_exact_as_they_are_told() {
        let graph = graph(&bundled(), Lang::En);
        let event = |id: &str| graph.iter().find(|it| it["@id"] == id).unwrap_or_else(|| panic!("{id}"));
        let exact = event("#m-arsom-19");
        assert_eq!(
            (exact["startDate"].as_str(), exact["endDate"].as_str()),
            (Some("2023-04-27"), Some("2023-04-28"))
        );
        assert_eq!(exact["location"], json!({ "@type": "Place", "name": "Siem Reap", "address": "KH" }));
        assert_eq!(exact["organizer"][0]["name"], "Kung Phoak");
        assert_eq!(exact["subjectOf"], json!({ "@id": "#arsom-19-cpv" }));
        assert_eq!(event("#m-arsom-17")["location"]["@type"], "VirtualLocation");
        // "17 and 18 May", the year not told.
        assert_eq!(event("#m-arsom-15").get("startDate"), None);
        let months: Vec<&str> =
            graph.iter().filter_map(|it| it["startDate"].as_str()).filter(|it| it.len() == 7).collect();
        assert_eq!(months, ["2018-11"]);
    }

    #[test]
    fn whatever_is_referred_to_is_there() {
        let graph = graph(&bundled(), Lang::Ru);
        let ids: Vec<&str> = graph.iter().filter_map(|it| it["@id"].as_str()).collect();
        fn walk<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
            match value {
                Value::Array(all) => all.iter().for_each(|it| walk(it, found)),
                Value::Object(all) => {
                    if let (1, Some(id)) = (all.len(), all.get("@id").and_then(Value::as_str)) {
                        found.push(id);
                    }
                    all.values().for_each(|it| walk(it, found));
                }
                _ => {}
            }
        }
        let mut referred = Vec::new();
        graph.iter().for_each(|it| walk(it, &mut referred));
        assert!(referred.len() > 20);
        for id in referred {
            assert_eq!(ids.iter().filter(|it| **it == id).count(), 1, "{id}");
        }
    }

    #[test]
    fn no_title_ends_the_script_element() {
        let mut corpus = bundled();
        corpus.articles[0].title = "</script><!--<script>\"\\ \u{2028}".to_owned();
        let graph = graph(&corpus, Lang::En);
        assert_eq!(of_type(&graph, "NewsArticle")[0]["headline"], corpus.articles[0].title);
    }
}
