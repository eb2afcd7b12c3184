"""Changing a published item: a working copy with its own way through the workflow.

The public text never changes unapproved; publishing the copy merges it (decision 5).
"""
