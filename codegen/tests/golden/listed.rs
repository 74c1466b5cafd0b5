// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
    /// 账01 来源去向总账。`specs/land/2021/zb01.gj:1`
    pub mod zb01 {
        /// 账01 来源去向总账。`specs/land/2021/zb01.gj:1`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账01<'r> {
            /// The bound table, or one of its instances.
            pub table: ::gouji_runtime::report::TableView<'r>,
            /// 面板 来源。
            pub 来源: 账01来源<'r>,
            /// 面板 去向。
            pub 去向: 账01去向<'r>,
        }
        impl<'r> 账01<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self {
                    来源: 账01来源(table.panel(0)),
                    去向: 账01去向(table.panel(1)),
                    table,
                }
            }
        }
        /// 账01 面板 来源。
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账01来源<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 账01来源<'r> {
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<账01来源行> for 账01来源<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(&self, row: 账01来源行) -> &Self::Output {
                self.0.fact(row as usize, 0)
            }
        }
        /// 账01 来源：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账01来源行 {
            /// 拨入，行次 1。`specs/land/2021/zb01.gj:5`
            拨入 = 0,
            /// 自筹，行次 2。`specs/land/2021/zb01.gj:6`
            自筹 = 1,
            /// 来源合计，行次 4。`specs/land/2021/zb01.gj:8`
            来源合计 = 3,
        }
        impl 账01来源行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::拨入,
                Self::自筹,
                Self::来源合计,
            ];
        }
        /// 账01 面板 去向。
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct 账01去向<'r>(::gouji_runtime::report::PanelView<'r>);
        impl<'r> 账01去向<'r> {
            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }
        impl ::core::ops::Index<(账01去向行, 账01去向列)> for 账01去向<'_> {
            type Output = ::gouji_runtime::report::Fact;
            fn index(
                &self,
                (row, column): (账01去向行, 账01去向列),
            ) -> &Self::Output {
                self.0.fact(row as usize, column as usize)
            }
        }
        /// 账01 去向：具名的行。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账01去向行 {
            /// 人员，行次 5。`specs/land/2021/zb01.gj:14`
            人员 = 0,
            /// 公用（含维护），行次 6。`specs/land/2021/zb01.gj:15`
            公用含维护 = 1,
            /// 去向合计，行次 7。`specs/land/2021/zb01.gj:16`
            去向合计 = 2,
        }
        impl 账01去向行 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::人员,
                Self::公用含维护,
                Self::去向合计,
            ];
        }
        /// 账01 去向：列。
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum 账01去向列 {
            /// 上年数，栏次 2，万元。`specs/land/2021/zb01.gj:18`
            上年数 = 0,
            /// 本年数，栏次 3，万元。`specs/land/2021/zb01.gj:18`
            本年数 = 1,
        }
        impl 账01去向列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[Self::上年数, Self::本年数];
        }
        /// 账01 来源去向总账。`specs/land/2021/zb01.gj:1`
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: "zb01",
            name: "账01",
            titles: &["来源去向总账", "总账"],
            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
            precision: 2,
            drops_zeros: false,
            blank: ::gouji_runtime::schema::Blank::Zero,
            optional: false,
            each: ::core::option::Option::None,
            layout: ::gouji_runtime::schema::Layout::Grid,
            panels: &[
                ::gouji_runtime::schema::Panel {
                    name: "来源",
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
                            source: "specs/land/2021/zb01.gj:5",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r2",
                            label: "自筹",
                            aliases: &["自筹款"],
                            ordinal: 2,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:6",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r3",
                            label: "",
                            aliases: &[],
                            ordinal: 3,
                            code: 0,
                            grey: true,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:7",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r4",
                            label: "来源合计",
                            aliases: &[],
                            ordinal: 4,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:8",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c1",
                            path: &["金额"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:10",
                        },
                    ],
                    bands: &[],
                },
                ::gouji_runtime::schema::Panel {
                    name: "去向",
                    kind: ::gouji_runtime::schema::RowKind::Listed,
                    rows: &[
                        ::gouji_runtime::schema::Row {
                            id: "r5",
                            label: "人员",
                            aliases: &[],
                            ordinal: 5,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:14",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r6",
                            label: "公用（含维护）",
                            aliases: &[],
                            ordinal: 6,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:15",
                        },
                        ::gouji_runtime::schema::Row {
                            id: "r7",
                            label: "去向合计",
                            aliases: &[],
                            ordinal: 7,
                            code: 0,
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:16",
                        },
                    ],
                    columns: &[
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["上年数"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:18",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c3",
                            path: &["本年数"],
                            aliases: &[],
                            ordinal: 3,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb01.gj:18",
                        },
                    ],
                    bands: &[],
                },
            ],
            source: "specs/land/2021/zb01.gj:1",
        };
        /// 账01：表内各式，依表上次序。
        pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
            checker.rule(&rules::来源_来源合计);
            checker.rule(&rules::去向_去向合计);
            checker.rule(&rules::等1);
        }
        /// 账01：表内各式。
        pub mod rules {
            /// `来源合计 = #1 + #2`
            ///
            /// 必须。`specs/land/2021/zb01.gj:8`
            pub static 来源_来源合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账01.来源[来源合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "来源合计 = #1 + #2",
                basis: "",
                message: "",
                source: "specs/land/2021/zb01.gj:8",
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
                                    rows: ::gouji_runtime::schema::Rows::At(3),
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
            /// `去向合计 = 和(#5..#6)`
            ///
            /// 必须。`specs/land/2021/zb01.gj:16`
            pub static 去向_去向合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账01.去向[去向合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "去向合计 = 和(#5..#6)",
                basis: "",
                message: "",
                source: "specs/land/2021/zb01.gj:16",
                each_row: ::gouji_runtime::schema::EachRow::Once,
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
                                    rows: ::gouji_runtime::schema::Rows::At(2),
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
                        ],
                    },
                },
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
            /// `来源[来源合计] = 去向[去向合计, 本年数]`
            ///
            /// 必须。`specs/land/2021/zb01.gj:20`
            pub static 等1: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账01.等1",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "来源[来源合计] = 去向[去向合计, 本年数]",
                basis: "",
                message: "",
                source: "specs/land/2021/zb01.gj:20",
                each_row: ::gouji_runtime::schema::EachRow::Once,
                each_column: ::gouji_runtime::schema::EachColumn::Once,
                condition: "",
                when: ::core::option::Option::None,
                relation: ::gouji_runtime::schema::Relation::Same(
                    &[
                        ::gouji_runtime::schema::Cells {
                            table: 0,
                            panel: 0,
                            rows: ::gouji_runtime::schema::Rows::At(3),
                            columns: ::gouji_runtime::schema::Columns::At(0),
                        },
                        ::gouji_runtime::schema::Cells {
                            table: 0,
                            panel: 1,
                            rows: ::gouji_runtime::schema::Rows::At(2),
                            columns: ::gouji_runtime::schema::Columns::At(1),
                        },
                    ],
                ),
                explained_by: ::core::option::Option::None,
                examples: &[],
            };
        }
    }
    pub use self::zb01::{
        账01, 账01来源, 账01来源行, 账01去向, 账01去向行, 账01去向列,
    };
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
        /// 账01 来源去向总账。`specs/land/2021/zb01.gj:1`
        pub fn 账01(self) -> zb01::账01<'r> {
            zb01::账01::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb01::check(checker);
    }
    /// 规范 甲地 2021。
    pub static SPEC: ::gouji_runtime::schema::Spec = ::gouji_runtime::schema::Spec {
        name: "甲地 2021",
        folder: "land/2021",
        region: "甲地",
        year: 2021,
        kind: "账本",
        parent: "",
        words: &["甲地"],
        cover: &[
            ::gouji_runtime::schema::Pattern {
                parts: &[
                    ::gouji_runtime::schema::Part::Slot(
                        ::gouji_runtime::schema::Slot::Year,
                    ),
                    ::gouji_runtime::schema::Part::Text("年度"),
                    ::gouji_runtime::schema::Part::Optional(
                        &[::gouji_runtime::schema::Part::Text("账本")],
                    ),
                ],
                source: "specs/land/2021/spec.gj:4",
            },
            ::gouji_runtime::schema::Pattern {
                parts: &[
                    ::gouji_runtime::schema::Part::Text("部门："),
                    ::gouji_runtime::schema::Part::Slot(
                        ::gouji_runtime::schema::Slot::Department,
                    ),
                ],
                source: "specs/land/2021/spec.gj:4",
            },
        ],
        caption: &[
            ::gouji_runtime::schema::Pattern {
                parts: &[
                    ::gouji_runtime::schema::Part::Slot(
                        ::gouji_runtime::schema::Slot::TableNumber,
                    ),
                    ::gouji_runtime::schema::Part::Text("表"),
                ],
                source: "specs/land/2021/spec.gj:5",
            },
            ::gouji_runtime::schema::Pattern {
                parts: &[
                    ::gouji_runtime::schema::Part::Text("单位："),
                    ::gouji_runtime::schema::Part::Slot(
                        ::gouji_runtime::schema::Slot::Unit,
                    ),
                ],
                source: "specs/land/2021/spec.gj:5",
            },
            ::gouji_runtime::schema::Pattern {
                parts: &[
                    ::gouji_runtime::schema::Part::Slot(
                        ::gouji_runtime::schema::Slot::Any,
                    ),
                    ::gouji_runtime::schema::Part::Text("制"),
                ],
                source: "specs/land/2021/spec.gj:5",
            },
        ],
        note: "注：",
        codes: &[],
        tables: &[&zb01::TABLE],
        rules: &[
            &zb01::rules::来源_来源合计,
            &zb01::rules::去向_去向合计,
            &zb01::rules::等1,
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
