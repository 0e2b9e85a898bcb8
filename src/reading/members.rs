//! Who is a member of ASEAN, and so no partner of it.

use crate::data::vocabulary::Country;

/// The members of ASEAN, which speak for it and are no partner.
const MEMBERS: &[&str] = &["BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "VN", "TL"];

/// Whether a country is a member of ASEAN.
#[must_use]
pub fn is_member(country: Country) -> bool {
    MEMBERS.contains(&country.code())
}
