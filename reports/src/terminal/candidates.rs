//! How each spec fits a document, the best first.

use gouji_runtime::bind::{Candidate, Choice};

use super::style::{FAINT, RIGHT, STRONG, paint};

/// The chosen spec, then each with its score, why it fits or does not, and what is missing.
pub fn candidates(choice: &Choice) -> String {
    let mut text = match (choice.spec, choice.nearest()) {
        (Some(spec), _) => format!("选用 {}\n", paint(RIGHT, spec.name)),
        (None, Some(nearest)) => format!(
            "没有合适的规范，最接近的是 {}\n",
            paint(STRONG, nearest.spec.name)
        ),
        (None, None) => "没有内置任何规范\n".to_owned(),
    };
    for candidate in &choice.candidates {
        text.push_str(&block(candidate));
    }
    text
}

fn block(candidate: &Candidate) -> String {
    let fits = if candidate.fits {
        "合适"
    } else {
        "不合适"
    };
    let mut text = format!(
        "\n{}  得分 {}  {fits}\n  {}\n",
        paint(STRONG, candidate.spec.name),
        candidate.score,
        candidate.explanation()
    );
    // The explanation names the first few.
    if candidate.missing.len() > 3 {
        let all = format!("全部没有找到的表：{}", candidate.missing.join("、"));
        text.push_str(&format!("  {}\n", paint(FAINT, all)));
    }
    text
}
