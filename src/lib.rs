//! The Dialogue Explorer: news articles on ASEAN–Russia meetings in, charts out, every figure
//! led back to the sentence it was read from.
//!
//! The rooms, each of which uses only rooms above it:
//!
//! | room | takes → gives |
//! |---|---|
//! | [`vocabulary`] | codes ⇄ what they mean |
//! | [`edtf`] | text ⇄ dates as vague as the text |
//! | [`outline`] | text → polygons of land, projected beforehand |
//! | [`mention`] | quotes → the bytes at which they stand |
//! | [`article`] | JSON bytes → articles, reports, statements, and faults |
//! | [`merge`] | reports → meetings, with the rule that joined them |
//! | [`query`] | link ⇄ state; which values of which dimension are chosen |
//! | [`search`] | words → where they stand in the articles, accents ignored |
//! | [`tally`] | meetings under a query → counts per key |
//! | [`edition`] | two states of the data → which figures have changed |
//! | [`message`] | what the page says, in each language |
//! | [`scene`] | counts → marks, labels and hues, in data units |
//! | [`chart`] | a scene and a width → shapes, and where each mark lies |
//! | [`take`] | what is counted → files to take along, and how to cite it |
//! | [`teach`] | meetings → questions; a story ⇄ its link or file |
//! | `page` | signals, clicks, fetch, history |
//!
//! Everything before `page` is plain data in, plain data out: no fetch, no clock, no signal.

pub mod article;
pub mod chart;
pub mod edition;
pub mod edtf;
pub mod mention;
pub mod merge;
pub mod message;
pub mod outline;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod page;
pub mod query;
pub mod scene;
pub mod search;
pub mod take;
pub mod tally;
pub mod teach;
pub mod vocabulary;

/// Starts the page in the browser; does nothing anywhere else. Both binaries are this: what they have differs
/// by the feature `more`.
pub fn run() {
    #[cfg(all(feature = "csr", target_arch = "wasm32"))]
    {
        if cfg!(debug_assertions) {
            page::tell_panics();
        }
        page::start();
    }
}
