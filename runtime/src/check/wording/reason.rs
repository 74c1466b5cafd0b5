//! Why an instance is not checked, in words.

use super::printed;
use crate::check::naming;
use crate::check::reason::Reason;
use crate::report::Report;
use crate::schema::Rule;

/// Why an instance is not checked.
pub(in crate::check) fn reason(report: &Report<'_>, rule: &Rule, reason: Reason) -> String {
    let table = |index: u16| {
        report
            .tables
            .get(usize::from(index))
            .map_or("", |table| table.schema.name)
    };
    match reason {
        Reason::Condition(ground) => {
            let ground = ground.map(|fact| format!("（{}）", printed(report, fact)));
            let ground = ground.unwrap_or_default();
            format!("条件“{}”不成立{ground}", rule.condition)
        }
        Reason::Table(index) => format!("未找到 {}", table(index)),
        Reason::Column(index, panel, column) => {
            let schema = report
                .tables
                .get(usize::from(index))
                .map(|table| table.schema);
            let panel = schema.and_then(|schema| schema.panels.get(usize::from(panel)));
            let column = panel.and_then(|panel| panel.columns.get(usize::from(column)));
            format!(
                "{} 未找到栏“{}”",
                table(index),
                column.map(naming::column_name).unwrap_or_default()
            )
        }
        Reason::Row(fact) => format!("未找到 {}", naming::name(report, fact)),
        Reason::Code(index, code) => format!("{} 未列 {code}", table(index)),
        Reason::Unreadable(fact) => format!("{}，读不出数字", printed(report, fact)),
        Reason::Blank(fact) => format!("{}，此表空白不作零", printed(report, fact)),
        Reason::Unsaid(fact) => format!("{} 文中没有写明", naming::name(report, fact)),
        Reason::NoText(fact) => format!("{} 没有文字", naming::name(report, fact)),
        Reason::NoQuotient(fact) => format!("{} 没有填写", naming::name(report, fact)),
        Reason::NoDivisor(fact) => format!("{}：除数为 0", naming::name(report, fact)),
        Reason::TooLarge(fact) => format!("{}：数字过大，不作核对", naming::name(report, fact)),
        Reason::Namesake(index, (own, instance)) => {
            let own = report.tables.get(usize::from(own));
            let instance = own.and_then(|own| own.instances.get(instance as usize));
            let name = instance.map_or("", |instance| &instance.name);
            format!("{} 没有同名的“{name}”", table(index))
        }
        Reason::Department => "各表未印部门名称".to_owned(),
        Reason::Nowhere => "规范所指的格不存在".to_owned(),
        Reason::Misread(index) => format!("{} 疑误读，其数字不作核对", table(index)),
    }
}
