//! Countries as ISO 3166-1 alpha-2 codes, and the parties of a meeting.

use std::fmt;

/// A country that ISO 3166-1 lists, by its alpha-2 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// The 249 officially assigned alpha-2 codes of ISO 3166-1, in alphabetical order.
const ASSIGNED: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

impl Country {
    /// Russia.
    pub const RU: Self = Self(*b"RU");

    /// The country of an alpha-2 code in capitals, if the code is assigned.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        ASSIGNED.as_bytes().chunks_exact(2).any(|it| it == code).then_some(Self(code))
    }

    /// Every assigned code, in alphabetical order.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        (0..ASSIGNED.len()).step_by(2).map(|at| &ASSIGNED[at..at + 2])
    }

    /// The alpha-2 code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("assigned codes are ASCII")
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Who met: ASEAN as a whole, or a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    Asean,
    Country(Country),
}

impl Party {
    /// The party of `ASEAN` or of an alpha-2 code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "ASEAN" { Some(Self::Asean) } else { Country::from_code(code).map(Self::Country) }
    }

    /// The code of the party.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Asean => "ASEAN",
            Self::Country(country) => country.code(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_sorted() {
        let codes: Vec<&[u8]> = ASSIGNED.as_bytes().chunks_exact(2).collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted());
    }

    #[test]
    fn codes_that_are_no_country() {
        for code in ["", "R", "ru", "RUS", "XX", "UK", "ĐĐ", "DR"] {
            assert_eq!(Country::from_code(code), None, "{code:?}");
        }
        assert_eq!(Country::from_code("KH").map(|it| it.code().to_owned()), Some("KH".to_owned()));
    }

    #[test]
    fn asean_is_a_party_and_no_country() {
        assert_eq!(Party::from_code("ASEAN"), Some(Party::Asean));
        assert_eq!(Party::from_code("RU"), Some(Party::Country(Country::RU)));
        assert_eq!(Party::from_code("asean"), None);
    }
}
