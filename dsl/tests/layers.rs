//! A small spec of two layers: what it expands to and what its rules are.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where its fixture is wrong"
)]

use std::fs;
use std::path::{Path, PathBuf};

use gouji_dsl::diagnostic::render;
use gouji_dsl::model::{Layout, Origin, Piece, SlotKind, Spec, print_rules};
use gouji_dsl::{Model, Sources};

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let below = |path: PathBuf| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    };
    paths.into_iter().flat_map(below).collect()
}

/// The specs and code lists below a folder of this crate.
fn specs(folder: &str) -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut sources = Sources::default();
    for path in files(&root) {
        let name = path
            .strip_prefix(&root)
            .unwrap()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".gj") || name.ends_with(".tsv") {
            sources.add(format!("specs/{name}"), fs::read_to_string(&path).unwrap());
        }
    }
    sources
}

#[track_caller]
fn compile(sources: &Sources) -> Model {
    let (model, diagnostics) = gouji_dsl::compile(sources);
    let remarks: Vec<String> = diagnostics
        .iter()
        .map(|remark| render(remark, sources))
        .collect();
    assert!(remarks.is_empty(), "{}", remarks.join("\n"));
    model
}

#[track_caller]
fn spec(model: &Model, name: &str) -> Spec {
    model
        .specs
        .iter()
        .find(|spec| spec.name == name)
        .cloned()
        .unwrap()
}

#[test]
fn a_layer_expands_with_the_origin_of_each_line() {
    let model = compile(&specs("tests/small"));
    insta::assert_snapshot!(spec(&model, "北省 2021").expanded);
}

#[test]
fn a_root_has_its_own_rules() {
    let model = compile(&specs("tests/small"));
    insta::assert_snapshot!(print_rules(&spec(&model, "全国 2021")));
}

#[test]
fn a_layer_has_its_own_rules() {
    let model = compile(&specs("tests/small"));
    insta::assert_snapshot!(print_rules(&spec(&model, "北省 2021")));
}

#[test]
fn properties_that_are_switched_off_have_no_weight() {
    let model = compile(&specs("tests/small"));
    let weights = spec(&model, "北省 2021").weights;
    assert_eq!(weights, [("总表.灰格".to_owned(), None)]);
}

#[test]
fn codes_are_cut_to_the_year() {
    let model = compile(&specs("tests/small"));
    let codes: Vec<u32> = spec(&model, "全国 2021").codes[0]
        .entries
        .iter()
        .map(|entry| entry.code)
        .collect();
    assert_eq!(codes, [201, 20101, 20103, 202, 209]);
}

/// A spec without what tells where it was written.
fn placeless(mut spec: Spec) -> Spec {
    let nowhere = Origin::default();
    spec.expanded.clear();
    spec.parent = None;
    spec.folder.clear();
    let patterns = spec.cover.iter_mut().chain(&mut spec.caption);
    patterns.for_each(|pattern| pattern.origin = nowhere.clone());
    spec.codes
        .iter_mut()
        .for_each(|list| list.origin = nowhere.clone());
    spec.rules
        .iter_mut()
        .for_each(|rule| rule.origin = nowhere.clone());
    spec.vocabularies
        .iter_mut()
        .for_each(|words| words.origin = nowhere.clone());
    spec.fragments
        .iter_mut()
        .for_each(|fragment| fragment.origin = nowhere.clone());
    for table in &mut spec.tables {
        table.origin = nowhere.clone();
        if let Layout::Words(words) = &mut table.layout {
            for sentence in &mut words.sentences {
                sentence.origin = nowhere.clone();
                sentence.pieces.iter_mut().for_each(without_place);
            }
        }
        for panel in &mut table.panels {
            panel
                .rows
                .iter_mut()
                .for_each(|row| row.origin = nowhere.clone());
            panel
                .columns
                .iter_mut()
                .for_each(|column| column.origin = nowhere.clone());
        }
    }
    spec
}

fn without_place(piece: &mut Piece) {
    match piece {
        Piece::Slot {
            kind: SlotKind::Word(vocabulary),
            ..
        } => vocabulary.origin = Origin::default(),
        Piece::Choice(ways) => ways.iter_mut().flatten().for_each(without_place),
        _ => {}
    }
}

#[track_caller]
fn assert_expanded_means_the_same(folder: &str) {
    let sources = specs(folder);
    for spec in compile(&sources).specs {
        let mut alone = Sources::default();
        alone.add("specs/alone/spec.gj", spec.expanded.clone());
        for (_, source) in sources
            .iter()
            .filter(|(_, source)| source.path.ends_with(".tsv"))
        {
            alone.add(source.path.clone(), source.text.clone());
        }
        let again = compile(&alone).specs.remove(0);
        assert_eq!(
            print_rules(&placeless(again.clone())),
            print_rules(&placeless(spec.clone()))
        );
        assert_eq!(placeless(again), placeless(spec));
    }
}

#[test]
fn an_expanded_spec_means_the_same() {
    assert_expanded_means_the_same("tests/small");
}

#[test]
fn the_specs_of_this_repository_expand_to_what_they_mean() {
    assert_expanded_means_the_same("../specs");
}

const NATIONAL: &str = "\
规范 全国 2021 {
  目录 \"目录\"
  标题 { 「{序}、」 「（{序}）」 }
  疑似 { \"0\" \"O\" }
  残留 \"XX\"
}

词 增减 { 1 \"增加\"  -1 \"减少\" }
词 升降 { 1 \"上升\" }

片段 比上年 某数 {
  「比{上年}年{向:增减}{额:万元=0}」
  额 <= 某数
}

表 总表 \"总表\" {
  单位 万元  精度 2  空 为零
  行 { 合计 }
  列 金额
}

说明 收入说明 于 \"收入情况\" {
  单位 万元  精度 2
  「收入合计{收入合计:万元}」 // 第一句
  收入合计 = 总表[合计]
}

说明 旧说明 于 \"旧情况\" {
  单位 万元  精度 2
  「支出合计{支出合计:万元}」
}
";

const NORTH: &str = "\
规范 北省 2021 继承 全国 2021 { 残留 \"××\" }

改 说明 收入说明 {
  精度 4
  可有 「其中拨款{拨款:万元}」
  拨款 <= 收入合计
}
换 词 增减 { 1 \"增长\"  -1 \"下降\"  0 \"持平\" } 理由 \"本省的说法\"
删 说明 旧说明 理由 \"不再公开\"
删 词 升降 理由 \"不用\"
";

#[test]
fn sentences_are_inherited_and_edited() {
    let mut sources = Sources::default();
    sources.add("specs/national/2021/spec.gj", NATIONAL);
    sources.add("specs/north/2021/spec.gj", NORTH);
    let model = compile(&sources);
    insta::assert_snapshot!(spec(&model, "北省 2021").expanded);
}
