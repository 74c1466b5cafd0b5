//! What a reader did to a file that its text does not show.

/// Something a person should know about how a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// The text was in this encoding and has been decoded.
    Decoded(&'static str),
    /// Tracked changes were taken as accepted: so many insertions kept, so many deletions left out.
    ChangesAccepted {
        /// Insertions kept.
        inserted: u32,
        /// Deletions left out.
        deleted: u32,
    },
    /// So many hidden sheets were left out.
    HiddenSheets(u32),
    /// A page that shows something but holds no text, as scans do: nothing on it was read.
    PageWithoutText {
        /// Page number, from 1.
        page: u32,
    },
    /// A font of a page could not be loaded: characters set in it were not read.
    FontNotLoaded {
        /// Page number, from 1.
        page: u32,
    },
    /// Characters of a page have no meaning in its font: they were read as `\u{fffd}`.
    CharactersWithoutMeaning {
        /// Page number, from 1.
        page: u32,
        /// How many.
        count: u32,
    },
    /// A second engine, asked to read the file for comparison, found other digits on a page.
    EnginesDiffer {
        /// Page number, from 1.
        page: u32,
    },
    /// The second engine was asked for but is not installed: nothing was compared.
    SecondEngineMissing,
    /// The second engine cannot read the file: nothing was compared.
    SecondEngineRefuses,
}
