"""The structured text of a record corrected piece by piece, with its history (4.1d).

For faults of the import: what the original says is made to stand in the text, too. A
fault of the original itself is corrected by a đính chính, which is an event.
"""
