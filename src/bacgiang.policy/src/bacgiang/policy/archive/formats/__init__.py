"""Formats of archives, as files. Nothing of Zope or of the portal is imported."""
