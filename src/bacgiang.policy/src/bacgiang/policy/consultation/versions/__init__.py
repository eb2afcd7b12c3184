"""The versions of a draft that were public, and how one follows from the other."""
