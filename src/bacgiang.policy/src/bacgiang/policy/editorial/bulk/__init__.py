"""Many items at once in folder contents: guards and effects of the single act.

Plone's own views read the forms. What they cannot do is here: each item is done by
itself and wholly, or not at all; the rules judge it, its act is recorded, and the
answer says for each refused one why, in the reader's language.
"""
