"""Versions of procedures and forms: what was published, and which holds on a day.

* ``store``: every published version, kept with the site
* ``versioned``: what procedures and forms say of themselves
* ``versioning``: publishing keeps a version
* ``beside``: what is published with it: English words, the form one applies by
* ``effect``: versions as documents with dated events, for the rules of ``law/effect``
* ``holding``: which version holds on a day, and why
"""
