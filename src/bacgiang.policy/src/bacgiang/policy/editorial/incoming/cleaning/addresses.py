"""Addresses that an item sends its readers to."""

from ....base.refusal import Refusal
from ....units.people.accounts import is_address
from .fields import ADDRESSES
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
import re


PUBLIC_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Browsers pass over these wherever they stand in a scheme.
_PASSED_OVER = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\ufeff]")
# The name of a host, which has a point; then its port, its path, or nothing.
_SPOKEN = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]|$)")
_SCHEME = re.compile(r"([^/?#:]*):")

WRONG_CONTACT = Refusal(
    "wrong_contact_email",
    _(
        "refusal_contact_email",
        default="This is no e-mail address. An address looks like ten@example.vn.",
    ),
    "contact_email",
)


def is_public_address(address: str) -> bool:
    """Whether a reader may be sent there: a place on the portal, the web, by mail.

    Of an address without a scheme only a path can be meant, which stays on the portal.
    """
    scheme = _SCHEME.match(_PASSED_OVER.sub("", address))
    return scheme is None or scheme[1].lower() in PUBLIC_SCHEMES


def complete_addresses(obj: DexterityContent) -> tuple[str, ...]:
    """Put https:// before what people write as they say it, `www.example.org/x`.

    Names of the fields that changed. Without it the address leads nowhere.
    """
    found = {name: getattr(obj, name, None) for name in ADDRESSES}
    spoken = {
        name: value
        for name, value in found.items()
        if isinstance(value, str) and _SPOKEN.match(value.strip())
    }
    for name, value in spoken.items():
        setattr(obj, name, f"https://{value.strip()}")
    return tuple(spoken)


def wrong_addresses(obj: DexterityContent) -> Iterator[Refusal]:
    """Refusals of the object's addresses that run or read something instead."""
    for name in ADDRESSES:
        value = getattr(obj, name, None)
        if isinstance(value, str) and not is_public_address(value):
            yield Refusal(
                "address_not_public",
                _(
                    "refusal_address_not_public",
                    default="Readers cannot be sent to this address. Write one that "
                    "begins with https://, http://, mailto: or tel:.",
                ),
                name,
            )


def wrong_contact(obj: DexterityContent) -> Iterator[Refusal]:
    """Refusal of an e-mail address of contact that no letter reaches.

    The page of an event or draft makes a link of whatever stands there.
    """
    said = getattr(obj, "contact_email", None)
    if isinstance(said, str) and said.strip() and not is_mailbox(said):
        yield WRONG_CONTACT


def is_mailbox(said: str) -> bool:
    """Whether a letter may be sent there, blanks around it apart."""
    return is_address(said.strip())
