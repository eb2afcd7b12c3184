"""Dossiers for units' own systems: filed, followed, decided over the API."""
