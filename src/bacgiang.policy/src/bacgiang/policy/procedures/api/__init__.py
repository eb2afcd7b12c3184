"""Procedures and forms for integrators: everything on the page, as data (17)."""
