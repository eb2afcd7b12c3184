"""Pictures and files inside an item: how they come into it, and that they follow it."""
