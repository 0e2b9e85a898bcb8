//! A link becomes a state. Any string does: what is not understood is named and ignored.
//!
//! Links are typed, shortened, wrapped and marked by other programs, so reading is generous where
//! the meaning is plain: capitals, blanks, coded commas, `&amp;`, an earlier id of a meeting. A list
//! given twice is joined; of a single value given twice the first stands and the other is named.

use super::Set;
use super::choose::{clean_words, settled};
use super::known::id;
use super::unknown::Unknowns;
use super::{Clause, Dimension, Known, Panel, Query, Unknown, years};
use crate::data::vocabulary::Lang;

impl Query {
    /// The state of a query string, with or without its question mark, and what in it is not known.
    #[must_use]
    pub fn from_search(search: &str, known: &Known) -> (Self, Vec<Unknown>) {
        Self::from_search_with(search, known, known)
    }

    /// The same, where the other side of a comparison may name what another collection has.
    #[must_use]
    pub fn from_search_with(search: &str, known: &Known, other: &Known) -> (Self, Vec<Unknown>) {
        let mut this = Reading::new(known, "");
        let mut versus = Versus { reading: Reading::new(other, "vs."), is_there: false };
        let mut activity = super::activity::Reading::default();
        for (name, value) in parameters(search) {
            if versus.takes(&name, &value) || activity.takes(&name, &value, &mut this.unknown) {
                continue;
            }
            this.parameter(&name, &value);
        }
        let read = activity.done(&mut this.unknown);
        this.state.activity = read.activity;
        (this.state.edition, this.state.made) = (read.edition, read.made);
        versus.put_into(this.done())
    }

    /// The collection that a link means among those that `known` names: what else it means depends on it.
    #[must_use]
    pub fn collection_of(search: &str, known: &Known) -> Option<String> {
        Self::collection_in("collection", search, known)
    }

    /// The same of the other side of a comparison.
    #[must_use]
    pub fn other_collection_of(search: &str, known: &Known) -> Option<String> {
        Self::collection_in("vs.collection", search, known)
    }

    fn collection_in(name: &str, search: &str, known: &Known) -> Option<String> {
        let mut reading = Reading::new(known, "");
        parameters(search).filter(|it| it.0 == name).for_each(|it| reading.parameter("collection", &it.1));
        reading.state.collection
    }

    /// The language that a query string asks for; all that can be read before the data is here.
    #[must_use]
    pub fn lang_of(search: &str) -> Option<Lang> {
        parameters(search).filter(|(name, _)| name == "lang").find_map(|(_, value)| lang(&value))
    }
}

/// Names in small letters, and values.
pub(super) fn parameters(search: &str) -> impl Iterator<Item = (String, std::borrow::Cow<'_, str>)> {
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

/// What mail, search engines and networks hang on links to follow their readers. It means nothing
/// here, and readers need not hear of it.
fn is_tracking(name: &str) -> bool {
    name.starts_with("utm_")
        || "_ga _gl _openstat dclid fbclid gbraid gclid igsh igshid mc_cid mc_eid msclkid ttclid twclid \
            wbraid yclid ysclid zarsrc"
            .split(' ')
            .any(|it| it == name)
}

/// Whether it is a fact code: a field's name, and perhaps a dot and a value.
fn is_fact(code: &str) -> bool {
    let (field, value) = code.split_once('.').unwrap_or((code, "-"));
    let is_short = |it: &str| (1..=400).contains(&it.len());
    let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.');
    is_short(field)
        && is_short(value)
        && field.bytes().all(|it| it.is_ascii_lowercase())
        && value
            .chars()
            .all(|it| is_plain(it) || !it.is_ascii() && !it.is_whitespace() && !super::choose::is_unseen(it))
}

/// The other side of a comparison, being read.
struct Versus<'a> {
    reading: Reading<'a>,
    is_there: bool,
}

impl Versus<'_> {
    /// Reads a parameter, if it is one of this side.
    fn takes(&mut self, name: &str, value: &str) -> bool {
        let Some(own) = name.strip_prefix("vs.") else {
            self.is_there |= name == "vs";
            return name == "vs";
        };
        self.is_there |= self.reading.counted(own, value);
        true
    }

    fn put_into(self, (state, mut unknown): (Query, Unknowns)) -> (Query, Vec<Unknown>) {
        let (other, others) = self.reading.done();
        unknown.append(others);
        (if self.is_there { state.against(&other) } else { state }, unknown.0)
    }
}

struct Reading<'a> {
    known: &'a Known,
    state: Query,
    unknown: Unknowns,
    /// What stands before the names of these parameters.
    prefix: &'static str,
}

impl<'a> Reading<'a> {
    fn new(known: &'a Known, prefix: &'static str) -> Self {
        Self { known, state: Query::default(), unknown: Unknowns::default(), prefix }
    }

    /// The state in its one form, and what was not understood.
    fn done(mut self) -> (Query, Unknowns) {
        for &dimension in Dimension::ALL {
            let clause = &mut self.state.clauses[dimension as usize];
            *clause = clause.take().and_then(|keys| settled(dimension, keys));
        }
        (self.state, self.unknown)
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
        match name {
            "collection" => {
                let asked = id(&self.known.collections, value);
                // The one that opens is none: a link need not name it.
                if asked.is_some() && asked != self.known.opens {
                    self.one(name, value, asked);
                } else if asked.is_none() && !value.is_empty() {
                    self.unknown(name, value);
                }
            }
            "show" => {
                for item in items(value) {
                    match Panel::from_code(&item.to_ascii_lowercase()) {
                        Some(panel) => _ = self.state.show.insert(panel),
                        None => self.unknown(name, item),
                    }
                }
            }
            "q" => {
                let words = clean_words(value);
                if self.state.q.is_empty() {
                    self.state.q = words;
                } else if !words.is_empty() && words != self.state.q {
                    self.unknown(name, value);
                }
            }
            "lang" => match lang(value) {
                Some(lang) if *self.state.lang.get_or_insert(lang) == lang => {}
                _ if value.is_empty() => {}
                _ => self.unknown(name, value),
            },
            "meeting" => self.one(name, value, self.known.meeting(value)),
            "read" => self.one(name, value, id(&self.known.articles, value)),
            "statement" => self.one(name, value, id(&self.known.statements, value)),
            "fact" => self.one(name, value, is_fact(value).then(|| value.to_owned())),
            _ if is_tracking(name) => {}
            // `&&`, `=`, `=2021`: there is no name to name.
            "" => {}
            _ => self.unknown(name, ""),
        }
    }

    fn clause(&mut self, dimension: Dimension, value: &str) {
        let mut keys = Set::default();
        let mut is_understood = true;
        for item in items(value) {
            let key = match dimension {
                Dimension::Year => years::add(item, &mut keys),
                _ => self.known.key(dimension, item).map(|it| _ = keys.insert(it)),
            };
            if key.is_none() {
                self.unknown(dimension.code(), item);
                is_understood = false;
            }
        }
        // `status=` is "nothing chosen"; where nothing of `status=hold` is known, nobody chose that.
        if is_understood || !keys.is_empty() {
            let clause: &mut Clause = &mut self.state.clauses[dimension as usize];
            let clause = clause.get_or_insert_default();
            for key in &keys {
                clause.insert(key.clone());
            }
        }
    }

    fn one(&mut self, name: &str, value: &str, understood: Option<String>) {
        let slot = match name {
            "meeting" => &mut self.state.meeting,
            "read" => &mut self.state.read,
            "statement" => &mut self.state.statement,
            "collection" => &mut self.state.collection,
            _ => &mut self.state.fact,
        };
        match understood {
            Some(it) if *slot.get_or_insert_with(|| it.clone()) == it => {}
            _ if value.is_empty() => {}
            _ => self.unknown(name, value),
        }
    }
}

fn items(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|it| !it.is_empty())
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
        let unknown: Vec<String> = unknown
            .iter()
            .map(|it| if it.value.is_empty() { it.name.clone() } else { format!("{}={}", it.name, it.value) })
            .collect();
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
        check("?meeting=arsom-17&meeting=arsom-17-vna.1", "?meeting=arsom-17", &[]);
    }

    #[test]
    fn facts_stand_without_a_meeting() {
        for fact in
            ["start", "area.energy", "chair.KH", "party.ASEAN", "ordinal.19", "chair.RU.Andrei-Rudenko"]
        {
            check(&format!("?fact={fact}"), &format!("?fact={fact}"), &[]);
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
            assert_eq!(Query::lang_of(search), expected, "{search:?}");
            assert_eq!(Query::from_search(search, &Known::default()).0.lang, expected, "{search:?}");
        }
    }
}
