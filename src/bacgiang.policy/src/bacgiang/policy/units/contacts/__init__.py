"""The directory: how every unit and its people are reached (4.1a)."""
