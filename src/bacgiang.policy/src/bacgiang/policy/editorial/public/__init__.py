"""What the public is told of an item, the same on page, feed and API (4.2b, 9.1).

And what it is not told: the accounts of those who worked on it.
"""
