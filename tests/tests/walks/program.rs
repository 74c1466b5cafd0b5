//! Says of each document which spec is chosen, one fact that only this spec has, and what is wrong.
#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
mod specs;

use std::path::Path;

use gouji_readers::{Limits, read};
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::check::check;
use gouji_runtime::finding::{Finding, Verdict};
use gouji_runtime::report::Report;
use specs::{hebei_2022, shannan_2021};

fn main() {
    for path in std::env::args().skip(1) {
        let path = Path::new(&path);
        let name = path.file_name().unwrap().to_string_lossy();
        let document = read(path, &Limits::default()).unwrap();
        let spec = choose(specs::all(), &document).spec.unwrap();
        let report = Binder::new(spec).bind(&document);
        assert_eq!(report.problems, []);
        let outcome = check(&report);
        let violated = |finding: &&Finding| finding.verdict == Verdict::Violated;
        let wrong = outcome.findings.iter().filter(violated);
        let wrong: Vec<&str> = wrong.map(|finding| finding.rule.as_str()).collect();
        println!("{name}: {}, {}, wrong {wrong:?}", spec.name, fact(&report));
    }
}

/// A fact of a renamed row, or of a new table.
fn fact(report: &Report<'_>) -> String {
    if let Some(typed) = hebei_2022::Report::new(report) {
        let row = hebei_2022::公开01收入行::使用非财政拨款结余含专用结余;
        let bound = typed.公开01().收入[row].cell.is_some();
        assert!(bound);
        return "公开01.收入[使用非财政拨款结余（含专用结余）] is bound".to_owned();
    }
    let typed = shannan_2021::Report::new(report).unwrap();
    let assets = &typed.资产占用()[shannan_2021::资产占用行::固定资产];
    format!("资产占用[固定资产] = {}", assets.to_decimal().unwrap())
}
