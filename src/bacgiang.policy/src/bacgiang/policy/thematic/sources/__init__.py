"""Collections fed from data bases of other offices, by schedule (6.2b).

A source is an address whose table or JSON is read every so often and taken in by the
importer of sheets, as whoever set it up: with the rules of an import by hand, and its
report by row.
"""
