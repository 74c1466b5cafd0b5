// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 账03 用车账。`specs/land/2021/zb03.gj:1`
    pub mod zb03 {
        /// 账03 用车账。`specs/land/2021/zb03.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账03<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 账03<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<账03列> for 账03<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, column: 账03列) -> &Self::Output {
                self.0.fact(0, column as usize)
            }
        }
        /// 账03：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账03列 {
            /// 预算数 / 合计，栏次 1，元。`specs/land/2021/zb03.gj:6`
            预算数_合计 = 0,
            /// 预算数 / 因公出行（境）费，栏次 2，元。`specs/land/2021/zb03.gj:7`
            预算数_因公出行境费 = 1,
            /// 预算数 / 用车 / 小计，栏次 3，元。`specs/land/2021/zb03.gj:8`
            预算数_用车_小计 = 2,
            /// 预算数 / 用车 / 购置费，栏次 4，元。`specs/land/2021/zb03.gj:8`
            预算数_用车_购置费 = 3,
            /// 预算数 / 用车 / 运行费，栏次 5，元。`specs/land/2021/zb03.gj:8`
            预算数_用车_运行费 = 4,
            /// 决算数 / 合计，栏次 6，元。`specs/land/2021/zb03.gj:10`
            决算数_合计 = 5,
            /// 决算数 / 因公出行（境）费，栏次 7，元。`specs/land/2021/zb03.gj:10`
            决算数_因公出行境费 = 6,
            /// 决算数 / 用车 / 小计，栏次 8，元。`specs/land/2021/zb03.gj:10`
            决算数_用车_小计 = 7,
            /// 决算数 / 用车 / 购置费，栏次 9，元。`specs/land/2021/zb03.gj:10`
            决算数_用车_购置费 = 8,
            /// 决算数 / 用车 / 运行费，栏次 10，元。`specs/land/2021/zb03.gj:10`
            决算数_用车_运行费 = 9,
        }
        impl 账03列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::预算数_合计,
                Self::预算数_因公出行境费,
                Self::预算数_用车_小计,
                Self::预算数_用车_购置费,
                Self::预算数_用车_运行费,
                Self::决算数_合计,
                Self::决算数_因公出行境费,
                Self::决算数_用车_小计,
                Self::决算数_用车_购置费,
                Self::决算数_用车_运行费,
            ];
        }
        /// 账03 用车账。`specs/land/2021/zb03.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb03",
            name: "账03",
            titles: &["用车账"],
            unit: ::gouji_runtime::schema::Unit::Yuan,
            precision: 0,
            drops_zeros: false,
            blank: ::gouji_runtime::schema::Blank::Zero,
            optional: true,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Single,
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["预算数", "合计"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:6",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["预算数", "因公出行（境）费"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:7",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c3",
                            path: &["预算数", "用车", "小计"],
                            aliases: &[],
                            ordinal: 3,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:8",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c4",
                            path: &["预算数", "用车", "购置费"],
                            aliases: &[],
                            ordinal: 4,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:8",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c5",
                            path: &["预算数", "用车", "运行费"],
                            aliases: &["运行维护费"],
                            ordinal: 5,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:8",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c6",
                            path: &["决算数", "合计"],
                            aliases: &[],
                            ordinal: 6,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c7",
                            path: &["决算数", "因公出行（境）费"],
                            aliases: &[],
                            ordinal: 7,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c8",
                            path: &["决算数", "用车", "小计"],
                            aliases: &[],
                            ordinal: 8,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c9",
                            path: &["决算数", "用车", "购置费"],
                            aliases: &[],
                            ordinal: 9,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c10",
                            path: &["决算数", "用车", "运行费"],
                            aliases: &["运行维护费"],
                            ordinal: 10,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:10",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zb03.gj:1",
        };
        /// 账03：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::预算数_合计);
            checker.rule(&rules::预算数_用车_小计);
            checker.rule(&rules::决算数_合计);
            checker.rule(&rules::决算数_用车_小计);
        }
        /// 账03：表内各式。
        pub mod rules {
            /// `合计 = #2 + #3`
            ///
            /// 必须。`specs/land/2021/zb03.gj:6`
            pub static 预算数_合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账03[预算数.合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "合计 = #2 + #3",
                basis: "",
                message: "",
                source: "specs/land/2021/zb03.gj:6",
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
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(2),
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
            /// `小计 = #4 + #5`
            ///
            /// 必须。`specs/land/2021/zb03.gj:8`
            pub static 预算数_用车_小计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账03[预算数.用车.小计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "小计 = #4 + #5",
                basis: "",
                message: "",
                source: "specs/land/2021/zb03.gj:8",
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
                                    columns: ::gouji_runtime::schema::Columns::At(2),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(3),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(4),
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
            /// `合计 = #7 + #8`
            ///
            /// 必须。`specs/land/2021/zb03.gj:10`
            pub static 决算数_合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账03[决算数.合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "合计 = #7 + #8",
                basis: "",
                message: "",
                source: "specs/land/2021/zb03.gj:10",
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
                                    columns: ::gouji_runtime::schema::Columns::At(5),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(6),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(7),
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
            /// `小计 = #9 + #10`
            ///
            /// 必须。`specs/land/2021/zb03.gj:10`
            pub static 决算数_用车_小计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账03[决算数.用车.小计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "小计 = #9 + #10",
                basis: "",
                message: "",
                source: "specs/land/2021/zb03.gj:10",
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
                                    columns: ::gouji_runtime::schema::Columns::At(7),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(8),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(9),
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
    pub use self::zb03::{账03, 账03列};
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
        /// 账03 用车账。`specs/land/2021/zb03.gj:1`
        pub fn 账03(self) -> zb03::账03<'r> {
            zb03::账03::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb03::check(checker);
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
        tables: &[&zb03::TABLE],
        rules: &[
            &zb03::rules::预算数_合计,
            &zb03::rules::预算数_用车_小计,
            &zb03::rules::决算数_合计,
            &zb03::rules::决算数_用车_小计,
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
