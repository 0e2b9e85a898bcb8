//! Number and lists: the few rules of grammar that more than one message needs.

/// Joins with commas and a last word: "a, b and c".
pub fn join(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// Names for emphasis, each with its count; the count of a single meeting says nothing.
pub fn counted(names: &[(String, u32)], shown: u32) -> Vec<String> {
    let one = |(name, n): &(String, u32)| {
        let name = super::strong(name);
        if shown == 1 { name } else { format!("{name} ({n})") }
    };
    names.iter().map(one).collect()
}

/// English ordinals: 1st, 2nd, 3rd, 11th, 21st.
#[must_use]
pub fn ordinal_en(n: u32) -> String {
    let suffix = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{suffix}")
}

/// The Russian form for a count, by CLDR's categories one, few and many (whole numbers).
#[must_use]
pub fn plural_ru(n: u32, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (n % 10, n % 100) {
        (_, 11..=14) => many,
        (1, _) => one,
        (2..=4, _) => few,
        _ => many,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_ordinals() {
        for (n, text) in [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (11, "11th"),
            (12, "12th"),
            (21, "21st"),
            (113, "113th"),
        ] {
            assert_eq!(ordinal_en(n), text);
        }
    }

    #[test]
    fn russian_counts() {
        for (n, form) in [
            (0, "many"),
            (1, "one"),
            (2, "few"),
            (5, "many"),
            (11, "many"),
            (14, "many"),
            (21, "one"),
            (22, "few"),
            (111, "many"),
        ] {
            assert_eq!(plural_ru(n, "one", "few", "many"), form, "{n}");
        }
    }

    #[test]
    fn lists() {
        let items: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        assert_eq!(join(&items, " and "), "a, b and c");
        assert_eq!(join(&items[..1], " and "), "a");
        assert_eq!(join(&[], " and "), "");
    }
}
