"""The two dates of the edit form, publication and expiry, are local time (design 12).

Plone takes what is typed for the time of the machine the server runs on, and shows what
is stored in whatever zone it was stored in.
"""
