"""One item that a board lets stand first in a section, until a day (4.1).

It stands first on the section's page and wherever a first page lists that section. Its
dates stay, and so do feeds. A section's stored query alone says what is in its list:
what is not in it for everybody (withdrawn, not begun, expired) is not first either.
"""
