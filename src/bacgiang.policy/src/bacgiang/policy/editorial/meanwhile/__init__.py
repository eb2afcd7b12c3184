"""Nobody overwrites what another has written since: a version of what is stored, asked
for by every form and, as `If-Match`, over the API.
"""
