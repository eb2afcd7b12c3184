"""Statistics: indicators with their values by period and part, drawn as charts (4.1b).

The values of an indicator are one field of it, so that they go the way of every item:
whoever changes published ones does so in a working copy that somebody else approves.
What was published before is kept by the portal and marked (`revisions/`).
"""
