//! A link becomes a query. Any string does: what is not understood is named and ignored.
//!
//! Links are typed, shortened, wrapped and marked by other programs, so reading is generous where
//! the meaning is plain: capitals, blanks, coded commas, `&amp;`. A list given twice is joined; of a single
//! value given twice the first stands and the other is named. Whether the data know a code is no question here:
//! that is [`Query::resolve`].

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::view::ViewReader;
use super::years;
use crate::data::code::{ArticleCode, CollectionCode, MeetingCode, StatementCode, ends_with_a_sign};
use crate::data::vocabulary::Lang;
use crate::query::unknown::Unknowns;
use crate::query::{Dimension, FacetValue, KnownIds, Order, Panel, Query, Unknown, YEARS, YearSpan, words};

impl Query {
    /// The query of a link's query string, with or without its question mark, and what in it is not understood.
    /// Codes of the data are taken as they are.
    #[must_use]
    pub fn parse(search: &str) -> (Self, Vec<Unknown>) {
        let (query, unknown) = Self::read(search, None, None);
        (query.without_comparison_with_itself(&unknown), unknown)
    }

    /// The same; where ids are known, of a single value given twice the first known one stands.
    pub(in crate::query) fn read(
        search: &str,
        known: Option<&KnownIds>,
        compared: Option<&KnownIds>,
    ) -> (Self, Vec<Unknown>) {
        let mut this = Reader::new("", known);
        let mut comparison = Reader::new("vs.", compared);
        let mut is_compared = false;
        let mut view = ViewReader::default();
        for (name, value) in parameters(search) {
            if name == "vs" {
                is_compared = true;
                // What is compared stands in parameters of its own.
                if !value.trim().is_empty() {
                    this.unknown("vs", value.trim());
                }
            } else if let Some(own) = name.strip_prefix("vs.") {
                is_compared |= comparison.counted(own, &value);
            } else if !view.takes(&name, &value, &mut this.unknown) {
                this.parameter(&name, &value);
            }
        }
        let view = view.done(&mut this.unknown);
        this.query.view = view.view;
        (this.query.edition, this.query.created_with) = (view.edition, view.created_with);
        this.query.lesson = view.lesson;
        let (query, mut unknown) = this.done();
        let (other, others) = comparison.done();
        unknown.append(others);
        (if is_compared { query.compared_with(&other) } else { query }, unknown.0)
    }
}

/// As far as a run of years goes that has no end, where nobody knows the years of the data: [`Query::resolve`] ends it.
const ANY_YEAR: YearSpan = YearSpan::new(*YEARS.start(), *YEARS.end());

/// Names in small letters, and values.
fn parameters(search: &str) -> impl Iterator<Item = (String, Cow<'_, str>)> {
    let search = search.trim();
    let search = search.strip_prefix('?').unwrap_or(search);
    form_urlencoded::parse(search.as_bytes()).map(|(name, value)| {
        let name = name.trim();
        // A link that was copied out of HTML source parts its parameters with `&amp;`.
        let name = name.strip_prefix("amp;").unwrap_or(name);
        (name.to_ascii_lowercase(), value)
    })
}

/// `vi`, and `vi-VN` as browsers have it.
fn lang(value: &str) -> Option<Lang> {
    let primary = value.split(['-', '_']).next().unwrap_or(value);
    Lang::from_code(&primary.trim().to_ascii_lowercase())
}

/// What mail, search engines and networks hang on links to follow their readers, besides `utm_…`. `early.js` has the same
/// list.
const TRACKERS: &str = "_ga _gl _openstat dclid fbclid gbraid gclid igsh igshid mc_cid mc_eid msclkid ttclid twclid \
                        wbraid yclid ysclid zarsrc";

/// Whether a parameter means nothing here, and readers need not hear of it.
fn is_tracking(name: &str) -> bool {
    name.starts_with("utm_") || TRACKERS.split(' ').any(|known| known == name)
}

/// Whether it is a fact code: a field's name, and perhaps a dot and a value.
fn is_fact(code: &str) -> bool {
    let (field, value) = code.split_once('.').unwrap_or((code, "-"));
    let is_short = |text: &str| (1..=400).contains(&text.len());
    let is_plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.');
    is_short(field)
        && is_short(value)
        && field.bytes().all(|byte| byte.is_ascii_lowercase())
        && value.chars().all(|char| {
            let is_dash = matches!(char, '\u{2010}'..='\u{2015}');
            is_plain(char) || !(char.is_ascii() || char.is_whitespace() || is_dash || words::is_unseen(char))
        })
        && !ends_with_a_sign(code)
}

/// A query, being read.
struct Reader<'a> {
    query: Query,
    /// What was read of each dimension.
    clauses: [Option<BTreeSet<FacetValue>>; Dimension::ALL.len()],
    unknown: Unknowns,
    /// What stands before the names of these parameters.
    prefix: &'static str,
    /// What the data know, where they are there.
    known: Option<&'a KnownIds>,
}

impl<'a> Reader<'a> {
    fn new(prefix: &'static str, known: Option<&'a KnownIds>) -> Self {
        Self {
            query: Query::default(),
            clauses: Default::default(),
            unknown: Unknowns::default(),
            prefix,
            known,
        }
    }

    fn done(mut self) -> (Query, Unknowns) {
        for (dimension, values) in Dimension::ALL.iter().zip(self.clauses) {
            if let Some(values) = values {
                self.query.clauses.set(*dimension, values);
            }
        }
        (self.query, self.unknown)
    }

    fn unknown(&mut self, name: &str, value: &str) {
        self.unknown.add(&[self.prefix, name].concat(), value);
    }

    /// A parameter on which counts depend; says whether it is one.
    fn counted(&mut self, name: &str, value: &str) -> bool {
        let is_ours = matches!(name, "q" | "collection") || Dimension::from_code(name).is_some();
        match is_ours {
            true => self.parameter(name, value),
            false => self.unknown(name, ""),
        }
        is_ours
    }

    fn parameter(&mut self, name: &str, value: &str) {
        if let Some(dimension) = Dimension::from_code(name) {
            return self.clause(dimension, value);
        }
        let value = value.trim();
        let lower = value.to_ascii_lowercase();
        let (query, known) = (&mut self.query, self.known);
        let is_understood = match name {
            "show" => return self.panels(value),
            "q" => first(&mut query.q, words::clean(value)),
            "lang" => first_of(&mut query.lang, lang(value)),
            // By date is what one sees without it.
            "sort" if lower == Order::Date.code() => true,
            "sort" => first_of(&mut query.order, Order::from_code(&lower)),
            // The collection that opens need not be named: another one may follow.
            "collection" if known.is_some_and(|known| known.opens.as_deref() == Some(&*lower)) => true,
            "collection" => {
                let code = CollectionCode::new(&lower);
                let is_known =
                    |code: &CollectionCode| may_be(known, |known| known.collections.contains(code));
                first_of(&mut query.collection, code.filter(is_known))
            }
            "meeting" => {
                let is_known = |id: &MeetingCode| may_be(known, |known| known.has_meeting(id));
                first_of(&mut query.meeting, MeetingCode::new(&lower).filter(is_known))
            }
            "read" => {
                let is_known = |code: &ArticleCode| may_be(known, |known| known.has_article(code));
                first_of(&mut query.read, ArticleCode::new(&lower).filter(is_known))
            }
            "statement" => {
                let is_known = |code: &StatementCode| may_be(known, |known| known.has_statement(code));
                first_of(&mut query.statement, StatementCode::new(&lower).filter(is_known))
            }
            "fact" => first_of(&mut query.fact, is_fact(value).then(|| value.to_owned())),
            // `&&`, `=`, `=2021`: there is no name to name.
            "" => true,
            _ if is_tracking(name) => true,
            _ => return self.unknown(name, ""),
        };
        if !is_understood && !value.is_empty() {
            self.unknown(name, value);
        }
    }

    fn panels(&mut self, value: &str) {
        for item in items(value) {
            match Panel::from_code(&item.to_ascii_lowercase()) {
                Some(panel) => self.query.show.insert(panel),
                None => self.unknown("show", item),
            }
        }
    }

    fn clause(&mut self, dimension: Dimension, value: &str) {
        let mut values = BTreeSet::new();
        let all = self.known.and_then(KnownIds::whole_years).unwrap_or(ANY_YEAR);
        let mut is_understood = true;
        for item in items(value) {
            let found = match dimension {
                Dimension::Year => years::add(item, all, &mut values),
                _ => FacetValue::parse(dimension, item).map(|value| _ = values.insert(value)),
            };
            if found.is_none() {
                self.unknown(dimension.code(), item);
                is_understood = false;
            }
        }
        // `status=` is "any"; where nothing of `status=hold` is understood, nobody chose that.
        if is_understood || !values.is_empty() {
            self.clauses[dimension as usize].get_or_insert_default().append(&mut values);
        }
    }
}

/// Whether the data know something, or may know it: where they are not there yet, or not whole.
fn may_be(known: Option<&KnownIds>, is_known: impl Fn(&KnownIds) -> bool) -> bool {
    known.is_none_or(|known| known.is_partial || is_known(known))
}

/// Puts a value where none stands yet; says whether that is what stands there now.
fn first_of<T: PartialEq>(slot: &mut Option<T>, value: Option<T>) -> bool {
    match (slot.as_ref(), value) {
        (_, None) => false,
        (Some(first), Some(value)) => *first == value,
        (None, value) => {
            *slot = value;
            true
        }
    }
}

/// The same of a text, where an empty one is none.
fn first(slot: &mut String, text: String) -> bool {
    if slot.is_empty() {
        *slot = text;
        return true;
    }
    text.is_empty() || *slot == text
}

fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::sample;

    /// `notices` as `area=enrgy` and, for a parameter that is not known, `color`.
    #[track_caller]
    fn check(search: &str, canonical: &str, notices: &[&str]) {
        let known = sample::known();
        let (state, unknown) = Query::from_search(search, &known);
        assert_eq!(state.to_search(), canonical, "of {search:?}");
        let unknown: Vec<String> = unknown.iter().map(ToString::to_string).collect();
        assert_eq!(unknown, notices, "in {search:?}");
        assert_eq!(Query::from_search(canonical, &known), (state, Vec::new()), "again, {canonical:?}");
    }

    #[test]
    fn the_question_mark_may_be_missing() {
        for search in
            ["", "?", "&", "?&&=&", "  ?  ", "?=2021", "??", "?years=&area=,&q=+&meeting=&lang=&show="]
        {
            let notices: &[&str] = if search == "??" { &["?"] } else { &[] };
            check(search, "", notices);
        }
        check("area=energy", "?area=energy", &[]);
    }

    #[test]
    fn lists_are_sorted_and_joined() {
        check("?area=health,energy,,health", "?area=energy,health", &[]);
        check("?area=health&area=energy", "?area=energy,health", &[]);
        check("?area=health%2Cenergy", "?area=energy,health", &[]);
        check("?area= health ,%20energy+", "?area=energy,health", &[]);
        check("?lang=vi&chair=RU,none,KH&years=2021", "?years=2021&chair=KH,RU,none&lang=vi", &[]);
        check("?show=left-out,years&show=Filters", "?show=years,left-out,filters", &[]);
    }

    #[test]
    fn capitals_and_small_letters_are_the_same() {
        check("?Chair=kh,Ru&AREA=Energy&lang=VI", "?area=energy&chair=KH,RU&lang=vi", &[]);
        check("?kind=SUMMIT&chair=NONE", "?chair=none&kind=summit", &[]);
        check("?language=zh-hant,EN", "?language=en,zh-Hant", &[]);
        check("?meeting=ARSOM-19&read=Arsom-19-CPV", "?meeting=arsom-19&read=arsom-19-cpv", &[]);
        check("?lang=vi-VN", "?lang=vi", &[]);
    }

    #[test]
    fn a_run_without_an_end_goes_as_far_as_the_data() {
        check("?years=2018-", "?years=2018-2023", &[]);
        check("?years=-2011,untold&vs.years=2022-", "?years=2009-2011,untold&vs.years=2022,2023", &[]);
        check("?years=2018-,x", "?years=2018-2023", &["years=x"]);
    }

    #[test]
    fn values_that_are_not_known_are_named_and_dropped() {
        check("?area=enrgy", "", &["area=enrgy"]);
        check("?area=enrgy,health", "?area=health", &["area=enrgy"]);
        check("?area=enrgy&area=enrgy", "", &["area=enrgy"]);
        check("?years=2018-21,1066,2021", "?years=2021", &["years=2018-21", "years=1066"]);
        check("?years=1000-9999", "", &["years=1000-9999"]);
        check("?chair=XX,ASEAN&mode=none", "", &["chair=XX", "chair=ASEAN", "mode=none"]);
        check("?meeting=x&read=y&statement=z", "", &["meeting=x", "read=y", "statement=z"]);
        check("?fact=Area.energy&lang=de&show=all", "", &["fact=Area.energy", "lang=de", "show=all"]);
        check("?color=red&color=blue", "", &["color"]);
        check("?area=a\u{202e}b", "", &["area=a\u{fffd}b"]);
    }

    #[test]
    fn nothing_chosen_is_not_the_default() {
        check("?status=", "?status=", &[]);
        check("?status", "?status=", &[]);
        check("?between=,", "?between=", &[]);
        check("?status=held&between=asean-russia", "", &[]);
        check("?status=&status=planned", "?status=planned", &[]);
        check("?status=hold", "", &["status=hold"]);
        check("?area=&mode=", "", &[]);
    }

    #[test]
    fn of_a_single_value_given_twice_the_first_stands() {
        check("?q=a&q=b&q=a", "?q=a", &["q=b"]);
        check("?q=&q=b", "?q=b", &[]);
        check("?meeting=arsom-17&meeting=arsom-19", "?meeting=arsom-17", &["meeting=arsom-19"]);
        check("?lang=xx&lang=vi&lang=ru", "?lang=vi", &["lang=xx", "lang=ru"]);
    }

    #[test]
    fn an_earlier_id_finds_the_meeting() {
        check("?meeting=arsom-17-vna.1", "?meeting=arsom-17", &[]);
        // Which meeting an id stands for is not known yet where the two are compared.
        let both = "?meeting=arsom-17&meeting=arsom-17-vna.1";
        check(both, "?meeting=arsom-17", &["meeting=arsom-17-vna.1"]);
    }

    #[test]
    fn what_is_compared_stands_in_parameters_of_its_own() {
        check("?vs", "?vs=", &[]);
        check("?vs=years%3D2021", "?vs=", &["vs=years=2021"]);
        check("?vs=+&vs.years=2021", "?vs.years=2021", &[]);
    }

    #[test]
    fn facts_are_those_of_a_meeting_or_an_article() {
        for fact in
            ["start", "area.energy", "chair.KH", "party.ASEAN", "ordinal.19", "chair.RU.Andrei-Rudenko"]
        {
            for open in ["meeting=arsom-19", "read=arsom-19-cpv"] {
                let link = format!("?{open}&fact={fact}");
                check(&link, &link, &[]);
            }
            check(&format!("?fact={fact}"), "", &[&format!("fact={fact}")]);
        }
        for fact in ["1", "a.", ".a", "a b", "a.b c", "a.<b>", "é"] {
            check(&format!("?fact={fact}"), "", &[&format!("fact={fact}")]);
        }
    }

    #[test]
    fn words_are_read_as_forms_and_people_write_them() {
        check("?q=smart+cities", "?q=smart+cities", &[]);
        check("?q=smart%20%20cities ", "?q=smart+cities", &[]);
        check("?q=Việt", "?q=Vi%E1%BB%87t", &[]);
        check("?q=a=b", "?q=a%3Db", &[]);
        check("?q=100%", "?q=100%25", &[]);
        check("?q=%zz%4", "?q=%25zz%254", &[]);
        check("?q=caf%E9", "?q=caf%EF%BF%BD", &[]);
        check("?q=%00%0A%E2%80%AEx", "?q=x", &[]);
        check("?q=C%2B%2B", "?q=C%2B%2B", &[]);
    }

    #[test]
    fn what_other_programs_add_is_passed_over() {
        check("?utm_source=mail&area=energy&fbclid=x&_ga=1.2&ysclid=y&zarsrc=z", "?area=energy", &[]);
        check("?area=energy&amp;chair=KH", "?area=energy&chair=KH", &[]);
        check("?utmost=1", "", &["utmost"]);
        assert!(include_str!("../../../public/early.js").contains(&format!("\"{TRACKERS}\"")));
    }

    #[test]
    fn a_long_list_of_notices_is_summed() {
        let search: String = (0..500_000).map(|it| format!("x{it},")).collect();
        let (state, unknown) = Query::from_search(&format!("area={search}"), &sample::known());
        assert_eq!(state, Query::default());
        assert_eq!(unknown.len(), 8);
        assert_eq!(unknown.iter().map(|it| it.more).sum::<u32>(), 500_000 - 8);
        let (_, unknown) = Query::from_search(&"é".repeat(1_000_000), &sample::known());
        assert_eq!(unknown[0].name.chars().count(), 40);
    }

    #[test]
    fn the_language_is_read_before_the_data() {
        for (search, expected) in [
            ("", None),
            ("?lang=vi", Some(Lang::Vi)),
            ("area=x&lang=RU", Some(Lang::Ru)),
            ("?lang=de", None),
            ("?lang=de&lang=en-GB", Some(Lang::En)),
            ("?language=vi", None),
        ] {
            assert_eq!(Query::parse(search).0.lang, expected, "{search:?}");
        }
    }
}
