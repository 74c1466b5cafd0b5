//! The command line, in Chinese whatever the locale is. Subcommands and options are ASCII.

mod chinese;

use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use gouji_runtime::schema::Level;

use crate::exit::Exit;
use crate::output;

/// Help of the program and of its subcommands.
const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

#[derive(Parser)]
#[command(
    name = "gouji",
    version,
    about = "勾稽：逐个核对公开文档里的数字，指出哪一格错、为什么、应是多少、依据什么",
    after_help = "各命令的详细说明：gouji help 命令",
    override_usage = "gouji <命令> [选项] …",
    help_template = TEMPLATE,
    subcommand_help_heading = "命令",
    subcommand_value_name = "命令",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
struct Program {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
    /// 显示版本
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = "选项")]
    version: Option<bool>,
}

/// What every command takes.
#[derive(Args)]
struct Common {
    /// 显示帮助
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = "选项")]
    help: Option<bool>,
}

/// What to do.
#[derive(Subcommand)]
pub(crate) enum Command {
    Check(CheckArgs),
    Extract(ExtractArgs),
    Write(WriteArgs),
    Specs(SpecsArgs),
    Explain(ExplainArgs),
    Emit(EmitArgs),
    Show(ShowArgs),
    Diff(DiffArgs),
    Effect(EffectArgs),
    New(NewArgs),
    Lock(LockArgs),
    Help(HelpArgs),
}

/// 核对文档：表内、表间逐条核对，列出不符之处
#[derive(Args)]
#[command(
    override_usage = "gouji check [选项] <文件或文件夹>…",
    help_template = TEMPLATE,
    after_help = "退出码：0 没有达到 --fail-on 级别的发现；1 有；2 运行失败（参数有误、文件读不了；其余文件照常核对）\n\
                  超过五份文档时每条发现只占一行；单独核对一份，或加 --all，可看详情\n\
                  JSON：给出一个文件时输出一个分行缩进的对象；给出多个文件或文件夹时每行一个对象。读不了的文档也占一个对象（schema 为 gouji.error/1）"
)]
pub(crate) struct CheckArgs {
    /// 要核对的文件（docx、xlsx、xls、ods、html、pdf、文本）；给出文件夹时核对其中（含下级）所有这些文件
    #[arg(required = true, value_name = "文件或文件夹", help_heading = "参数")]
    pub(crate) paths: Vec<PathBuf>,
    /// 指定规范（名称或目录名，见 gouji specs），不指定则由文档自身判断
    #[arg(long, value_name = "地区/年度", help_heading = "选项")]
    pub(crate) spec: Option<String>,
    /// 输出格式：text（供人阅读）或 json
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "格式",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub(crate) format: CheckFormat,
    /// 有此级别及以上的发现时退出码为 1：必须（默认）、核实、提示，也可写 must、verify、hint
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "级别",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub(crate) fail_on: FailOn,
    /// 全部列出：每条发现、每处舍入、每条未核
    #[arg(long, help_heading = "选项")]
    pub(crate) all: bool,
    /// 把给出的各个文件合起来当作一份文档；类型不同而互为补充的文件（如说明为 docx、附表为 xlsx）不必写明
    #[arg(long, help_heading = "选项")]
    pub(crate) together: bool,
}

/// 提取数据：每个数字带上所属的表、行、列、单位和在文档中的位置
#[derive(Args)]
#[command(
    override_usage = "gouji extract [选项] <文件或文件夹>…",
    help_template = TEMPLATE,
    after_help = "JSON：给出一个文件时输出一个分行缩进的对象；给出多个文件或文件夹时每行一个对象\n\
                  CSV：一个数字一行，首行为列名，UTF-8 编码"
)]
pub(crate) struct ExtractArgs {
    /// 要提取的文件（docx、xlsx、xls、ods、html、pdf、文本）；给出文件夹时提取其中（含下级）所有这些文件
    #[arg(required = true, value_name = "文件或文件夹", help_heading = "参数")]
    pub(crate) paths: Vec<PathBuf>,
    /// 指定规范（名称或目录名，见 gouji specs），不指定则由文档自身判断
    #[arg(long, value_name = "地区/年度", help_heading = "选项")]
    pub(crate) spec: Option<String>,
    /// 输出格式：text（对齐的表格，默认）、json 或 csv
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "格式",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub(crate) format: ExtractFormat,
    /// text 格式中也列出没有数字的行
    #[arg(long, help_heading = "选项")]
    pub(crate) all: bool,
    /// 把给出的各个文件合起来当作一份文档；类型不同而互为补充的文件（如说明为 docx、附表为 xlsx）不必写明
    #[arg(long, help_heading = "选项")]
    pub(crate) together: bool,
}

/// 写情况说明：由各表的数字写出应有的文字，文字里的数字都取自表格或由表格算出
#[derive(Args)]
#[command(
    override_usage = "gouji write [选项] <文件或文件夹>…",
    help_template = TEMPLATE,
    after_help = "表格推不出的内容（原因、上年数、人数之类）取自文档自己的说明；都没有的写作〔…〕\n\
                  退出码：0 写出；用 --diff 时 0 没有不同，1 有不同；2 运行失败\n\
                  JSON：给出一个文件时输出一个分行缩进的对象；给出多个文件或文件夹时每行一个对象"
)]
pub(crate) struct WriteArgs {
    /// 据以写作的文件；给出文件夹时取其中（含下级）所有能读的文件
    #[arg(required = true, value_name = "文件或文件夹", help_heading = "参数")]
    pub(crate) paths: Vec<PathBuf>,
    /// 不写全文，只列出文档自己的说明与应写的不同之处
    #[arg(long, help_heading = "选项")]
    pub(crate) diff: bool,
    /// 指定规范（名称或目录名，见 gouji specs），不指定则由文档自身判断
    #[arg(long, value_name = "地区/年度", help_heading = "选项")]
    pub(crate) spec: Option<String>,
    /// 把给出的各个文件合起来当作一份文档；类型不同而互为补充的文件（如说明为 docx、附表为 xlsx）不必写明
    #[arg(long, help_heading = "选项")]
    pub(crate) together: bool,
    /// 输出格式：text（可直接粘贴的文字，默认）或 json
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "格式",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub(crate) format: WriteFormat,
}

/// 列出内置的规范：名称、种类、地区、年度、表数、规则数、继承自谁；给出文件时说明选哪一份、为什么
#[derive(Args)]
#[command(
    override_usage = "gouji specs [选项] [文件]",
    help_template = TEMPLATE,
    after_help = "给出文件时逐份列出规范的得分和理由，退出码：0 有合适的规范，1 没有\n\
                  --locked：有规范没有锁定上层，或锁定之后上层有变动，退出码为 1"
)]
pub(crate) struct SpecsArgs {
    /// 要判断的文件
    #[arg(value_name = "文件", conflicts_with = "locked", help_heading = "参数")]
    pub(crate) file: Option<PathBuf>,
    /// 检查各规范锁定的上层是否有变动（见 gouji lock）
    #[arg(long, help_heading = "选项")]
    pub(crate) locked: bool,
    /// 存放 .gj 文件的文件夹，默认为内置的规范；与 --locked 同用
    #[arg(
        long,
        value_name = "文件夹",
        requires = "locked",
        help_heading = "选项"
    )]
    pub(crate) specs: Option<PathBuf>,
}

/// 解释一条规则：题目、级别、公式、依据、例子和出处
#[derive(Args)]
#[command(override_usage = "gouji explain [选项] <规则>", help_template = TEMPLATE)]
pub(crate) struct ExplainArgs {
    /// 规则的编号，如核对结果中所示
    #[arg(value_name = "规则", help_heading = "参数")]
    pub(crate) rule: String,
    /// 只在这个规范中查找
    #[arg(long, value_name = "地区/年度", help_heading = "选项")]
    pub(crate) spec: Option<String>,
}

/// 查看由规范生成的 Rust 代码
#[derive(Args)]
#[command(override_usage = "gouji emit [选项] <规范> [表]", help_template = TEMPLATE)]
pub(crate) struct EmitArgs {
    /// 规范的名称或目录名
    #[arg(value_name = "规范", help_heading = "参数")]
    pub(crate) spec: String,
    /// 只看这张表（表名或机器名）
    #[arg(value_name = "表", help_heading = "参数")]
    pub(crate) table: Option<String>,
    /// 存放 .gj 文件的文件夹，默认为当前目录下的 specs
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "specs",
        hide_default_value = true,
        help_heading = "选项"
    )]
    pub(crate) specs: PathBuf,
}

/// 查看展开后的规范：继承来的和改动过的全部内容，每行注明出处
#[derive(Args)]
#[command(override_usage = "gouji show [选项] <规范>", help_template = TEMPLATE)]
pub(crate) struct ShowArgs {
    /// 规范的名称或目录名
    #[arg(value_name = "规范", help_heading = "参数")]
    pub(crate) spec: String,
    /// 只列规则：编号、级别、公式、标准形式、例子和出处
    #[arg(long, help_heading = "选项")]
    pub(crate) rules: bool,
    /// 存放 .gj 文件的文件夹，默认为内置的规范
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    pub(crate) specs: Option<PathBuf>,
}

/// 比较两份规范：表、行列、字段、名称、句子、等式、规则、级别、科目有哪些不同
#[derive(Args)]
#[command(
    override_usage = "gouji diff [选项] <规范> [规范]",
    help_template = TEMPLATE,
    after_help = "只写一份规范时，以内置的为原来的，以 --specs 文件夹中的为现在的\n\
                  比较的是含义：改了名称的行还是同一行，只动了行次的等式不算改动"
)]
pub(crate) struct DiffArgs {
    /// 原来的规范，名称或目录名
    #[arg(value_name = "规范", help_heading = "参数")]
    pub(crate) before: String,
    /// 现在的规范，名称或目录名
    #[arg(
        value_name = "规范",
        required_unless_present = "specs",
        help_heading = "参数"
    )]
    pub(crate) after: Option<String>,
    /// 输出格式：text（供人阅读）或 markdown（供合并请求使用）
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "格式",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub(crate) format: TextFormat,
    /// 存放 .gj 文件的文件夹，默认为内置的规范
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    pub(crate) specs: Option<PathBuf>,
}

/// 比较两次核对的结果：规范改动使哪些发现增加、消失或改变
#[derive(Args)]
#[command(
    override_usage = "gouji effect [选项] <改动前.json> <改动后.json>",
    help_template = TEMPLATE,
    after_help = "两个文件都用 gouji check --format json 得到：改动之前存一次，改动规范并重新编译之后再存一次\n\
                  同一份文档里同一条规则、同样的格子，算同一条发现"
)]
pub(crate) struct EffectArgs {
    /// 改动之前的核对结果
    #[arg(value_name = "改动前.json", help_heading = "参数")]
    pub(crate) before: PathBuf,
    /// 改动之后的核对结果
    #[arg(value_name = "改动后.json", help_heading = "参数")]
    pub(crate) after: PathBuf,
    /// 输出格式：text（供人阅读）或 markdown（供合并请求使用）
    #[arg(
        long,
        value_enum,
        default_value_t,
        value_name = "格式",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "选项"
    )]
    pub(crate) format: TextFormat,
}

/// 新建规范：写好继承的开头，列出还要核对的内容
#[derive(Args)]
#[command(
    override_usage = "gouji new [选项] <地区/年度> --from <规范>",
    help_template = TEMPLATE,
    after_help = "新规范写好即可编译；没有改动的地方与上层相同"
)]
pub(crate) struct NewArgs {
    /// 新规范的地区和年度，例如 河北/2022
    #[arg(value_name = "地区/年度", help_heading = "参数")]
    pub(crate) name: String,
    /// 继承哪一份规范，名称或目录名
    #[arg(long, value_name = "规范", help_heading = "选项")]
    pub(crate) from: String,
    /// 新规范的目录名；同一地区的新年度可不写
    #[arg(long, value_name = "目录名", help_heading = "选项")]
    pub(crate) folder: Option<String>,
    /// 存放 .gj 文件的文件夹，默认为当前目录下的 specs
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "specs",
        hide_default_value = true,
        help_heading = "选项"
    )]
    pub(crate) specs: PathBuf,
}

/// 锁定上层：把上层规范的指纹记在各规范的 spec.lock 里，上层变动时编译会提醒
#[derive(Args)]
#[command(override_usage = "gouji lock [选项] [规范]", help_template = TEMPLATE)]
pub(crate) struct LockArgs {
    /// 只锁定这一份，名称或目录名；不写则锁定全部
    #[arg(value_name = "规范", help_heading = "参数")]
    pub(crate) spec: Option<String>,
    /// 存放 .gj 文件的文件夹，默认为当前目录下的 specs
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "specs",
        hide_default_value = true,
        help_heading = "选项"
    )]
    pub(crate) specs: PathBuf,
}

/// 显示一个命令的说明
#[derive(Args)]
#[command(override_usage = "gouji help [命令]", help_template = TEMPLATE)]
pub(crate) struct HelpArgs {
    /// 要说明的命令
    #[arg(value_name = "命令", help_heading = "参数")]
    pub(crate) command: Option<String>,
}

/// How `check` writes.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    #[default]
    Text,
    Json,
}

/// How comparisons are written.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextFormat {
    #[default]
    Text,
    Markdown,
}

/// How `extract` writes.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExtractFormat {
    #[default]
    Text,
    Json,
    Csv,
}

/// How `write` writes.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum WriteFormat {
    #[default]
    Text,
    Json,
}

/// From which level on a finding makes the exit code 1.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    #[default]
    #[value(name = "必须", alias = "must")]
    Must,
    #[value(name = "核实", alias = "verify")]
    Verify,
    #[value(name = "提示", alias = "hint")]
    Hint,
}

impl From<FailOn> for Level {
    fn from(level: FailOn) -> Self {
        match level {
            FailOn::Must => Self::Must,
            FailOn::Verify => Self::Verify,
            FailOn::Hint => Self::Hint,
        }
    }
}

/// The command the user gave. Help and version are printed here, mistakes explained.
pub(crate) fn read() -> Result<Command, Exit> {
    let parsed = Program::command()
        .try_get_matches()
        .and_then(|mut matches| Program::from_arg_matches_mut(&mut matches));
    parsed.map(|program| program.command).map_err(|error| {
        let asked = !error.use_stderr();
        let text = chinese::render(error);
        match asked {
            true => output::styled(&text).map_or(Exit::Clean, |()| Exit::Clean),
            false => {
                output::remark(text.trim_end());
                Exit::Failed
            }
        }
    })
}

/// The help of a command, or of the program.
pub(crate) fn help(command: Option<&str>) -> Option<String> {
    let mut program = Program::command();
    program.build();
    let wanted = match command {
        Some(name) => program.find_subcommand_mut(name)?,
        None => &mut program,
    };
    Some(wanted.render_help().ansi().to_string())
}

/// The names of all commands.
pub(crate) fn commands() -> Vec<String> {
    let program = Program::command();
    let commands = program.get_subcommands();
    commands
        .map(|command| command.get_name().to_owned())
        .collect()
}
