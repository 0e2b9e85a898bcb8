//! Sentences as agencies write them → what is read of them; and what holds of any text.

use super::*;
use crate::data::Value;
use crate::data::samples;

/// What is read of a text, a line for each meeting: whether it is only mentioned, then its values.
fn told(title: &str, text: &str, published: Option<&str>, language: Option<&str>) -> Vec<String> {
    let vocabulary = samples::vocabulary();
    let input = Input { title, text, published: published.and_then(Date::parse), language };
    read(&input, &vocabulary)
        .meetings
        .iter()
        .map(|meeting| {
            let mut values: Vec<String> = Vec::new();
            for it in &meeting.values {
                let value = it.value.code(&vocabulary);
                let value = match it.value {
                    Value::Special => "special".to_owned(),
                    Value::Ordinal(_) => format!("#{value}"),
                    Value::End(_) => format!("-{value}"),
                    Value::Country(_) => format!("@{value}"),
                    Value::Chair(_) => format!("chair:{value}"),
                    _ => value,
                };
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            format!("{}{}", if meeting.main { "" } else { "(also) " }, values.join(" "))
        })
        .collect()
}

#[track_caller]
fn check(language: &str, published: &str, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let published = Some(published).filter(|it| !it.is_empty());
        assert_eq!(told("", text, published, Some(language)), *expected, "{text}");
    }
}

#[test]
fn english_sentences() {
    check(
        "en",
        "2026-05-04",
        &[
            (
                "The 5th ASEAN-Russia Summit was held in Moscow on 3 May 2026.",
                &["summit ASEAN RU #5 2026-05-03 Moscow @RU in-person held"],
            ),
            (
                "The Twelfth ASEAN-Canada Senior Officials’ Meeting will take place in Ottawa, Canada, on June 2 and 3.",
                &["senior-officials ASEAN CA #12 2026-06-02 -2026-06-03 Ottawa @CA in-person planned"],
            ),
            (
                "Foreign ministers met by videoconference yesterday for the Special ASEAN-EU Foreign Ministers’ Meeting.",
                &["foreign-ministers ASEAN special 2026-05-03 virtual held"],
            ),
            (
                "The ASEAN-Japan and ASEAN-China Summits took place in Cebu, Philippines.",
                &["summit ASEAN JP Cebu @PH in-person held", "summit ASEAN CN Cebu @PH in-person held"],
            ),
            (
                "The meeting of the ASEAN-India Joint Cooperation Committee was co-chaired by Brunei and India in Jakarta on Monday.",
                &["joint-committee ASEAN IN 2026-05-04 Jakarta @ID in-person held chair:BN chair:IN"],
            ),
        ],
    );
}

#[test]
fn vietnamese_sentences() {
    check(
        "vi",
        "2026-05-04",
        &[
            (
                "Hội nghị cấp cao ASEAN - Nga lần thứ 5 diễn ra ngày 3/5 tại Moscow, Liên bang Nga.",
                &["summit ASEAN RU #5 2026-05-03 Moscow @RU in-person held"],
            ),
            (
                "Hội nghị Quan chức cao cấp (SOM) ASEAN - Hàn Quốc lần thứ 28 sẽ diễn ra từ ngày 2-3/6 tại Huế, Việt Nam.",
                &["senior-officials ASEAN KR #28 2026-06-02 -2026-06-03 Hue @VN in-person planned"],
            ),
            (
                "Chiều 3/5, Hội nghị Bộ trưởng Ngoại giao ASEAN - Anh được tổ chức theo hình thức trực tuyến dưới sự đồng chủ trì của Bru-nây và Anh.",
                &["foreign-ministers ASEAN GB 2026-05-03 virtual held chair:BN chair:GB"],
            ),
        ],
    );
}

#[test]
fn what_looks_like_a_value_and_is_none() {
    check(
        "en",
        "2026-05-04",
        &[
            // An anniversary is no number, a dateline no place, a host no chair.
            (
                "HANOI (VNA) - The ASEAN-Russia Summit marking the 30th anniversary was hosted by Malaysia.",
                &["summit ASEAN RU held"],
            ),
            ("Thailand is the country coordinator of the ASEAN-Russia Summit.", &["summit ASEAN RU held"]),
            (
                "He told a news conference in Jakarta on Thursday about the ASEAN-Russia Summit.",
                &["summit ASEAN RU held"],
            ),
            // Nobody meets.
            (
                "ASEAN's trade with Russia grew by 8 percent in 2025, the ministry of trade said in Moscow.",
                &[],
            ),
            ("The Prime Minister met voters in Hanoi on Monday.", &[]),
            ("", &[]),
        ],
    );
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Pieces of which texts are made that have everything in them.
    const PIECES: &[&str] = &[
        "ASEAN",
        "Russia",
        "-",
        " ",
        "Summit",
        "Meeting",
        "19th",
        "2023",
        "April 27",
        "27/4",
        "in",
        "Siem Reap",
        ",",
        ".",
        "\n",
        "co-chaired by",
        "Minister",
        "Andrei Rudenko",
        "Hội nghị",
        "lần thứ",
        "(",
        ")",
        "’s",
        "U.S.",
        "trade",
        "and",
        "energy",
        "the",
        "tháng",
        "ngày",
        "саммит",
        "Россия",
        "+",
        "\u{301}",
        "hoà",
        "discussed",
        "на",
    ];

    proptest! {
        #[test]
        fn every_quote_stands_in_its_text(text in "\\PC{0,200}") {
            quotes_stand(&text);
        }

        #[test]
        fn every_quote_of_a_made_up_text_stands_there(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
            quotes_stand(&pieces.concat());
            quotes_stand(&pieces.join(" "));
        }
    }

    /// Each value has words, each meeting one kind and one status, and reading twice gives the same.
    fn quotes_stand(text: &str) {
        let vocabulary = samples::vocabulary();
        for language in [None, Some("en"), Some("vi"), Some("ru"), Some("id")] {
            let input = Input { title: text, text, published: Date::parse("2023-05-02"), language };
            let reading = read(&input, &vocabulary);
            assert_eq!(reading, read(&input, &vocabulary));
            for meeting in &reading.meetings {
                for found in &meeting.values {
                    let quote = text.get(found.span.start..found.span.end);
                    assert!(quote.is_some_and(|it| !it.is_empty()), "{found:?}");
                }
                for field in [crate::data::Field::Kind, crate::data::Field::Status] {
                    let mut values: Vec<_> =
                        meeting.values.iter().filter(|it| it.value.field() == field).collect();
                    values.dedup_by(|a, b| a.value == b.value);
                    assert_eq!(values.len(), 1, "{field:?}");
                }
            }
        }
    }
}
