//! Word files: the bytes are the part that holds the text.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    gouji_fuzz::read_package("x.docx", &[("word/document.xml", data)]);
});
