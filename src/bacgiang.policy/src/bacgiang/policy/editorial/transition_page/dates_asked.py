"""Dates that an item bears already: its publication shows and decides them."""

from ...base.dates import LOCAL_TIME
from ...base.dates import now_utc
from ..scheduling.changing import dates_of
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any


def date_borne(item: DexterityContent, name: str) -> str:
    """`expires`, or `effective` where it is to come, as the field of a form has it."""
    effective, expires = dates_of(item)
    at = expires if name == "expires" else effective
    passed = at is not None and name == "effective" and at <= now_utc()
    return "" if at is None or passed else f"{at.astimezone(LOCAL_TIME):%Y-%m-%dT%H:%M}"


def take_off_emptied(item: DexterityContent, sent: Mapping[str, Any]) -> None:
    """A field that was shown and comes back empty says now, or no end."""
    if sent.get("effective") == "" and date_borne(item, "effective"):
        item.setEffectiveDate(None)
    if sent.get("expires") == "":
        item.setExpirationDate(None)
