"""Guessing at passwords is slowed down and told to the administrator (15.5).

All that is kept of failed attempts is in the memory of the process: nobody who only
guesses makes the portal write to its database.
"""
