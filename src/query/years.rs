//! Years in links: `2018-2021,2023,untold`.
//!
//! Three or more years in a row are written as a run, two are written apart (`2018,2019`), so
//! that a run is never longer than the list that it stands for.

use std::ops::RangeInclusive;

use super::Set;
use super::UNTOLD;

/// The years that a link may name. News of a dialogue knows no others, and a run stays short.
pub const YEARS: RangeInclusive<i32> = 1900..=2100;

/// Adds the years that one item of a list means: a year, a run (`2018-2021`, either way round,
/// also with `..` or a dash as typed on a phone), or [`UNTOLD`]. `None` if it means no years.
pub(super) fn add(item: &str, years: &mut Set) -> Option<()> {
    if item.eq_ignore_ascii_case(UNTOLD) {
        years.insert(UNTOLD.to_owned());
        return Some(());
    }
    let (from, to) =
        item.split_once("..").or_else(|| item.split_once(['-', '–', '—'])).unwrap_or((item, item));
    let (from, to) = (year(from.trim())?, year(to.trim())?);
    run(from, to, years);
    Some(())
}

/// Adds every year from one to the other, either way round, as keys.
pub(super) fn run(a: i32, b: i32, years: &mut Set) {
    for year in a.min(b)..=a.max(b) {
        years.insert(year.to_string());
    }
}

fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|it| digits && YEARS.contains(it))
}

/// The items of the list that stands for `years`, in order.
pub(super) fn items(years: &Set) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    // How many years the last item stands for, and the last of them.
    let (mut length, mut last) = (0, None);
    for key in years {
        let this = year(key);
        let follows = matches!((last, this), (Some(last), Some(this)) if last + 1 == this);
        length = if follows { length + 1 } else { 1 };
        last = this;
        if length < 3 {
            items.push(key.clone());
            continue;
        }
        if length == 3 {
            items.pop();
        }
        if let Some(item) = items.last_mut() {
            item.truncate(4);
            item.push('-');
            item.push_str(key);
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(list: &str, expected: &str) {
        let mut years = Set::default();
        for item in list.split(',') {
            add(item, &mut years).unwrap_or_else(|| panic!("{item:?} means years"));
        }
        assert_eq!(items(&years).join(","), expected, "of {list:?}");
    }

    #[test]
    fn three_years_in_a_row_are_a_run_and_two_are_not() {
        check("2018", "2018");
        check("2018,2019", "2018,2019");
        check("2018-2019", "2018,2019");
        check("2018,2019,2020", "2018-2020");
        check("2020,2018,2019", "2018-2020");
        check("2015,2018-2021,2023", "2015,2018-2021,2023");
        check("2015,2016,2018-2021,2023,2024", "2015,2016,2018-2021,2023,2024");
        check("2018-2020,2021-2023", "2018-2023");
        check("2018-2022,2020", "2018-2022");
        check("1900-2100", "1900-2100");
    }

    #[test]
    fn the_untold_year_stands_last() {
        check("untold", "untold");
        check("untold,2021", "2021,untold");
        check("UNTOLD,2019-2021", "2019-2021,untold");
    }

    #[test]
    fn a_run_may_be_typed_in_several_ways() {
        for run in ["2018-2021", "2021-2018", "2018..2021", "2018–2021", "2018 – 2021", "2018—2021"] {
            check(run, "2018-2021");
        }
        check("2021-2021", "2021");
    }

    #[test]
    fn items_that_are_no_years() {
        for item in [
            "",
            " ",
            "-",
            "..",
            "21",
            "2018-21",
            "2018-",
            "-2018",
            "2018-2019-2020",
            "1899",
            "2101",
            "1000-9999",
            "2018-99999999999999999999",
            "+201",
            "２０１８",
            "2018?",
            "201X",
            "none",
            "untold-2018",
        ] {
            let mut years = Set::default();
            assert_eq!(add(item, &mut years), None, "{item:?}");
            assert_eq!(years, Set::default(), "{item:?}");
        }
    }
}
