//! What a web page says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests may fail like a test"
)]

mod outline;

use gouji_readers::{Excess, Limits, ReadError, read_bytes};
use outline::outline;

#[track_caller]
fn says(page: &str, lines: &[&str]) {
    let document = read_bytes("a.html", page.into(), &Limits::default()).expect("must be read");
    assert_eq!(outline(&document), lines);
}

#[test]
fn lines_are_what_a_browser_breaks() {
    says(
        "<html><head><title>x</title></head><body><h1>题 </h1>文字\n 又<b>一</b>句<br>下句\
         <script>var a</script><p style='display: none'>隐</p><div><div>尾</div></div></body></html>",
        &["题 @p1+0", "文字 又一句 @p2+0", "下句 @p2+6", "尾 @p3+0"],
    );
}

#[test]
fn spans_cover_their_fields() {
    says(
        "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td colspan=3>戊</table>",
        &[
            "--",
            "甲 @t1r1f0 | 乙 @t1r1f1 | <",
            "^ | 丙 @t1r2f1 | 丁 @t1r2f2",
            "戊 @t1r3f0 | < | <",
        ],
    );
}

#[test]
fn a_square_hangs_down_as_one() {
    says(
        "<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td rowspan=0>e<tr><td>f<td>g<td>h</table>",
        &[
            "--",
            "a @t1r1f0 | b @t1r1f1 | < | c @t1r1f3",
            "d @t1r2f0 | ^ | < | e @t1r2f3",
            "f @t1r3f0 | g @t1r3f1 | h @t1r3f2 | ^",
        ],
    );
}

#[test]
fn arranging_tables_are_passed_through() {
    says(
        "<table><tr><td>首页</td></tr><tr><td><p>题</p><table><tr><td>a<td>b<tr><td>c<td>d</table>\
         <p>注</p></td></tr></table>",
        &[
            "首页 @p1+0",
            "题 @p2+0",
            "--",
            "a @t2r1f0 | b @t2r1f1",
            "c @t2r2f0 | d @t2r2f1",
            "注 @p7+0",
        ],
    );
}

#[test]
fn breaks_in_cells_are_spaces() {
    says(
        "<table><tr><td>公务<br>用车<td>&nbsp;<td><p>一</p><p>二</p></table>",
        &["--", "公务 用车 @t1r1f0 |  @t1r1f1 | 一 二 @t1r1f2"],
    );
}

/// What is open stays open: each paragraph holds all of it again.
#[test]
fn a_page_that_grows_with_every_paragraph() {
    let open: String = (0..3000).map(|number| format!("<b a={number}>")).collect();
    let page = format!("<html><p>{open}{}", "<p>a".repeat(3000));
    let limits = Limits {
        nodes: 100_000,
        ..Limits::default()
    };
    refuses(page, &limits, Excess::Nodes);
}

/// Each division is a reason to look through all that is open.
#[test]
fn a_page_that_is_open_without_end() {
    let page = format!("<html>{}{}", "<i>".repeat(60_000), "<div>".repeat(60_000));
    let limits = Limits {
        seconds: 0,
        ..Limits::default()
    };
    refuses(page, &limits, Excess::Seconds);
}

#[track_caller]
fn refuses(page: String, limits: &Limits, wanted: Excess) {
    let read = read_bytes("a.html", page.into_bytes(), limits);
    match read.expect_err("must be refused") {
        ReadError::Excessive(error) => assert_eq!(error.excess(), wanted),
        other => assert_eq!(other.to_string(), ""),
    }
}

#[test]
fn too_deep_or_too_large() {
    let deep = "<table><tr><td>".repeat(200);
    let wide = format!(
        "<table>{}</table>",
        "<tr><td colspan=1000>a<td>b".repeat(5000)
    );
    refuses(deep, &Limits::default(), Excess::Nesting);
    refuses(wide, &Limits::default(), Excess::Cells);
    let one_row = format!("<table><tr>{}", "<td colspan=1000>a".repeat(20_000));
    refuses(one_row, &Limits::default(), Excess::Cells);
}
