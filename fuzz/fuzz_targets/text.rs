//! Plain text, in whatever encoding.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    gouji_fuzz::read("x.txt", data.to_vec());
});
