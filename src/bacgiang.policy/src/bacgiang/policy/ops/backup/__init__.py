"""Backups as the portal sees them: what is set, when they run, what came of them.

Making them is the command's (`ops/command/backups`), in a process of its own.
"""
