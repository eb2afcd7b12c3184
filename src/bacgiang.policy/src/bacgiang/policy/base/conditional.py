"""Whether a client has the answer already (RFC 9110, section 13.1.2)."""

import re
from ZPublisher.HTTPRequest import HTTPRequest


_TAG = re.compile(r'(?:W/)?"([^"]*)"')


def is_known(request: HTTPRequest, tag: str) -> bool:
    """Whether `If-None-Match` names the entity tag (without quotes), or any."""
    stated = request.getHeader("If-None-Match") or ""
    return stated.strip() == "*" or tag in _TAG.findall(stated)
