"""Petitions at a glance: rows by unit, phase and deadline."""
