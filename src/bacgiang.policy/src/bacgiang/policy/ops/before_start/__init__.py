"""What keeps an instance from starting, found out before anything is made or opened.

Each is told in a sentence that says what to do. No Zope: it is asked in a moment.
"""
