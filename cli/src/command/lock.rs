//! `gouji lock`.

use gouji_dsl::lock::{State, locks};

use crate::args::LockArgs;
use crate::exit::{Exit, Stop};
use crate::{output, source_files, spec_model};

/// Writes the locks that do not fit, and says which.
pub(crate) fn run(args: &LockArgs) -> Result<Exit, Stop> {
    let sources = source_files::read(&args.specs)?;
    let model = spec_model::compiled(&sources)?;
    let wanted = match &args.spec {
        Some(name) => Some(spec_model::named(&model, name)?),
        None => None,
    };
    let mut text = String::new();
    for lock in locks(&sources, &model) {
        let is_wanted = wanted.is_none_or(|spec| spec.name == lock.spec);
        if is_wanted && lock.state != State::Current {
            source_files::write(&args.specs, &lock.path, &lock.text)?;
            text.push_str(&format!(
                "已锁定 {} 的上层 {}：{}\n",
                lock.spec, lock.parent, lock.path
            ));
        }
    }
    if text.is_empty() {
        text.push_str("没有要更新的锁定\n");
    }
    output::plain(&text)?;
    Ok(Exit::Clean)
}
