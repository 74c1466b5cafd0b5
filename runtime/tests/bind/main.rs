//! Binding small documents, written as lines with `|` between cells, to small specs.

mod build;

mod captions;
mod choice;
mod coded;
mod columns;
mod forms;
mod layouts;
mod listed;
mod lookup;
mod pages;
mod robust;
mod shapes;
