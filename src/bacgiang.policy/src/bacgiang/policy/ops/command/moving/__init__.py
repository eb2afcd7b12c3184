"""`bacgiang move-in` and `move-out`: a portal's data between a file and PostgreSQL.

ends.py        opens either end's storage
comparing.py   object by object, blob by blob
receipts.py    every receipt, as citizens verify theirs
commands.py    the two commands
"""
