//! What the sheets of a workbook say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests may fail like a test"
)]

mod outline;

use std::io::{Cursor, Write};

use gouji_readers::{Limits, read_bytes};
use gouji_runtime::document::Note;
use outline::outline;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(*name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of two sheets of which the second is hidden.
fn workbook(sheet: &str) -> Vec<u8> {
    let sheets = "<sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/>\
                  <sheet name=\"隐\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/>";
    workbook_of(sheets, sheet)
}

/// A workbook of these sheets, which are all the same part; style 1 is `#,##0.00`.
fn workbook_of(sheets: &str, sheet: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |all: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
        )
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <sheets>{sheets}</sheets></workbook>"
    );
    let sheet = format!("<worksheet xmlns=\"{main}\">{sheet}</worksheet>");
    let styles = format!(
        "<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>"
    );
    let of_package = relations(
        &relation("r1", "officeDocument", "xl/workbook.xml").replace(
            "http://x/",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        ),
    );
    let of_book = relations(
        &[
            relation("r1", "worksheet", "worksheets/sheet1.xml"),
            relation("r2", "worksheet", "worksheets/sheet1.xml"),
        ]
        .concat()
        .replace(
            "http://x/",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
        ),
    );
    package(&[
        ("_rels/.rels", &of_package),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &of_book),
        ("xl/styles.xml", &styles),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// A row of cells: numbers as they are stored, `=number` in style 1, other words as text.
fn row(number: u32, cells: &[(&str, &str)]) -> String {
    let cell = |(column, text): &(&str, &str)| {
        let at = format!("{column}{number}");
        match (text.strip_prefix('='), text.parse::<i64>()) {
            (Some(value), _) => format!("<c r=\"{at}\" s=\"1\"><v>{value}</v></c>"),
            (None, Ok(value)) => format!("<c r=\"{at}\"><v>{value}</v></c>"),
            _ => format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
        }
    };
    let cells: String = cells.iter().map(cell).collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

#[test]
fn titles_tables_and_notes_of_a_sheet() {
    let rows = [
        row(1, &[("A", "收支表")]),
        row(2, &[("A", "部门：甲"), ("D", "单位：万元")]),
        row(3, &[("A", "科目"), ("B", "合计"), ("D", "其他")]),
        row(
            4,
            &[
                ("A", "2010301"),
                ("B", "=4232.6200000000008"),
                ("D", "=800"),
            ],
        ),
        row(5, &[("A", "注：略")]),
        row(8, &[("B", "说明")]),
    ];
    let merges = ["A1:D1", "B2:C2", "B3:C3", "B4:C4", "A5:D5"]
        .map(|area| format!("<mergeCell ref=\"{area}\"/>"))
        .concat();
    let sheet = format!(
        "<sheetData>{}</sheetData><mergeCells>{merges}</mergeCells>",
        rows.concat()
    );
    let document = read_bytes("a.xlsx", workbook(&sheet), &Limits::default()).unwrap();
    assert_eq!(
        outline(&document),
        [
            "收支表 @表!0,0",
            "--",
            "部门：甲 @表!1,0 |  @表!1,1 | 单位：万元 @表!1,3",
            "科目 @表!2,0 | 合计 @表!2,1 | 其他 @表!2,3",
            "2010301 @表!3,0 | 4,232.62 @表!3,1 | 800.00 @表!3,3",
            "注：略 @表!4,0",
            "说明 @表!7,1",
        ]
    );
    assert_eq!(
        document.notes().collect::<Vec<_>>(),
        [(None, Note::HiddenSheets(1))]
    );
}

#[test]
fn two_cells_at_the_ends_of_a_sheet_are_no_table_between_them() {
    let rows = [row(1, &[("A", "左上")]), row(1_048_576, &[("XFD", "右下")])];
    let sheet = format!("<sheetData>{}</sheetData>", rows.concat());
    let document = read_bytes("a.xlsx", workbook(&sheet), &Limits::default()).unwrap();
    assert_eq!(
        outline(&document),
        ["左上 @表!0,0", "右下 @表!1048575,16383"]
    );
}

#[test]
fn a_sheet_that_would_fill_memory_is_refused() {
    let rows = [row(1, &[("A", "a"), ("XFD", "b")])];
    let sheet = format!(
        "<sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>",
        rows.concat()
    );
    let limits = Limits {
        cells: 10_000,
        ..Limits::default()
    };
    let error = read_bytes("a.xlsx", workbook(&sheet), &limits).expect_err("must be refused");
    assert_eq!(error.to_string(), "a.xlsx：单元格和段落超过 10000 个的上限");
}

/// A workbook whose sheets are all the same part.
fn sheets_of_one_part(names: impl Iterator<Item = String>, part: &str) -> Vec<u8> {
    let sheets: String = names
        .map(|name| format!("<sheet name=\"{name}\" sheetId=\"1\" r:id=\"r1\"/>"))
        .collect();
    workbook_of(&sheets, part)
}

#[track_caller]
fn refuses_sheets(names: impl Iterator<Item = String>, part: &str, words: &str) {
    let limits = Limits {
        expanded: 1 << 20,
        ..Limits::default()
    };
    let read = read_bytes("a.xlsx", sheets_of_one_part(names, part), &limits);
    assert_eq!(read.expect_err("must be refused").to_string(), words);
}

/// Each would be unpacked again.
#[test]
fn many_sheets_of_one_part_are_as_much_as_many_parts() {
    let part = format!("<sheetData/><!--{}-->", " ".repeat(100_000));
    let names = (0..20).map(|number| number.to_string());
    refuses_sheets(names, &part, "a.xlsx：展开后超过 1 MiB 的上限");
}

#[test]
fn more_sheets_than_anyone_makes() {
    let names = (0..5000).map(|number| number.to_string());
    let words = "a.xlsx：文件已损坏（工作表超过 4096 张）";
    refuses_sheets(names, "<sheetData/>", words);
}

#[test]
fn sheets_that_cannot_be_told_apart() {
    let names = ["一", "二", "一"].map(str::to_owned).into_iter();
    let words = "a.xlsx：文件已损坏（工作表重名）";
    refuses_sheets(names, "<sheetData/>", words);
}

#[test]
fn cells_of_an_open_document_are_taken_as_they_are_shown() {
    let content = "<office:document-content><office:body><office:spreadsheet>\
        <table:table table:name=\"甲&amp;乙\"><table:table-row>\
        <table:table-cell table:number-columns-spanned=\"2\"><text:p>题</text:p></table:table-cell>\
        <table:covered-table-cell/><table:table-cell table:number-columns-repeated=\"16000\"/>\
        </table:table-row><table:table-row>\
        <table:table-cell office:value=\"0.5\"><text:p>50%</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p><text:p>b</text:p>\
        </table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>\
        </table:table></office:spreadsheet></office:body></office:document-content>";
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    let bytes = package(&[("mimetype", mime), ("content.xml", content)]);
    let document = read_bytes("a.ods", bytes, &Limits::default()).unwrap();
    assert_eq!(
        outline(&document),
        [
            "--",
            "题 @甲&乙!0,0 | < |  @甲&乙!0,2",
            "50% @甲&乙!1,0 | a b @甲&乙!1,1 | a b @甲&乙!1,2",
        ]
    );
}
