"""Be told by e-mail of something: asked for, confirmed, ended by one click.

A room has a store of `Followers`, writes the letters, and says what can be followed (a
topic, as text) and what that is called.
"""
