//! The stage of slides: what presenting and predicting share. Every text is so large that the last row of a room reads
//! it; see `stage.css` for the sizes. Keys are those of presenters: see [`keys`].

mod board;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nobody presses a key"))]
mod context;
mod foot;
mod frame;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nobody presses a key"))]
mod keys;
#[cfg(target_arch = "wasm32")]
mod press;
#[cfg(target_arch = "wasm32")]
pub mod screen;
mod sheets;
mod still;
mod ways;
mod words;

pub use board::{BOARD_PX, measure};
pub use context::Stage;
pub use foot::SlideFoot;
pub use frame::StageFrame;
#[cfg(target_arch = "wasm32")]
pub use keys::Command;
#[cfg(target_arch = "wasm32")]
pub use press::{follow_focused, on_command, step_focus};
pub use sheets::CodeCorner;
#[cfg(target_arch = "wasm32")]
pub use ways::LEFT_TO;
pub use ways::{CameFrom, Ways, left, turned};
pub use words::{Scored, stage_words};
