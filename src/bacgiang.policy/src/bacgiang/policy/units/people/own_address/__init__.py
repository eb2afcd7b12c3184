"""The address of an account, to which letters with new passwords go (15.5).

Whoever got hold of a session does not become its owner by it: a new address asks for
the password, and the old one is written to.
"""
