"""A record made from its file: read, shown as a filled form, confirmed (7.2b)."""
