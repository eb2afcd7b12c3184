"""Accounts stay inside: no login name in what the public gets, by whatever way.

The byline is what is printed (9.1); who worked on an item is in the record of acts.
"""
