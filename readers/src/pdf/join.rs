//! What a page end has cut is put together: paragraphs in mid-sentence, tables, and rows of tables.

use gouji_runtime::document::Cover;
use gouji_runtime::fold::strip_enumerator;

use super::area::Length;
use super::flow::Block;
use super::table::{Cell, Table};

/// Grid lines of one table differ from page to page by no more than this.
const SAME_LINE: Length = 400;

/// Adds the blocks of the next page. Page numbers between the halves stay behind them.
pub(super) fn next_page(flow: &mut Vec<Block>, mut blocks: Vec<Block>) {
    let content = |block: &Block| !matches!(block, Block::Text(text) if text.is_page_number());
    let last = flow.iter().rposition(content);
    let first = blocks.iter().position(content);
    if let (Some(last), Some(first)) = (last.and_then(|at| flow.get_mut(at)), first)
        && blocks.get(first).is_some_and(|next| continues(last, next))
    {
        append(last, blocks.remove(first));
    }
    flow.append(&mut blocks);
}

fn continues(last: &Block, next: &Block) -> bool {
    match (last, next) {
        (Block::Text(last), Block::Text(next)) => last.runs_on(next),
        (Block::Table(last), Block::Table(next)) => common_columns(last, next).is_some(),
        _ => false,
    }
}

fn append(last: &mut Block, next: Block) {
    match (last, next) {
        (Block::Text(last), Block::Text(next)) => last.append(next),
        (Block::Table(last), Block::Table(next)) => {
            if let Some((xs, shift)) = common_columns(last, &next) {
                widen(last, &xs, 0);
                let mut next = next;
                widen(&mut next, &xs, shift);
                append_rows(last, next.rows);
            }
        }
        _ => {}
    }
}

/// The grid lines of both tables, if the lines of one are among those of the other, and how far
/// the second stands to the right of the first.
fn common_columns(last: &Table, next: &Table) -> Option<(Vec<Length>, Length)> {
    let shift = next.xs.first()? - last.xs.first()?;
    let moved: Vec<Length> = next.xs.iter().map(|x| x - shift).collect();
    let width = last.xs.last()? - moved.last()?;
    let among = |few: &[Length], many: &[Length]| {
        few.iter()
            .all(|x| many.iter().any(|other| (x - other).abs() <= SAME_LINE))
    };
    if width.abs() > SAME_LINE {
        None
    } else if among(&moved, &last.xs) {
        Some((last.xs.clone(), shift))
    } else if among(&last.xs, &moved) {
        Some((moved, shift))
    } else {
        None
    }
}

/// Gives a table further grid lines; what they cut becomes a merged cell.
fn widen(table: &mut Table, xs: &[Length], shift: Length) {
    let column = |x: &Length| {
        table
            .xs
            .iter()
            .skip(1)
            .position(|own| own - shift > x + SAME_LINE)
    };
    let from: Vec<usize> = xs
        .iter()
        .take(xs.len().saturating_sub(1))
        .filter_map(column)
        .collect();
    for row in &mut table.rows {
        let mut before = None;
        let cells = from.iter().filter_map(|column| {
            let cell = row.get(*column)?;
            let again = before.replace(*column) == Some(*column);
            Some(if again {
                let cover = if cell.cover == Cover::Above {
                    Cover::Above
                } else {
                    Cover::Left
                };
                Cell {
                    text: String::new(),
                    cover,
                    ..cell.clone()
                }
            } else {
                cell.clone()
            })
        });
        *row = cells.collect();
    }
    table.xs = xs.to_vec();
}

fn append_rows(table: &mut Table, mut rows: Vec<Vec<Cell>>) {
    let head_again = is_again(table.rows.first(), rows.first());
    if let (false, Some(last), Some(first)) = (head_again, table.rows.last_mut(), rows.first_mut())
    {
        if is_blank(last) {
            *last = std::mem::take(first);
            rows.remove(0);
        } else if is_cut(last, first) {
            for (above, below) in last.iter_mut().zip(first) {
                above.text.push_str(&below.text);
            }
            rows.remove(0);
        }
    }
    table.rows.append(&mut rows);
}

/// Whether a row prints what another one prints, as a repeated head does.
fn is_again(one: Option<&Vec<Cell>>, other: Option<&Vec<Cell>>) -> bool {
    let texts = |row: &Vec<Cell>| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
    one.is_some_and(|one| !is_blank(one)) && one.map(texts) == other.map(texts)
}

/// Whether a page end has cut a row in two: nothing but blank space is left over, or a name goes
/// on and no column has two figures.
fn is_cut(above: &[Cell], below: &[Cell]) -> bool {
    let pairs = || above.iter().zip(below);
    let both = || pairs().filter(|(above, below)| !above.text.is_empty() && !below.text.is_empty());
    let goes_on = |above: &Cell, below: &Cell| {
        above.full
            && !is_figure(&above.text)
            && !is_figure(&below.text)
            && strip_enumerator(&below.text) == below.text
    };
    let alike =
        pairs().all(|(above, below)| (above.cover == Cover::Left) == (below.cover == Cover::Left));
    let name_goes_on =
        both().next().is_some() && both().all(|(above, below)| goes_on(above, below));
    is_blank(below) || alike && name_goes_on
}

/// A page end may leave an empty half of a row on either side.
fn is_blank(row: &[Cell]) -> bool {
    row.iter().all(|cell| cell.text.is_empty())
}

fn is_figure(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || first == '-')
}
