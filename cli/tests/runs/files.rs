//! Files that cannot be read: one clear sentence each, and the others are still checked.

use crate::Test;

#[test]
fn a_missing_file() {
    Test::new()
        .args("check 没有.txt")
        .stdout("")
        .stderr("错误：没有.txt：没有这个文件\n")
        .failure();
}

#[test]
fn an_empty_file() {
    Test::new()
        .file("空.txt", " \n\n")
        .args("check 空.txt")
        .stdout("")
        .stderr("错误：空.txt：文件是空的\n")
        .failure();
}

#[test]
fn a_binary_file() {
    let written = Test::new()
        .file("报表.xlsx", b"PK\x03\x04\x14\x00\x06\x00")
        .args("check 报表.xlsx")
        .stdout("")
        .failure();
    assert!(
        written.stderr.starts_with("错误：报表.xlsx："),
        "{}",
        written.stderr
    );
    assert_eq!(written.stderr.lines().count(), 1);
}

#[test]
fn a_file_in_another_encoding() {
    let report = include_bytes!("../../../tests/fixtures/report-gbk.txt");
    let written = Test::new()
        .file("报告.txt", report)
        .args("check 报告.txt")
        .success();
    assert!(
        written.stdout.contains("文本编码为 gb18030，已转换"),
        "{}",
        written.stdout
    );
}

#[test]
fn a_damaged_file() {
    let text = "收入支出决算总表\n项目\t金额\n";
    for command in ["check", "extract"] {
        Test::new()
            .file("报告.txt", [text.as_bytes(), b"\xe4\xb8\t1.00\n"].concat())
            .args(&format!("{command} 报告.txt"))
            .stdout("")
            .stderr("错误：报告.txt：不是 UTF-8 文本，第 3 行第 1 个字节起无法读取\n")
            .failure();
    }
}

#[test]
fn a_file_that_ends_within_a_character() {
    let text = "部门决算公开文本\n".as_bytes();
    Test::new()
        .file("报告.txt", &text[..text.len() - 2])
        .args("check 报告.txt")
        .stdout("")
        .stderr("错误：报告.txt：不是 UTF-8 文本，第 1 行第 22 个字节起无法读取\n")
        .failure();
}

#[test]
fn a_file_of_noughts() {
    Test::new()
        .sparse("报告.txt", 4096)
        .args("check 报告.txt")
        .stdout("")
        .stderr("错误：报告.txt：这是二进制文件，不是文本\n")
        .failure();
}

#[test]
fn a_line_of_200_megabytes() {
    Test::new()
        .sparse("报告.txt", 200 << 20)
        .args("check 报告.txt")
        .stdout("")
        .stderr("错误：报告.txt：文件有 200 MiB，超过 64 MiB 的上限\n")
        .failure();
}

#[test]
fn a_line_of_many_cells() {
    let text = format!("收入支出决算总表\n{}\n", "1,234.56\t".repeat(100_000));
    let written = Test::new()
        .file("报告.txt", &text)
        .args("check --spec hebei/2021 报告.txt")
        .found();
    assert!(
        written.stdout.contains("公开01 未找到此表"),
        "{}",
        written.stdout
    );
    let refused = Test::new().file("报告.txt", &text).args("check 报告.txt");
    refused.stdout("").failure();
}

#[test]
fn a_folder_named_like_a_document() {
    Test::new()
        .file("报告.txt/空.md", "")
        .args("check 报告.txt")
        .stdout("")
        .stderr("文件夹中另有 1 个其他类型的文件，未读取\n错误：报告.txt：文件夹里没有可读取的文件（txt、docx、xlsx、xls、ods、html、htm、pdf）\n")
        .failure();
}

#[test]
fn a_folder_without_documents() {
    Test::new()
        .file("归档/报表.zip", "x")
        .args("check 归档")
        .stdout("")
        .stderr("文件夹中另有 1 个其他类型的文件，未读取\n错误：归档：文件夹里没有可读取的文件（txt、docx、xlsx、xls、ods、html、htm、pdf）\n")
        .failure();
}

#[test]
fn json_stays_json() {
    Test::new()
        .args("check --format json 没有.txt")
        .stdout(
            "{\n  \"schema\": \"gouji.error/1\",\n  \"document\": {\n    \"path\": \"没有.txt\"\n  },\n  \
             \"message\": \"没有.txt：没有这个文件\"\n}\n",
        )
        .failure();
    let written = Test::new()
        .file("归档/a.txt", "")
        .args("check --format json 归档 没有.txt")
        .failure();
    assert_eq!(written.stdout.lines().count(), 2);
    for line in written.stdout.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(value["schema"], "gouji.error/1");
    }
}

#[test]
fn a_hostile_name_stays_one_sentence() {
    let written = Test::new().args("check \u{1b}[2J.txt").failure();
    assert!(!written.stderr.contains('\u{1b}'), "{:?}", written.stderr);
}

#[test]
fn a_file_is_known_by_its_content() {
    let report = include_bytes!("../../../tests/fixtures/report.docx");
    Test::new()
        .file("报告.txt", report)
        .args("check 报告.txt")
        .success();
}

#[test]
fn several_files_are_one_document() {
    let report = include_str!("../../../examples/report.txt");
    let (before, after) = report.split_at(report.find("收入决算表\n").unwrap());
    let run = |options: &str| {
        Test::new()
            .file("前.txt", before)
            .file("后.txt", after)
            .args(&format!("{options} 前.txt 后.txt"))
    };
    let written = run("check --together").success();
    assert!(
        written.stdout.starts_with("前.txt + 后.txt\n"),
        "{}",
        written.stdout
    );
    run("check").found();
    let written = run("extract --together --format json").success();
    let value: serde_json::Value = serde_json::from_str(&written.stdout).unwrap();
    let facts = value["facts"].as_array().unwrap();
    let file = |id: &str| {
        let fact = facts.iter().find(|fact| fact["id"] == id);
        fact.unwrap()["place"]["file"].clone()
    };
    assert_eq!(file("gk01.r27"), "前.txt");
    assert_eq!(file("gk02.合计.c1"), "后.txt");
}

#[test]
fn files_that_complete_each_other_are_one_document() {
    let report = include_str!("../../../examples/report.txt");
    let (before, after) = report.split_at(report.find("收入决算表\n").unwrap());
    let run = |after: &str| {
        Test::new()
            .file("说明.txt", before)
            .file("附表.html", after)
            .args("check 说明.txt 附表.html")
    };
    let written = run(after).success();
    assert_eq!(written.stderr, "给出的各文件互为补充，合为一份文档\n");
    assert!(
        written.stdout.starts_with("说明.txt + 附表.html\n"),
        "{}",
        written.stdout
    );
    let written = run(report).found();
    assert_eq!(written.stderr, "");
}

/// A page that shows a picture and no text.
const SCAN: &str = "%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R>> endobj
4 0 obj <</Length 64>> stream
q 600 0 0 800 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q    
endstream endobj
trailer <</Root 1 0 R>>
";

#[test]
fn a_scan_is_named() {
    let written = Test::new()
        .file("扫描.pdf", SCAN)
        .args("check 扫描.pdf")
        .stdout("")
        .failure();
    let words = "第 1 页没有文字，像是扫描件";
    assert!(written.stderr.contains(words), "{}", written.stderr);
}

#[test]
fn a_scanned_page_of_a_report_is_named() {
    let report = include_bytes!("../../../tests/fixtures/report-scanned.pdf");
    let run = |options: &str| Test::new().file("报告.pdf", report).args(options);
    let words = "页没有文字，像是扫描件，其中的表和数字均未读取";
    let written = run("check 报告.pdf").found();
    assert!(written.stdout.contains(words), "{}", written.stdout);
    let written = run("check --format json 报告.pdf").found();
    let value: serde_json::Value = serde_json::from_str(&written.stdout).unwrap();
    let note = value["document"]["notes"][0].as_str().unwrap();
    assert!(note.contains(words), "{note}");
}
