"""The forms in which the data are given out."""

FILES = ("xlsx", "csv", "json")
"""How their addresses end: `@@open-data.xlsx` and so on."""
