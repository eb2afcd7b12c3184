"""Thematic collections (2.2b): so far the promotions of brands and products (13)."""
