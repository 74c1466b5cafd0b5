//! Says in words what the parser wanted.

use super::Kind;

/// How many wishes a message names.
const WISHES: usize = 6;

/// Whether what was expected begins or ends a line or item, so that the one before is whole.
pub(super) fn may_begin(expected: &[Kind]) -> bool {
    let begins = |kind: &Kind| {
        matches!(
            kind,
            Kind::item
                | Kind::EOI
                | Kind::header_entry
                | Kind::table_entry
                | Kind::panel_entry
                | Kind::rule_entry
                | Kind::narrative_entry
                | Kind::fragment_entry
                | Kind::vocabulary_entry
                | Kind::confusable
                | Kind::edit
                | Kind::entry
                | Kind::figure
                | Kind::pattern
                | Kind::close
        )
    };
    expected.iter().any(begins)
}

/// The words for what was expected, each once; names and figures first.
pub(super) fn wishes(expected: &[Kind]) -> Vec<&'static str> {
    let mut kinds = expected.to_vec();
    kinds.sort();
    let mut words = Vec::new();
    for word in kinds.into_iter().filter_map(wish) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(WISHES);
    words
}

/// What a name is called.
pub(super) const NAME: &str = "名称";

/// What a row or column is called.
pub(super) const ENTRY: &str = "行或列";

/// What a rule of the grammar is called; nothing for what cannot be wished for by itself.
fn wish(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::item
        | Kind::header
        | Kind::codes
        | Kind::vocabulary
        | Kind::fragment
        | Kind::narrative
        | Kind::table
        | Kind::rule => "一项（规范、科目、词、片段、说明、表、规则、改、换、删、停用、改名）",
        Kind::EOI => "下一项",
        Kind::header_entry => "规范头的设置",
        Kind::table_entry => "表的内容",
        Kind::panel_entry => "面板的内容",
        Kind::rule_entry => "规则的内容",
        Kind::narrative_entry => "说明的内容",
        Kind::fragment_entry => "片段的内容",
        Kind::vocabulary_entry => "词的一行（如 1 \"增加\"）",
        Kind::confusable => "形近的一对",
        Kind::edit => "改动",
        Kind::entry | Kind::labelled => ENTRY,
        Kind::figure => "例中的数",
        Kind::name | Kind::identifier | Kind::segment | Kind::path => NAME,
        Kind::string => "引号中的文字",
        Kind::number | Kind::decimal | Kind::code => "数字",
        Kind::printed => "数",
        Kind::pattern | Kind::pattern_open => "「…」",
        Kind::pattern_close => "“」”",
        Kind::sentence | Kind::optional_sentence => "「…」",
        Kind::text => "文字",
        Kind::slot_close => "“}”",
        Kind::slot_kind => "“:”和型",
        Kind::slot_default => "“=”和缺省",
        Kind::choice_bar => "“|”",
        Kind::choice_close => "“>”",
        Kind::slot | Kind::slot_open | Kind::choice_of | Kind::choice_open => return None,
        Kind::direction => "1、-1 或 0",
        Kind::tier => "一档（如 >=90 \"优\"）",
        Kind::otherwise => "“否则”",
        Kind::sum | Kind::product | Kind::signed | Kind::call => "式",
        Kind::address | Kind::indices => "地址",
        Kind::index => "行、列或科目编码",
        Kind::formula | Kind::conjunction | Kind::negation | Kind::relation => "条件",
        Kind::comparison => "比较（= <= >= < > !=）",
        Kind::plus | Kind::minus | Kind::times | Kind::divided => "运算符",
        Kind::reference => "规则名",
        Kind::level => "层级与位数",
        Kind::level_path => "科目.层级",
        Kind::weight => "必须、核实或提示",
        Kind::axis => "行或列",
        Kind::open => "“{”",
        Kind::close => "“}”",
        Kind::left => "“(”",
        Kind::right => "“)”",
        Kind::left_square => "“[”",
        Kind::right_square => "“]”",
        Kind::comma => "“,”",
        Kind::dot => "“.”",
        Kind::colon => "“:”",
        Kind::equal => "“=”",
        Kind::grey => "“×”",
        Kind::percent => "“%”",
        Kind::word_spec => "“规范”",
        Kind::word_inherits => "“继承”",
        Kind::word_kind => "“种类”",
        Kind::word_region => "“地区词”",
        Kind::word_cover => "“封面”",
        Kind::word_caption => "“表头”",
        Kind::word_note => "“表注”",
        Kind::word_codes => "“科目”",
        Kind::word_from => "“自”",
        Kind::word_table => "“表”",
        Kind::word_alias => "“又名”",
        Kind::word_optional => "“可缺”",
        Kind::word_identity => "“标识”",
        Kind::word_unit => "“单位”",
        Kind::word_precision => "“精度”",
        Kind::word_trimmed => "“省零”",
        Kind::word_blank => "“空”",
        Kind::word_as_zero => "“为零”",
        Kind::word_as_missing => "“为缺”",
        Kind::word_rounding => "“舍入”",
        Kind::word_panel => "“面板”",
        Kind::word_bands => "“并列”",
        Kind::word_row => "“行”",
        Kind::word_single => "“单”",
        Kind::word_each => "“各”",
        Kind::word_by => "“按”",
        Kind::word_parents => "“上级”",
        Kind::word_column => "“列”",
        Kind::word_same => "“同”",
        Kind::word_name => "“名”",
        Kind::word_choices => "“取自”",
        Kind::word_rule => "“规则”",
        Kind::word_must => "“必须”",
        Kind::word_verify => "“核实”",
        Kind::word_hint => "“提示”",
        Kind::word_every => "“每”",
        Kind::word_in => "“于”",
        Kind::word_when => "“当”",
        Kind::word_basis => "“依据”",
        Kind::word_message => "“报”",
        Kind::word_example => "“例”",
        Kind::word_passes => "“通过”",
        Kind::word_violates => "“违反”",
        Kind::word_or => "“或”",
        Kind::word_and => "“且”",
        Kind::word_not => "“非”",
        Kind::word_is_blank => "“为空”",
        Kind::word_contains => "“含”",
        Kind::word_present => "“存在”",
        Kind::word_edit => "“改”",
        Kind::word_drop => "“删”",
        Kind::word_add => "“增”",
        Kind::word_replace => "“换”",
        Kind::word_disable => "“停用”",
        Kind::word_rename => "“改名”",
        Kind::word_shift => "“顺延”",
        Kind::word_before => "“前”",
        Kind::word_after => "“后”",
        Kind::word_as => "“为”",
        Kind::word_reason => "“理由”",
        Kind::word_vocabulary => "“词”",
        Kind::word_fragment => "“片段”",
        Kind::word_narrative => "“说明”",
        Kind::word_field => "“字段”",
        Kind::word_may => "“可有”",
        Kind::word_explained_by => "“说明于”",
        Kind::word_distinct => "“互异”",
        Kind::word_uniform => "“一致”",
        Kind::word_tiers => "“分档”",
        Kind::word_otherwise => "“否则”",
        Kind::word_contents => "“目录”",
        Kind::word_headings => "“标题”",
        Kind::word_confusables => "“疑似”",
        Kind::word_residue => "“残留”",
        Kind::word_row_number => "“行次”",
        Kind::word_unprinted => "“不印”",
        _ => return None,
    })
}
