"""Procedures and forms brought into a portal's registers, and taken out of them.

Nothing here needs a site, or Zope: files on one side, HTTP on the other (decision 11).
"""
