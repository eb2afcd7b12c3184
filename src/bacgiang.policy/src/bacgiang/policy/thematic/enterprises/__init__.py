"""Enterprises of the province: what the public may know of each (2.2b)."""
