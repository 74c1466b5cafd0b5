//! The outcome of looking a name up.

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::model::from_ast) enum Found<T> {
    /// Nothing.
    Nothing,
    /// These.
    These(Vec<T>),
    /// One of several, by name.
    Several(Vec<String>),
}

impl<T> Found<T> {
    /// The only candidate, or one of several by name.
    pub(in crate::model::from_ast) fn from_candidates(mut candidates: Vec<(T, String)>) -> Self {
        match candidates.len() {
            0 => Self::Nothing,
            1 => Self::These(candidates.drain(..).map(|(found, _)| found).collect()),
            _ => Self::Several(candidates.into_iter().map(|(_, name)| name).collect()),
        }
    }

    /// Whether nothing was found.
    pub(in crate::model::from_ast) fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The same made of each.
    pub(in crate::model::from_ast) fn map<U>(self, make: impl FnMut(T) -> U) -> Found<U> {
        match self {
            Self::Nothing => Found::Nothing,
            Self::These(found) => Found::These(found.into_iter().map(make).collect()),
            Self::Several(names) => Found::Several(names),
        }
    }

    /// Each of these with each of those.
    pub(in crate::model::from_ast) fn join<U: Copy, V>(
        self,
        other: Found<U>,
        make: impl Fn(T, U) -> V,
    ) -> Found<V>
    where
        T: Copy,
    {
        match (self, other) {
            (Self::Several(names), _) | (_, Found::Several(names)) => Found::Several(names),
            (Self::Nothing, _) | (_, Found::Nothing) => Found::Nothing,
            (Self::These(ones), Found::These(others)) => {
                let pairs = ones
                    .into_iter()
                    .flat_map(|one| others.iter().map(move |other| (one, *other)));
                Found::These(pairs.map(|(one, other)| make(one, other)).collect())
            }
        }
    }

    /// All of them, or nothing when one is missing.
    pub(in crate::model::from_ast) fn all(found: Vec<Option<T>>) -> Self {
        match found.into_iter().collect::<Option<Vec<T>>>() {
            Some(found) if !found.is_empty() => Self::These(found),
            _ => Self::Nothing,
        }
    }
}
