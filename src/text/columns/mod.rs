//! What the columns of the tables hold that can be taken along. Their names are for programs and stay the same in every
//! language; what they mean is said in the language of the file. A language is a file, as in [`text`](super).

mod en;
mod ru;
mod vi;

use super::Text;
use crate::data::vocabulary::Lang;

/// What a column holds, by its name: what it is, its unit, and in which vocabulary its codes are. Empty for a name that
/// no table has.
#[must_use]
pub fn column(lang: Lang, name: &str) -> String {
    let text: Text = match lang {
        Lang::En => en::column(name),
        Lang::Vi => vi::column(name),
        Lang::Ru => ru::column(name),
    };
    // Braces mark codes, which are the same in every language.
    text.replace(['{', '}'], "")
}
