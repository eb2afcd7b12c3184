"""Queries of the catalog that would keep a server busy for as long as it runs."""
