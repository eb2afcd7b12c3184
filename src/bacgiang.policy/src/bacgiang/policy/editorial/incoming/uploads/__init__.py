"""Uploaded files: kinds, limits, and what a file is by its content."""
