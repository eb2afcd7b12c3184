"""Many records from a spreadsheet, in the browser: columns, trial, import (7.2b, 15.2).

Kinds of record are utilities, `ISheetKind`; each takes a row in as the API takes its
items in. What waits for somebody's word or is under way stands in a store.
"""
