"""Signatures of an original as the API tells them."""

from ...base.date_labels import local_iso
from ...base.pdf_signatures.verdict import PdfSignature
from ...base.pdf_signatures.verdict import Signatures
from .words import said_of
from plone import api
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


def as_json(
    signatures: Signatures | None, request: HTTPRequest
) -> dict[str, Any] | None:
    """None while they were not verified."""
    if signatures is None:
        return None
    language = str(api.portal.get_current_language())
    return {
        "is_whole": signatures.is_whole,
        "items": [_one(each, request, language) for each in signatures.found],
    }


def _one(one: PdfSignature, request: HTTPRequest, language: str) -> dict[str, Any]:
    words = [translate(each, context=request) for each in said_of(one, language)]
    return {
        "signer": one.signer,
        "organisation": one.organisation,
        "at": local_iso(one.at) if one.at is not None else None,
        "time": "proven" if one.is_time_proven else "claimed",
        "integrity": one.integrity.value,
        "later": one.later.value,
        "trust": one.trust.value,
        "authority": one.authority,
        "weak": one.is_weak,
        "words": words,
    }
