//! Web pages.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    gouji_fuzz::read("x.html", begun(data));
});

/// The bytes, begun as files of this kind begin.
fn begun(data: &[u8]) -> Vec<u8> {
    const BEGIN: &[u8] = b"<html>";
    match data.starts_with(BEGIN) {
        true => data.to_vec(),
        false => [BEGIN, data].concat(),
    }
}
