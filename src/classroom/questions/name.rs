//! By what a meeting is named so that no other is meant.

use crate::data::vocabulary::Kind;
use crate::data::{Field, Value};
use crate::meetings::Meeting;

/// What a meeting is told from all others by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Its kind, number, and whether it was special.
    Name,
    /// Its kind and its date.
    Dated,
}

/// How to name the meeting at `at`; `None` where neither its name nor its date is its own.
pub fn naming(meetings: &[Meeting], at: usize) -> Option<Naming> {
    let meeting = &meetings[at];
    let others = || meetings.iter().enumerate().filter(|it| it.0 != at).map(|it| it.1);
    let same_kind = |it: &&Meeting| it.kind == meeting.kind;
    // A working group or a conference has its own series, which its kind does not name.
    let is_series = !matches!(
        meeting.kind,
        Kind::SectoralMinisters
            | Kind::WorkingGroup
            | Kind::Talks
            | Kind::Conference
            | Kind::Regional
            | Kind::Other
    );
    let is_contested = meeting.told(Field::Ordinal).count() > 1;
    let has_number = |it: &Meeting, number| it.assertions.iter().any(|it| it.value == Value::Ordinal(number));
    let is_named = match meeting.ordinal {
        Some(number) => {
            is_series && !is_contested && !others().filter(same_kind).any(|it| has_number(it, number))
        }
        None if meeting.special => is_series && !others().filter(same_kind).any(|it| it.special),
        None => !others().any(|it| it.kind == meeting.kind),
    };
    if is_named {
        return Some(Naming::Name);
    }
    let start = meeting.start.filter(|it| it.year().is_some() && !it.is_uncertain())?;
    let is_contested = meeting.told(Field::Start).count() > 1;
    let may_be = |it: &Meeting| it.start.is_none_or(|it| it.agrees(&start));
    (!is_contested && !others().filter(same_kind).any(may_be)).then_some(Naming::Dated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::edtf::Date;
    use crate::data::vocabulary::Status;
    use crate::meetings::Assertion;

    /// From words like `senior-officials 19 special 2023-04-27`.
    fn meeting(words: &str) -> Meeting {
        let (kind, rest) = words.split_once(' ').unwrap_or((words, ""));
        let mut it = Meeting::bare(Kind::from_code(kind).expect("a kind"), Status::Held);
        for word in rest.split_whitespace() {
            let value = match (word, word.parse(), Date::parse(word)) {
                ("special", ..) => Value::Special,
                (_, Ok(number), _) if number < 1000 => Value::Ordinal(number),
                (_, _, Some(date)) => Value::Start(date),
                _ => panic!("{word:?}"),
            };
            match value {
                Value::Special => it.special = true,
                Value::Ordinal(number) => it.ordinal = it.ordinal.or(Some(number)),
                Value::Start(date) => it.start = it.start.or(Some(date)),
                _ => {}
            }
            it.assertions.push(Assertion { value, by: Vec::new() });
        }
        it
    }

    #[track_caller]
    fn check(words: &str, others: &[&str], expected: Option<Naming>) {
        let all: Vec<Meeting> = [words].iter().chain(others).map(|it| meeting(it)).collect();
        assert_eq!(naming(&all, 0), expected, "{words} among {others:?}");
    }

    #[test]
    fn a_number_of_a_series_is_a_name() {
        let name = Some(Naming::Name);
        check("senior-officials 19", &["senior-officials 17", "senior-officials", "summit 19"], name);
        check("foreign-ministers special", &["foreign-ministers", "summit special"], name);
        check("summit", &["talks"], name);
    }

    #[test]
    fn a_name_that_others_may_have_needs_its_date() {
        check("talks 2020-02-03", &["talks 2019"], Some(Naming::Dated));
        check("conference 2 2021-06-29", &["summit 2"], Some(Naming::Dated));
        check("senior-officials 19 18 2023-04", &["summit"], Some(Naming::Dated));
        check("summit 2021", &["summit 3 2018"], Some(Naming::Dated));
    }

    #[test]
    fn what_no_name_and_no_date_tells_apart_is_not_named() {
        check("talks 2020-02-03", &["talks 2020"], None);
        check("talks 2020-02-03", &["talks"], None);
        check("talks XXXX-02-03", &["talks 2021"], None);
        check("senior-officials 19", &["senior-officials 19"], None);
        check("talks 2020-02-03 2020-02-04", &["talks 2019"], None);
    }
}
