#!/bin/sh
# Fills fuzz/corpus with the project's own fixtures, whole files and the parts of packages, and with
# small files that have one of everything.
set -eu
cd "$(dirname "$0")"
fixtures=../tests/fixtures
for target in text html docx xlsx xls ods pdf doc; do mkdir -p "corpus/$target"; done
cp "$fixtures"/report-*.txt ../examples/report.txt corpus/text/
cp "$fixtures"/report*.html corpus/html/
cp "$fixtures"/report.xls corpus/xls/
cp "$fixtures"/small.doc corpus/doc/
cp "$fixtures"/*.pdf corpus/pdf/
unzip -p "$fixtures/report.docx" word/document.xml >corpus/docx/document.xml
unzip -p "$fixtures/report.ods" content.xml >corpus/ods/content.xml
for sheet in 1 2 3; do
    unzip -p "$fixtures/report.xlsx" "xl/worksheets/sheet$sheet.xml" >"corpus/xlsx/sheet$sheet.xml"
done
cp -r seeds/. corpus/
