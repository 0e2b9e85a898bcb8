//! Made-up files of data in any size: each article tells of one meeting, with a quote for every value.

use dialogue_explorer::dataset::{DataFile, Files};
use serde_json::{Value, json};

use super::Dice;

const CITIES: [(&str, &str); 4] =
    [("Siem Reap", "KH"), ("Moscow", "RU"), ("Jakarta", "ID"), ("Hà Nội", "VN")];
const AREAS: [&str; 6] = ["energy", "health", "tourism", "education", "trade", "culture"];
const KINDS: [&str; 4] = ["senior-officials", "working-group", "sectoral-ministers", "talks"];

/// What articles say beside the facts, so that a quote has to be sought.
const FILLER: &str = "Both sides noted with satisfaction the progress of their dialogue and agreed to continue \
    it. Hai bên nhất trí tiếp tục thúc đẩy quan hệ đối tác chiến lược. ";

/// The files of a collection of so many articles, and a meeting in each.
pub fn articles(count: usize) -> Files {
    let mut dice = Dice::new();
    let (mut articles, mut reports, mut claims) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..count {
        let id = format!("article-{number}");
        let (text, evidence) = article(number, &mut dice);
        claims.push(json!({ "id": format!("{id}.1"), "article": id, "topic": "pledge",
            "claim": "They will go on.", "quote": format!("meeting number {number} ") }));
        reports.push(json!({ "article": id, "main": true, "evidence": evidence }));
        articles.push(json!({
            "id": id, "title": format!("ASEAN and Russia met, number {number}"), "publisher": "Synthetic",
            "published": "2021-05-20", "language": (["en", "vi", "ru"][number % 3]),
            "url": format!("https://example.org/news/{number}"), "text": text,
        }));
    }
    let labels = |code: &str| json!({ "code": code, "en": code, "vi": code, "ru": code });
    let area = |code: &&str| {
        let mut it = labels(code);
        it["pillar"] = "economic".into();
        it
    };
    let areas: Vec<Value> = AREAS.iter().map(area).collect();
    let mut files = Files::new("00000000");
    for (file, content) in [
        (DataFile::Articles, json!(articles)),
        (DataFile::Reports, json!(reports)),
        (DataFile::Claims, json!(claims)),
        (DataFile::Vocabulary, json!({ "pillars": [labels("economic")], "areas": areas })),
        (
            DataFile::Collections,
            json!([{ "id": "articles", "files": ["articles", "reports", "claims"], "en": "A", "vi": "A", "ru": "A" },
                   { "id": "both", "files": ["articles", "reports", "claims", "record"], "en": "B", "vi": "B", "ru": "B" }]),
        ),
        (DataFile::Record, record(count)),
    ] {
        files.insert(file, Ok(content.to_string().into_bytes()));
    }
    files
}

/// A text of about 1,500 bytes, and the evidence of its meeting.
fn article(number: usize, dice: &mut Dice) -> (String, Vec<Value>) {
    let (city, country) = dice.pick(&CITIES);
    let (kind, area) = (dice.pick(&KINDS), dice.pick(&AREAS));
    let (year, month, day) = (1996 + dice.below(30), 1 + dice.below(12), 1 + dice.below(28));
    let date = format!("{year}-{month:02}-{day:02}");
    let text = format!(
        "{FILLER}{FILLER}The meeting number {number} of the {kind} was held in {city} on {date}. {FILLER}{FILLER}\
         It was chaired by {country} and spoke of {area}. {FILLER}All came in person.\n{FILLER}"
    );
    let one =
        |field: &str, value: &str, quote: &str| json!({ "field": field, "value": value, "quote": quote });
    let held = format!("was held in {city}");
    let mut evidence = vec![
        one("kind", kind, &format!("of the {kind}")),
        one("parties", "ASEAN", &format!("meeting number {number} ")),
        one("parties", "RU", &format!("meeting number {number} ")),
        one("start", &date, &format!("on {date}")),
        one("city", city, &held),
        one("country", country, &held),
        one("mode", "in-person", "in person"),
        one("status", "held", "was held"),
        one("areas", area, &format!("spoke of {area}")),
    ];
    evidence.push(json!({ "field": "chairs", "value": { "country": country },
        "quote": format!("chaired by {country}") }));
    (text, evidence)
}

/// A public record of as many meetings, half of which cite the articles.
fn record(count: usize) -> Value {
    let mut dice = Dice::new();
    let (mut sources, mut meetings) = (Vec::new(), Vec::new());
    for number in 0..count {
        let id = format!("c-{number}");
        let site = if number % 2 == 0 { "news" } else { "pages" };
        sources.push(json!({ "id": id, "title": format!("Page {number}"), "publisher": "Synthetic",
            "language": "en", "url": format!("https://example.org/{site}/{number}") }));
        let (city, country) = dice.pick(&CITIES);
        let year = 1996 + dice.below(30);
        meetings.push(json!({ "id": format!("meeting-{number}"), "kind": dice.pick(&KINDS),
            "parties": ["ASEAN", "RU"], "start": year.to_string(), "city": city, "country": country,
            "status": "held", "sources": [id] }));
    }
    json!({ "sources": sources, "meetings": meetings, "documents": [], "coordinators": [] })
}
