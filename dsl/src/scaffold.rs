//! The beginning of a new spec: a header that inherits, and a list of what is left to do.
//!
//! What is left is read off the specs: what the code lists say of the new year, what still names
//! the old one, what the compiler remarks. Knows no form.

mod todo;

use std::fmt;

use crate::ast::{At, File, Header, Item, ItemKind, print_file};
use crate::diagnostic::Diagnostic;
use crate::lock;
use crate::model::{Model, Spec};
use crate::source::Sources;

pub use todo::Todo;

/// What to begin.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// The region as the header will name it.
    pub region: &'w str,
    /// The year of account.
    pub year: u16,
    /// The name of the spec to inherit from.
    pub from: &'w str,
    /// The folder below the specs folder; without one it is that of the parent in another year.
    pub folder: Option<&'w str>,
}

/// A new spec that compiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scaffold {
    /// Its folder: `hebei/2022`.
    pub folder: String,
    /// Its files: path below the specs folder, and text.
    pub files: Vec<(String, String)>,
    /// What is left to do, the most telling first.
    pub todo: Vec<Todo>,
}

/// Why nothing can be begun.
#[derive(Debug)]
#[non_exhaustive]
pub enum ScaffoldError {
    /// There is no spec of this name to inherit from.
    NoParent(String),
    /// A spec of this name or folder exists.
    Exists(String),
    /// No folder was named, and none follows from the parent's.
    FolderNeeded(String),
    /// A folder is one or more names of small ASCII letters, digits and `_`, parted by `/`.
    FolderName(String),
    /// What is inherited has no meaning in the new year, with what is wrong and all sources.
    Mistakes(Vec<Diagnostic>, Box<Sources>),
}

impl fmt::Display for ScaffoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoParent(name) => write!(f, "没有名为“{name}”的规范可以继承"),
            Self::Exists(name) => write!(f, "{name} 已经有了"),
            Self::FolderNeeded(region) => write!(
                f,
                "“{region}”是新的地区，请用 --folder 指明目录名，例如 --folder shan_nan/2022"
            ),
            Self::FolderName(folder) => write!(
                f,
                "目录名“{folder}”不合用：只用小写字母、数字和下划线，各级用 / 分开，各级以字母或数字开头"
            ),
            Self::Mistakes(found, _) => write!(
                f,
                "继承来的内容在新的年度里有 {} 处不成立，没有写任何文件；请从相近的年度继承",
                found.len()
            ),
        }
    }
}

impl std::error::Error for ScaffoldError {}

/// Begins a new spec.
///
/// # Errors
/// When there is no such parent, the name or the folder is taken or unfit, or the specs with the
/// new one do not compile.
pub fn scaffold(sources: &Sources, wanted: &Wanted<'_>) -> Result<Scaffold, ScaffoldError> {
    let (model, _) = crate::compile(sources);
    let parent = spec(&model, wanted.from);
    let parent = parent.ok_or_else(|| ScaffoldError::NoParent(wanted.from.to_owned()))?;
    let name = format!("{} {}", wanted.region, wanted.year);
    let folder = folder(parent, wanted)?;
    for taken in [&name, &folder] {
        let is = |spec: &Spec| spec.name == *taken || spec.folder == *taken;
        if model.specs.iter().any(is) {
            return Err(ScaffoldError::Exists(taken.clone()));
        }
    }
    let text = print_file(&file(parent, wanted));
    let mut all = sources.clone();
    all.add(format!("specs/{folder}/spec.gj"), text.clone());
    let (model, diagnostics) = crate::compile(&all);
    let (errors, warnings): (Vec<_>, Vec<_>) =
        diagnostics.into_iter().partition(|found| found.is_error());
    let (Some(child), true) = (spec(&model, &name), errors.is_empty()) else {
        return Err(ScaffoldError::Mistakes(errors, Box::new(all)));
    };
    let locks = lock::locks(&all, &model).into_iter();
    let locks = locks.filter(|lock| lock.spec == name);
    let files = std::iter::once((format!("{folder}/spec.gj"), text));
    Ok(Scaffold {
        todo: todo::list(parent, child, &warnings, &all),
        files: files
            .chain(locks.map(|lock| (lock.path, lock.text)))
            .collect(),
        folder,
    })
}

fn spec<'m>(model: &'m Model, name: &str) -> Option<&'m Spec> {
    model.specs.iter().find(|spec| spec.name == name)
}

/// The folder that is wanted, or the parent's with the new year for its own.
fn folder(parent: &Spec, wanted: &Wanted<'_>) -> Result<String, ScaffoldError> {
    if let Some(folder) = wanted.folder {
        let fit = folder.split('/').all(is_folder_name);
        return match fit {
            true => Ok(folder.to_owned()),
            false => Err(ScaffoldError::FolderName(folder.to_owned())),
        };
    }
    let years = (parent.year.to_string(), wanted.year.to_string());
    match parent.region == wanted.region && parent.folder.contains(&years.0) {
        true => Ok(parent.folder.replace(&years.0, &years.1)),
        false => Err(ScaffoldError::FolderNeeded(wanted.region.to_owned())),
    }
}

fn is_folder_name(name: &str) -> bool {
    let fit = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit();
    name.starts_with(fit) && name.chars().all(|char| fit(char) || char == '_')
}

/// The new header; a new region is known by its own name to begin with.
fn file(parent: &Spec, wanted: &Wanted<'_>) -> File {
    let new_region = parent.region != wanted.region;
    let header = Header {
        region: at(wanted.region.to_owned()),
        year: at(wanted.year),
        parent: Some((at(parent.region.clone()), at(parent.year))),
        words: match new_region {
            true => vec![at(wanted.region.to_owned())],
            false => Vec::new(),
        },
        ..Header::default()
    };
    let comment = format!("与 {} 不同的地方写在这里，没有写的都相同。", parent.name);
    File {
        items: vec![Item {
            comments: vec![comment],
            kind: at(ItemKind::Header(header)),
        }],
        ..File::default()
    }
}

fn at<T>(value: T) -> At<T> {
    At {
        value,
        span: Default::default(),
    }
}
