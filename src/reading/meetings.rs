//! Names → meetings: which names are of one meeting, and which meeting the article is about.
//!
//! Comes in: a [`Text`] and the names in its headline. Goes out: [`Group`]s of names. Two names are of one
//! meeting where kind, number, parties and year do not speak against it. The article is about the meeting that
//! its headline or its opening names, and to which it comes back. Never here: dates, places, areas.

use std::collections::BTreeSet;

use super::Tongue;
use super::findings::Text;
use super::lexicon::{Class, LEXICON, Meaning};
use super::members::is_member;
use super::names::{self, Name};
use super::words::Words;
use crate::data::vocabulary::{Country, Kind, Party};

/// The longest headline that is read, in letters.
const LONGEST_TITLE: usize = 1000;
/// How many meetings back a name is looked for: a long list of them is read in linear time.
const MOST_GROUPS: usize = 64;

/// Names of one meeting.
#[derive(Clone, Debug)]
pub struct Group {
    pub kind: Kind,
    /// Its names, by their numbers in [`Text::names`], in the order of the text.
    pub names: Vec<usize>,
    pub parties: BTreeSet<Party>,
    /// Whether its parties are those of its sentence, and not of its name.
    pub are_parties_of_sentence: bool,
    pub has_bloc: bool,
    /// Whether its partner is the one that the text names most, and not one of its sentence.
    is_partner_guessed: bool,
    /// Whether its kind is that of a common word.
    is_weak: bool,
    pub ordinal: Option<u32>,
    pub is_special: bool,
    pub year: Option<i32>,
    pub main: bool,
}

impl Group {
    fn partners(&self) -> BTreeSet<Country> {
        partners(self.parties.iter().copied())
    }
}

/// The countries that are partners of ASEAN.
fn partners(parties: impl Iterator<Item = Party>) -> BTreeSet<Country> {
    parties
        .filter_map(|it| if let Party::Country(country) = it { Some(country) } else { None })
        .filter(|it| !is_member(*it))
        .collect()
}

/// What a headline says.
#[derive(Clone, Debug, Default)]
pub struct Title {
    names: Vec<Name>,
    partners: BTreeSet<Country>,
}

/// The names in a headline.
#[must_use]
pub fn title_names(title: &str, tongue: Tongue) -> Title {
    let end = title.char_indices().nth(LONGEST_TITLE).map_or(title.len(), |it| it.0);
    let words = Words::new(&title[..end]);
    let matches = LEXICON.matches(&words, tongue);
    let countries = matches.of(Class::Place).iter().filter_map(|it| match it.meaning {
        Meaning::Country(country) => Some(Party::Country(country)),
        _ => None,
    });
    Title { partners: partners(countries), names: names::find(&words, &matches, tongue) }
}

/// Groups the names of a text.
#[must_use]
pub fn find(text: &Text<'_>, title: &Title) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, name) in text.names.iter().enumerate() {
        let Some(kind) = name.kind else { continue };
        if name.is_weak && !(name.ordinal.is_some() || name.parties.len() > 1) {
            continue;
        }
        let of_name = partners(name.parties.iter().map(|it| it.0));
        let recent = groups.iter().enumerate().rev().take(MOST_GROUPS);
        let is_same_time =
            |group: &Group| !text.is_of_another_time(name) && series_of(text, group) == series(text, name);
        let found = recent.into_iter().find(|it| is_same(it.1, name, kind, &of_name) && is_same_time(it.1));
        let found = found.map(|it| it.0);
        if found.is_none() && text.is_of_another_time(name) && !name.has_both() {
            continue;
        }
        if let Some(group) = found {
            let group = &mut groups[group];
            group.names.push(at);
            if group.is_weak && !name.is_weak {
                (group.kind, group.is_weak) = (kind, false);
            }
            group.ordinal = group.ordinal.or(name.ordinal.as_ref().map(|it| it.0));
            group.year = group.year.or(name.year.as_ref().map(|it| it.0));
            group.is_special |= name.special.is_some();
            group.has_bloc |= name.has_bloc;
            if !of_name.is_empty() || group.parties.is_empty() {
                if group.are_parties_of_sentence && !of_name.is_empty() {
                    group.parties.clear();
                    group.are_parties_of_sentence = false;
                }
                group.parties.extend(name.parties.iter().map(|it| it.0));
            }
            continue;
        }
        groups.push(Group {
            kind,
            names: vec![at],
            parties: name.parties.iter().map(|it| it.0).collect(),
            are_parties_of_sentence: false,
            has_bloc: name.has_bloc,
            is_partner_guessed: false,
            is_weak: name.is_weak,
            ordinal: name.ordinal.as_ref().map(|it| it.0),
            is_special: name.special.is_some(),
            year: name.year.as_ref().map(|it| it.0),
            main: false,
        });
    }
    for group in &mut groups {
        let lacks_asean = !group.parties.contains(&Party::Asean);
        let lacks_partner = group.partners().is_empty()
            && !group.has_bloc
            && matches!(group.kind, Kind::Talks | Kind::Conference);
        if (lacks_asean || lacks_partner) && group.kind != Kind::Regional {
            add_parties(text, group);
        }
    }
    groups.retain(|it| is_worth_telling(text, it));
    choose_main(text, title, &mut groups);
    number_of_reference(text, &mut groups);
    groups
}

/// “… approved it at the 14th consultations”: a number without parties, in the opening, is that of the meeting that the
/// article is about, if it has none.
fn number_of_reference(text: &Text<'_>, groups: &mut [Group]) {
    let opening = text.opening();
    let Some(main) = groups.iter_mut().find(|it| it.main && it.ordinal.is_none() && !it.is_special) else {
        return;
    };
    let found = text.names.iter().position(|it| {
        let sentence = text.words.list[it.core.start].sentence;
        it.kind.is_none()
            && it.ordinal.is_some()
            && it.parties.is_empty()
            && (opening..opening + OPENING).contains(&sentence)
    });
    if let Some(found) = found {
        main.ordinal = text.names[found].ordinal.as_ref().map(|it| it.0);
        main.names.push(found);
    }
}

/// Which of the meetings of many countries a name is of; 0 for all others.
fn series(text: &Text<'_>, name: &Name) -> usize {
    const SERIES: &[&[&str]] = &[
        &["east asia", "eas", "đông á", "восточноазиатск", "восточной азии", "вас", "asia timur"],
        &["regional forum", "arf", "diễn đàn khu vực", "региональн", "арф", "forum regional"],
        &["admm", "quốc phòng", "defence ministers", "defense ministers", "смоа", "обороны"],
        &["rcep", "comprehensive economic"],
        &["apec"],
        &["brics"],
        &["g20"],
    ];
    if name.kind != Some(Kind::Regional) {
        return 0;
    }
    let core: Vec<&str> = name.core.clone().map(|it| text.words.fold(it)).collect();
    let core = format!(" {} ", core.join(" "));
    let by_ministers = usize::from(core.contains("minister") || core.contains("bộ trưởng")) * 100;
    let found = SERIES.iter().position(|forms| forms.iter().any(|it| core.contains(&format!(" {it}"))));
    found.map_or(99, |it| if it == 2 { 3 } else { it + 1 + by_ministers })
}

fn series_of(text: &Text<'_>, group: &Group) -> usize {
    group.names.first().map_or(0, |it| series(text, &text.names[*it]))
}

/// Whether a name may be of a meeting.
fn is_same(group: &Group, name: &Name, kind: Kind, of_name: &BTreeSet<Country>) -> bool {
    // The cheap questions first: a list of meetings asks them of many.
    let kinds = group.kind == kind
        || (group.is_weak || name.is_weak) && is_of_ministers(group.kind) && is_of_ministers(kind);
    // “The ASEAN-Russia consultations”, of which no more is said, are those of that name.
    let is_any = |kind: Kind, is_weak: bool| kind == Kind::Other && is_weak;
    let may_be_general = is_any(kind, name.is_weak) || is_any(group.kind, group.is_weak);
    let ordinals = group.ordinal.zip(name.ordinal.as_ref()).is_none_or(|(a, b)| a == b.0);
    let years = group.year.zip(name.year.as_ref()).is_none_or(|(a, b)| a == b.0);
    if !(kinds || may_be_general) || !ordinals || !years {
        return false;
    }
    let of_group = group.partners();
    let special = name.special.is_some();
    // A special meeting has no number, and one with a number or a year of its own is another.
    let specials = !(special && !group.is_special && (group.ordinal.is_some() || group.year.is_some())
        || group.is_special && !special && name.ordinal.is_some() && group.ordinal.is_none()
        || group.is_special && !special && name.year.is_some() && group.year.is_none());
    // What is named with ASEAN alone is ASEAN's own meeting.
    let is_own = |parties: usize, has_asean: bool, partners: &BTreeSet<Country>| {
        parties > 0 && has_asean && partners.is_empty()
    };
    let own_name = is_own(name.parties.len(), name.has_asean(), of_name) && !name.has_bloc;
    let own_group =
        is_own(group.parties.len(), group.parties.contains(&Party::Asean), &of_group) && !group.has_bloc;
    let parties = if name.parties.is_empty() && !name.has_bloc {
        true
    } else if own_name || own_group {
        own_name == own_group || group.parties.is_empty()
    } else {
        of_name.is_empty() || of_group.is_empty() || *of_name == of_group
    };
    (kinds || may_be_general && *of_name == of_group) && specials && parties
}

/// Whether ministers meet. “Ministerial meeting” alone does not say which.
fn is_of_ministers(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ForeignMinisters | Kind::EconomicMinisters | Kind::DefenceMinisters | Kind::SectoralMinisters
    )
}

/// The parties of a meeting whose name has none: those of the sentence.
fn add_parties(text: &Text<'_>, group: &mut Group) {
    let is_bare = group.partners().is_empty() && !group.has_bloc;
    for name in &group.names {
        let sentence = text.words.sentence_of(text.names[*name].core.start);
        for found in text.matches.within(Class::Place, &sentence) {
            match found.meaning {
                Meaning::Asean => {
                    group.parties.insert(Party::Asean);
                }
                Meaning::Country(country)
                    if is_bare && !is_member(country) && !text.is_place(found.words.start) =>
                {
                    group.parties.insert(Party::Country(country));
                }
                Meaning::Bloc => group.has_bloc = true,
                _ => {}
            }
        }
        if group.parties.contains(&Party::Asean) {
            group.are_parties_of_sentence = true;
            break;
        }
    }
    let lacks_partner = group.partners().is_empty()
        && !group.has_bloc
        && matches!(group.kind, Kind::Talks | Kind::Conference);
    if lacks_partner
        && group.parties.contains(&Party::Asean)
        && let Some(partner) = text.partner
    {
        group.parties.insert(Party::Country(partner));
        group.is_partner_guessed = true;
    }
}

/// Whether a meeting is more than a common word: who met, or its number, or when.
fn is_worth_telling(text: &Text<'_>, group: &Group) -> bool {
    let named = !group.are_parties_of_sentence
        && (group.parties.len() > 1 || group.ordinal.is_some() || group.year.is_some());
    let of_asean = group.parties.contains(&Party::Asean);
    match group.kind {
        Kind::Regional => true,
        Kind::Talks | Kind::Conference | Kind::Other => {
            of_asean && (named || group.are_parties_of_sentence || group.has_bloc)
        }
        _ => {
            let first = group.names.first().map(|it| &text.names[*it]);
            of_asean
                && (named
                    || first.is_some_and(|it| {
                        text.words.is_capital(it.core.start) || it.is_named() || group.parties.len() > 1
                    }))
        }
    }
}

/// How many sentences from the top are the opening.
const OPENING: usize = 3;

/// Finds the meeting, or the meetings, that the article is about.
fn choose_main(text: &Text<'_>, title: &Title, groups: &mut [Group]) {
    let references = References::new(text);
    let scores: Vec<i32> = groups.iter().map(|it| score(text, title, &references, it)).collect();
    let Some(best) = scores.iter().copied().max().filter(|it| *it >= 5) else { return };
    let Some(first) = scores.iter().position(|it| *it == best) else { return };
    let sentence =
        |group: &Group| group.names.first().map(|it| text.words.list[text.names[*it].core.start].sentence);
    let (of_first, kind) = (sentence(&groups[first]), groups[first].kind);
    let of_others = title.names.iter().filter(|it| !is_named_by(it, &groups[first])).cloned().collect();
    let rest = Title { names: of_others, partners: title.partners.clone() };
    for (at, group) in groups.iter_mut().enumerate() {
        let has_partner = !group.partners().is_empty();
        // A headline that names one meeting is of one.
        let in_title = is_in_title(&rest, group)
            && scores[at] >= best - 4
            && (has_partner || group.kind == Kind::Regional);
        // “the ASEAN-Japan and ASEAN-China Summits”
        let beside =
            scores[at] >= best - 1 && has_partner && group.kind == kind && sentence(group) == of_first
                || scores[at] >= best - 4
                    && has_partner
                    && kind == Kind::Regional
                    && sentence(group) == of_first
                    && !group.names.iter().any(|it| text.is_within(*it));
        // “… for the ASEAN-Australia meeting and the ADMM-Plus”, of which both are told.
        let together = group.kind == Kind::Regional
            && sentence(group) == of_first
            && group.names.len() > 1
            && !group.names.iter().any(|it| text.is_within(*it));
        group.main = at == first || in_title || beside || together;
    }
}

fn is_in_title(title: &Title, group: &Group) -> bool {
    title.names.iter().any(|it| is_named_by(it, group))
}

/// Whether a name may be that of a meeting.
fn is_named_by(name: &Name, group: &Group) -> bool {
    let of_name = partners(name.parties.iter().map(|it| it.0));
    name.kind.is_some_and(|kind| is_same(group, name, kind, &of_name))
}

/// What refers to some meeting in a text.
struct References {
    is_any: bool,
    kinds: BTreeSet<Kind>,
}

impl References {
    fn new(text: &Text<'_>) -> Self {
        let kinds = text.names.iter().filter(|it| !it.is_named()).filter_map(|it| it.kind);
        Self { is_any: text.names.iter().any(|it| it.kind.is_none()), kinds: kinds.collect() }
    }

    /// Whether something may refer to a meeting of a kind.
    fn are_of(&self, kind: Kind) -> bool {
        self.is_any || self.kinds.contains(&kind)
    }
}

/// How much speaks for a meeting as the subject of its article.
fn score(text: &Text<'_>, title: &Title, references: &References, group: &Group) -> i32 {
    let sentence = |name: &usize| text.words.list[text.names[*name].core.start].sentence;
    let first = group.names.first().map_or(usize::MAX, sentence);
    let opening = text.opening();
    let at = first.saturating_sub(opening);
    let in_title = is_in_title(title, group);
    let third = text.words.sentences.len() / 3;
    if !in_title && at > third.max(OPENING) {
        return 0;
    }
    // One mention far down is something that the article also knows.
    let is_alone = group.names.len() == 1 && !references.are_of(group.kind);
    let is_common = matches!(group.kind, Kind::Talks | Kind::Conference);
    let far = if is_common { 3 } else { 4 };
    let is_aside = !in_title && group.names.len() == 1 && (at >= far || at >= 2 && is_alone);
    let partners = group.partners();
    let is_own = partners.is_empty() && !group.has_bloc;
    let mut score = if in_title { 5 } else { 0 };
    score += match at {
        0 | 1 => 4,
        2 | 3 => 3,
        _ => 1,
    };
    score += i32::try_from(group.names.len().min(4)).unwrap_or(4);
    score += match group.kind {
        Kind::Regional => 0,
        _ if is_own => -5,
        // “met the Secretary-General of ASEAN” says more than “talks”.
        _ if group.is_partner_guessed => {
            1 + i32::from(
                group.names.iter().any(|it| text.names[*it].words.len() > text.names[*it].core.len()),
            )
        }
        _ => 3,
    };
    if !partners.is_disjoint(&title.partners) {
        score += 1;
    }
    if is_aside {
        score -= 4;
    }
    if group.kind == Kind::Talks || group.kind == Kind::Conference {
        score -= 2;
    }
    if group.names.iter().all(|it| text.is_within(*it)) {
        score -= 3;
    }
    score
}
