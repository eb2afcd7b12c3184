"""A private link by which a leader reads an item before it is published.

Whoever has the link reads this one item, and nothing else of the site.
"""
