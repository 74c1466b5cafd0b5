//! What a Word file says: made here part by part, so that each case shows its XML.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests may fail like a test"
)]

mod outline;

use std::io::{Cursor, Write};

use gouji_readers::{Excess, Limits, ReadError, read_bytes};
use gouji_runtime::document::{Document, Note};
use outline::outline;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

fn document(body: &str) -> Document {
    let bytes = package(&[("word/document.xml", &word(body))]);
    read_bytes("a.docx", bytes, &Limits::default()).expect("must be read")
}

#[track_caller]
fn says(body: &str, lines: &[&str]) {
    assert_eq!(outline(&document(body)), lines);
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

/// A table of rows; cells are parted by `|`, and may begin with properties in XML.
fn table(rows: &[&str]) -> String {
    let cell = |cell: &str| match cell.rfind('>') {
        Some(end) => {
            let (properties, text) = cell.split_at(end + 1);
            format!(
                "<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>",
                paragraph(text)
            )
        }
        None => format!("<w:tc>{}</w:tc>", paragraph(cell)),
    };
    let rows = rows.iter().map(|row| {
        let cells: String = row.split('|').map(cell).collect();
        format!("<w:tr>{cells}</w:tr>")
    });
    format!("<w:tbl>{}</w:tbl>", rows.collect::<String>())
}

const WIDE: &str = "<w:gridSpan w:val=\"2\"/>";
const FIRST: &str = "<w:vMerge w:val=\"restart\"/>";
const GOES_ON: &str = "<w:vMerge/>";

#[test]
fn paragraphs_and_tables_stand_in_order() {
    let body = [paragraph("题"), table(&["a|b", "c|d"]), paragraph("完")].concat();
    says(
        &body,
        &[
            "题 @p1+0",
            "--",
            "a @t1r1f0 | b @t1r1f1",
            "c @t1r2f0 | d @t1r2f1",
            "完 @p6+0",
        ],
    );
}

#[test]
fn merged_cells_cover_their_fields() {
    let rows = [format!("{FIRST}甲|{WIDE}乙"), format!("{GOES_ON}隐|丙|丁")];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    says(
        &table(&rows),
        &[
            "--",
            "甲 @t1r1f0 | 乙 @t1r1f1 | <",
            "^ | 丙 @t1r2f1 | 丁 @t1r2f2",
        ],
    );
}

#[test]
fn columns_that_only_merges_have_are_left_out() {
    let rows = [format!("{WIDE}甲|乙"), format!("{WIDE}丙|丁")];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    says(
        &table(&rows),
        &["--", "甲 @t1r1f0 | 乙 @t1r1f1", "丙 @t1r2f0 | 丁 @t1r2f1"],
    );
}

#[test]
fn a_cell_may_hold_several_paragraphs() {
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>公务用车</w:t><w:br/><w:t>购置</w:t></w:r></w:p>\
                <w:p><w:r><w:t>费</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    says(body, &["--", "公务用车 购置 费 @t1r1f0 |  @t1r1f1"]);
}

#[test]
fn tracked_changes_count_as_accepted() {
    let body = format!(
        "<w:p>{}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>{}</w:ins>\
         <w:moveFrom>{}</w:moveFrom></w:p>",
        run("收入"),
        run("新"),
        run("移")
    );
    let document = document(&body);
    assert_eq!(outline(&document), ["收入新 @p1+0"]);
    let (inserted, deleted) = (1, 2);
    let notes: Vec<_> = document.notes().collect();
    assert_eq!(notes, [(None, Note::ChangesAccepted { inserted, deleted })]);
}

#[test]
fn deleted_marks_rows_and_cells_are_left_out() {
    let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>与上年持</w:t></w:r></w:p>";
    says(&[joined, &paragraph("平")].concat(), &["与上年持平 @p1+0"]);
    let rows = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>\
                <w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellDel/>\
                </w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    says(rows, &["--", "a @t1r1f0 | b @t1r1f1"]);
}

#[test]
fn content_controls_fields_and_links_are_transparent() {
    let body = format!(
        "<w:sdt><w:sdtContent><w:p><w:hyperlink>{}</w:hyperlink><w:fldSimple>{}</w:fldSimple>\
         <w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:sdtContent></w:sdt>",
        run("目"),
        run("录")
    );
    says(&body, &["目录 @p1+0"]);
}

#[test]
fn a_text_box_stands_below_its_paragraph_and_once() {
    let inner = paragraph("单位：万元");
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{inner}\
         </w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent>{inner}\
         </w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>题</w:t></w:r></w:p>"
    );
    says(&body, &["题 @p2+0", "单位：万元 @p1+0"]);
}

#[test]
fn a_table_that_only_arranges_is_no_grid() {
    let inner = table(&["a|b", "c|d"]);
    let cell = |content: &str| format!("<w:tr><w:tc>{content}</w:tc></w:tr>");
    let outer = format!(
        "<w:tbl>{}{}</w:tbl>",
        cell(&paragraph("题")),
        cell(&[inner.as_str(), "<w:p/>"].concat())
    );
    says(
        &outer,
        &[
            "题 @p1+0",
            "--",
            "a @t2r1f0 | b @t2r1f1",
            "c @t2r2f0 | d @t2r2f1",
        ],
    );
}

#[test]
fn a_small_table_in_a_large_one_stands_below_it() {
    let inner = table(&["x|y"]);
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}{inner}<w:p/></w:tc></w:tr>\
         <w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("a"),
        paragraph("b"),
        paragraph("c"),
        paragraph("d")
    );
    says(
        &body,
        &[
            "--",
            "a @t1r1f0 | b @t1r1f1",
            "c @t1r2f0 | d @t1r2f1",
            "--",
            "x @t2r1f0 | y @t2r1f1",
        ],
    );
}

#[test]
fn tabs_breaks_references_and_hidden_words() {
    let body = "<w:p><w:r><w:t>部门：A&amp;B&#32;</w:t><w:tab/><w:t>2021年度</w:t><w:br/>\
                <w:t>单位</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>";
    says(body, &["部门：A&B \t2021年度 @p1+0", "单位 @p1+14"]);
}

#[test]
fn rows_may_begin_further_right() {
    let row = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>\
               <w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>b</w:t></w:r>\
               </w:p></w:tc></w:tr></w:tbl>";
    says(row, &["--", "a @t1r1f0 |  @t1r1f1", " @t1r2f0 | b @t1r2f1"]);
}

#[test]
fn another_prefix_and_another_main_part() {
    let text = word(&paragraph("题")).replace("w:", "ns0:");
    let relations = "<Relationships><Relationship Type=\"http://x/officeDocument\" \
                     Target=\"/word/document2.xml\"/></Relationships>";
    let bytes = package(&[("_rels/.rels", relations), ("word/document2.xml", &text)]);
    let document = read_bytes("a.docx", bytes, &Limits::default()).unwrap();
    assert_eq!(outline(&document), ["题 @p1+0"]);
}

#[test]
fn damage_is_named_with_its_place() {
    let refused = |text: &str| {
        let bytes = package(&[("word/document.xml", text)]);
        read_bytes("a.docx", bytes, &Limits::default()).expect_err("must be refused")
    };
    let broken = refused("<w:document><w:body></w:p></w:document>");
    assert!(
        broken
            .to_string()
            .starts_with("a.docx：文件已损坏，word/document.xml 第 "),
        "{broken}"
    );
    let cut = refused("<w:document><w:body>");
    assert_eq!(
        cut.to_string(),
        "a.docx：文件已损坏，word/document.xml 第 20 个字节处无法读取（内容不完整）"
    );
    let none = read_bytes("a.docx", package(&[("word/x", "")]), &Limits::default());
    let none = none.expect_err("must be refused").to_string();
    assert_eq!(none, "a.docx：文件已损坏（缺少 word/document.xml）");
}

/// The library quotes the tag that it did not expect, from its `<` to wherever there is a `>`.
#[test]
fn a_long_tag_over_several_lines_is_told_on_one() {
    let body = format!("<w:p></w:\n\u{1b}[2J{}>", "一".repeat(1000));
    let bytes = package(&[("word/document.xml", &word(&body))]);
    let error = read_bytes("a.docx", bytes, &Limits::default()).unwrap_err();
    let told = error.to_string();
    assert!(!told.contains(char::is_control), "{told}");
    assert!(
        told.ends_with("一…）") && told.chars().count() < 200,
        "{told}"
    );
}

#[test]
fn too_much_is_refused() {
    #[track_caller]
    fn exceeds(body: &str, limits: Limits, wanted: Excess) {
        let bytes = package(&[("word/document.xml", &word(body))]);
        match read_bytes("a.docx", bytes, &limits) {
            Err(ReadError::Excessive(error)) => assert_eq!(error.excess(), wanted),
            other => assert!(other.is_err(), "{other:?}"),
        }
    }
    let limits = Limits::default();
    let expanded = Limits {
        expanded: 10_000,
        ..limits
    };
    exceeds(&" ".repeat(20_000), expanded, Excess::Bytes);
    let cells = Limits { cells: 3, ..limits };
    exceeds(&table(&["a|b", "c|d"]), cells, Excess::Cells);
    let deep = "<w:tbl><w:tr><w:tc>".repeat(100) + &"</w:tc></w:tr></w:tbl>".repeat(100);
    exceeds(&deep, limits, Excess::Nesting);
}
