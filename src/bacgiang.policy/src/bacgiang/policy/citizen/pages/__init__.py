"""Persistent mappings on which any number of writers meet without a conflict."""
