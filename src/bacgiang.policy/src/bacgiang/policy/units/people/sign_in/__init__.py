"""Guessing at passwords is slowed down and told to the administrator (15.5).

What is counted, of failures alone: a name from a line (a pause); and in slow lanes,
which are a wait and no lock, a line whatever the names, a name whatever the lines, and
all together. Whoever signed in before on this device, or lately from this line, is in
no slow lane, so that nobody from outside keeps a head out; on a new device meanwhile a
letter to set a new password is the way in.

All that is kept of failed attempts is in the memory of the process: nobody who only
guesses makes the portal write to its database.
"""
