"""First pages: of the main site and of unit sites, in each language.

A first page is a list of live sections. What a section can be is a kind, registered by
the room it belongs to (`kind.IHomeSection`); which of them a site shows, and in what
order, its board arranges (`arranging.py`), and until it does the seed says it.
"""
