//! Dates as they stand in the files: `2018-11`, `2021?`, `XXXX-05-17`, compared letter by letter.

/// Year, month and day as they are written, without the marks of doubt.
fn parts(date: &str) -> Vec<String> {
    let plain: String = date.chars().filter(|char| !"?~%".contains(*char)).collect();
    plain.split('-').map(str::to_owned).collect()
}

/// Whether both can be one day: no digit that both tell differs.
#[must_use]
pub fn agree(one: &str, other: &str) -> bool {
    let same = |a: &String, b: &String| a.chars().zip(b.chars()).all(|(a, b)| a == b || a == 'X' || b == 'X');
    parts(one).iter().zip(&parts(other)).all(|(a, b)| same(a, b))
}

/// How many of year, month and day are told in full.
#[must_use]
pub fn precision(date: &str) -> usize {
    parts(date).iter().filter(|part| !part.contains('X')).count()
}

/// The year, where each of its digits is told and a chart has room for it.
#[must_use]
pub fn year(date: &str) -> Option<u32> {
    parts(date)[0].parse().ok().filter(|year| (1900..=2100).contains(year))
}

/// The day, where year, month and day are told.
#[must_use]
pub fn day(date: &str) -> Option<String> {
    (precision(date) == 3).then(|| parts(date).join("-"))
}

/// Whether the source doubts it.
#[must_use]
pub fn is_doubted(date: &str) -> bool {
    date.contains(['?', '~', '%'])
}

#[test]
fn dates_are_compared_as_far_as_they_are_told() {
    for (one, other, expected) in [
        ("2024-05-16", "XXXX-05-16", true),
        ("2024-05-16", "XXXX-05-17", false),
        ("2024", "2024-05-16", true),
        ("2021?", "2021-10", true),
        ("2022", "2021-06-10", false),
        ("201X", "2018-11", true),
    ] {
        assert_eq!(agree(one, other), expected, "{one} {other}");
        assert_eq!(agree(other, one), expected, "{other} {one}");
    }
    assert_eq!((precision("XXXX-05-17"), precision("2021?"), year("XXXX-05-17")), (2, 1, None));
    assert_eq!((day("2021-06"), day("2021-06-10").as_deref()), (None, Some("2021-06-10")));
}
