//! The chain of 继承: parents before children, each once.

use super::folder::Folder;
use super::{Layered, items, spec_name};
use crate::ast::Header;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::names;
use crate::source::Sources;

/// How far a folder has come.
#[derive(Clone)]
enum State {
    Waiting,
    Begun,
    Merged(Box<Layered>),
}

/// Merges every folder with its parents.
pub(super) fn merge(
    sources: &Sources,
    folders: &[Folder],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Layered> {
    report_twins(folders, diagnostics);
    let mut chain = Chain {
        sources,
        folders,
        diagnostics,
        states: vec![State::Waiting; folders.len()],
    };
    (0..folders.len())
        .filter_map(|position| chain.merged(position))
        .collect()
}

struct Chain<'a> {
    sources: &'a Sources,
    folders: &'a [Folder],
    diagnostics: &'a mut Vec<Diagnostic>,
    states: Vec<State>,
}

impl Chain<'_> {
    /// The merged spec of a folder; none while it is being merged, which means a circle.
    fn merged(&mut self, position: usize) -> Option<Layered> {
        match self.states.get_mut(position)? {
            State::Begun => return None,
            State::Merged(layered) => return Some(Layered::clone(layered)),
            state => *state = State::Begun,
        }
        let folders = self.folders;
        let folder = folders.get(position)?;
        let parent = self.parent(&folder.header.value);
        let layered = items::apply(self.sources, folder, parent, self.diagnostics);
        if let Some(state) = self.states.get_mut(position) {
            *state = State::Merged(Box::new(layered.clone()));
        }
        Some(layered)
    }

    fn parent(&mut self, header: &Header) -> Option<Layered> {
        let (region, year) = header.parent.as_ref()?;
        let span = region.span.to(year.span);
        let wanted = spec_name(&region.value, year.value);
        match self
            .folders
            .iter()
            .position(|folder| name(folder) == wanted)
        {
            None => {
                let known: Vec<String> = self.folders.iter().map(name).collect();
                let among: Vec<&str> = known.iter().map(String::as_str).collect();
                self.diagnostics
                    .push(names::unknown_parent(span, &wanted, &among));
                None
            }
            Some(position) => {
                let parent = self.merged(position);
                if parent.is_none() {
                    self.diagnostics.push(names::circular_parent(span, &wanted));
                }
                parent
            }
        }
    }
}

fn name(folder: &Folder) -> String {
    let Header { region, year, .. } = &folder.header.value;
    spec_name(&region.value, year.value)
}

fn report_twins(folders: &[Folder], diagnostics: &mut Vec<Diagnostic>) {
    for (position, folder) in folders.iter().enumerate() {
        let earlier = folders
            .iter()
            .take(position)
            .find(|other| name(other) == name(folder));
        if let Some(first) = earlier {
            let (here, there) = (folder.header.span, first.header.span);
            diagnostics.push(names::defined_twice(here, "规范", &name(folder), there));
        }
    }
}
