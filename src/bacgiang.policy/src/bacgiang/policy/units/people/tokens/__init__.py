"""Personal tokens: a program works in somebody's name without the password (15.2).

A token opens the API alone, as far as its scope, until a day, and until its owner or an
administrator takes it back. What changes accounts, sessions or the portal's settings no
token does.
"""
