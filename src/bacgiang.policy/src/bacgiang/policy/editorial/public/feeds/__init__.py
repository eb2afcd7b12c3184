"""Feeds (RSS 1.0, RSS 2.0, Atom) that tell what the page tells (4.2b, 9.1)."""
