"""Procedures and forms on the portal's search page."""
