"""Collections: records of one kind, searched, exported and imported in one way (2.2b).

    PROJECTS = Collection("investment-projects", "InvestmentProject", IProject, …)

    <bacgiang:collection declares=".declaration.PROJECTS" />

What is declared is all that a kind says of itself: its pages, services, tables, data
and imports read the fields of its schema (`fields.py`). The records are items of the
editorial workflow; a register (`register.py`) stands where the site map has a section
of the collection's name. Floors, from below: `collection`, `record`, `register`,
`fields`, then what reads them, `directive` at the top.
"""
