"""Entries of public lists: made of what the catalog keeps, alike in every room."""
