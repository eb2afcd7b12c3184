"""Addresses that an item sends its readers to."""

from ....base.refusal import Refusal
from .fields import ADDRESSES
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
import re


PUBLIC_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# Browsers pass over these wherever they stand in a scheme.
_PASSED_OVER = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\ufeff]")
_SCHEME = re.compile(r"([^/?#:]*):")


def is_public_address(address: str) -> bool:
    """Whether a reader may be sent there: a place on the portal, the web, by mail.

    Of an address without a scheme only a path can be meant, which stays on the portal.
    """
    scheme = _SCHEME.match(_PASSED_OVER.sub("", address))
    return scheme is None or scheme[1].lower() in PUBLIC_SCHEMES


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
