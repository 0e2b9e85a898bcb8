//! A meeting reduced to what can be compared.

use std::collections::BTreeSet;

use serde_json::Value;

/// Forms of a town's name that are one.
const TOWNS: &[(&str, &str)] = &[
    ("ha noi", "hanoi"),
    ("danang", "da nang"),
    ("siem riep", "siem reap"),
    ("saint petersburg", "st petersburg"),
    ("washington dc", "washington"),
    ("washington d c", "washington"),
    ("matxcova", "moscow"),
    ("moskva", "moscow"),
    ("djakarta", "jakarta"),
];

/// The values of a meeting, each with whether it is confident. Those of an annotation are.
#[derive(Clone, Debug, Default)]
pub struct Scored {
    pub main: bool,
    pub kind: Option<String>,
    pub ordinal: Option<String>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub country: Option<String>,
    pub city: Option<String>,
    pub mode: Option<String>,
    pub chairs: BTreeSet<String>,
    pub areas: BTreeSet<String>,
    /// Fields whose value was read by a weak rule.
    weak: BTreeSet<String>,
}

impl Scored {
    /// Of a meeting, or of a report, whose values stand in its evidence.
    pub fn of(meeting: &Value) -> Self {
        let mut scored = Self { main: meeting["main"] != false, ..Self::default() };
        for field in ["kind", "ordinal", "start", "end", "country", "city", "mode"] {
            scored.put(field, &meeting[field]);
        }
        for field in ["chairs", "areas"] {
            for value in meeting[field].as_array().into_iter().flatten() {
                scored.put(field, value);
            }
        }
        for entry in meeting["evidence"].as_array().into_iter().flatten() {
            let field = entry["field"].as_str().unwrap_or_default();
            scored.put(field, &entry["value"]);
            if entry["weak"] == true {
                scored.weak.insert(field.to_owned());
            }
        }
        if scored.end == scored.start {
            scored.end = None;
        }
        scored
    }

    fn put(&mut self, field: &str, value: &Value) {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Object(chair) => chair["country"].as_str().unwrap_or_default().to_owned(),
            _ => return,
        };
        match field {
            "kind" => self.kind = Some(text),
            "ordinal" => self.ordinal = Some(text),
            "start" => self.start = Some(text),
            "end" => self.end = Some(text),
            "country" => self.country = Some(text),
            "city" => self.city = Some(town(&text)),
            "mode" => self.mode = Some(text),
            "chairs" => drop(self.chairs.insert(text)),
            "areas" => drop(self.areas.insert(text)),
            _ => {}
        }
    }

    /// The values that a row of the table counts; with `confident` those of weak rules are left out.
    pub fn values(&self, row: &str, confident: bool) -> BTreeSet<String> {
        let is_out = |field: &str| confident && self.weak.contains(field);
        let one = |value: &Option<String>| value.iter().filter(|_| !is_out(row)).cloned().collect();
        match row {
            "kind" => one(&self.kind),
            "ordinal" => one(&self.ordinal),
            "start" => one(&self.start),
            "end" => one(&self.end),
            "country" => one(&self.country),
            "city" => one(&self.city),
            "mode" => one(&self.mode).into_iter().filter(|it: &String| it == "virtual").collect(),
            "chairs" => self.chairs.clone(),
            "areas" => self.areas.clone(),
            "dates" if is_out("start") => BTreeSet::new(),
            "dates" => {
                let start = self.start.iter().map(|it| format!("from {it}"));
                start.chain(self.end.iter().map(|it| format!("to {it}"))).collect()
            }
            _ => BTreeSet::new(),
        }
    }
}

/// A town in plain small letters, in one form.
fn town(name: &str) -> String {
    let plain: String =
        name.to_lowercase().chars().map(|it| if it.is_alphanumeric() { it } else { ' ' }).collect();
    let joined = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = joined.strip_suffix(" city").unwrap_or(&joined);
    TOWNS.iter().find(|it| it.0 == short).map_or(short, |it| it.1).to_owned()
}
