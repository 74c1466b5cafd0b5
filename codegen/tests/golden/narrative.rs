// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 账01 收入账。`specs/land/2021/zb01.gj:1`
    pub mod zb01 {
        /// 账01 收入账。`specs/land/2021/zb01.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账01<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 账01<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<账01行> for 账01<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, row: 账01行) -> &Self::Output {
                self.0.fact(row as usize, 0)
            }
        }
        /// 账01：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账01行 {
            /// 工钱，行次 1。`specs/land/2021/zb01.gj:3`
            工钱 = 0,
            /// 利钱，行次 2。`specs/land/2021/zb01.gj:3`
            利钱 = 1,
            /// 合计，行次 3。`specs/land/2021/zb01.gj:3`
            合计 = 2,
        }
        impl 账01行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::工钱, Self::利钱, Self::合计];
        }
        /// 账01 收入账。`specs/land/2021/zb01.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb01",
            name: "账01",
            titles: &["收入账"],
            unit: ::gouji_runtime::schema::Unit::Yuan,
            precision: 2,
            drops_zeros: false,
            blank: ::gouji_runtime::schema::Blank::Zero,
            optional: false,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Listed,
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "r1",
                            label: "工钱",
                            aliases: &[],
                            ordinal: 1,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:3",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r2",
                            label: "利钱",
                            aliases: &[],
                            ordinal: 2,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:3",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r3",
                            label: "合计",
                            aliases: &[],
                            ordinal: 3,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:3",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "金额",
                            path: &["金额"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:4",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zb01.gj:1",
        };
        /// 账01：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::合计);
        }
        /// 账01：表内各式。
        pub mod rules {
            /// `合计 = #1 + #2`
            ///
            /// 必须。`specs/land/2021/zb01.gj:3`
            pub static 合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账01[合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "合计 = #1 + #2",
                basis: "",
                message: "",
                source: "specs/land/2021/zb01.gj:3",
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
                                    rows: ::gouji_runtime::schema::Rows::At(2),
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
                                    rows: ::gouji_runtime::schema::Rows::At(1),
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
    /// 收入说明 收入情况。`specs/land/2021/sm.gj:1`
    pub mod srsm {
        /// 收入说明 收入情况。`specs/land/2021/sm.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 收入说明<'r> {
            /// The bound table, or one of its instances.
            pub table: ::gouji_runtime::report::TableView<'r>,
        }
        impl<'r> 收入说明<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self { table }
            }
            /// 收入，元。`specs/land/2021/sm.gj:4`
            pub fn 收入(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 0)
            }
            /// 利钱，元。`specs/land/2021/sm.gj:4`
            pub fn 利钱(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 1)
            }
            /// 占比，%。`specs/land/2021/sm.gj:4`
            pub fn 占比(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 2)
            }
            /// 来源。`specs/land/2021/sm.gj:4`
            pub fn 来源(self) -> &'r str {
                self.table.panel(0).text(0, 3)
            }
            /// 较上年 / 向，方向。`specs/land/2021/spec.gj:10`
            pub fn 较上年_向(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 4)
            }
            /// 较上年 / 额，元。`specs/land/2021/spec.gj:10`
            pub fn 较上年_额(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 5)
            }
            /// 较上年 / 升，方向。`specs/land/2021/spec.gj:10`
            pub fn 较上年_升(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 6)
            }
            /// 较上年 / 率，%。`specs/land/2021/spec.gj:10`
            pub fn 较上年_率(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 7)
            }
            /// 较上年 / 原因。`specs/land/2021/spec.gj:10`
            pub fn 较上年_原因(self) -> &'r str {
                self.table.panel(0).text(0, 8)
            }
            /// 笔数。`specs/land/2021/sm.gj:5`
            pub fn 笔数(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 9)
            }
            /// 车，辆。`specs/land/2021/sm.gj:5`
            pub fn 车(self) -> &'r ::gouji_runtime::report::Fact {
                self.table.panel(0).fact(0, 10)
            }
        }
        /// 收入说明 收入情况。`specs/land/2021/sm.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "srsm",
            name: "收入说明",
            titles: &["收入情况", "收入情况说明"],
            unit: ::gouji_runtime::schema::Unit::None,
            precision: 2,
            drops_zeros: true,
            blank: ::gouji_runtime::schema::Blank::Missing,
            optional: true,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Words(
                &::gouji_runtime::schema::Words {
                    headings: &["收入情况", "收入情况说明"],
                    sentences: &[
                        ::gouji_runtime::schema::Sentence {
                            pieces: &[
                                ::gouji_runtime::schema::Piece::Year(0),
                                ::gouji_runtime::schema::Piece::Text("年共收入"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 0,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::Yuan,
                                    ),
                                },
                                ::gouji_runtime::schema::Piece::Text("，其中："),
                                ::gouji_runtime::schema::Piece::Any,
                                ::gouji_runtime::schema::Piece::Text("利钱"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 1,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::Yuan,
                                    ),
                                },
                                ::gouji_runtime::schema::Piece::Text("，占"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 2,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::Percent,
                                    ),
                                },
                                ::gouji_runtime::schema::Piece::Text("，来源"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 3,
                                    kind: ::gouji_runtime::schema::SlotKind::List,
                                },
                                ::gouji_runtime::schema::Piece::Choice(
                                    &[
                                        &[
                                            ::gouji_runtime::schema::Piece::Text("，"),
                                            ::gouji_runtime::schema::Piece::Choice(
                                                &[
                                                    &[::gouji_runtime::schema::Piece::Text("与上年持平")],
                                                    &[
                                                        ::gouji_runtime::schema::Piece::Text("比"),
                                                        ::gouji_runtime::schema::Piece::Year(1),
                                                        ::gouji_runtime::schema::Piece::Text("年度"),
                                                        ::gouji_runtime::schema::Piece::Slot {
                                                            column: 4,
                                                            kind: ::gouji_runtime::schema::SlotKind::Word(
                                                                &super::vocabularies::增减,
                                                            ),
                                                        },
                                                        ::gouji_runtime::schema::Piece::Slot {
                                                            column: 5,
                                                            kind: ::gouji_runtime::schema::SlotKind::Figure(
                                                                ::gouji_runtime::schema::Unit::Yuan,
                                                            ),
                                                        },
                                                        ::gouji_runtime::schema::Piece::Text("，"),
                                                        ::gouji_runtime::schema::Piece::Slot {
                                                            column: 6,
                                                            kind: ::gouji_runtime::schema::SlotKind::Word(
                                                                &super::vocabularies::增减,
                                                            ),
                                                        },
                                                        ::gouji_runtime::schema::Piece::Slot {
                                                            column: 7,
                                                            kind: ::gouji_runtime::schema::SlotKind::Figure(
                                                                ::gouji_runtime::schema::Unit::Percent,
                                                            ),
                                                        },
                                                    ],
                                                ],
                                            ),
                                            ::gouji_runtime::schema::Piece::Choice(
                                                &[
                                                    &[
                                                        ::gouji_runtime::schema::Piece::Text("，主要原因是"),
                                                        ::gouji_runtime::schema::Piece::Slot {
                                                            column: 8,
                                                            kind: ::gouji_runtime::schema::SlotKind::Text,
                                                        },
                                                    ],
                                                    &[],
                                                ],
                                            ),
                                        ],
                                        &[],
                                    ],
                                ),
                            ],
                            optional: false,
                            text: "{年度}年共收入{收入:元}，其中：{略}利钱{利钱:元}，占{占比:%}，来源{来源:清单}<，<与上年持平|比{上年}年度{较上年.向:增减}{较上年.额:元=0}，{较上年.升:增减}{较上年.率:%=0}><，主要原因是{较上年.原因:文}>>",
                            source: "specs/land/2021/sm.gj:4",
                        },
                        ::gouji_runtime::schema::Sentence {
                            pieces: &[
                                ::gouji_runtime::schema::Piece::Text("记账"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 9,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::None,
                                    ),
                                },
                                ::gouji_runtime::schema::Piece::Text("笔，用车"),
                                ::gouji_runtime::schema::Piece::Slot {
                                    column: 10,
                                    kind: ::gouji_runtime::schema::SlotKind::Figure(
                                        ::gouji_runtime::schema::Unit::Count("辆"),
                                    ),
                                },
                            ],
                            optional: true,
                            text: "记账{笔数:数}笔，用车{车:辆=0}",
                            source: "specs/land/2021/sm.gj:5",
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
                            id: "收入",
                            path: &["收入"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/sm.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "利钱",
                            path: &["利钱"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/sm.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "占比",
                            path: &["占比"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/sm.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "来源",
                            path: &["来源"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/sm.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "较上年.向",
                            path: &["较上年", "向"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Direction,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/spec.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "较上年.额",
                            path: &["较上年", "额"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Yuan,
                            default: ::core::option::Option::Some("0"),
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/spec.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "较上年.升",
                            path: &["较上年", "升"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Direction,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/spec.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "较上年.率",
                            path: &["较上年", "率"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::Some("0"),
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/spec.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "较上年.原因",
                            path: &["较上年", "原因"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Text,
                            unit: ::gouji_runtime::schema::Unit::None,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/spec.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "笔数",
                            path: &["笔数"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Count(""),
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/sm.gj:5",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "车",
                            path: &["车"],
                            aliases: &[],
                            ordinal: 0,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Count("辆"),
                            default: ::core::option::Option::Some("0"),
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/sm.gj:5",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/sm.gj:1",
        };
        /// 收入说明：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::较上年_等1);
            checker.rule(&rules::较上年_等2);
            checker.rule(&rules::等1);
            checker.rule(&rules::等2);
            checker.rule(&rules::等3);
        }
        /// 收入说明：表内各式。
        pub mod rules {
            /// `较上年.率 = 较上年.额 / (收入 - 较上年.向 * 较上年.额)`
            ///
            /// 必须。`specs/land/2021/spec.gj:11`
            pub static 较上年_等1: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "收入说明.较上年.等1",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "较上年.率 = 较上年.额 / (收入 - 较上年.向 * 较上年.额)",
                basis: "",
                message: "",
                source: "specs/land/2021/spec.gj:11",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Ratio {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    quotient: ::gouji_runtime::schema::Cells {
                        table: 1,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(7),
                    },
                    dividend: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(5),
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
                                    table: 1,
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
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(5),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::Some(::gouji_runtime::schema::Cells {
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::At(4),
                                }),
                            },
                        ],
                    },
                },
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `较上年.升 = 较上年.向`
            ///
            /// 必须。`specs/land/2021/spec.gj:12`
            pub static 较上年_等2: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "收入说明.较上年.等2",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "较上年.升 = 较上年.向",
                basis: "",
                message: "",
                source: "specs/land/2021/spec.gj:12",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Same(
                    &[
                        ::gouji_runtime::schema::Cells {
                            table: 1,
                            panel: 0,
                            rows: ::gouji_runtime::schema::Rows::At(0),
                            columns: ::gouji_runtime::schema::Columns::At(6),
                        },
                        ::gouji_runtime::schema::Cells {
                            table: 1,
                            panel: 0,
                            rows: ::gouji_runtime::schema::Rows::At(0),
                            columns: ::gouji_runtime::schema::Columns::At(4),
                        },
                    ],
                ),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `收入 = 账01[合计]`
            ///
            /// 必须。`specs/land/2021/sm.gj:6`
            pub static 等1: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "收入说明.等1",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "收入 = 账01[合计]",
                basis: "",
                message: "",
                source: "specs/land/2021/sm.gj:6",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Same(
                    &[
                        ::gouji_runtime::schema::Cells {
                            table: 1,
                            panel: 0,
                            rows: ::gouji_runtime::schema::Rows::At(0),
                            columns: ::gouji_runtime::schema::Columns::At(0),
                        },
                        ::gouji_runtime::schema::Cells {
                            table: 0,
                            panel: 0,
                            rows: ::gouji_runtime::schema::Rows::At(2),
                            columns: ::gouji_runtime::schema::Columns::At(0),
                        },
                    ],
                ),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `占比 = 利钱 / 收入`
            ///
            /// 必须。`specs/land/2021/sm.gj:7`
            pub static 等2: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "收入说明.等2",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "占比 = 利钱 / 收入",
                basis: "",
                message: "",
                source: "specs/land/2021/sm.gj:7",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Ratio {
                    compare: ::gouji_runtime::schema::Compare::Equal,
                    quotient: ::gouji_runtime::schema::Cells {
                        table: 1,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(2),
                    },
                    dividend: ::gouji_runtime::schema::Sum {
                        constant: 0,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
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
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
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
            /// `名称(来源) <= 名称(账01[*, 金额])`
            ///
            /// 必须。`specs/land/2021/sm.gj:8`
            pub static 等3: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "收入说明.等3",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "名称(来源) <= 名称(账01[*, 金额])",
                basis: "",
                message: "",
                source: "specs/land/2021/sm.gj:8",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Holds(
                    ::gouji_runtime::schema::Predicate::Names(
                        ::gouji_runtime::schema::Compare::AtMost,
                        &[
                            ::gouji_runtime::schema::Names::Texts(::gouji_runtime::schema::Cells {
                                table: 1,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(3),
                            }),
                        ],
                        &[
                            ::gouji_runtime::schema::Names::Labels(::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::All,
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            }),
                        ],
                    ),
                ),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
        }
    }
    /// 甲地 2021：词。
    pub mod vocabularies {
        /// 增减。`specs/land/2021/spec.gj:3`
        pub static 增减: ::gouji_runtime::schema::Vocabulary = ::gouji_runtime::schema::Vocabulary {
            name: "增减",
            words: &[
                ("增加", 1),
                ("上升", 1),
                ("减少", -1),
                ("下降", -1),
                ("持平", 0),
            ],
        };
    }
    pub use self::zb01::{账01, 账01行};
    pub use self::srsm::收入说明;
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
        /// 账01 收入账。`specs/land/2021/zb01.gj:1`
        pub fn 账01(self) -> zb01::账01<'r> {
            zb01::账01::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
        /// 收入说明 收入情况。`specs/land/2021/sm.gj:1`
        pub fn 收入说明(self) -> srsm::收入说明<'r> {
            srsm::收入说明::new(::gouji_runtime::report::TableView::new(self.0, 1))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb01::check(checker);
        srsm::check(checker);
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
        tables: &[&zb01::TABLE, &srsm::TABLE],
        rules: &[
            &zb01::rules::合计,
            &srsm::rules::较上年_等1,
            &srsm::rules::较上年_等2,
            &srsm::rules::等1,
            &srsm::rules::等2,
            &srsm::rules::等3,
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
/// 规范 甲地 2022。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2022 {
    /// 甲地 2022：词。
    pub mod vocabularies {
        pub use super::super::land_2021::vocabularies::增减;
    }
    pub use super::land_2021::zb01;
    pub use super::land_2021::srsm;
    pub use self::zb01::{账01, 账01行};
    pub use self::srsm::收入说明;
    /// A report that is bound to 规范 甲地 2022, table by table.
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
        /// 账01 收入账。`specs/land/2021/zb01.gj:1`
        pub fn 账01(self) -> zb01::账01<'r> {
            zb01::账01::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
        /// 收入说明 收入情况。`specs/land/2021/sm.gj:1`
        pub fn 收入说明(self) -> srsm::收入说明<'r> {
            srsm::收入说明::new(::gouji_runtime::report::TableView::new(self.0, 1))
        }
    }
    /// 规范 甲地 2022：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb01::check(checker);
        srsm::check(checker);
    }
    /// 规范 甲地 2022。
    pub static SPEC: ::gouji_runtime::schema::Spec = ::gouji_runtime::schema::Spec {
        name: "甲地 2022",
        folder: "land/2022",
        region: "甲地",
        year: 2022,
        kind: "账本",
        parent: "甲地 2021",
        words: &[],
        cover: &[],
        caption: &[],
        note: "",
        codes: &[],
        tables: &[&zb01::TABLE, &srsm::TABLE],
        rules: &[
            &zb01::rules::合计,
            &srsm::rules::较上年_等1,
            &srsm::rules::较上年_等2,
            &srsm::rules::等1,
            &srsm::rules::等2,
            &srsm::rules::等3,
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
    static ALL: &[&::gouji_runtime::schema::Spec] = &[
        &land_2021::SPEC,
        &land_2022::SPEC,
    ];
    ALL
}
