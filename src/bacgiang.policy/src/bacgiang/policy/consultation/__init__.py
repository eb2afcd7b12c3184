"""Drafts on which citizens give their opinion (4.1e, 11.1, 15.2).

`draft/` is what an editor fills in, `timing/` when it is open and what became of it,
`versions/` the texts that were public, `opinions/` what a citizen sends, `cases/` how a
board goes through it, `responses/` and `report/` what it answers.
"""
