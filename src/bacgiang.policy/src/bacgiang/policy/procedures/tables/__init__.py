"""Procedures as tables: XLSX, CSV and JSON, both ways. No Zope.

* ``columns``, ``vietnamese``, ``choice_titles``: the tables, and what columns mean
* ``listed``, ``rows``: records as rows of cells
* ``xlsx_writing``, ``csv_writing``, ``json_list``: rows as files
* ``file_reading``, ``json_list``: files as records
* ``headings``, ``cell_values``, ``numbers``, ``sheet_rows``: cells as values
* ``assembling``: sheets as records, each with what is wrong with it (``reading``)
* ``table_error``, ``words``: what is wrong, as data and in English
* ``limits``, ``archive``, ``sheet_scan``: what protects the reader from hostile files
"""
