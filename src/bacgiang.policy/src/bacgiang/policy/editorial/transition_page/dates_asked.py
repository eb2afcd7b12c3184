"""Dates that an item bears already: its publication shows and decides them."""

from ...base.dates import LOCAL_TIME
from ...base.dates import now_utc
from ..scheduling.changing import dates_of
from ..working_copy.rules import baseline_of
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any


def date_borne(item: DexterityContent, name: str) -> str:
    """`expires`, or `effective` where it is to come, as the field of a form has it; of
    a working copy those of its item.
    """
    effective, expires = dates_of(baseline_of(item) or item)
    at = expires if name == "expires" else effective
    passed = at is not None and name == "effective" and at <= now_utc()
    return "" if at is None or passed else f"{at.astimezone(LOCAL_TIME):%Y-%m-%dT%H:%M}"


def take_off_emptied(item: DexterityContent, sent: Mapping[str, Any]) -> None:
    """A field that was shown and comes back empty says now, or no end."""
    bears = baseline_of(item) or item
    if sent.get("effective") == "" and date_borne(item, "effective"):
        bears.setEffectiveDate(None)
        item.setEffectiveDate(None)
    if sent.get("expires") == "" and date_borne(item, "expires"):
        bears.setExpirationDate(None)
        item.setExpirationDate(None)
