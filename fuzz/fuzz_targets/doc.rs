//! Word files before 2007, and WPS.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    gouji_fuzz::read("x.doc", begun(data));
});

/// The bytes, begun as files of this kind begin.
fn begun(data: &[u8]) -> Vec<u8> {
    const BEGIN: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    match data.starts_with(BEGIN) {
        true => data.to_vec(),
        false => [BEGIN, data].concat(),
    }
}
