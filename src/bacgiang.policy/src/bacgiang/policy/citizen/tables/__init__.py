"""What citizens sent as a table (XLSX), made by a job for one member of a board.

A room registers a `TableMaker` and a page built on `page.TablesPage`. A table is
encrypted, given to nobody but whoever asked for it, and erased after a day. Who may see
it is asked when it is asked for, when it is made, and when it is fetched.
"""
