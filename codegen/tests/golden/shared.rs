// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 账01 总账。`specs/land/2021/zb01.gj:1`
    pub mod zb01 {
        /// 账01 总账。`specs/land/2021/zb01.gj:1`
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
            /// 拨入，行次 1。`specs/land/2021/zb01.gj:3`
            拨入 = 0,
            /// 自筹，行次 2。`specs/land/2021/zb01.gj:3`
            自筹 = 1,
            /// 合计，行次 3。`specs/land/2021/zb01.gj:3`
            合计 = 2,
        }
        impl 账01行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::拨入, Self::自筹, Self::合计];
        }
        /// 账01 总账。`specs/land/2021/zb01.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb01",
            name: "账01",
            titles: &["总账"],
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
                    kind: ::gouji_runtime::schema::RowKind::Listed,
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "r1",
                            label: "拨入",
                            aliases: &[],
                            ordinal: 1,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:3",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r2",
                            label: "自筹",
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
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
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
    /// 账02 分类账。`specs/land/2021/zb02.gj:1`
    pub mod zb02 {
        /// 账02 分类账。`specs/land/2021/zb02.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账02<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 账02<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(账02行, 账02列)> for 账02<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, (row, column): (账02行, 账02列)) -> &Self::Output {
                self.0.fact(row as usize, column as usize)
            }
        }
        impl ::core::ops::Index<(u32, 账02列)> for 账02<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, (row, column): (u32, 账02列)) -> &Self::Output {
                self.0.at_code(row, column as usize)
            }
        }
        /// 账02：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账02行 {
            /// 合计。`specs/land/2021/zb02.gj:3`
            合计 = 0,
        }
        impl 账02行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::合计];
        }
        /// 账02：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账02列 {
            /// 合计，栏次 1，万元。`specs/land/2021/zb02.gj:4`
            合计 = 0,
            /// 基本，栏次 2，万元。`specs/land/2021/zb02.gj:4`
            基本 = 1,
            /// 项目，栏次 3，万元。`specs/land/2021/zb02.gj:4`
            项目 = 2,
        }
        impl 账02列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::合计, Self::基本, Self::项目];
        }
        /// 账02 分类账。`specs/land/2021/zb02.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb02",
            name: "账02",
            titles: &["分类账"],
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
                    kind: ::gouji_runtime::schema::RowKind::Coded(&super::codes::分类),
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "合计",
                            label: "合计",
                            aliases: &[],
                            ordinal: 0,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:3",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["合计"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["基本"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c3",
                            path: &["项目"],
                            aliases: &[],
                            ordinal: 3,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:4",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zb02.gj:1",
        };
        /// 账02：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::合计);
            checker.rule(&rules::每行_合计);
        }
        /// 账02：表内各式。
        pub mod rules {
            /// `合计 = 和(类)`
            ///
            /// 必须。`specs/land/2021/zb02.gj:3`
            pub static 合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账02[合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "合计 = 和(类)",
                basis: "",
                message: "",
                source: "specs/land/2021/zb02.gj:3",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1, 2]),
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
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::At(0),
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Digits(3),
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
            /// `合计 = #2 + #3`
            ///
            /// 必须。`specs/land/2021/zb02.gj:4`
            pub static 每行_合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账02[*, 合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "合计 = #2 + #3",
                basis: "",
                message: "",
                source: "specs/land/2021/zb02.gj:4",
                each_row: ::gouji_runtime::schema::EachRow::Rows {
                    table: 1,
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
                                    table: 1,
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
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Each,
                                    columns: ::gouji_runtime::schema::Columns::At(1),
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 1,
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Each,
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
        }
    }
    /// 账03 余额账。`specs/land/2021/zb03.gj:1`
    pub mod zb03 {
        /// 账03 余额账。`specs/land/2021/zb03.gj:1`
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
            /// 年初，栏次 1，万元。`specs/land/2021/zb03.gj:4`
            年初 = 0,
            /// 年末，栏次 2，万元。`specs/land/2021/zb03.gj:4`
            年末 = 1,
        }
        impl 账03列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::年初, Self::年末];
        }
        /// 账03 余额账。`specs/land/2021/zb03.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb03",
            name: "账03",
            titles: &["余额账"],
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
                    kind: ::gouji_runtime::schema::RowKind::Single,
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["年初"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["年末"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:4",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zb03.gj:1",
        };
        /// 账03：表内各式，依表上次序。
        pub fn check(_checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {}
    }
    /// 甲地 2021：科目。
    pub mod codes {
        /// 分类。`specs/land/2021/spec.gj:2`
        pub static 分类: ::gouji_runtime::schema::CodeList = ::gouji_runtime::schema::CodeList {
            name: "分类",
            levels: &[
                ::gouji_runtime::schema::CodeLevel {
                    name: "类",
                    digits: 3,
                },
            ],
            entries: &[
                ::gouji_runtime::schema::CodeEntry {
                    code: 201,
                    name: "一类",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 202,
                    name: "二类",
                    aliases: &[],
                },
            ],
        };
    }
    /// 规范 甲地 2021：具名规则。
    pub mod rules {
        /// `账01[合计] = 账02[合计, 合计]`
        ///
        /// 两账的合计
        ///
        /// 必须。`specs/land/2021/rules.gj:2`
        pub static 合01: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "合01",
            title: "两账的合计",
            level: ::gouji_runtime::schema::Level::Must,
            formula: "账01[合计] = 账02[合计, 合计]",
            basis: "",
            message: "",
            source: "specs/land/2021/rules.gj:2",
            each_row: ::gouji_runtime::schema::EachRow::Once,
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "",
            when: ::core::option::Option::None,
            relation: ::gouji_runtime::schema::Relation::Same(
                &[
                    ::gouji_runtime::schema::Cells {
                        table: 0,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(2),
                        columns: ::gouji_runtime::schema::Columns::At(0),
                    },
                    ::gouji_runtime::schema::Cells {
                        table: 1,
                        panel: 0,
                        rows: ::gouji_runtime::schema::Rows::At(0),
                        columns: ::gouji_runtime::schema::Columns::At(0),
                    },
                ],
            ),
            explained_by: ::core::option::Option::None,
            examples: &[
                ::gouji_runtime::schema::Example {
                    passes: true,
                    title: "",
                    figures: &[
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(2),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            text: "1.00",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 1,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            text: "1.00",
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
                                table: 0,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(2),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            text: "1.00",
                        },
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 1,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(0),
                            },
                            text: "2.00",
                        },
                    ],
                    notes: &[],
                    department: "",
                },
            ],
        };
        /// `账03[年末] >= 0`
        ///
        /// 余额不为负
        ///
        /// 核实。`specs/land/2021/rules.gj:7`
        pub static 合02: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "合02",
            title: "余额不为负",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "账03[年末] >= 0",
            basis: "",
            message: "",
            source: "specs/land/2021/rules.gj:7",
            each_row: ::gouji_runtime::schema::EachRow::Once,
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "",
            when: ::core::option::Option::None,
            relation: ::gouji_runtime::schema::Relation::Linear {
                compare: ::gouji_runtime::schema::Compare::AtLeast,
                sum: ::gouji_runtime::schema::Sum {
                    constant: 0,
                    terms: &[
                        ::gouji_runtime::schema::Term {
                            coefficient: 1,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 2,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            take: ::gouji_runtime::schema::Take::Value,
                            direction: ::core::option::Option::None,
                        },
                    ],
                },
            },
            explained_by: ::core::option::Option::None,
            examples: &[
                ::gouji_runtime::schema::Example {
                    passes: true,
                    title: "",
                    figures: &[
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 2,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "1.00",
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
                                table: 2,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "-1.00",
                        },
                    ],
                    notes: &[],
                    department: "",
                },
            ],
        };
    }
    pub use self::zb01::{账01, 账01行};
    pub use self::zb02::{账02, 账02行, 账02列};
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
        /// 账01 总账。`specs/land/2021/zb01.gj:1`
        pub fn 账01(self) -> zb01::账01<'r> {
            zb01::账01::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
        /// 账02 分类账。`specs/land/2021/zb02.gj:1`
        pub fn 账02(self) -> zb02::账02<'r> {
            zb02::账02::new(::gouji_runtime::report::TableView::new(self.0, 1))
        }
        /// 账03 余额账。`specs/land/2021/zb03.gj:1`
        pub fn 账03(self) -> zb03::账03<'r> {
            zb03::账03::new(::gouji_runtime::report::TableView::new(self.0, 2))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb01::check(checker);
        zb02::check(checker);
        zb03::check(checker);
        checker.rule(&rules::合01);
        checker.rule(&rules::合02);
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
        codes: &[&codes::分类],
        tables: &[&zb01::TABLE, &zb02::TABLE, &zb03::TABLE],
        rules: &[
            &zb01::rules::合计,
            &zb02::rules::合计,
            &zb02::rules::每行_合计,
            &rules::合01,
            &rules::合02,
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
/// 规范 甲地东区 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_east_2021 {
    /// 账02 分类账。`specs/land/2021/zb02.gj:1`
    pub mod zb02 {
        pub use super::super::land_2021::zb02::{TABLE, 账02, 账02行, 账02列};
        /// 账02：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::每行_合计);
        }
        /// 账02：表内各式。
        pub mod rules {
            pub use super::super::super::land_2021::zb02::rules::每行_合计;
        }
    }
    /// 账03 余额账。`specs/land/2021/zb03.gj:1`
    pub mod zb03 {
        /// 账03 余额账。`specs/land/2021/zb03.gj:1`
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
            /// 年初，栏次 1，万元。`specs/land/2021/zb03.gj:4`
            年初 = 0,
            /// 年末，栏次 2，万元。`specs/land/2021/zb03.gj:4`
            年末 = 1,
            /// 备用，栏次 3，万元。`specs/land/east/2021/spec.gj:4`
            备用 = 2,
        }
        impl 账03列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::年初, Self::年末, Self::备用];
        }
        /// 账03 余额账。`specs/land/2021/zb03.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb03",
            name: "账03",
            titles: &["余额账"],
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
                    kind: ::gouji_runtime::schema::RowKind::Single,
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["年初"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["年末"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb03.gj:4",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c3",
                            path: &["备用"],
                            aliases: &[],
                            ordinal: 3,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/east/2021/spec.gj:4",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zb03.gj:1",
        };
        /// 账03：表内各式，依表上次序。
        pub fn check(_checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {}
    }
    /// 甲地东区 2021：科目。
    pub mod codes {
        pub use super::super::land_2021::codes::分类;
    }
    /// 规范 甲地东区 2021：具名规则。
    pub mod rules {
        pub use super::super::land_2021::rules::合01;
        /// `账03[年末] >= 0`
        ///
        /// 余额不为负
        ///
        /// 必须。`specs/land/2021/rules.gj:7`
        pub static 合02: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "合02",
            title: "余额不为负",
            level: ::gouji_runtime::schema::Level::Must,
            formula: "账03[年末] >= 0",
            basis: "",
            message: "",
            source: "specs/land/2021/rules.gj:7",
            each_row: ::gouji_runtime::schema::EachRow::Once,
            each_column: ::gouji_runtime::schema::EachColumn::Once,
            condition: "",
            when: ::core::option::Option::None,
            relation: ::gouji_runtime::schema::Relation::Linear {
                compare: ::gouji_runtime::schema::Compare::AtLeast,
                sum: ::gouji_runtime::schema::Sum {
                    constant: 0,
                    terms: &[
                        ::gouji_runtime::schema::Term {
                            coefficient: 1,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 2,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            take: ::gouji_runtime::schema::Take::Value,
                            direction: ::core::option::Option::None,
                        },
                    ],
                },
            },
            explained_by: ::core::option::Option::None,
            examples: &[
                ::gouji_runtime::schema::Example {
                    passes: true,
                    title: "",
                    figures: &[
                        ::gouji_runtime::schema::Figure {
                            cells: ::gouji_runtime::schema::Cells {
                                table: 2,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "1.00",
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
                                table: 2,
                                panel: 0,
                                rows: ::gouji_runtime::schema::Rows::At(0),
                                columns: ::gouji_runtime::schema::Columns::At(1),
                            },
                            text: "-1.00",
                        },
                    ],
                    notes: &[],
                    department: "",
                },
            ],
        };
    }
    pub use super::land_2021::zb01;
    pub use self::zb01::{账01, 账01行};
    pub use self::zb02::{账02, 账02行, 账02列};
    pub use self::zb03::{账03, 账03列};
    /// A report that is bound to 规范 甲地东区 2021, table by table.
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
        /// 账01 总账。`specs/land/2021/zb01.gj:1`
        pub fn 账01(self) -> zb01::账01<'r> {
            zb01::账01::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
        /// 账02 分类账。`specs/land/2021/zb02.gj:1`
        pub fn 账02(self) -> zb02::账02<'r> {
            zb02::账02::new(::gouji_runtime::report::TableView::new(self.0, 1))
        }
        /// 账03 余额账。`specs/land/2021/zb03.gj:1`
        pub fn 账03(self) -> zb03::账03<'r> {
            zb03::账03::new(::gouji_runtime::report::TableView::new(self.0, 2))
        }
    }
    /// 规范 甲地东区 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb01::check(checker);
        zb02::check(checker);
        zb03::check(checker);
        checker.rule(&rules::合01);
        checker.rule(&rules::合02);
    }
    /// 规范 甲地东区 2021。
    pub static SPEC: ::gouji_runtime::schema::Spec = ::gouji_runtime::schema::Spec {
        name: "甲地东区 2021",
        folder: "land/east/2021",
        region: "甲地东区",
        year: 2021,
        kind: "账本",
        parent: "甲地 2021",
        words: &["东区"],
        cover: &[],
        caption: &[],
        note: "",
        codes: &[&codes::分类],
        tables: &[&zb01::TABLE, &zb02::TABLE, &zb03::TABLE],
        rules: &[
            &zb01::rules::合计,
            &zb02::rules::每行_合计,
            &rules::合01,
            &rules::合02,
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
        &land_east_2021::SPEC,
    ];
    ALL
}
