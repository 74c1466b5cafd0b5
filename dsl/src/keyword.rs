//! The words of 勾稽语 that are no names. The grammar holds the same list; a test compares them.

use pest::unicode::{XID_CONTINUE, XID_START};

/// Words that are names only in quotes.
pub(crate) const KEYWORDS: [&str; 73] = [
    "规范",
    "继承",
    "种类",
    "地区词",
    "封面",
    "表头",
    "表注",
    "自",
    "表",
    "又名",
    "可缺",
    "标识",
    "单位",
    "精度",
    "省零",
    "空",
    "为零",
    "为缺",
    "舍入",
    "面板",
    "并列",
    "行",
    "单",
    "各",
    "按",
    "上级",
    "列",
    "同",
    "名",
    "取自",
    "规则",
    "必须",
    "核实",
    "提示",
    "每",
    "于",
    "当",
    "依据",
    "报",
    "例",
    "通过",
    "违反",
    "或",
    "且",
    "非",
    "为空",
    "含",
    "存在",
    "改",
    "删",
    "增",
    "换",
    "停用",
    "改名",
    "顺延",
    "前",
    "后",
    "为",
    "理由",
    "词",
    "片段",
    "说明",
    "字段",
    "可有",
    "说明于",
    "互异",
    "一致",
    "分档",
    "否则",
    "目录",
    "标题",
    "疑似",
    "残留",
];

/// Words an item of a file begins with.
pub(crate) const ITEM_WORDS: [&str; 12] = [
    "规范", "科目", "词", "片段", "说明", "表", "规则", "改", "换", "删", "停用", "改名",
];

/// Whether a word is a name only in quotes.
pub(crate) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Whether a text can be a bare word.
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(XID_START) && letters.all(XID_CONTINUE)
}
