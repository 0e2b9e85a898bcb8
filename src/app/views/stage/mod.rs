//! The stage of slides: what presenting and predicting share. Every text is so large that the last row of a room reads
//! it; see `stage.css` for the sizes. Keys are those of presenters: see [`keys`].

mod board;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nobody presses a key"))]
mod context;
mod drawing;
pub mod figure;
mod foot;
mod frame;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "natively nobody presses a key"))]
mod keys;
mod part;
mod pointed;
#[cfg(target_arch = "wasm32")]
mod press;
mod reading;
mod scene;
#[cfg(target_arch = "wasm32")]
pub mod screen;
mod sheets;
mod source;
mod still;
mod ways;
mod words;

#[cfg(test)]
pub use board::plan;
pub use board::{BOARD_PX, measure};
pub use context::Stage;
pub use drawing::{Drawn, SlideDrawing};
pub use foot::{SlideFoot, Turns};
pub use frame::StageFrame;
#[cfg(target_arch = "wasm32")]
pub use keys::Command;
pub use part::Part;
pub use pointed::{Pointed, evidence_of};
#[cfg(target_arch = "wasm32")]
pub use press::{follow_focused, on_command, step_focus};
pub use reading::{PointedLine, Reading, read_evidence};
pub use scene::Scene;
pub use sheets::CodeCorner;
pub use source::{chosen, counted};
#[cfg(target_arch = "wasm32")]
pub use ways::left_to;
pub use ways::{Ways, charts, left, played, turned};
pub use words::{Scored, stage_words};
