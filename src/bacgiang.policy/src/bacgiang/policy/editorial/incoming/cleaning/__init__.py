"""Texts are stored in NFC and without what breaks a search (10.3)."""
