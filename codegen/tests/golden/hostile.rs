// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 Self \`1\` \<b\> 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod self_ {
    /// type。`specs/self/夹 具.gj:2`
    pub mod rules_2 {
        /// type。`specs/self/夹 具.gj:2`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct r#type<'r> {
            /// The bound table, or one of its instances.
            pub table: ::gouji_runtime::report::TableView<'r>,
            /// 面板 。
            pub 面板1: type面板1<'r>,
            /// 面板 面板 1。
            pub 面板_1: type面板_1<'r>,
        }
        impl<'r> r#type<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self {
                    面板1: type面板1(table.panel(0)),
                    面板_1: type面板_1(table.panel(1)),
                    table,
                }
            }
        }
        /// type 面板 。
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct type面板1<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> type面板1<'r> {
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(type面板1行, type面板1列)> for type面板1<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(
                &self,
                (row, column): (type面板1行, type面板1列),
            ) -> &Self::Output {
                self.0.fact(row as usize, column as usize)
            }
        }
        /// type：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum type面板1行 {
            /// match，行次 1。`specs/self/夹 具.gj:3`
            r#match = 0,
            /// 合计，行次 2。`specs/self/夹 具.gj:4`
            合计 = 1,
            /// 合 计，行次 3。`specs/self/夹 具.gj:5`
            合计_2 = 2,
            /// \[链接\] \*粗\* \`码\` 下一行，行次 5。`specs/self/夹 具.gj:7`
            _2链接 = 4,
        }
        impl type面板1行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::r#match,
                Self::合计,
                Self::合计_2,
                Self::_2链接,
            ];
        }
        /// type：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum type面板1列 {
            /// \<栏\> / dyn，栏次 1，%。`specs/self/夹 具.gj:10`
            r#dyn = 0,
            /// \<栏\> / dyn，栏次 2，%。`specs/self/夹 具.gj:10`
            dyn_2 = 1,
        }
        impl type面板1列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::r#dyn, Self::dyn_2];
        }
        /// type 面板 面板 1。
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct type面板_1<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> type面板_1<'r> {
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(type面板_1行, type面板_1列)>
        for type面板_1<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(
                &self,
                (row, column): (type面板_1行, type面板_1列),
            ) -> &Self::Output {
                self.0.fact(row as usize, column as usize)
            }
        }
        /// type 面板 1：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum type面板_1行 {
            /// match，行次 1。`specs/self/夹 具.gj:3`
            r#match = 0,
            /// 合计，行次 2。`specs/self/夹 具.gj:4`
            合计 = 1,
            /// 合 计，行次 3。`specs/self/夹 具.gj:5`
            合计_2 = 2,
            /// \[链接\] \*粗\* \`码\` 下一行，行次 5。`specs/self/夹 具.gj:7`
            _2链接 = 4,
        }
        impl type面板_1行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::r#match,
                Self::合计,
                Self::合计_2,
                Self::_2链接,
            ];
        }
        /// type 面板 1：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum type面板_1列 {
            /// \<栏\> / dyn，栏次 1，%。`specs/self/夹 具.gj:10`
            r#dyn = 0,
            /// \<栏\> / dyn，栏次 2，%。`specs/self/夹 具.gj:10`
            dyn_2 = 1,
        }
        impl type面板_1列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::r#dyn, Self::dyn_2];
        }
        /// type。`specs/self/夹 具.gj:2`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "rules",
            name: "type",
            titles: &[],
            unit: ::gouji_runtime::schema::Unit::Count("辆\""),
            precision: 0,
            drops_zeros: true,
            blank: ::gouji_runtime::schema::Blank::Missing,
            optional: true,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Listed,
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "r1",
                            label: "match",
                            aliases: &[],
                            ordinal: 1,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:3",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r2",
                            label: "合计",
                            aliases: &[],
                            ordinal: 2,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:4",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r3",
                            label: "合 计",
                            aliases: &[],
                            ordinal: 3,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:5",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r4",
                            label: "",
                            aliases: &[],
                            ordinal: 4,
                            code: 0,
                            grey: true,
                            optional: false,
                            source: "specs/self/夹 具.gj:6",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r5",
                            label: "[链接] *粗* `码`\n下一行",
                            aliases: &[],
                            ordinal: 5,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:7",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["<栏>", "dyn"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &["是", "否"],
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["<栏>", "dyn"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &["是", "否"],
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:10",
                        },
                    ],
                    bands: &[],
                },
                ::gouji_runtime::schema::Panel {
                    name: "面板 1",
                    kind: ::gouji_runtime::schema::RowKind::Listed,
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "r1",
                            label: "match",
                            aliases: &[],
                            ordinal: 1,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:3",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r2",
                            label: "合计",
                            aliases: &[],
                            ordinal: 2,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:4",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r3",
                            label: "合 计",
                            aliases: &[],
                            ordinal: 3,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:5",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r4",
                            label: "",
                            aliases: &[],
                            ordinal: 4,
                            code: 0,
                            grey: true,
                            optional: false,
                            source: "specs/self/夹 具.gj:6",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r5",
                            label: "[链接] *粗* `码`\n下一行",
                            aliases: &[],
                            ordinal: 5,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:7",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["<栏>", "dyn"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &["是", "否"],
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:10",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["<栏>", "dyn"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &["是", "否"],
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:10",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/self/夹 具.gj:2",
        };
        /// type：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::r#match);
            checker.rule(&rules::每行_match);
            checker.rule(&rules::每行_match_2);
        }
        /// type：表内各式。
        pub mod rules {
            /// `` `a` = "b" ``
            ///
            /// 题 \[x\] \<i\>
            ///
            /// 核实。`specs/self/夹 具.gj:11`
            pub static r#match: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "type.match",
                title: "题 [x] <i>",
                level: ::gouji_runtime::schema::Level::Verify,
                formula: "`a` = \"b\"",
                basis: "",
                message: "{左}\t{右}",
                source: "specs/self/夹 具.gj:11",
                each_row: ::gouji_runtime::schema::EachRow::Found {
                    panels: &[(1, 0)],
                    digits: 3,
                },
                each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1]),
                condition: "",
                when: ::core::option::Option::Some(
                    ::gouji_runtime::schema::Predicate::Not(
                        &::gouji_runtime::schema::Predicate::Any(
                            &[
                                ::gouji_runtime::schema::Predicate::Blank(::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::All,
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                }),
                                ::gouji_runtime::schema::Predicate::All(
                                    &[
                                        ::gouji_runtime::schema::Predicate::Present(1),
                                        ::gouji_runtime::schema::Predicate::LineCount {
                                            table: 1,
                                            panel: 0,
                                            compare: ::gouji_runtime::schema::Compare::AtLeast,
                                            number: 2,
                                        },
                                    ],
                                ),
                                ::gouji_runtime::schema::Predicate::NoteContains {
                                    table: 0,
                                    text: "文",
                                },
                                ::gouji_runtime::schema::Predicate::DepartmentContains(
                                    "部",
                                ),
                            ],
                        ),
                    ),
                ),
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::AtMost,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: -1,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Digits(3),
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -2,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Each,
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
                                    rows: ::gouji_runtime::schema::Rows::Code(201),
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
            /// `` `a` = "b" ``
            ///
            /// 题 \[x\] \<i\>
            ///
            /// 核实。`specs/self/夹 具.gj:11`
            pub static 每行_match: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "type[*, match]",
                title: "题 [x] <i>",
                level: ::gouji_runtime::schema::Level::Verify,
                formula: "`a` = \"b\"",
                basis: "",
                message: "{左}\t{右}",
                source: "specs/self/夹 具.gj:11",
                each_row: ::gouji_runtime::schema::EachRow::Found {
                    panels: &[(1, 0)],
                    digits: 3,
                },
                each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1]),
                condition: "",
                when: ::core::option::Option::Some(
                    ::gouji_runtime::schema::Predicate::Not(
                        &::gouji_runtime::schema::Predicate::Any(
                            &[
                                ::gouji_runtime::schema::Predicate::Blank(::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::All,
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                }),
                                ::gouji_runtime::schema::Predicate::All(
                                    &[
                                        ::gouji_runtime::schema::Predicate::Present(1),
                                        ::gouji_runtime::schema::Predicate::LineCount {
                                            table: 1,
                                            panel: 0,
                                            compare: ::gouji_runtime::schema::Compare::AtLeast,
                                            number: 2,
                                        },
                                    ],
                                ),
                                ::gouji_runtime::schema::Predicate::NoteContains {
                                    table: 0,
                                    text: "文",
                                },
                                ::gouji_runtime::schema::Predicate::DepartmentContains(
                                    "部",
                                ),
                            ],
                        ),
                    ),
                ),
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::AtMost,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: -1,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Digits(3),
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -2,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Each,
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
                                    rows: ::gouji_runtime::schema::Rows::Code(201),
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
            /// `` `a` = "b" ``
            ///
            /// 题 \[x\] \<i\>
            ///
            /// 核实。`specs/self/夹 具.gj:11`
            pub static 每行_match_2: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "type.每行.match",
                title: "题 [x] <i>",
                level: ::gouji_runtime::schema::Level::Verify,
                formula: "`a` = \"b\"",
                basis: "",
                message: "{左}\t{右}",
                source: "specs/self/夹 具.gj:11",
                each_row: ::gouji_runtime::schema::EachRow::Found {
                    panels: &[(1, 0)],
                    digits: 3,
                },
                each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1]),
                condition: "",
                when: ::core::option::Option::Some(
                    ::gouji_runtime::schema::Predicate::Not(
                        &::gouji_runtime::schema::Predicate::Any(
                            &[
                                ::gouji_runtime::schema::Predicate::Blank(::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::All,
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                }),
                                ::gouji_runtime::schema::Predicate::All(
                                    &[
                                        ::gouji_runtime::schema::Predicate::Present(1),
                                        ::gouji_runtime::schema::Predicate::LineCount {
                                            table: 1,
                                            panel: 0,
                                            compare: ::gouji_runtime::schema::Compare::AtLeast,
                                            number: 2,
                                        },
                                    ],
                                ),
                                ::gouji_runtime::schema::Predicate::NoteContains {
                                    table: 0,
                                    text: "文",
                                },
                                ::gouji_runtime::schema::Predicate::DepartmentContains(
                                    "部",
                                ),
                            ],
                        ),
                    ),
                ),
                relation: ::gouji_runtime::schema::Relation::Linear {
                    compare: ::gouji_runtime::schema::Compare::AtMost,
                    sum: ::gouji_runtime::schema::Sum {
                        constant: -1,
                        terms: &[
                            ::gouji_runtime::schema::Term {
                                coefficient: 1,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Digits(3),
                                    columns: ::gouji_runtime::schema::Columns::Each,
                                },
                                take: ::gouji_runtime::schema::Take::Value,
                                direction: ::core::option::Option::None,
                            },
                            ::gouji_runtime::schema::Term {
                                coefficient: -2,
                                cells: ::gouji_runtime::schema::Cells {
                                    table: 0,
                                    panel: 1,
                                    rows: ::gouji_runtime::schema::Rows::Each,
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
                                    rows: ::gouji_runtime::schema::Rows::Code(201),
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
        }
    }
    /// new。`specs/self/夹 具.gj:2`
    pub mod codes_2 {
        /// new。`specs/self/夹 具.gj:2`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct new<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> new<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<u32> for new<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, row: u32) -> &Self::Output {
                self.0.at_code(row, 0)
            }
        }
        /// new。`specs/self/夹 具.gj:2`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "codes",
            name: "new",
            titles: &[],
            unit: ::gouji_runtime::schema::Unit::Count("辆\""),
            precision: 0,
            drops_zeros: true,
            blank: ::gouji_runtime::schema::Blank::Missing,
            optional: true,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "",
                    kind: ::gouji_runtime::schema::RowKind::Coded(&super::codes::crate_),
                    rows: &[],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["<栏>", "金额"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Exact,
                            unit: ::gouji_runtime::schema::Unit::Percent,
                            default: ::core::option::Option::None,
                            choices: &["是", "否"],
                            grey: false,
                            optional: false,
                            source: "specs/self/夹 具.gj:10",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/self/夹 具.gj:2",
        };
        /// new：表内各式，依表上次序。
        pub fn check(_checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {}
    }
    /// Self \`1\` \<b\> 2021：科目。
    pub mod codes {
        /// crate。`specs/self/夹 具.gj:1`
        pub static crate_: ::gouji_runtime::schema::CodeList = ::gouji_runtime::schema::CodeList {
            name: "crate",
            levels: &[
                ::gouji_runtime::schema::CodeLevel {
                    name: "类",
                    digits: 3,
                },
            ],
            entries: &[
                ::gouji_runtime::schema::CodeEntry {
                    code: 201,
                    name: "一",
                    aliases: &["壹"],
                },
            ],
        };
    }
    /// 规范 Self \`1\` \<b\> 2021：具名规则。
    pub mod rules {
        /// `` `a` = "b" ``
        ///
        /// 题 \[x\] \<i\>
        ///
        /// 核实。`specs/self/夹 具.gj:11`
        pub static check: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "check",
            title: "题 [x] <i>",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "`a` = \"b\"",
            basis: "",
            message: "{左}\t{右}",
            source: "specs/self/夹 具.gj:11",
            each_row: ::gouji_runtime::schema::EachRow::Found {
                panels: &[(1, 0)],
                digits: 3,
            },
            each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1]),
            condition: "",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Not(
                    &::gouji_runtime::schema::Predicate::Any(
                        &[
                            ::gouji_runtime::schema::Predicate::Blank(::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::All,
                                columns: ::gouji_runtime::schema::Columns::Each,
                            }),
                            ::gouji_runtime::schema::Predicate::All(
                                &[
                                    ::gouji_runtime::schema::Predicate::Present(1),
                                    ::gouji_runtime::schema::Predicate::LineCount {
                                        table: 1,
                                        panel: 0,
                                        compare: ::gouji_runtime::schema::Compare::AtLeast,
                                        number: 2,
                                    },
                                ],
                            ),
                            ::gouji_runtime::schema::Predicate::NoteContains {
                                table: 0,
                                text: "文",
                            },
                            ::gouji_runtime::schema::Predicate::DepartmentContains("部"),
                        ],
                    ),
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Linear {
                compare: ::gouji_runtime::schema::Compare::AtMost,
                sum: ::gouji_runtime::schema::Sum {
                    constant: -1,
                    terms: &[
                        ::gouji_runtime::schema::Term {
                            coefficient: 1,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::Digits(3),
                                columns: ::gouji_runtime::schema::Columns::Each,
                            },
                            take: ::gouji_runtime::schema::Take::Value,
                            direction: ::core::option::Option::None,
                        },
                        ::gouji_runtime::schema::Term {
                            coefficient: -2,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::Each,
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
                                rows: ::gouji_runtime::schema::Rows::Code(201),
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
        /// `` `a` = "b" ``
        ///
        /// 题 \[x\] \<i\>
        ///
        /// 核实。`specs/self/夹 具.gj:11`
        pub static _42: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: "42",
            title: "题 [x] <i>",
            level: ::gouji_runtime::schema::Level::Verify,
            formula: "`a` = \"b\"",
            basis: "",
            message: "{左}\t{右}",
            source: "specs/self/夹 具.gj:11",
            each_row: ::gouji_runtime::schema::EachRow::Found {
                panels: &[(1, 0)],
                digits: 3,
            },
            each_column: ::gouji_runtime::schema::EachColumn::Over(&[0, 1]),
            condition: "",
            when: ::core::option::Option::Some(
                ::gouji_runtime::schema::Predicate::Not(
                    &::gouji_runtime::schema::Predicate::Any(
                        &[
                            ::gouji_runtime::schema::Predicate::Blank(::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::All,
                                columns: ::gouji_runtime::schema::Columns::Each,
                            }),
                            ::gouji_runtime::schema::Predicate::All(
                                &[
                                    ::gouji_runtime::schema::Predicate::Present(1),
                                    ::gouji_runtime::schema::Predicate::LineCount {
                                        table: 1,
                                        panel: 0,
                                        compare: ::gouji_runtime::schema::Compare::AtLeast,
                                        number: 2,
                                    },
                                ],
                            ),
                            ::gouji_runtime::schema::Predicate::NoteContains {
                                table: 0,
                                text: "文",
                            },
                            ::gouji_runtime::schema::Predicate::DepartmentContains("部"),
                        ],
                    ),
                ),
            ),
            relation: ::gouji_runtime::schema::Relation::Linear {
                compare: ::gouji_runtime::schema::Compare::AtMost,
                sum: ::gouji_runtime::schema::Sum {
                    constant: -1,
                    terms: &[
                        ::gouji_runtime::schema::Term {
                            coefficient: 1,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::Digits(3),
                                columns: ::gouji_runtime::schema::Columns::Each,
                            },
                            take: ::gouji_runtime::schema::Take::Value,
                            direction: ::core::option::Option::None,
                        },
                        ::gouji_runtime::schema::Term {
                            coefficient: -2,
                            cells: ::gouji_runtime::schema::Cells {
                                table: 0,
                                panel: 1,
                                rows: ::gouji_runtime::schema::Rows::Each,
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
                                rows: ::gouji_runtime::schema::Rows::Code(201),
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
    }
    pub use self::rules_2::{
        r#type, type面板1, type面板1行, type面板1列, type面板_1,
        type面板_1行, type面板_1列,
    };
    pub use self::codes_2::new;
    /// A report that is bound to 规范 Self \`1\` \<b\> 2021, table by table.
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
        /// type。`specs/self/夹 具.gj:2`
        pub fn r#type(self) -> rules_2::r#type<'r> {
            rules_2::r#type::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
        /// new。`specs/self/夹 具.gj:2`
        pub fn new_2(self) -> codes_2::new<'r> {
            codes_2::new::new(::gouji_runtime::report::TableView::new(self.0, 1))
        }
    }
    /// 规范 Self \`1\` \<b\> 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        rules_2::check(checker);
        codes_2::check(checker);
        checker.rule(&rules::check);
        checker.rule(&rules::_42);
    }
    /// 规范 Self \`1\` \<b\> 2021。
    pub static SPEC: ::gouji_runtime::schema::Spec = ::gouji_runtime::schema::Spec {
        name: "Self `1` <b> 2021",
        folder: "self",
        region: "“地区”\"\\",
        year: 2021,
        kind: "种类",
        parent: "",
        words: &[],
        cover: &[],
        caption: &[],
        note: "注：",
        codes: &[&codes::crate_],
        tables: &[&rules_2::TABLE, &codes_2::TABLE],
        rules: &[
            &rules_2::rules::r#match,
            &rules_2::rules::每行_match,
            &rules_2::rules::每行_match_2,
            &rules::check,
            &rules::_42,
        ],
        weights: &[("type.属性", ::core::option::Option::None)],
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
    static ALL: &[&::gouji_runtime::schema::Spec] = &[&self_::SPEC];
    ALL
}
