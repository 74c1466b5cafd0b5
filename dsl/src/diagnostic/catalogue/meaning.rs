//! G03xx: names are known, but what is said about them has no meaning.

use super::{Code, error};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The codes of this file.
pub(super) const CODES: &[Code] = &[
    Code {
        code: "G0301",
        finds: "公式用到灰格",
    },
    Code {
        code: "G0302",
        finds: "单位不合",
    },
    Code {
        code: "G0303",
        finds: "编号与内容个数不符",
    },
    Code {
        code: "G0304",
        finds: "公式不是线性的",
    },
    Code {
        code: "G0305",
        finds: "编号重复或倒退",
    },
    Code {
        code: "G0306",
        finds: "两个标签成了同一个标识符",
    },
    Code {
        code: "G0307",
        finds: "没有科目编码的行上用了级、上级、下级或编码",
    },
    Code {
        code: "G0308",
        finds: "表缺少行、列、单位或空的含义",
    },
    Code {
        code: "G0309",
        finds: "命名规则缺少例子",
    },
    Code {
        code: "G0310",
        finds: "例子里的格规则不读，或不是单独一格",
    },
    Code {
        code: "G0311",
        finds: "编码表的行有误",
    },
    Code {
        code: "G0312",
        finds: "文件夹里没有规范头，或有两个",
    },
    Code {
        code: "G0313",
        finds: "此处只能是一格",
    },
    Code {
        code: "G0314",
        finds: "写错了地方",
    },
    Code {
        code: "G0315",
        finds: "片段用得不对",
    },
    Code {
        code: "G0316",
        finds: "槽写得不对",
    },
    Code {
        code: "G0317",
        finds: "商用得不对",
    },
    Code {
        code: "G0318",
        finds: "每份各有的一格用在了“每”之外",
    },
    Code {
        code: "G0319",
        finds: "文字、名称与数混用，或比较得不对",
    },
];

/// A formula uses a cell that the form keeps grey.
pub(crate) fn grey_cell(span: Span, cell: &str, declared: Span) -> Diagnostic {
    error("G0301", span, format!("公式用到了灰格 {cell}"))
        .with_place(declared, "在这里声明为 ×")
        .with_note("灰格总是空的，公式里不必写它")
}

/// Figures of different measures in one relation.
pub(crate) fn units_clash(span: Span, unit: &str, other: Span, other_unit: &str) -> Diagnostic {
    error(
        "G0302",
        span,
        format!("单位不合：{unit} 不能与 {other_unit} 相加或比较"),
    )
    .with_text(unit)
    .with_place(other, other_unit)
    .with_note("元、万元和亿元可以混用，其他单位须相同")
}

/// Words where a figure is asked.
pub(crate) fn words_in_formula(span: Span, cell: &str) -> Diagnostic {
    error("G0302", span, format!("公式用到了文字 {cell}"))
        .with_note("如果那一列是数，请在列名后写它的单位，如：人数 : 人")
}

/// A row formula in a panel that has no figures.
pub(crate) fn no_figures(span: Span, place: &str) -> Diagnostic {
    error("G0302", span, format!("{place} 没有可以计算的栏"))
        .with_note("行的公式对每一栏各成立一次，至少要有一栏是数")
}

/// As many printed numbers as entries are needed.
pub(crate) fn count_differs(span: Span, ordinals: usize, entries: usize) -> Diagnostic {
    let message = format!("编号有 {ordinals} 个，内容有 {entries} 项，个数不符");
    error("G0303", span, message)
        .with_note("一个编号对一项；科目按本规范的年度取，请对照编码表的起止")
}

/// A formula that is no sum with whole factors.
pub(crate) fn not_linear(span: Span, why: &str) -> Diagnostic {
    error("G0304", span, format!("公式不是线性的：{why}"))
        .with_note("公式由单元格、和(…)、计数(…)、常数、加减号与倍数组成")
}

/// A printed number that was used already.
pub(crate) fn ordinal_twice(span: Span, word: &str, ordinal: u16, first: Span) -> Diagnostic {
    error("G0305", span, format!("{word} {ordinal} 重复"))
        .with_place(first, "先用在这里")
        .with_note("同一张表里每个行次和栏次只出现一次")
}

/// Printed numbers that go back.
pub(crate) fn ordinal_back(span: Span, word: &str, ordinal: u16, before: u16) -> Diagnostic {
    error(
        "G0305",
        span,
        format!("{word} {ordinal} 排在 {before} 之后"),
    )
    .with_note("行和列按表上印出的次序写")
}

/// A range whose end lies before its start.
pub(crate) fn range_back(span: Span, first: u16, last: u16) -> Diagnostic {
    error("G0305", span, format!("范围 {first}..{last} 是倒着的"))
        .with_note(format!("请写成 {last}..{first}"))
}

/// Two labels of one axis become one identifier.
pub(crate) fn one_identifier(span: Span, label: &str, identifier: &str, first: Span) -> Diagnostic {
    error(
        "G0306",
        span,
        format!("“{label}”的标识符“{identifier}”已被占用"),
    )
    .with_place(first, "被这里占用")
    .with_note("用 名 另取一个名字，如：名 某某")
}

/// A label without any letter.
pub(crate) fn no_identifier(span: Span, label: &str) -> Diagnostic {
    error("G0306", span, format!("“{label}”中没有可作标识符的字"))
        .with_note("用 名 另取一个名字，如：名 某某")
}

/// 上级, 下级, a level or a code where rows have no codes.
pub(crate) fn no_codes(span: Span, what: &str, place: &str) -> Diagnostic {
    error(
        "G0307",
        span,
        format!("{place} 的行没有这样的科目编码，不能用“{what}”"),
    )
    .with_note("行要写成“行 按 科目”，或由“各 科目.级”展开")
}

/// 下级 outside the formula of 上级.
pub(crate) fn children_elsewhere(span: Span) -> Diagnostic {
    error("G0307", span, "“下级”只能写在“上级 = …”之中")
        .with_note("它指正在核对的那个科目的直接下级")
}

/// A table or panel that lacks something it needs.
pub(crate) fn table_lacks(span: Span, table: &str, what: &str) -> Diagnostic {
    error("G0308", span, format!("{table} 没有声明{what}"))
        .with_note("完整的表如：单位 万元  精度 2  空 为零  行 { … }  列 { … }")
}

/// A rule that states nothing.
pub(crate) fn rule_states_nothing(span: Span, rule: &str) -> Diagnostic {
    error("G0308", span, format!("规则 {rule} 没有写明什么必须成立"))
        .with_note("规则里至少写一个等式、不等式或条件")
}

/// A named rule without both examples.
pub(crate) fn example_missing(span: Span, rule: &str, which: &str) -> Diagnostic {
    error("G0309", span, format!("规则 {rule} 缺少“例 {which}”"))
        .with_note("每条命名规则都要有一个通过的例子和一个违反的例子")
}

/// An example that gives a figure its rule does not read.
pub(crate) fn example_unread(span: Span, rule: &str, cell: &str) -> Diagnostic {
    error("G0310", span, format!("规则 {rule} 不读 {cell}"))
        .with_note("例子里只写规则的等式和条件用到的格")
}

/// An example that names more than one cell.
pub(crate) fn example_shape(span: Span, cell: &str) -> Diagnostic {
    error("G0310", span, format!("{cell} 不是单独一格"))
        .with_note("例子里的每个数要写在确定的一行一列")
}

/// A line of a code list that cannot be used.
pub(crate) fn bad_code_line(span: Span, why: impl Into<String>) -> Diagnostic {
    error("G0311", span, why).with_note("编码表每行是：编码、名称、起、止、又名，以制表符分隔")
}

/// A code that two lines claim for the same year.
pub(crate) fn code_twice(span: Span, code: u32, year: u16, first: Span) -> Diagnostic {
    error("G0311", span, format!("编码 {code} 在 {year} 年有两行"))
        .with_place(first, "另一行")
        .with_note("同一年里一个编码只有一个名称，请改起止年度")
}

/// A folder without 规范.
pub(crate) fn no_header(span: Span, folder: &str) -> Diagnostic {
    error("G0312", span, format!("文件夹“{folder}”里没有“规范 …”一行"))
        .with_note("通常写在 spec.gj 的开头，如：规范 某地 2021")
}

/// A folder with two headers.
pub(crate) fn second_header(span: Span, first: Span) -> Diagnostic {
    error("G0312", span, "同一文件夹里有两个“规范”")
        .with_place(first, "第一个")
        .with_note("一个文件夹是一层，只写一个规范头")
}

/// Several cells where one is asked.
pub(crate) fn several_cells(span: Span, address: &str) -> Diagnostic {
    error("G0313", span, format!("{address} 不止一格，此处只能是一格"))
        .with_note(format!("求和请写 和({address})；否则写明行和列"))
}

/// Something that cannot stand where it stands.
pub(crate) fn misplaced(span: Span, what: &str, help: &str) -> Diagnostic {
    error("G0314", span, format!("{what}不能写在这里")).with_note(help)
}

/// A fragment that is called with too many or too few arguments.
pub(crate) fn fragment_arity(
    span: Span,
    fragment: &str,
    wanted: usize,
    given: usize,
    declared: Span,
) -> Diagnostic {
    let message = format!("片段 {fragment} 要 {wanted} 个参数，这里有 {given} 个");
    error("G0315", span, message).with_place(declared, "片段在这里")
}

/// A fragment that is part of itself.
pub(crate) fn fragment_in_itself(span: Span, fragment: &str) -> Diagnostic {
    error("G0315", span, format!("片段 {fragment} 绕了一圈用到自己"))
        .with_note("片段可以用别的片段，不能用自己")
}

/// A fragment without a sentence, or with several.
pub(crate) fn fragment_sentences(span: Span, fragment: &str, count: usize) -> Diagnostic {
    error(
        "G0315",
        span,
        format!("片段 {fragment} 有 {count} 句，应当恰好一句"),
    )
    .with_note("可有可无的部分写在 <…> 里，几种说法写作 <甲|乙>")
}

/// A slot that has no meaning as it is written.
pub(crate) fn bad_slot(span: Span, message: &str, help: &str) -> Diagnostic {
    error("G0316", span, message).with_note(help)
}

/// Something that must be a whole side of a relation.
pub(crate) fn alone_on_its_side(span: Span, what: &str) -> Diagnostic {
    error("G0317", span, format!("{what}要单独占等式的一边"))
        .with_note("一个关系里只能有一个商或一个分档，如：占比 = 财政 / 合计")
}

/// A quotient on both sides.
pub(crate) fn two_quotients(span: Span) -> Diagnostic {
    error("G0317", span, "一个关系里有两个商")
        .with_note("一个关系里只能有一个商，如：占比 = 财政 / 合计")
}

/// What is compared with a quotient or graded is no cell.
pub(crate) fn cell_beside(span: Span, beside: &str) -> Diagnostic {
    error("G0317", span, format!("与{beside}相对的只能是一格数"))
        .with_note("如：占比 = 财政 / 合计，等级 = 分档(总分, …)")
}

/// A dividend or divisor of nothing.
pub(crate) fn nothing_divided(span: Span) -> Diagnostic {
    error("G0317", span, "被除数或除数恒为 0")
}

/// A quotient in a unit that the division does not give: that of the cell, above and below.
pub(crate) fn units_of_quotient(span: Span, [cell, above, below]: [&str; 3]) -> Diagnostic {
    error(
        "G0302",
        span,
        format!("单位不合：{above} 除以 {below} 得不到 {cell}"),
    )
    .with_note("同类的数相除得 % 或一个数；除以个数得同类的数")
}

/// One cell of many forms, without saying which.
pub(crate) fn one_of_many(span: Span, cell: &str, table: &str) -> Diagnostic {
    error(
        "G0318",
        span,
        format!("{table} 有许多份，{cell} 不知是哪一份的"),
    )
    .with_note(format!("请写成 每 … 于 {table}，或合起来：和({cell})"))
}

/// Words where figures are compared, or figures where words are.
pub(crate) fn text_with_figure(span: Span, text: &str) -> Diagnostic {
    error("G0319", span, format!("文字“{text}”不能与数相加或比较"))
        .with_note("文字与一格文字或部门比较，如：登记表.等级 = \"优\"")
}

/// Something that asks for words.
pub(crate) fn text_needed(span: Span, help: &str) -> Diagnostic {
    error("G0319", span, "这里要的是一格文字").with_note(help)
}

/// A set of names beside anything else.
pub(crate) fn names_with_others(span: Span) -> Diagnostic {
    error("G0319", span, "名称只能与名称比较")
        .with_note("如：名称(名册[*, 姓名]) = 名称(概说.单位)")
}

/// Words compared by size.
pub(crate) fn compare_of_words(span: Span, help: &str) -> Diagnostic {
    error("G0319", span, "文字没有大小").with_note(help)
}
