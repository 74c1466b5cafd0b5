#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/forms.rs"]
mod specs;
mod support;

use gouji_runtime::report::Instance;
use gouji_runtime::schema::{EachRow, RowKind};
use specs::land_2021::{Report, SPEC, 登记指标列, 登记花费列, 登记花费行};

fn main() {
    let document = support::document();
    let mut bound = support::counted(&SPEC, document, &[]);
    // The support binds one instance: one row of fields, three listed rows, two lines.
    bound.tables[0].instances = vec![Instance {
        name: "修桥".to_owned(),
        key: 1,
        title: None,
        cells: 0..0,
        rows: vec![0..1, 0..3, 1..2],
    }];
    let report = Report::new(&bound).expect("bound to this spec");
    let forms: Vec<_> = report.登记().collect();
    let [登记] = forms.as_slice() else {
        panic!("there is one form");
    };

    assert_eq!(登记.table.name(), "修桥");
    assert_eq!(登记.总分().value, 1);
    assert_eq!(登记.户主(), "");
    assert_eq!(登记.花费[(登记花费行::自付, 登记花费列::实付)].value, 8);
    assert_eq!(登记.指标[(1, 登记指标列::得分)].value, 22);
    assert_eq!(登记.指标.panel().lines().count(), 1);
    assert_eq!(report.综述().count(), 0);
    assert_eq!(SPEC.tables[0].each, Some(0));
    assert!(matches!(SPEC.tables[0].panels[2].kind, RowKind::Keyed(2)));
    assert!(matches!(SPEC.rules[0].each_row, EachRow::Instances(0)));
}
