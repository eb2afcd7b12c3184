"""Petitions on first pages and on the map of a site."""
