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
    let written = Test::new()
        .file("报告.txt", b"\xca\xd5\xc8\xeb\xd6\xa7\xb3\xf6\n")
        .args("extract 报告.txt")
        .stdout("")
        .failure();
    assert!(
        written.stderr.contains("第 1 行第 1 个字节"),
        "{}",
        written.stderr
    );
    assert!(written.stderr.contains("GB18030"), "{}", written.stderr);
}

#[test]
fn a_folder_without_documents() {
    Test::new()
        .file("归档/报表.xlsx", "x")
        .args("check 归档")
        .stdout("")
        .stderr("文件夹中另有 1 个其他类型的文件，未读取\n错误：归档：文件夹里没有 .txt 文件\n")
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
