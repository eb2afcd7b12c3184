"""Whether a client has the answer already (RFC 9110, section 13.1.2)."""

from gzip import compress
from hashlib import sha256
from http import HTTPStatus
from plone.transformchain.interfaces import DISABLE_TRANSFORM_REQUEST_KEY
import re
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


LEAST_PACKED = 1_000
"""Bytes of an answer below which packing gains nothing."""
QUICKLY = 4
_NOT_PACKED = re.compile(r"gzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)", re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?"([^"]*)"')


def is_known(request: HTTPRequest, tag: str) -> bool:
    """Whether `If-None-Match` names the entity tag (without quotes), or any."""
    stated = request.getHeader("If-None-Match") or ""
    return stated.strip() == "*" or tag in _TAG.findall(stated)


class TaggedAnswer:
    """Base of a service that reads: whoever has the answer already is told so, and a
    long one is packed for who takes it so.

    What a browser sends cookies with is not: its length would tell what is in it.
    """

    request: HTTPRequest

    def render(self) -> Any:
        body = super().render()  # type: ignore[misc]
        response = self.request.response
        if not isinstance(body, str) or response.getStatus() != HTTPStatus.OK:
            return body
        data = body.encode()
        tag = sha256(data).hexdigest()[:32]
        # Weak: it stands for the packed form, too.
        response.setHeader("ETag", f'W/"{tag}"')
        response.appendHeader("Vary", "Accept-Encoding")
        if is_known(self.request, tag):
            response.setStatus(HTTPStatus.NOT_MODIFIED)
            return b""
        if len(data) < LEAST_PACKED or not _takes_packed(self.request):
            return body
        self.request.environ[DISABLE_TRANSFORM_REQUEST_KEY] = True
        response.setHeader("Content-Encoding", "gzip")
        return compress(data, QUICKLY, mtime=0)


def _takes_packed(request: HTTPRequest) -> bool:
    codings = request.getHeader("Accept-Encoding") or ""
    refused = _NOT_PACKED.search(codings) or request.getHeader("Cookie")
    return "gzip" in codings and not refused
