"""`bacgiang backup`, `restore` and `restore-drill`: restic, bound to the portal's data.

repository.py   restic, and what it says, as sentences
sources.py      the database as a running portal keeps it: a file, or PostgreSQL
beside.py       keys, secrets and settings that are beside the database
taking.py       a backup: written, checked, copied to the second place, old ones gone
choosing.py     which backup, and how far in it
restoring.py    a fresh place is filled
postgresql.py   databases made, filled and dropped
naming.py       what an object that is lost belongs to
proving.py      what was restored, looked at from inside
drilling.py     restored, compared with the portal, proven, thrown away
commands.py     the three commands
"""
