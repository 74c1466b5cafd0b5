//! The expanded spec: one canonical text with everything inherited and every edit made, in which
//! each line ends with the place that wrote it.
//!
//! The text is 勾稽语 again and compiles to the same model. Knows nothing of what names mean.

use crate::layers::Layered;
use crate::source::Sources;

/// The expanded text of a spec.
pub fn text(_sources: &Sources, _layered: &Layered) -> String {
    String::new()
}
