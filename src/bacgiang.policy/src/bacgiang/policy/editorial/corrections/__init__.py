"""Corrections (đính chính): what, when and why, told to the public (4.2b)."""
