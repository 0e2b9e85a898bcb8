//! Values as JSON, their members in the order in which they are given: a file is read by people too.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A value of JSON. Numbers are counts and offsets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Null,
    Flag(bool),
    Number(u64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A text, or nothing.
    pub fn or_null(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Null, Self::text)
    }

    /// A count.
    pub fn number(number: usize) -> Self {
        Self::Number(number as u64)
    }

    /// A list of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// The value written on one line.
    pub fn line(&self) -> String {
        // There are no keys but texts, and nothing that would refuse to be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The value written for people, and a line break after it.
    pub fn pretty(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stay_in_their_order_and_texts_are_escaped() {
        let json = Json::Object(vec![
            ("z", Json::text("\"<Ế>\"\n")),
            ("a", Json::List(vec![Json::Null, Json::Flag(true), Json::number(7)])),
        ]);
        assert_eq!(json.line(), r#"{"z":"\"<Ế>\"\n","a":[null,true,7]}"#);
        assert_eq!(Json::texts(["b", "a"]).line(), r#"["b","a"]"#);
        assert!(json.pretty().ends_with("}\n"));
    }
}
