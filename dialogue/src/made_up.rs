//! Made-up collections of any size, the same in every run: to try what a pack and the explorer can bear.
//!
//! Each meeting has an article of its own, with a quote for every value. A year is a folder, so that each can be packed by
//! itself.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

const YEARS: std::ops::RangeInclusive<usize> = 1996..=2025;
const CITIES: [(&str, &str); 6] = [
    ("Siem Reap", "KH"),
    ("Moscow", "RU"),
    ("Jakarta", "ID"),
    ("Hà Nội", "VN"),
    ("Singapore", "SG"),
    ("Vladivostok", "RU"),
];
const AREAS: [&str; 8] =
    ["energy", "health", "tourism", "education", "trade", "culture", "transport", "security"];
const KINDS: [(&str, &str); 4] = [
    ("senior-officials", "Senior Officials’ Meeting"),
    ("working-group", "working group"),
    ("sectoral-ministers", "ministers’ meeting"),
    ("joint-committee", "Joint Cooperation Committee"),
];

/// Marsaglia's xorshift: enough for dice.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % sides
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Writes so many meetings into folders of years; gives how many.
///
/// # Errors
///
/// Where the disk refuses.
pub fn write(count: usize, out: &Path) -> Result<usize> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let years = YEARS.count();
    let mut written = 0;
    for (nth, year) in YEARS.enumerate() {
        let until = count * (nth + 1) / years;
        let folder = out.join(year.to_string());
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let (mut articles, mut reports) = (Vec::new(), Vec::new());
        for number in written..until {
            let (article, report) = meeting(number + 1, year, &mut dice);
            articles.push(article);
            reports.push(report);
        }
        written = until;
        let files = [
            ("articles.json", json!(articles)),
            ("reports.json", json!(reports)),
            ("vocabulary.json", vocabulary()),
        ];
        for (name, content) in files {
            let path = folder.join(name);
            fs::write(&path, content.to_string()).with_context(|| path.display().to_string())?;
        }
    }
    Ok(written)
}

/// An article, and what it tells of its meeting.
fn meeting(number: usize, year: usize, dice: &mut Dice) -> (Value, Value) {
    let (city, country) = dice.pick(&CITIES);
    let ((kind, called), (first, second)) = (dice.pick(&KINDS), (dice.pick(&AREAS), dice.pick(&AREAS)));
    let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
    let date = format!("{year}-{month:02}-{day:02}");
    let held = if dice.below(20) == 0 { "planned" } else { "held" };
    let (name, when) = (format!("ASEAN-Russia {called} number {number}"), format!("on {date}"));
    let (place, chair) = (format!("in {city}"), format!("chaired by {country}"));
    let text = format!(
        "{name}, {held} {when} {place}, was {chair}.\nBoth sides spoke of {first} and of {second}, and noted with \
         satisfaction the progress of their dialogue. Hai bên nhất trí tiếp tục thúc đẩy quan hệ đối tác. Стороны \
         договорились продолжить работу."
    );
    let id = format!("made-up-{number}");
    let told =
        |field: &str, value: Value, quote: &str| json!({ "field": field, "value": value, "quote": quote });
    let mut evidence = vec![
        told("kind", kind.into(), called),
        told("parties", "ASEAN".into(), "ASEAN-Russia"),
        told("parties", "RU".into(), "ASEAN-Russia"),
        told("ordinal", number.into(), &format!("number {number}")),
        told("start", date.as_str().into(), &when),
        told("city", city.into(), &place),
        told("country", country.into(), &place),
        told("status", held.into(), held),
        told("chairs", json!({ "country": country }), &chair),
        told("areas", first.into(), &format!("spoke of {first}")),
    ];
    if second != first {
        evidence.push(told("areas", second.into(), &format!("and of {second}")));
    }
    let article = json!({
        "id": id, "title": name, "publisher": "Made up", "published": date, "language": "en",
        "url": format!("https://example.org/{number}"), "text": text,
    });
    (article, json!({ "article": id, "main": true, "evidence": evidence }))
}

fn vocabulary() -> Value {
    let labels = |code: &str| json!({ "code": code, "en": code, "vi": code, "ru": code });
    let area = |code: &&str| {
        let mut area = labels(code);
        area["pillar"] = "all".into();
        area
    };
    json!({ "pillars": [labels("all")], "areas": AREAS.iter().map(area).collect::<Vec<Value>>() })
}
