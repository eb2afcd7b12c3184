"""What a unit says of itself, and a section's words, go the way of items (4.2a, 9.1).

A working copy holds the words alone; publishing it writes them. Nothing else changes
them, whatever way it comes in.
"""
