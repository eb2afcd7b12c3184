"""What the portal takes over from the national database and does not retype.

Decree 63/2010, article 17: the national database has these facts; the portal shows them
and says when they were last synchronised.
"""
