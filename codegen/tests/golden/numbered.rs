// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 单位名单。`specs/land/2021/dwmd.gj:1`
    pub mod dwmd {
        /// 单位名单。`specs/land/2021/dwmd.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 单位名单<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 单位名单<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(u32, 单位名单列)> for 单位名单<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, (row, column): (u32, 单位名单列)) -> &Self::Output {
                self.0.at_number(row, column as usize)
            }
        }
        /// 单位名单：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 单位名单列 {
            /// 序号。`specs/land/2021/dwmd.gj:5`
            序号 = 0,
            /// 名称。`specs/land/2021/dwmd.gj:6`
            名称 = 1,
            /// 性质。`specs/land/2021/dwmd.gj:7`
            性质 = 2,
            /// 车辆，辆。`specs/land/2021/dwmd.gj:8`
            车辆 = 3,
        }
        impl 单位名单列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::序号,
                Self::名称,
                Self::性质,
                Self::车辆,
            ];
        }
        /// 单位名单。`specs/land/2021/dwmd.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "dwmd",
            name: "单位名单",
            titles: &["单位名单"],
            unit: ::gouji_runtime::schema::Unit::Count("个"),
            precision: 0,
            drops_zeros: false,
            blank: ::gouji_runtime::schema::Blank::Missing,
            optional: false,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Numbered,
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "序号",
                            path: &["序号"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Count(""),
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dwmd.gj:5",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "名称",
                            path: &["名称"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dwmd.gj:6",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "性质",
                            path: &["性质"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &["机关", "站所"],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dwmd.gj:7",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "车辆",
                            path: &["车辆"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Count("辆"),
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dwmd.gj:8",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/dwmd.gj:1",
        };
        /// 单位名单：表内各式，依表上次序。
        pub fn check(_checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {}
    }
    pub use self::dwmd::{单位名单, 单位名单列};
    /// A report that is bound to 规范 甲地 2021, table by table.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Report<'r>(&'r ::gouji_runtime::report::Report<'r>);
    impl<'r> Report<'r> {
        /// Typed access to a report; none when it is bound to another spec.
        pub fn new(
            report: &'r ::gouji_runtime::report::Report<'r>,
        ) -> ::core::option::Option<Self> {
            if ::core::ptr::eq(report.spec, &SPEC) {
                ::core::option::Option::Some(Self(report))
            } else {
                ::core::option::Option::None
            }
        }
        /// The report itself.
        pub fn bound(self) -> &'r ::gouji_runtime::report::Report<'r> {
            self.0
        }
        /// 单位名单。`specs/land/2021/dwmd.gj:1`
        pub fn 单位名单(self) -> dwmd::单位名单<'r> {
            dwmd::单位名单::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        dwmd::check(checker);
    }
    /// 规范 甲地 2021。
    pub static SPEC: ::gouji_runtime::schema::Spec = ::gouji_runtime::schema::Spec {
        name: "甲地 2021",
        folder: "land/2021",
        region: "甲地",
        year: 2021,
        kind: "账本",
        parent: "",
        words: &[],
        cover: &[],
        caption: &[],
        note: "",
        codes: &[],
        tables: &[&dwmd::TABLE],
        rules: &[],
        weights: &[],
        outline: &::gouji_runtime::schema::Outline {
            contents: "",
            headings: &[],
            confusables: &[],
            residue: &[],
        },
        check,
    };
}
/// Every spec, in the order of the folders.
pub fn all() -> &'static [&'static ::gouji_runtime::schema::Spec] {
    static ALL: &[&::gouji_runtime::schema::Spec] = &[&land_2021::SPEC];
    ALL
}
