//! The beginning of a new spec.

use gouji_dsl::Sources;
use gouji_dsl::scaffold::{Scaffold, ScaffoldError, Wanted, scaffold};

const PARENT: &str = "规范 甲省 2021 {
  封面 { 「2021年度决算」 }
}
科目 分类 类 3 自 \"codes/kinds.tsv\"
表 支出 \"2021年支出表\" {
  单位 万元 精度 2 空 为零
  行 { 1..2 各 分类.类  3 合计 = 和(类) }
  列 金额
}
";
const CODES: &str = "编码\t名称\t起\t止\t又名
201\t公共服务\t\t\t
202\t教育\t\t2021\t
202\t教育与科技\t2022\t2023\t
";

fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.add("specs/codes/kinds.tsv", CODES);
    sources.add("specs/jia/2021/spec.gj", PARENT);
    sources
}

const NEXT: Wanted<'_> = Wanted {
    region: "甲省",
    year: 2022,
    from: "甲省 2021",
    folder: None,
};

/// The specs with the new one in place.
fn with(scaffold: &Scaffold) -> Sources {
    let mut sources = sources();
    for (path, text) in &scaffold.files {
        sources.add(format!("specs/{path}"), text.clone());
    }
    sources
}

#[test]
fn the_next_year_compiles_at_once() {
    let begun = scaffold(&sources(), &NEXT).unwrap();
    assert_eq!(begun.folder, "jia/2022");
    let (model, diagnostics) = gouji_dsl::compile(&with(&begun));
    assert_eq!(diagnostics, []);
    let child = model.specs.iter().find(|spec| spec.name == "甲省 2022");
    assert_eq!(child.unwrap().parent.as_deref(), Some("甲省 2021"));
}

#[test]
fn what_is_left_to_do_is_listed() {
    let begun = scaffold(&sources(), &NEXT).unwrap();
    let told: Vec<String> = begun
        .todo
        .iter()
        .map(|todo| format!("{}\n{}\n", todo.what, todo.details.join("\n")))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn another_region_is_known_by_its_name() {
    let wanted = Wanted {
        region: "乙 自治区",
        folder: Some("yi/2021"),
        year: 2021,
        ..NEXT
    };
    let begun = scaffold(&sources(), &wanted).unwrap();
    let (model, diagnostics) = gouji_dsl::compile(&with(&begun));
    assert_eq!(diagnostics, []);
    let child = model.specs.iter().find(|spec| spec.folder == "yi/2021");
    assert_eq!(child.unwrap().words, ["乙 自治区"]);
    assert!(begun.todo.iter().any(|todo| todo.what.contains("地区词")));
}

#[test]
fn what_cannot_be_begun_says_why() {
    let fails = |wanted: Wanted<'_>| scaffold(&sources(), &wanted).unwrap_err();
    let parentless = fails(Wanted {
        from: "丙省 2021",
        ..NEXT
    });
    assert!(matches!(parentless, ScaffoldError::NoParent(_)));
    assert!(matches!(
        fails(Wanted { year: 2021, ..NEXT }),
        ScaffoldError::Exists(_)
    ));
    assert!(matches!(
        fails(Wanted {
            region: "乙省",
            ..NEXT
        }),
        ScaffoldError::FolderNeeded(_)
    ));
    for folder in ["", "乙/2021", "../yi", "yi//2021", "Yi", "_yi", "yi/2021/"] {
        let unfit = fails(Wanted {
            folder: Some(folder),
            ..NEXT
        });
        assert!(matches!(unfit, ScaffoldError::FolderName(_)), "{folder}");
    }
    // In 2024 there is one code for two numbers.
    let ScaffoldError::Mistakes(found, _) = fails(Wanted { year: 2024, ..NEXT }) else {
        panic!("the form has two rows");
    };
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, "G0303");
}
