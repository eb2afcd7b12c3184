"""Which translations a process of the portal reads.

Plone brings some sixty languages; to compile and read those that nobody is shown takes
five seconds of a first start.
"""

LANGUAGES = ("vi", "en")
IN_ENVIRONMENT = {
    "zope_i18n_compile_mo_files": "1",
    "zope_i18n_allowed_languages": " ".join(LANGUAGES),
}
"""For the environment of a process, before it imports Zope."""
