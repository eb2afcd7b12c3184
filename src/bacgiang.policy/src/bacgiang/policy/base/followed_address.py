"""An address that visitors are led to.

An administrator writes it, every visitor follows it: nothing that runs in the page,
that names a user, or that leads into a network of the province's own.
"""

from .outgoing import is_public_address
import re


# A place of the portal, as it follows a site's address; a number; a mailbox.
_OF_PORTAL = re.compile(r"[\w-]+(?:/[\w.@-]+)*", re.ASCII)
_NUMBER = re.compile(r"tel:\+?[0-9]{2,15}")
_MAILBOX = re.compile(r"mailto:[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SITE = re.compile(
    r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::443)?(?:/[\w./?=&%~#-]*)?",
    re.ASCII | re.IGNORECASE,
)
# Names that a network gives to its own machines.
_OWN = ("local", "localhost", "internal", "lan", "intranet", "home", "corp", "test")
_FIGURES = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)", re.IGNORECASE)


def is_followed(address: str) -> bool:
    """Whether a visitor may be led there."""
    if any(one.fullmatch(address) for one in (_OF_PORTAL, _NUMBER, _MAILBOX)):
        return True
    site = _SITE.fullmatch(address)
    return site is not None and _is_public(site["host"].lower())


def _is_public(host: str) -> bool:
    *_names, last = host.split(".")
    if last in _OWN:
        return False
    if not _FIGURES.fullmatch(last):
        return True
    try:
        return is_public_address(host)
    except ValueError:
        # Figures that browsers read as an address, written in another way.
        return False
