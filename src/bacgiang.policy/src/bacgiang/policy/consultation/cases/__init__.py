"""How a board goes through what came in: rows, reasons, masks, groups.

What is true of a submission stands in its log (`citizen/submissions`). Rows are made
from it, so that lists and counts need not read 50,000 submissions. A writer of an
opinion never touches them: a job catches up, and readers add what it has not seen yet.
"""
