"""Tables that people fill in or read in office programs: XLSX and CSV, in and out.

`xlsx_reading` and `csv_reading` give sheets of cells, within `limits` and with what is
wrong as data; `xlsx_cells` and `csv_writing` write texts that never become formulas.
What the columns mean is each room's own.
"""
