#!/usr/bin/env python3
"""What a person who can program a little would write for the benchmark's job: openpyxl reads, python-docx writes.

Arguments: folder of returns, template, report to write. Prints the sum of all figures, by which the benchmark sees that it agrees.
"""
import re
import sys
from pathlib import Path

import docx
import openpyxl

folder, template, report = sys.argv[1:]
figures = {}
for path in sorted(Path(folder).iterdir()):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(min_row=5, max_row=64, values_only=True)):
        figures[number] = figures.get(number, 0) + (row[4] or 0)
    book.close()

document = docx.Document(template)
for paragraph in document.paragraphs:
    for run in paragraph.runs:
        run.text = re.sub(r"\{\{v(\d+)\}\}", lambda code: "%.2f" % figures[int(code.group(1))], run.text)
document.save(report)
print("%.2f" % sum(figures.values()))
