"""Addresses of the portal lead to its own hosts: browsers keep where one has led."""

from ...base.manages_portal import manages_portal
from ...base.policy_sites import has_policy
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.hosts.own_hosts import is_served_host
from ..administration.leading_on import note_led
from bacgiang.policy import _
from plone.app.redirector.storage import RedirectionStorage
from typing import Any
from urllib.parse import urlsplit


LEADS_AWAY = Refusal(
    "leads_away",
    _(
        "refusal_leads_away",
        default="An address of the portal leads within the portal. To other sites only "
        "who manages the whole portal lets one lead.",
    ),
    "redirect-to",
    status=403,
)


def add(
    self: RedirectionStorage, old_path: str, new_path: str, *more: Any, **named: Any
) -> None:
    """As Plone's, and noted for the record. Raises Refused, whatever way the target
    came in.
    """
    if has_policy() and leads_away(new_path):
        Refused.raise_for(None if manages_portal() else LEADS_AWAY)
    self._old_add(old_path, new_path, *more, **named)
    note_led(old_path, new_path)


def leads_away(target: str) -> bool:
    """Whether it is of another host; what cannot be read is."""
    if target.startswith("/") and not target.startswith("//"):
        return False
    try:
        return not is_served_host(urlsplit(target).hostname or "")
    except ValueError:
        return True
