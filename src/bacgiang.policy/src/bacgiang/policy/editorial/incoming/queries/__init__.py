"""Queries that would keep a server busy for as long as it runs."""
