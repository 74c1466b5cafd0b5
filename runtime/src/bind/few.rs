//! A short list without allocation: what does not fit is dropped.

/// At most `N` items, in the order in which they came.
#[derive(Debug, Clone, Copy)]
pub(super) struct Few<T, const N: usize> {
    items: [Option<T>; N],
    count: usize,
}

impl<T: Copy, const N: usize> Default for Few<T, N> {
    fn default() -> Self {
        Self {
            items: [None; N],
            count: 0,
        }
    }
}

impl<T: Copy, const N: usize> Few<T, N> {
    /// Adds an item if there is room.
    pub(super) fn push(&mut self, item: T) {
        if let Some(place) = self.items.get_mut(self.count) {
            *place = Some(item);
            self.count += 1;
        }
    }

    /// The items.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.items.iter().take(self.count).flatten()
    }

    /// The first item.
    pub(super) fn first(&self) -> Option<&T> {
        self.iter().next()
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }
}
