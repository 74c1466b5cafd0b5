//! The one file that sees the PDF library: from bytes to pages of characters, strokes and shapes.
//!
//! `hayro-interpret` was taken over `pdf_oxide`: it forbids unsafe code, its `Device` is exactly
//! the list of marks we need, and it builds in less than half the time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use hayro_interpret::font::{Glyph as Drawn, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::hayro_syntax::object::Object;
use hayro_interpret::hayro_syntax::page::Page as Source;
use hayro_interpret::hayro_syntax::{DecryptionError, Filter, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Vec2};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, InterpreterWarning, Paint, RenderContent, SoftMask,
    TransformExt, interpret_page,
};

use super::area::{Area, Length};
use super::budget::Budget;
use super::page::{Glyph, Heading, Page};
use super::unpack;
use crate::error::PdfFault;
use crate::limits::Limits;

/// A filled figure is a rule if it is no thicker than this.
const THICKEST_RULE: Length = 300;
/// A stroke is straight if it strays from an edge's direction by no more than this.
const SLANT: Length = 50;

/// Paint this light is not seen on paper.
const NEARLY_WHITE: u8 = 250;

/// Opens a file and calls `each` with its pages, in order.
pub(super) fn pages(
    bytes: Vec<u8>,
    limits: &Limits,
    each: impl FnMut(Page),
) -> Result<(), PdfFault> {
    if !unpack::fits(&bytes, limits.most_text()) {
        return Err(too_much(limits));
    }
    // The library reads files of strangers and panics on some: one bad file must not end a run
    // over hundreds. What stops us from within its drawing comes out here as well.
    let drawn = catch_unwind(AssertUnwindSafe(|| draw(bytes, limits, each)));
    drawn.unwrap_or_else(|payload| {
        let stopped = payload.downcast_ref::<PdfFault>();
        Err(stopped.copied().unwrap_or(PdfFault::Damaged))
    })
}

fn draw(bytes: Vec<u8>, limits: &Limits, mut each: impl FnMut(Page)) -> Result<(), PdfFault> {
    let began = Instant::now();
    let pdf = Pdf::new(bytes).map_err(fault)?;
    let count = pdf.pages().len();
    if count > limits.pages as usize {
        let limit = limits.pages;
        return Err(PdfFault::TooManyPages { count, limit });
    }
    if !decrypted_fits(&pdf, limits) {
        return Err(too_much(limits));
    }
    let cache = InterpreterCache::new();
    let font_missing = Arc::new(AtomicBool::new(false));
    let settings = settings(&font_missing);
    for (number, source) in (1..).zip(pdf.pages().iter()) {
        let budget = Budget::new(number, limits, began);
        let mut canvas = Canvas::new(number, source, budget);
        let (width, height) = canvas.size;
        let mut context = Context::new(
            source.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &cache,
            pdf.xref(),
            settings.clone(),
        );
        interpret_page(source, &mut context, &mut canvas);
        canvas.page.font_missing = font_missing.swap(false, Ordering::Relaxed);
        each(canvas.page);
        canvas.budget.look_at_clock();
    }
    Ok(())
}

fn too_much(limits: &Limits) -> PdfFault {
    let limit = limits.most_text();
    PdfFault::TooMuch { limit }
}

/// Whether the streams of an encrypted file fit, whose length shows only once they are decrypted.
fn decrypted_fits(pdf: &Pdf, limits: &Limits) -> bool {
    if memchr::memmem::find(pdf.data().as_ref(), b"/Encrypt").is_none() {
        return true;
    }
    let mut left = limits.most_text();
    pdf.objects().into_iter().all(|object| match object {
        Object::Stream(stream) => {
            let filters: Vec<_> = stream.filters().iter().filter_map(packing).collect();
            unpack::take(&filters, &stream.raw_data(), &mut left)
        }
        _ => true,
    })
}

fn packing(filter: &Filter) -> Option<unpack::Filter> {
    Some(match filter {
        Filter::Ascii85Decode => unpack::Filter::Ascii85,
        Filter::AsciiHexDecode => unpack::Filter::AsciiHex,
        Filter::FlateDecode => unpack::Filter::Flate,
        Filter::LzwDecode => unpack::Filter::Lzw { early: true },
        Filter::RunLengthDecode => unpack::Filter::RunLength,
        _ => return None,
    })
}

/// The library's own settings, with an eye on fonts that it cannot load.
fn settings(font_missing: &Arc<AtomicBool>) -> InterpreterSettings {
    let font_missing = Arc::clone(font_missing);
    InterpreterSettings {
        warning_sink: Arc::new(move |warning| {
            if matches!(warning, InterpreterWarning::UnsupportedFont) {
                font_missing.store(true, Ordering::Relaxed);
            }
        }),
        render_content: RenderContent::all(),
        ..InterpreterSettings::default()
    }
}

fn fault(error: LoadPdfError) -> PdfFault {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfFault::Password,
        LoadPdfError::Decryption(_) => PdfFault::Encryption,
        LoadPdfError::Invalid => PdfFault::Damaged,
    }
}

/// Keeps what the library draws.
struct Canvas {
    page: Page,
    size: (f32, f32),
    budget: Budget,
}

impl Canvas {
    fn new(number: u32, source: &Source<'_>, budget: Budget) -> Self {
        let size = source.render_dimensions();
        let corner = length(Point::new(f64::from(size.0), f64::from(size.1)));
        Self {
            page: Page {
                number,
                corner,
                ..Page::default()
            },
            size,
            budget,
        }
    }

    fn glyph(&mut self, glyph: &PositionedGlyph<'_>, props: &DrawProps<'_>, vertical: bool) {
        self.budget.take_mark();
        let transform = props.transform * glyph.transform();
        let area = glyph_area(transform, advance(glyph), vertical);
        let page = Area::of((0, 0), self.page.corner);
        if !page.contains(area.center()) {
            return;
        }
        let heading = heading(transform);
        match glyph.as_unicode() {
            Some(BfString::Char(char)) => self.push(char, area, heading),
            Some(BfString::String(text)) => {
                let count = text.chars().count().max(1) as Length;
                for (at, char) in (0..).zip(text.chars()) {
                    self.push(char, share(area, at, count), heading);
                }
            }
            None => self.push(char::REPLACEMENT_CHARACTER, area, heading),
        }
    }

    /// Adds a character, unless it is drawn a second time to look bold.
    fn push(&mut self, char: char, area: Area, heading: Heading) {
        if char.is_whitespace() || char.is_control() {
            return;
        }
        let near = area.height() / 8;
        let again = |other: &Glyph| {
            other.char == char
                && (other.area.left - area.left).abs() <= near
                && (other.area.top - area.top).abs() <= near
        };
        if !self.page.glyphs.iter().rev().take(64).any(again) {
            self.page.glyphs.push(Glyph {
                char,
                area,
                heading,
            });
        }
    }

    /// Adds a run of straight lines and curves without a lifted pen.
    fn figure(&mut self, figure: &Figure, mode: &DrawMode) {
        self.budget.take_mark();
        let Some(area) = figure.area() else { return };
        match mode {
            DrawMode::Invisible => {}
            DrawMode::Stroke(_) if !figure.curved => self.outline(figure),
            _ if area.width().min(area.height()) <= THICKEST_RULE && !figure.curved => {
                self.page.stroke(area);
            }
            _ => self.page.shapes.push(area),
        }
    }

    fn outline(&mut self, figure: &Figure) {
        for (from, to) in figure.points.iter().zip(figure.points.iter().skip(1)) {
            let line = Area::of(*from, *to);
            if line.width().min(line.height()) <= SLANT {
                self.page.stroke(line);
            } else {
                self.page.shapes.push(line);
            }
        }
    }
}

impl<'a> Device<'a> for Canvas {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if is_white(&props.paint) {
            return;
        }
        for figure in figures(path, props.transform) {
            self.figure(&figure, mode);
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let vertical = run.writing_mode() == WritingMode::Vertical;
        for glyph in run.glyphs() {
            self.glyph(glyph, &props, vertical);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.budget.take_mark();
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let corner = |x, y| length(props.transform * Point::new(x, y));
        self.page.pictures.push(
            Area::of(corner(0.0, 0.0), corner(width, height))
                .with(Area::of(corner(width, 0.0), corner(0.0, height))),
        );
    }

    // Whatever is drawn by name begins with one of these two, even where it draws nothing.
    fn push_clip_path(&mut self, _: &ClipPath) {
        self.budget.take_mark();
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.budget.take_mark();
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// What the pen draws before it is lifted.
#[derive(Default)]
struct Figure {
    points: Vec<(Length, Length)>,
    curved: bool,
}

impl Figure {
    fn area(&self) -> Option<Area> {
        Area::around(self.points.iter().map(|point| Area::of(*point, *point)))
    }
}

fn figures(path: &BezPath, transform: Affine) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut figure = Figure::default();
    for element in path.iter() {
        match element {
            PathEl::MoveTo(point) => {
                figures.push(std::mem::take(&mut figure));
                figure.points.push(length(transform * point));
            }
            PathEl::LineTo(point) => figure.points.push(length(transform * point)),
            PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => {
                figure.curved = true;
                figure.points.push(length(transform * point));
            }
            PathEl::ClosePath => figure.points.extend(figure.points.first().copied()),
        }
    }
    figures.push(figure);
    figures
}

fn is_white(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(color) => {
            let [red, green, blue, alpha] = color.to_rgba().to_rgba8();
            red.min(green).min(blue) >= NEARLY_WHITE || alpha == 0
        }
        Paint::Pattern(_) => false,
    }
}

/// How far the pen moves, in thousandths of the font's size.
fn advance(glyph: &Drawn<'_>) -> f64 {
    let advance = match glyph {
        Drawn::Outline(glyph) => glyph.advance_width(),
        Drawn::Type3(glyph) => glyph.advance_width(),
    };
    advance.map_or(500.0, f64::from)
}

fn glyph_area(transform: Affine, advance: f64, vertical: bool) -> Area {
    let width = if vertical { 1000.0 } else { advance };
    let corner = |x, y| length(transform * Point::new(x, y));
    Area::of(corner(0.0, -120.0), corner(width, 880.0))
        .with(Area::of(corner(width, -120.0), corner(0.0, 880.0)))
}

/// The part of an area that one of several characters of a ligature has.
fn share(area: Area, at: Length, count: Length) -> Area {
    let width = area.width() / count;
    let left = area.left + width * at;
    Area {
        left,
        right: left + width,
        ..area
    }
}

fn heading(transform: Affine) -> Heading {
    let along = transform * Point::new(1.0, 0.0) - transform * Point::ZERO;
    let Vec2 { x, y } = along;
    if x.abs() >= y.abs() {
        if x >= 0.0 {
            Heading::Right
        } else {
            Heading::Left
        }
    } else if y > 0.0 {
        Heading::Down
    } else {
        Heading::Up
    }
}

/// A point in whole hundredths of a point; absurd coordinates are brought to the edge of sense.
fn length(point: Point) -> (Length, Length) {
    const FARTHEST: Length = 10_000_000;
    let Point { x, y } = Affine::scale(100.0) * point;
    let whole = |value: f64| (value.round() as Length).clamp(-FARTHEST, FARTHEST);
    (whole(x), whole(y))
}
