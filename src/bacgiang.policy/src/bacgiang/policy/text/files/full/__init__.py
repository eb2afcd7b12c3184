"""All that a file holds, with the place where it stands, what is hidden included.

Beside ``read_text``, which gives a file's text as it is read: here every part counts,
headers, comments, deletions, drawings and properties, as what should not be published
hides there.
"""
