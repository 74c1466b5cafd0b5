//! The lock of parents.

use gouji_dsl::Sources;
use gouji_dsl::lock::{Lock, State, fingerprint, locks};

const PARENT: &str = "规范 全国 2021
表 收支 \"收支表\" {
  单位 万元 精度 2 空 为零
  行 { 1 税费收入  2 收入合计 = #1 }
  列 金额
}
";
const CHILD: &str = "规范 某省 2021 继承 全国 2021\n";
const GRANDCHILD: &str = "规范 某省 2022 继承 某省 2021\n";

fn sources(parent: &str, written: &[Lock]) -> Sources {
    let mut sources = Sources::default();
    sources.add("specs/a/2021/spec.gj", parent);
    sources.add("specs/b/2021/spec.gj", CHILD);
    sources.add("specs/b/2022/spec.gj", GRANDCHILD);
    for lock in written {
        sources.add(format!("specs/{}", lock.path), lock.text.clone());
    }
    sources
}

fn compiled(sources: &Sources) -> (Vec<Lock>, Vec<String>) {
    let (model, diagnostics) = gouji_dsl::compile(sources);
    let said = diagnostics.into_iter().map(|found| found.message);
    (locks(sources, &model), said.collect())
}

fn states(locks: &[Lock]) -> Vec<State> {
    locks.iter().map(|lock| lock.state).collect()
}

#[test]
fn a_spec_without_a_lock_is_not_watched() {
    let (locks, said) = compiled(&sources(PARENT, &[]));
    assert_eq!(states(&locks), [State::Missing, State::Missing]);
    assert_eq!(said, [""; 0]);
    let paths: Vec<&str> = locks.iter().map(|lock| lock.path.as_str()).collect();
    assert_eq!(paths, ["b/2021/spec.lock", "b/2022/spec.lock"]);
}

#[test]
fn a_change_of_the_root_is_told_of_every_spec_below_it() {
    let (written, _) = compiled(&sources(PARENT, &[]));
    let (locks, said) = compiled(&sources(PARENT, &written));
    assert_eq!(states(&locks), [State::Current, State::Current]);
    assert_eq!(said, [""; 0]);
    let (locks, said) = compiled(&sources(&PARENT.replace("万元", "元"), &written));
    assert_eq!(states(&locks), [State::Stale, State::Stale]);
    assert_eq!(
        said,
        [
            "全国 2021 在 某省 2021 锁定之后有变动",
            "某省 2021 在 某省 2022 锁定之后有变动",
        ]
    );
}

#[test]
fn layout_and_comments_are_no_change() {
    let (written, _) = compiled(&sources(PARENT, &[]));
    let moved = PARENT
        .replace("\n表", "\n\n// 一张表。\n表")
        .replace("  2 收入", "\n  2   收入");
    let (locks, said) = compiled(&sources(&moved, &written));
    assert_eq!(states(&locks), [State::Current, State::Current]);
    assert_eq!(said, [""; 0]);
}

#[test]
fn a_lock_of_another_parent_or_of_nothing_is_stale() {
    let (mut written, _) = compiled(&sources(PARENT, &[]));
    written[0].text.clear();
    written[1].text = written[1].text.replace("某省 2021", "全国 2021");
    let (locks, said) = compiled(&sources(PARENT, &written));
    assert_eq!(states(&locks), [State::Stale, State::Stale]);
    assert_eq!(said.len(), 2);
}

#[test]
fn codes_are_a_part_of_what_a_spec_means() {
    let with = |codes: &str| {
        let mut sources = Sources::default();
        sources.add(
            "specs/codes/kinds.tsv",
            format!("编码\t名称\t起\t止\t又名\n{codes}"),
        );
        let text = "规范 全国 2021\n科目 分类 类 3 自 \"codes/kinds.tsv\"\n";
        sources.add("specs/a/2021/spec.gj", text);
        let (model, _) = gouji_dsl::compile(&sources);
        fingerprint(model.specs.first().unwrap())
    };
    let one = with("201\t公共服务\t\t\t\n");
    assert_eq!(one.len(), 16);
    assert_ne!(one, with("201\t一般公共服务\t\t\t\n"));
    // A name of another year is of no concern.
    assert_eq!(one, with("201\t公共服务\t\t\t\n202\t教育\t2022\t\t\n"));
}
