"""What else can be done with a document, for whoever asks."""

from ...base.api_addresses import api_address
from ..documents.official_document import OfficialDocument
from ..relations.agreeing import may_decide
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from typing import Any


MODIFY = "Modify portal content"
WORK = "bacgiang.policy: View unpublished work"


def tools(document: OfficialDocument) -> Iterator[tuple[str, Any]]:
    """Addresses and names; what a person may not do is not among them."""
    base = document.absolute_url()
    if document.structure is not None:
        yield f"{base}/@@text-on", _("link_text_on", default="Text by day")
        yield f"{base}/@@compare", _("link_compare", default="Compare with another")
    if may_decide(document):
        yield (
            f"{base}/@@relations",
            _("tab_decide_relations", default="Decide relations"),
        )
    if api.user.has_permission(MODIFY, obj=document):
        yield (
            f"{base}/@@correct-text",
            _("link_correct_text", default="Correct the text"),
        )
    if api.user.has_permission(WORK, obj=document):
        yield (
            f"{base}/@@text-versions",
            _("link_text_versions", default="Versions of the text"),
        )


def machine_formats(document: OfficialDocument) -> Iterator[tuple[str, Any]]:
    """Addresses and names of the record's other forms, for programs."""
    if document.structure is not None:
        yield (
            f"{document.absolute_url()}/@@plain-text",
            _("link_plain_text", default="Save as text"),
        )
        yield (
            api_address(document, "@akn"),
            _("link_akn", default="Text as Akoma Ntoso (XML)"),
        )
    yield api_address(document), _("link_record_json", default="Record as JSON")
    yield (
        api_address(document, "@json-ld"),
        _("link_json_ld", default="Linked data (JSON-LD, ELI)"),
    )
