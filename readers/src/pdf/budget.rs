//! How long a page may be drawn, in marks and in time.
//!
//! A page can call for the same drawing again and again, each time for ten others: a file of a few
//! lines keeps a library busy for years. The library knows no way to stop it, so that we leave its
//! drawing by unwinding, as a panic does but without its message.

use std::panic::resume_unwind;
use std::time::{Duration, Instant};

use crate::error::PdfFault;
use crate::limits::Limits;

/// What is left for a page.
pub(super) struct Budget {
    page: u32,
    most: u32,
    left: u32,
    began: Instant,
    seconds: u64,
}

/// The clock is looked at once for so many marks.
const NOW_AND_THEN: u32 = 64;

impl Budget {
    /// The whole of a page, in a file whose reading began at `began`.
    pub(super) fn new(page: u32, limits: &Limits, began: Instant) -> Self {
        Self {
            page,
            most: limits.marks,
            left: limits.marks,
            began,
            seconds: limits.seconds,
        }
    }

    /// Takes a mark away. Leaves the drawing when there is none left, with a [`PdfFault`].
    pub(super) fn take_mark(&mut self) {
        let Some(left) = self.left.checked_sub(1) else {
            let (page, limit) = (self.page, self.most);
            leave(PdfFault::TooManyMarks { page, limit });
        };
        self.left = left;
        if left.is_multiple_of(NOW_AND_THEN) {
            self.look_at_clock();
        }
    }

    /// Leaves the drawing when the time is over, with a [`PdfFault`].
    pub(super) fn look_at_clock(&self) {
        if self.began.elapsed() > Duration::from_secs(self.seconds) {
            let (page, seconds) = (self.page, self.seconds);
            leave(PdfFault::TooLong { page, seconds });
        }
    }
}

fn leave(fault: PdfFault) -> ! {
    resume_unwind(Box::new(fault))
}
