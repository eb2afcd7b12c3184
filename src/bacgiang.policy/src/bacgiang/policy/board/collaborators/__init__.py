"""Collaborators of a board, what they hand in, and its rules for that (7.2f).

Names stand in the register for its board; how to reach and pay somebody is kept
encrypted, under a key that goes when the board ends the work with them.
"""
