//! What a person should know about how the files of a document were read, in a sentence each.

use gouji_runtime::document::{Document, Note};

/// The sentences, in the order of the files. Pages of which the same is to be said share one.
pub fn notes(document: &Document) -> impl Iterator<Item = String> + '_ {
    let mut told: Vec<(Option<&str>, Told)> = Vec::new();
    for (file, note) in document.notes() {
        let told_of = Told::of(note);
        let last = told.last_mut().filter(|(before, _)| *before == file);
        if !last.is_some_and(|(_, last)| last.takes(&told_of)) {
            told.push((file, told_of));
        }
    }
    told.into_iter().map(|(file, told)| match file {
        Some(file) => format!("{file}：{}", told.sentence()),
        None => told.sentence(),
    })
}

/// What is said once.
enum Told {
    /// A whole sentence.
    Whole(String),
    /// Something about pages from one to another.
    Pages(u32, u32, &'static str),
}

impl Told {
    fn of(note: Note) -> Self {
        let pages = |page, words| Self::Pages(page, page, words);
        match note {
            Note::PageWithoutText { page } => {
                pages(page, "没有文字，像是扫描件，其中的表和数字均未读取")
            }
            Note::FontNotLoaded { page } => pages(page, "有字体无法载入，用它排的文字没有读到"),
            Note::EnginesDiffer { page } => {
                pages(page, "上两个 PDF 引擎读到的数字不同，请对照原件")
            }
            note => Self::Whole(whole(note)),
        }
    }

    /// Takes in what is said of the next page, if it is the same.
    fn takes(&mut self, next: &Self) -> bool {
        match (self, next) {
            (Self::Pages(_, last, words), Self::Pages(page, _, same))
                if words == same && *page == *last + 1 =>
            {
                *last = *page;
                true
            }
            _ => false,
        }
    }

    fn sentence(self) -> String {
        match self {
            Self::Whole(sentence) => sentence,
            Self::Pages(first, last, words) if first == last => format!("第 {first} 页{words}"),
            Self::Pages(first, last, words) => format!("第 {first}–{last} 页{words}"),
        }
    }
}

fn whole(note: Note) -> String {
    match note {
        Note::Decoded(encoding) => format!("文本编码为 {encoding}，已转换"),
        Note::ChangesAccepted { inserted, deleted } => {
            format!("文中有修订：{inserted} 处插入计入，{deleted} 处删除不计")
        }
        Note::HiddenSheets(count) => format!("{count} 张隐藏的工作表未读取"),
        Note::CharactersWithoutMeaning { page, count } => {
            format!("第 {page} 页有 {count} 个字符在其字体中没有对应文字")
        }
        Note::SecondEngineMissing => {
            "未找到第二个 PDF 引擎（libpdfium，可用环境变量 GOUJI_PDFIUM 指明），未作比对"
                .to_owned()
        }
        Note::SecondEngineRefuses => "第二个 PDF 引擎读不了此文件，未作比对".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use gouji_runtime::document::DocumentBuilder;

    use super::*;

    #[test]
    fn neighbouring_pages_share_a_sentence() {
        let mut builder = DocumentBuilder::new("a.pdf");
        builder.note(Note::HiddenSheets(2));
        for page in [3, 4, 5, 9] {
            builder.note(Note::PageWithoutText { page });
        }
        let document = builder.finish();
        let sentences: Vec<String> = notes(&document).collect();
        let rest = "没有文字，像是扫描件，其中的表和数字均未读取";
        assert_eq!(
            sentences,
            [
                "2 张隐藏的工作表未读取".to_owned(),
                format!("第 3–5 页{rest}"),
                format!("第 9 页{rest}")
            ]
        );
    }
}
