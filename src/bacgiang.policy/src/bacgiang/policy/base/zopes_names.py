"""Steps of an address that mean something to Zope; nothing else is called so."""

import re


BASE = "VirtualHostBase"
ROOT = "VirtualHostRoot"
WORDS = frozenset({BASE, ROOT, "*", ".."})
"""Words of the virtual host monster, which looks for them in the whole path."""
PREFIX = "_vh_"
ZMI = re.compile(r"(?:@@|\+\+\w+\+\+)?manage(_.*)?", re.DOTALL)
"""Zope's management pages and methods, however they are written."""
NAMESPACE = re.compile(
    r"\+\+(?:view|skin|attribute|item|adapter|acquire|etc|lang|vh|debug)\+\+.*",
    re.DOTALL,
)
"""Zope's own other ways to a view, an object or a host: nothing of the portal goes by
them, and what is shut or guarded by its name is not called so there."""
OF_PLACES = re.compile(r"aq_\w+")
"""Ways from an object to what it stands in: the portal to the root of the database."""
# nginx answers 404 for what is called so, too (instance/etc/nginx/server.conf.in).
SHUT = frozenset({"Control_Panel", "acl_users"})


def is_zopes_word(name: str) -> bool:
    """Whether Zope reads the step as a virtual host, as a way out of the portal, or as
    another way to what has a name.
    """
    is_other_way = bool(NAMESPACE.fullmatch(name) or OF_PLACES.fullmatch(name))
    return is_other_way or name in WORDS or name.startswith(PREFIX)


def is_zopes_name(name: str) -> bool:
    """Whether the step is a word of Zope's, its management, or shut before it."""
    return is_zopes_word(name) or name in SHUT or ZMI.fullmatch(name) is not None
