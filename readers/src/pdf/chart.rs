//! Where charts stand: figures that are neither rules nor the shading of cells, close together.
//! The labels of a chart are no sentences and are kept out of the running text.

use super::area::{Area, Length};
use super::lattice::Lattice;

/// Figures this near belong to one chart.
const NEAR: Length = 2000;
/// A chart is at least this wide and high.
const SMALLEST: Length = 6000;
/// A chart has at least so many figures.
const FEWEST: usize = 4;
/// More figures than this are a drawing; comparing them all would take too long.
const MOST: usize = 2000;

/// The areas of the charts on a page.
pub(super) fn charts(shapes: &[Area], tables: &[Lattice], corner: (Length, Length)) -> Vec<Area> {
    let page = Area::of((0, 0), corner);
    let is_ground = |shape: &Area| {
        shape.width() * 10 > page.width() * 9 || shape.height() * 10 > page.height() * 9
    };
    let in_table = |shape: &Area| {
        let holds =
            |table: &Lattice| table.cells() > 3 && table.area().grown(300).contains(shape.center());
        tables.iter().any(holds)
    };
    let parts = shapes
        .iter()
        .filter(|shape| !is_ground(shape) && !in_table(shape));
    let mut charts: Vec<(Area, usize)> = Vec::new();
    for shape in parts.take(MOST) {
        let mut whole = (*shape, 1);
        charts.retain(|(area, count)| {
            let apart = !area.grown(NEAR).overlaps(whole.0);
            if !apart {
                whole = (whole.0.with(*area), whole.1 + count);
            }
            apart
        });
        charts.push(whole);
    }
    let large = |area: &Area| area.width() >= SMALLEST && area.height() >= SMALLEST;
    charts
        .into_iter()
        .filter(|(area, count)| *count >= FEWEST && large(area))
        .map(|(area, _)| area)
        .collect()
}
