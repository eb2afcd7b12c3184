"""The seals of days go to places of others, so that nobody can change all of them.

The chain makes each seal speak for all days before it: who keeps one keeps them all.
"""
