"""Many items at once in folder contents: guards and effects of the single act.

Each item is done by itself and wholly, or not at all; the answer says for each refused
one why, in the reader's language.
"""
