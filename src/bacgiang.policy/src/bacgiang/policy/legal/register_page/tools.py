"""What else can be done with a register, for whoever asks."""

from ...editorial.importing.links import import_links
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


ADD = "bacgiang.policy: Add official document"
WORK = "bacgiang.policy: View unpublished work"


def tools(register: DexterityContent, feed_query: str) -> Iterator[tuple[str, Any]]:
    """Addresses and names; what a person may not do is not among them."""
    base = register.absolute_url()
    query = f"?{feed_query}" if feed_query else ""
    yield f"{base}/@@gazette", _("link_gazette", default="Gazette issues")
    yield (
        f"{base}/@@effect-changes",
        _("link_effect_changes", default="What changed between two days"),
    )
    yield f"{base}/rss.xml{query}", _("link_feed", default="Follow this list (RSS)")
    if api.user.has_permission(ADD, obj=register):
        yield (
            f"{base}/@@add-from-file",
            _("link_add_from_file", default="Add a document from a file"),
        )
    yield from import_links(register, ADD)
    if api.user.has_permission(WORK, obj=register):
        yield (
            f"{base}/@@missing-numbers",
            _("link_missing_numbers", default="Numbers that are missing"),
        )
