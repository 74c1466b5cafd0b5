// Generated from specs/ by gouji-codegen. Edit the spec.
/// 规范 甲地 2021。
#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
pub mod land_2021 {
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
            /// 本年合计，栏次 1，万元。`specs/land/2021/zb02.gj:5`
            本年合计 = 0,
            /// 基本数，栏次 2，万元。`specs/land/2021/zb02.gj:6`
            基本数 = 1,
            /// 项目数，栏次 3，万元。`specs/land/2021/zb02.gj:7`
            项目数 = 2,
        }
        impl 账02列 {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[
                Self::本年合计,
                Self::基本数,
                Self::项目数,
            ];
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
                            path: &["本年合计"],
                            aliases: &[],
                            ordinal: 1,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:5",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c2",
                            path: &["基本数"],
                            aliases: &[],
                            ordinal: 2,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:6",
                        },
                        ::gouji_runtime::schema::Column {
                            id: "c3",
                            path: &["项目数"],
                            aliases: &[],
                            ordinal: 3,
                            kind: ::gouji_runtime::schema::Kind::Amount,
                            unit: ::gouji_runtime::schema::Unit::TenThousandYuan,
                            default: ::core::option::Option::None,
                            choices: &[],
                            grey: false,
                            optional: false,
                            source: "specs/land/2021/zb02.gj:7",
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
            checker.rule(&rules::上级);
            checker.rule(&rules::每行_本年合计);
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
                                    table: 0,
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
                                    table: 0,
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
            /// `上级 = 和(下级)`
            ///
            /// 必须。`specs/land/2021/zb02.gj:3`
            pub static 上级: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账02.上级",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "上级 = 和(下级)",
                basis: "",
                message: "",
                source: "specs/land/2021/zb02.gj:3",
                each_row: ::gouji_runtime::schema::EachRow::Parents {
                    table: 0,
                    panel: 0,
                },
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
                                    table: 0,
                                    panel: 0,
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
                                    panel: 0,
                                    rows: ::gouji_runtime::schema::Rows::Below,
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
            /// `本年合计 = #2 + #3`
            ///
            /// 必须。`specs/land/2021/zb02.gj:5`
            pub static 每行_本年合计: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
                id: "账02[*, 本年合计]",
                title: "",
                level: ::gouji_runtime::schema::Level::Must,
                formula: "本年合计 = #2 + #3",
                basis: "",
                message: "",
                source: "specs/land/2021/zb02.gj:5",
                each_row: ::gouji_runtime::schema::EachRow::Rows {
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
                                    rows: ::gouji_runtime::schema::Rows::Each,
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
                ::gouji_runtime::schema::CodeLevel {
                    name: "款",
                    digits: 5,
                },
                ::gouji_runtime::schema::CodeLevel {
                    name: "项",
                    digits: 7,
                },
            ],
            entries: &[
                ::gouji_runtime::schema::CodeEntry {
                    code: 201,
                    name: "一类",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 20101,
                    name: "一类一款",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 2010101,
                    name: "一类一款一项",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 202,
                    name: "二类",
                    aliases: &[],
                },
                ::gouji_runtime::schema::CodeEntry {
                    code: 20201,
                    name: "二类一款",
                    aliases: &["二类首款"],
                },
            ],
        };
    }
    pub use self::zb02::{账02, 账02行, 账02列};
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
        /// 账02 分类账。`specs/land/2021/zb02.gj:1`
        pub fn 账02(self) -> zb02::账02<'r> {
            zb02::账02::new(::gouji_runtime::report::TableView::new(self.0, 0))
        }
    }
    /// 规范 甲地 2021：先依次核各表，再核具名规则。
    pub fn check(checker: &mut ::gouji_runtime::check::Checker<'_, '_>) {
        zb02::check(checker);
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
        tables: &[&zb02::TABLE],
        rules: &[
            &zb02::rules::合计,
            &zb02::rules::上级,
            &zb02::rules::每行_本年合计,
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
