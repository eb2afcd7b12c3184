"""Kinds of sections about what stands on the sites themselves."""
