//! Boxes on a page, in whole hundredths of a point from its top left corner.

use gouji_runtime::document::Place;

/// Hundredths of a point.
pub(super) type Length = i32;

/// A box on a page; `left <= right` and `top <= bottom`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Area {
    pub(super) left: Length,
    pub(super) top: Length,
    pub(super) right: Length,
    pub(super) bottom: Length,
}

impl Area {
    /// The smallest box that holds two corners.
    pub(super) fn of(a: (Length, Length), b: (Length, Length)) -> Self {
        Self {
            left: a.0.min(b.0),
            top: a.1.min(b.1),
            right: a.0.max(b.0),
            bottom: a.1.max(b.1),
        }
    }

    /// The smallest box that holds two boxes.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The smallest box that holds all of these; `None` for none.
    pub(super) fn around(areas: impl IntoIterator<Item = Self>) -> Option<Self> {
        areas.into_iter().reduce(Self::with)
    }

    pub(super) fn width(self) -> Length {
        self.right - self.left
    }

    pub(super) fn height(self) -> Length {
        self.bottom - self.top
    }

    pub(super) fn center(self) -> (Length, Length) {
        (
            self.left.midpoint(self.right),
            self.top.midpoint(self.bottom),
        )
    }

    pub(super) fn contains(self, (x, y): (Length, Length)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// The box made larger by so much on each side.
    pub(super) fn grown(self, by: Length) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.left <= other.right
            && other.left <= self.right
            && self.top <= other.bottom
            && other.top <= self.bottom
    }

    /// The box as a place of this page, in tenths of a point.
    pub(super) fn place(self, page: u32) -> Place {
        let area = [self.left, self.top, self.right, self.bottom];
        Place::Page {
            page,
            area: area.map(|edge| (edge / 10).clamp(0, i32::from(u16::MAX)) as u16),
        }
    }
}
