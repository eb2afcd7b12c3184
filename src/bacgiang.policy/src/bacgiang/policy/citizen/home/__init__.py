"""Sections of first pages: how citizens write, and follow what they sent."""
