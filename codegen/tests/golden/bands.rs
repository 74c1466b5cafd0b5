// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 账04 用途账。`specs/land/2021/zb04.gj:1`
    pub mod zb04 {
        /// 账04 用途账。`specs/land/2021/zb04.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账04<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 账04<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<账04行> for 账04<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, row: 账04行) -> &Self::Output {
                self.0.fact(row as usize, 0)
            }
        }
        impl ::core::ops::Index<u32> for 账04<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, row: u32) -> &Self::Output {
                self.0.at_code(row, 0)
            }
        }
        /// 账04：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账04行 {
            /// 人员合计。`specs/land/2021/zb04.gj:5`
            人员合计 = 0,
            /// 公用合计。`specs/land/2021/zb04.gj:6`
            公用合计 = 1,
        }
        impl 账04行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::人员合计, Self::公用合计];
        }
        /// 账04 用途账。`specs/land/2021/zb04.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb04",
            name: "账04",
            titles: &["用途账"],
            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
            precision: 2,
            drops_zeros: false,
            blank: ::gouji_runtime::schema::Blank::Zero,
            optional: false,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Coded(&super::codes::用途),
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "人员合计",
                            label: "人员合计",
                            aliases: &[],
                            ordinal: 0,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb04.gj:5",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "公用合计",
                            label: "公用合计",
                            aliases: &[],
                            ordinal: 0,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb04.gj:6",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "决算数",
                            path: &["决算数"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb04.gj:8",
                        },
                    ],
                    bands: &["人员", "公用", "公用"],
                },
            ],
            source: "specs/land/2021/zb04.gj:1",
        };
        /// 账04：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::人员合计);
            checker.rule(&rules::公用合计);
            checker.rule(&rules::上级);
        }
        /// 账04：表内各式。
        pub mod rules {
            /// `人员合计 = [301]`
            ///
            /// 必须。`specs/land/2021/zb04.gj:5`
            pub static 人员合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账04[人员合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "人员合计 = [301]",
                basis: "",
                message: "",
                source: "specs/land/2021/zb04.gj:5",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Code(301),
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                },
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `公用合计 = [302]`
            ///
            /// 必须。`specs/land/2021/zb04.gj:6`
            pub static 公用合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账04[公用合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "公用合计 = [302]",
                basis: "",
                message: "",
                source: "specs/land/2021/zb04.gj:6",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(1),
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Code(302),
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                },
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `上级 = 和(下级)`
            ///
            /// 必须。`specs/land/2021/zb04.gj:4`
            pub static 上级: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账04.上级",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "上级 = 和(下级)",
                basis: "",
                message: "",
                source: "specs/land/2021/zb04.gj:4",
                each_row: ::gouji_runtime::schema::EachRow::Parents {
                    table: 0,
                    panel: 0,
                },
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Each,
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Below,
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                },
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
        }
    }
    /// 甲地 2021：科目。
    pub mod codes {
        /// 用途。`specs/land/2021/spec.gj:2`
        pub static 用途: ::gouji_runtime::schema::CodeList = ::gouji_runtime::schema::CodeList {
            name: "用途",
            levels: &[
                ::gouji_runtime::schema::CodeLevel {
                    name: "类",
                    digits: 3,
                },
                ::gouji_runtime::schema::CodeLevel {
                    name: "款",
                    digits: 5,
                },
            ],
            entries: &[
                ::gouji_runtime::schema::CodeEntry {
                    code: 301,
                    name: "工资",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 30101,
                    name: "基本工资",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 302,
                    name: "办公",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 30201,
                    name: "纸张",
                    aliases: &[],
                },
            ],
        };
    }
    pub use self::zb04::{账04, 账04行};
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
        /// 账04 用途账。`specs/land/2021/zb04.gj:1`
        pub fn 账04(self) -> zb04::账04<'r> {
            zb04::账04::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb04::check(checker);
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
        codes: &[&codes::用途],
        tables: &[&zb04::TABLE],
        rules: &[
            &zb04::rules::人员合计,
            &zb04::rules::公用合计,
            &zb04::rules::上级,
        ],
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
