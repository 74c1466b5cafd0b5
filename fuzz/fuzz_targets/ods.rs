//! OpenDocument workbooks: the bytes are the part that holds the sheets.

#![no_main]

const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    gouji_fuzz::read_package("x.ods", &[("mimetype", KIND), ("content.xml", data)]);
});
