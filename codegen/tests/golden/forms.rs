// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 登记 登记表。`specs/land/2021/dj.gj:1`
    pub mod dj {
        /// 登记 登记表。`specs/land/2021/dj.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 登记<'r> {
            /// The bound table, or one of its instances.
            pub table: ::gouji_runtime::report::TableView<'r>,
            /// 面板 花费。
            pub 花费: 登记花费<'r>,
            /// 面板 指标。
            pub 指标: 登记指标<'r>,
        }
        impl<'r> 登记<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self {
                    花费: 登记花费(table.panel(1)),
                    指标: 登记指标(table.panel(2)),
                    table,
                }
            }
            /// 项目。`specs/land/2021/dj.gj:3`
            pub fn 项目(self) -> &'r str {
                self.table.panel(0).text(0, 0)
            }
            /// 总分，分。`specs/land/2021/dj.gj:4`
            pub fn 总分(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 1)
            }
            /// 等级。`specs/land/2021/dj.gj:5`
            pub fn 等级(self) -> &'r str {
                self.table.panel(0).text(0, 2)
            }
            /// 户主。`specs/land/2021/dj.gj:6`
            pub fn 户主(self) -> &'r str {
                self.table.panel(0).text(0, 3)
            }
        }
        /// 登记 面板 花费。
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 登记花费<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 登记花费<'r> {
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(登记花费行, 登记花费列)>
        for 登记花费<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(
                &self,
                (row, column): (登记花费行, 登记花费列),
            ) -> &Self::Output {
                self.0.fact(row as usize, column as usize)
            }
        }
        /// 登记 花费：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 登记花费行 {
            /// 合计。`specs/land/2021/dj.gj:8`
            合计 = 0,
            /// 自付。`specs/land/2021/dj.gj:8`
            自付 = 1,
            /// 代付。`specs/land/2021/dj.gj:8`
            代付 = 2,
        }
        impl 登记花费行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::合计, Self::自付, Self::代付];
        }
        /// 登记 花费：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 登记花费列 {
            /// 预计，元。`specs/land/2021/dj.gj:9`
            预计 = 0,
            /// 实付，元。`specs/land/2021/dj.gj:9`
            实付 = 1,
            /// 比例，%。`specs/land/2021/dj.gj:9`
            比例 = 2,
        }
        impl 登记花费列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::预计, Self::实付, Self::比例];
        }
        /// 登记 面板 指标。
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 登记指标<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 登记指标<'r> {
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(u32, 登记指标列)> for 登记指标<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, (row, column): (u32, 登记指标列)) -> &Self::Output {
                self.0.at_number(row, column as usize)
            }
        }
        /// 登记 指标：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 登记指标列 {
            /// 一级。`specs/land/2021/dj.gj:12`
            一级 = 0,
            /// 二级。`specs/land/2021/dj.gj:12`
            二级 = 1,
            /// 目标。`specs/land/2021/dj.gj:13`
            目标 = 2,
            /// 分值，分。`specs/land/2021/dj.gj:13`
            分值 = 3,
            /// 得分，分。`specs/land/2021/dj.gj:13`
            得分 = 4,
        }
        impl 登记指标列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::一级,
                Self::二级,
                Self::目标,
                Self::分值,
                Self::得分,
            ];
        }
        /// 登记 登记表。`specs/land/2021/dj.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "dj",
            name: "登记",
            titles: &["登记表"],
            unit: ::gouji_runtime::schema::Unit::Yuan,
            precision: 2,
            drops_zeros: true,
            blank: ::gouji_runtime::schema::Blank::Zero,
            optional: false,
            each: ::core::option::Option::Some(0),
            layout: ::gouji_runtime::schema::Layout::Form,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Single,
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "项目",
                            path: &["项目"],
                            aliases: &["项目名称"],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:3",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "总分",
                            path: &["总分"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Point,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "等级",
                            path: &["等级"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:5",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "户主",
                            path: &["户主"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:6",
                        },
                    ],
                    bands: &[],
                },
                ::gouji_runtime::schema::Panel {
                    name: "花费",
                    kind: ::gouji_runtime::schema::RowKind::Listed,
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "合计",
                            label: "合计",
                            aliases: &[],
                            ordinal: 0,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:8",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "自付",
                            label: "自付",
                            aliases: &[],
                            ordinal: 0,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:8",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "代付",
                            label: "代付",
                            aliases: &[],
                            ordinal: 0,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:8",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "预计",
                            path: &["预计"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:9",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "实付",
                            path: &["实付"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:9",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "比例",
                            path: &["比例"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:9",
                        },
                    ],
                    bands: &[],
                },
                ::gouji_runtime::schema::Panel {
                    name: "指标",
                    kind: ::gouji_runtime::schema::RowKind::Keyed(2),
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "一级",
                            path: &["一级"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:12",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "二级",
                            path: &["二级"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:12",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "目标",
                            path: &["目标"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:13",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "分值",
                            path: &["分值"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Point,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:13",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "得分",
                            path: &["得分"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Point,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/dj.gj:13",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/dj.gj:1",
        };
        /// 登记：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::总分);
            checker.rule(&rules::等级);
            checker.rule(&rules::户主);
            checker.rule(&rules::花费_合计);
            checker.rule(&rules::花费_每行_比例);
            checker.rule(&rules::等1);
            checker.rule(&rules::等2);
            checker.rule(&rules::等3);
        }
        /// 登记：表内各式。
        pub mod rules {
            /// `总分 = 和(指标[*, 得分])`
            ///
            /// 必须。`specs/land/2021/dj.gj:4`
            pub static 总分: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.总分",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "总分 = 和(指标[*, 得分])",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:4",
                each_row: ::gouji_runtime::schema::EachRow::Instances(0),
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
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 2,
                                    rows: ::gouji_runtime::schema::Rows::All,
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
            /// `等级 = 分档(总分, >=90 "优", >=60 "中", <60 "差")`
            ///
            /// 必须。`specs/land/2021/dj.gj:5`
            pub static 等级: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.等级",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "等级 = 分档(总分, >=90 \"优\", >=60 \"中\", <60 \"差\")",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:5",
                each_row: ::gouji_runtime::schema::EachRow::Instances(0),
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Holds(::gouji_runtime::schema::Predicate::Graded {
                    text: ::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(2),
                    },
                    figure: ::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(1),
                    },
                    tiers: &[
                        ::gouji_runtime::schema::Tier {
                            compare: ::gouji_runtime::schema::Compare::AtLeast,
                            bound: 9000000000,
                            text: "优",
                        },
                        ::gouji_runtime::schema::Tier {
                            compare: ::gouji_runtime::schema::Compare::AtLeast,
                            bound: 6000000000,
                            text: "中",
                        },
                    ],
                    otherwise: "差",
                }),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `户主 = 部门`
            ///
            /// 必须。`specs/land/2021/dj.gj:6`
            pub static 户主: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.户主",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "户主 = 部门",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:6",
                each_row: ::gouji_runtime::schema::EachRow::Instances(0),
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Holds(
                    ::gouji_runtime::schema::Predicate::SameText(
                        ::gouji_runtime::schema::Compare::Equal,
                        ::gouji_runtime::schema::Text::Cells(::gouji_runtime::schema::Cells {
                            table: 0,
                            panel: 0,
                            rows: ::gouji_runtime::schema::Rows::At(0),
                            columns: ::gouji_runtime::schema::Columns::At(3),
                        }),
                        ::gouji_runtime::schema::Text::Department,
                    ),
                ),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `合计 = 自付 + 代付`
            ///
            /// 必须。`specs/land/2021/dj.gj:8`
            pub static 花费_合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.花费[合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "合计 = 自付 + 代付",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:8",
                each_row: ::gouji_runtime::schema::EachRow::Instances(0),
                each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1]),
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
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::At(1),
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::At(2),
                                    columns: ::gouji_runtime::schema::Columns::Each,
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
            /// `比例 = 实付 / 预计`
            ///
            /// 必须。`specs/land/2021/dj.gj:9`
            pub static 花费_每行_比例: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.花费[*, 比例]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "比例 = 实付 / 预计",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:9",
                each_row: ::gouji_runtime::schema::EachRow::Rows {
                    table: 0,
                    panel: 1,
                },
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Ratio {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    quotient: ::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 1,
                        rows: ::gouji_runtime::schema::Rows::Each,
                        columns: ::gouji_runtime::schema::Columns::At(2),
                    },
                    dividend: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Each,
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                    divisor: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Each,
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
            /// `和(指标[*, 分值]) = 100`
            ///
            /// 必须。`specs/land/2021/dj.gj:15`
            pub static 等1: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.等1",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "和(指标[*, 分值]) = 100",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:15",
                each_row: ::gouji_runtime::schema::EachRow::Instances(0),
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: -10000000000,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 2,
                                    rows: ::gouji_runtime::schema::Rows::All,
                                    columns: ::gouji_runtime::schema::Columns::At(3),
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
            /// `指标[*, 得分] <= 指标[*, 分值]`
            ///
            /// 必须。`specs/land/2021/dj.gj:16`
            pub static 等2: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.等2",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "指标[*, 得分] <= 指标[*, 分值]",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:16",
                each_row: ::gouji_runtime::schema::EachRow::Rows {
                    table: 0,
                    panel: 2,
                },
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::AtMost,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 2,
                                    rows: ::gouji_runtime::schema::Rows::Each,
                                    columns: ::gouji_runtime::schema::Columns::At(4),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 2,
                                    rows: ::gouji_runtime::schema::Rows::Each,
                                    columns: ::gouji_runtime::schema::Columns::At(3),
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
            /// `互异(指标[*, 二级])`
            ///
            /// 必须。`specs/land/2021/dj.gj:17`
            pub static 等3: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "登记.等3",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "互异(指标[*, 二级])",
                basis: "",
                message: "",
                source: "specs/land/2021/dj.gj:17",
                each_row: ::gouji_runtime::schema::EachRow::Instances(0),
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Holds(
                    ::gouji_runtime::schema::Predicate::Distinct(::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 2,
                        rows: ::gouji_runtime::schema::Rows::All,
                        columns: ::gouji_runtime::schema::Columns::At(1),
                    }),
                ),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
        }
    }
    /// 综述 登记情况。`specs/land/2021/zs.gj:1`
    pub mod zs {
        /// 综述 登记情况。`specs/land/2021/zs.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 综述<'r> {
            /// The bound table, or one of its instances.
            pub table: ::gouji_runtime::report::TableView<'r>,
        }
        impl<'r> 综述<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self { table }
            }
            /// 项目。`specs/land/2021/zs.gj:3`
            pub fn 项目(self) -> &'r str {
                self.table.panel(0).text(0, 0)
            }
            /// 得分，分。`specs/land/2021/zs.gj:3`
            pub fn 得分(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 1)
            }
            /// 说法。`specs/land/2021/zs.gj:3`
            pub fn 说法(self) -> &'r str {
                self.table.panel(0).text(0, 2)
            }
            /// 其。`specs/land/2021/zs.gj:4`
            pub fn 其(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 3)
            }
        }
        /// 综述 登记情况。`specs/land/2021/zs.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zs",
            name: "综述",
            titles: &["登记情况"],
            unit: ::gouji_runtime::schema::Unit::None,
            precision: 0,
            drops_zeros: false,
            blank: ::gouji_runtime::schema::Blank::Missing,
            optional: false,
            each: ::core::option::Option::Some(0),
            layout: ::gouji_runtime::schema::Layout::Words(
                &::gouji_runtime::schema::Words {
                    headings: &["登记情况"],
                    sentences: &[
                        ::gouji_runtime::schema::Sentence {
                            pieces: &[
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 0,
                                    kind: ::gouji_runtime::schema::SlotKind::Text,
                                },
                                ::gouji_runtime::schema::Piece::Text("得"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 1,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::Point,
                                    ),
                                },
                                ::gouji_runtime::schema::Piece::Text("，"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 2,
                                    kind: ::gouji_runtime::schema::SlotKind::Text,
                                },
                            ],
                            optional: false,
                            text: "{项目:文}得{得分:分}，{说法:文}",
                            source: "specs/land/2021/zs.gj:3",
                        },
                        ::gouji_runtime::schema::Sentence {
                            pieces: &[
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 3,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::None,
                                    ),
                                },
                            ],
                            optional: true,
                            text: "{其:数}",
                            source: "specs/land/2021/zs.gj:4",
                        },
                    ],
                },
            ),
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Single,
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "项目",
                            path: &["项目"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zs.gj:3",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "得分",
                            path: &["得分"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Point,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zs.gj:3",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "说法",
                            path: &["说法"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zs.gj:3",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "其",
                            path: &["其"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Count(""),
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zs.gj:4",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zs.gj:1",
        };
        /// 综述：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::等1);
        }
        /// 综述：表内各式。
        pub mod rules {
            /// `计数(登记) >= 1`
            ///
            /// 必须。`specs/land/2021/zs.gj:5`
            pub static 等1: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "综述.等1",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "计数(登记) >= 1",
                basis: "",
                message: "",
                source: "specs/land/2021/zs.gj:5",
                each_row: ::gouji_runtime::schema::EachRow::Instances(1),
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::AtLeast,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: -100000000,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(0),
                                },
                                take: ::gouji_runtime::schema::Take::Count,
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
    /// 规范 甲地 2021：具名规则。
    pub mod rules {
        /// `综述.得分 = 登记.总分`
        ///
        /// 综述与登记表
        ///
        /// 核实。`specs/land/2021/zs.gj:9`
        pub static 核01_1: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "核01.1",
            title: "综述与登记表",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "综述.得分 = 登记.总分",
            basis: "",
            message: "",
            source: "specs/land/2021/zs.gj:9",
            each_row: ::gouji_runtime::schema::EachRow::Instances(1),
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "登记.总分 > 0",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Linear(
                    ::gouji_runtime::schema::Compare::Greater,
                    ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Same(
                &[
                    ::gouji_runtime::schema::Cells {
                        table: 1,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(1),
                    },
                    ::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(1),
                    },
                ],
            ),
            explained_by: ::core::option::Option::Some(::gouji_runtime::schema::Cells {
                table: 1,
                panel: 0,
                rows: ::gouji_runtime::schema::Rows::At(0),
                columns: ::gouji_runtime::schema::Columns::At(2),
            }),
            examples: &[
                ::gouji_runtime::schema::Example {
                    passes: true,
                    title: "",
                    figures: &[
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 1,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "90",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "90",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(2),
                            },
                            text: "优",
                        },
                    ],
                    notes: &[],
                    department: "",
                },
                ::gouji_runtime::schema::Example {
                    passes: false,
                    title: "",
                    figures: &[
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 1,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "90",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "9",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            text: "一",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(1),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            text: "二",
                        },
                    ],
                    notes: &[],
                    department: "",
                },
            ],
        };
        /// `登记.等级 != "差"`
        ///
        /// 综述与登记表
        ///
        /// 核实。`specs/land/2021/zs.gj:10`
        pub static 核01_2: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "核01.2",
            title: "综述与登记表",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "登记.等级 != \"差\"",
            basis: "",
            message: "",
            source: "specs/land/2021/zs.gj:10",
            each_row: ::gouji_runtime::schema::EachRow::Instances(1),
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "登记.总分 > 0",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Linear(
                    ::gouji_runtime::schema::Compare::Greater,
                    ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Holds(
                ::gouji_runtime::schema::Predicate::SameText(
                    ::gouji_runtime::schema::Compare::Unequal,
                    ::gouji_runtime::schema::Text::Cells(::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(2),
                    }),
                    ::gouji_runtime::schema::Text::Literal("差"),
                ),
            ),
            explained_by: ::core::option::Option::Some(::gouji_runtime::schema::Cells {
                table: 1,
                panel: 0,
                rows: ::gouji_runtime::schema::Rows::At(0),
                columns: ::gouji_runtime::schema::Columns::At(2),
            }),
            examples: &[],
        };
        /// `登记.花费[合计, 实付] < 登记.花费[合计, 预计]`
        ///
        /// 综述与登记表
        ///
        /// 核实。`specs/land/2021/zs.gj:11`
        pub static 核01_3: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "核01.3",
            title: "综述与登记表",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "登记.花费[合计, 实付] < 登记.花费[合计, 预计]",
            basis: "",
            message: "",
            source: "specs/land/2021/zs.gj:11",
            each_row: ::gouji_runtime::schema::EachRow::Instances(1),
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "登记.总分 > 0",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Linear(
                    ::gouji_runtime::schema::Compare::Greater,
                    ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Linear {
                compare: ::gouji_runtime::schema::Compare::Less,
                sum: ::gouji_runtime::schema::Sum {
                    constant: 0,
                    terms: &[
                        ::gouji_runtime::schema::Term {
                            coefficient: 1,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
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
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            take: ::gouji_runtime::schema::Take::Value,
                            direction: ::core::option::Option::None,
                        },
                    ],
                },
            },
            explained_by: ::core::option::Option::Some(::gouji_runtime::schema::Cells {
                table: 1,
                panel: 0,
                rows: ::gouji_runtime::schema::Rows::At(0),
                columns: ::gouji_runtime::schema::Columns::At(2),
            }),
            examples: &[],
        };
        /// `登记.户主 含 "家"`
        ///
        /// 综述与登记表
        ///
        /// 核实。`specs/land/2021/zs.gj:12`
        pub static 核01_4: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "核01.4",
            title: "综述与登记表",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "登记.户主 含 \"家\"",
            basis: "",
            message: "",
            source: "specs/land/2021/zs.gj:12",
            each_row: ::gouji_runtime::schema::EachRow::Instances(1),
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "登记.总分 > 0",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Linear(
                    ::gouji_runtime::schema::Compare::Greater,
                    ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Holds(
                ::gouji_runtime::schema::Predicate::TextContains(
                    ::gouji_runtime::schema::Text::Cells(::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(3),
                    }),
                    ::gouji_runtime::schema::Text::Literal("家"),
                ),
            ),
            explained_by: ::core::option::Option::Some(::gouji_runtime::schema::Cells {
                table: 1,
                panel: 0,
                rows: ::gouji_runtime::schema::Rows::At(0),
                columns: ::gouji_runtime::schema::Columns::At(2),
            }),
            examples: &[],
        };
        /// `2 * 综述.其 = 数(登记.户主) - 1`
        ///
        /// 综述与登记表
        ///
        /// 核实。`specs/land/2021/zs.gj:13`
        pub static 核01_5: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "核01.5",
            title: "综述与登记表",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "2 * 综述.其 = 数(登记.户主) - 1",
            basis: "",
            message: "",
            source: "specs/land/2021/zs.gj:13",
            each_row: ::gouji_runtime::schema::EachRow::Instances(1),
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "登记.总分 > 0",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Linear(
                    ::gouji_runtime::schema::Compare::Greater,
                    ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                        ],
                    },
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Linear {
                compare: ::gouji_runtime::schema::Compare::Equal,
                sum: ::gouji_runtime::schema::Sum {
                    constant: 100000000,
                    terms: &[
                        ::gouji_runtime::schema::Term {
                            coefficient: 2,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 1,
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
                                columns: ::gouji_runtime::schema::Columns::At(3),
                            },
                            take: ::gouji_runtime::schema::Take::Reading,
                            direction: ::core::option::Option::None,
                        },
                    ],
                },
            },
            explained_by: ::core::option::Option::Some(::gouji_runtime::schema::Cells {
                table: 1,
                panel: 0,
                rows: ::gouji_runtime::schema::Rows::At(0),
                columns: ::gouji_runtime::schema::Columns::At(2),
            }),
            examples: &[],
        };
    }
    pub use self::dj::{
        登记, 登记花费, 登记花费行, 登记花费列, 登记指标,
        登记指标列,
    };
    pub use self::zs::综述;
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
        /// 登记 登记表。`specs/land/2021/dj.gj:1`
        pub fn 登记(self) -> impl ::core::iter::Iterator<Item = dj::登记<'r>> {
            let table = ::gouji_runtime::report::TableView::new(self.0, 0);
            table.instances().map(dj::登记::new)
        }
        /// 综述 登记情况。`specs/land/2021/zs.gj:1`
        pub fn 综述(self) -> impl ::core::iter::Iterator<Item = zs::综述<'r>> {
            let table = ::gouji_runtime::report::TableView::new(self.0, 1);
            table.instances().map(zs::综述::new)
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        dj::check(checker);
        zs::check(checker);
        checker.rule(&rules::核01_1);
        checker.rule(&rules::核01_2);
        checker.rule(&rules::核01_3);
        checker.rule(&rules::核01_4);
        checker.rule(&rules::核01_5);
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
        tables: &[&dj::TABLE, &zs::TABLE],
        rules: &[
            &dj::rules::总分,
            &dj::rules::等级,
            &dj::rules::户主,
            &dj::rules::花费_合计,
            &dj::rules::花费_每行_比例,
            &dj::rules::等1,
            &dj::rules::等2,
            &dj::rules::等3,
            &zs::rules::等1,
            &rules::核01_1,
            &rules::核01_2,
            &rules::核01_3,
            &rules::核01_4,
            &rules::核01_5,
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
