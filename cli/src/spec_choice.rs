//! From `--spec` to a spec.

use gouji_runtime::schema::Spec;

use crate::exit::Stop;
use crate::suggest::nearest;

/// The spec of a name or folder; `/` and a space part its words alike.
pub(crate) fn named(wanted: &str) -> Result<&'static Spec, Stop> {
    let specs = gouji_specs::all();
    let spec = specs.iter().find(|spec| is(spec, wanted));
    spec.copied().ok_or_else(|| unknown(wanted, specs))
}

fn is(spec: &Spec, wanted: &str) -> bool {
    let spaced = words(wanted);
    spaced == words(spec.name) || spaced == words(spec.folder)
}

/// A name in words, parted by one space each.
pub(crate) fn words(name: &str) -> String {
    let words: Vec<_> = name
        .split(['/', ' '])
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

fn unknown(wanted: &str, specs: &[&Spec]) -> Stop {
    let names = specs.iter().flat_map(|spec| [spec.name, spec.folder]);
    let near = nearest(&words(wanted), names);
    let hint = match near.first() {
        Some(name) => format!("你是否想写：{name}"),
        None => {
            let names: Vec<_> = specs.iter().map(|spec| spec.name).collect();
            format!("可用的规范：{}", names.join("、"))
        }
    };
    Stop::Failed(format!("没有名为“{wanted}”的规范；{hint}"))
}
