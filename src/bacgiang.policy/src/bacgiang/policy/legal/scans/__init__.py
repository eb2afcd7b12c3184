"""Texts recognised from scans: proposals that count for nothing until somebody accepts.

Read by a job, a few pages at a time; what it reads stands in a store by the UID of the
original, where neither search nor relations, pages or services look.
"""
