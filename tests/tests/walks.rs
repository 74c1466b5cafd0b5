//! The specs that the walks of the manual write: with them in a copy of the specs, the program
//! that is built chooses them for documents of their year and region, and finds these sound.
//!
//! That each command of a walk works is tested beside the program.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use gouji_dsl::Sources;
use gouji_dsl::diagnostic::render;

/// A program over the generated crate: which spec is chosen, and what is wrong.
const PROGRAM: &str = include_str!("walks/program.rs");

/// The pages and the folders that they write.
const WALKS: [(&str, &str); 2] = [
    ("docs/adding-a-year.md", "specs/hebei/2022/"),
    ("docs/adding-a-province.md", "specs/shannan/"),
];

#[test]
fn a_document_of_the_new_year_and_one_of_the_new_province_are_read_by_their_specs() {
    let built = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = built.join("walks");
    gouji_tests::user_crate(&folder, "walks").unwrap();
    fs::write(folder.join("src/specs.rs"), generated()).unwrap();
    fs::write(folder.join("src/main.rs"), PROGRAM).unwrap();
    let documents = documents(&folder);
    let output = gouji_tests::run_user_crate(&folder, &built.join("user"), &documents).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "year.txt: 河北 2022, 公开01.收入[使用非财政拨款结余（含专用结余）] is bound, wrong []\n\
         province.txt: 山南 2021, 资产占用[固定资产] = 50, wrong []\n\
         wrong.txt: 山南 2021, 资产占用[固定资产] = 5, wrong [\"资产占用[资产合计]\", \"山南01\"]\n"
    );
}

/// The Rust of the real specs with those of the walks.
fn generated() -> String {
    let ours = gouji_tests::spec_sources().unwrap();
    let mut sources = Sources::default();
    let theirs = |path: &str| WALKS.iter().any(|(_, folder)| path.starts_with(folder));
    for (_, source) in ours.iter().filter(|(_, source)| !theirs(&source.path)) {
        sources.add(source.path.clone(), source.text.clone());
    }
    for (page, _) in WALKS {
        let page = fs::read_to_string(gouji_tests::workspace().join(page)).unwrap();
        for (path, text) in files(&page) {
            sources.add(path, text);
        }
    }
    let (model, diagnostics) = gouji_dsl::compile(&sources);
    let rendered: Vec<String> = diagnostics
        .iter()
        .map(|one| render(one, &sources))
        .collect();
    assert!(rendered.is_empty(), "{}", rendered.join("\n"));
    gouji_codegen::generate_whole(&model)
}

/// The files of a walk as they stand at its end: each `gj` block is the file named last.
fn files(page: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut path = String::new();
    let mut inside = false;
    for line in page.lines() {
        if line.starts_with("```") {
            inside = line == "```gj";
            if inside {
                files.insert(path.clone(), String::new());
            }
        } else if inside {
            files.entry(path.clone()).and_modify(|text| {
                text.push_str(line);
                text.push('\n');
            });
        } else {
            let mut quoted = line.split('`').skip(1).step_by(2);
            if let Some(file) = quoted.find(|name| name.ends_with(".gj") && name.contains('/')) {
                path = file.to_owned();
            }
        }
    }
    files
}

/// The example as the new year, and as the new province with its table, would print it.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let example = gouji_tests::example("report.txt").unwrap();
    let year = example
        .replace("2021年度", "2022年度")
        .replace("2021 年度", "2022 年度")
        .replace("2020 年度", "2021 年度")
        .replace("截至 2021 年", "截至 2022 年")
        .replace("二〇二二年", "二〇二三年")
        .replace("使用非财政拨款结余", "使用非财政拨款结余（含专用结余）");
    let table = "国有资产占用情况表\n\n部门：青禾市粮食和物资储备局（汇总）\n\n2021年度\n\n金额单位：万元\n\n\
        项目\t行次\t金额\n流动资产\t1\t100.00\n固定资产\t2\t50.00\n无形资产\t3\t5.00\n资产合计\t4\t155.00\n\n";
    let narrative = "第三部分 2021 年度部门决算情况说明\n\n一、收入支出决算总体情况说明\n\n本部门";
    assert_eq!(example.matches(narrative).count(), 1);
    let province = example
        .replace("河北省", "山南省")
        .replace("\t经营收入\t", "\t生产经营收入\t")
        .replace(narrative, &format!("{table}{narrative}"));
    let wrong = province.replace("固定资产\t2\t50.00", "固定资产\t2\t5.00");
    let texts = [
        ("year.txt", year),
        ("province.txt", province),
        ("wrong.txt", wrong),
    ];
    let write = |(name, text): (&str, String)| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path
    };
    texts.into_iter().map(write).collect()
}
