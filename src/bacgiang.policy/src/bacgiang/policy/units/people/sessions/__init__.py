"""Sessions that the portal keeps: begun at sign-in, ended at once on any server (15.2).

A browser holds a random identifier, the portal a digest of it. What ends a session is
what is done here: signing out, another password, the end of a membership, a closed
account, an administrator, or time.
"""
