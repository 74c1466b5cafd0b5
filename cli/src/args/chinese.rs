//! What clap has to say, in Chinese.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};

/// The error, or the help or version that was asked for, as a text with styles.
pub(super) fn render(error: Error) -> String {
    error.apply::<Chinese>().render().ansi().to_string()
}

/// Writes an error as one sentence, what may have been meant, and the usage.
struct Chinese;

impl ErrorFormatter for Chinese {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let mut out = format!("错误：{}\n", sentence(error));
        if let Some(near) = near(error) {
            out.push_str(&format!("你是否想写：{near}\n"));
        }
        if let Some(usage) = text(error, ContextKind::Usage) {
            out.push_str(&format!(
                "\n用法：{}\n",
                usage.trim_start_matches("Usage: ")
            ));
        }
        out.push_str("详细说明见 --help\n");
        out.into()
    }
}

fn sentence(error: &Error<Chinese>) -> String {
    let arg = text(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} 后面缺少值"),
        ErrorKind::InvalidValue => format!("{arg} 不能是“{value}”{}", possible(error)),
        ErrorKind::UnknownArgument => format!("没有“{arg}”这个选项或参数"),
        ErrorKind::InvalidSubcommand => format!("没有“{}”这个命令", subcommand(error)),
        ErrorKind::NoEquals => format!("{arg} 的值要用等号给出"),
        ErrorKind::ValueValidation => format!("{arg} 的值“{value}”无效"),
        ErrorKind::TooManyValues => format!("{arg} 的值太多，“{value}”是多余的"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{arg} 的值的个数不对")
        }
        ErrorKind::ArgumentConflict => conflict(error, &arg),
        ErrorKind::MissingRequiredArgument => format!("缺少参数：{arg}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "没有写明命令".to_owned()
        }
        ErrorKind::InvalidUtf8 => "参数不是 UTF-8 文字".to_owned(),
        _ => "命令行无法理解".to_owned(),
    }
}

fn conflict(error: &Error<Chinese>, arg: &str) -> String {
    match text(error, ContextKind::PriorArg) {
        Some(prior) if prior != arg => format!("{arg} 不能与 {prior} 同时使用"),
        _ => format!("{arg} 只能写一次"),
    }
}

fn possible(error: &Error<Chinese>) -> String {
    match text(error, ContextKind::ValidValue) {
        Some(values) => format!("，可以是：{values}"),
        None => String::new(),
    }
}

fn subcommand(error: &Error<Chinese>) -> String {
    text(error, ContextKind::InvalidSubcommand).unwrap_or_default()
}

fn near(error: &Error<Chinese>) -> Option<String> {
    let kinds = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    kinds.into_iter().find_map(|kind| text(error, kind))
}

fn text(error: &Error<Chinese>, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join("、")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
