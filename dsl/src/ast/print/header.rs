//! The header of a spec and its code lists.

use super::page::Page;
use super::{pattern, words};
use crate::ast::{Codes, Header, Name, Pattern};

impl Page {
    pub(super) fn header(&mut self, header: &Header) {
        let mut head = format!(
            "规范 {} {}",
            words::name(&header.region.value),
            header.year.value
        );
        if let Some((region, year)) = &header.parent {
            head.push_str(&format!(
                " 继承 {} {}",
                words::name(&region.value),
                year.value
            ));
        }
        let bare = Header {
            region: header.region.clone(),
            year: header.year,
            parent: header.parent.clone(),
            ..Header::default()
        };
        if *header == bare {
            self.line(head);
        } else {
            self.block(&head, "", |page| page.settings(header));
        }
    }

    fn settings(&mut self, header: &Header) {
        if let Some(kind) = &header.kind {
            self.line(format!("种类 {}", words::name(&kind.value)));
        }
        if !header.words.is_empty() {
            self.line(format!("地区词{}", words::strings(&header.words)));
        }
        self.patterns("封面", &header.cover);
        self.patterns("表头", &header.caption);
        if let Some(note) = &header.note {
            self.line(format!("表注 {}", words::string(&note.value)));
        }
        if let Some(contents) = &header.contents {
            self.line(format!("目录 {}", words::string(&contents.value)));
        }
        self.patterns("标题", &header.headings);
        self.confusables(&header.confusables);
        if !header.residue.is_empty() {
            self.line(format!("残留{}", words::strings(&header.residue)));
        }
    }

    fn confusables(&mut self, pairs: &[(Name, Name)]) {
        let pair = |(one, other): &(Name, Name)| {
            let (one, other) = (words::string(&one.value), words::string(&other.value));
            format!("{one} {other}")
        };
        if !pairs.is_empty() {
            let pairs: Vec<String> = pairs.iter().map(pair).collect();
            self.line(format!("疑似 {{ {} }}", pairs.join("  ")));
        }
    }

    fn patterns(&mut self, word: &str, patterns: &[Pattern]) {
        if patterns.is_empty() {
            return;
        }
        self.block(word, "", |page| {
            for pattern in patterns {
                page.line(pattern::pattern(pattern));
            }
        });
    }

    pub(super) fn codes(&mut self, codes: &Codes) {
        let levels: String = codes
            .levels
            .iter()
            .map(|(level, digits)| format!(" {} {}", words::name(&level.value), digits.value))
            .collect();
        let (name, path) = (
            words::name(&codes.name.value),
            words::string(&codes.path.value),
        );
        self.line(format!("科目 {name}{levels} 自 {path}"));
    }
}
