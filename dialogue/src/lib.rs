//! Prepares collections for the explorer, beside the browser: [`pack`] writes one that is too large to be sent whole.

pub mod made_up;
pub mod pack;
