"""Whether an address of another host still leads somewhere, asked without reading it.

Each step of a redirection is a request of its own, judged anew.
"""

from ...base.one_request import NO_BODY
from ...base.one_request import NO_REPLY
from ...base.one_request import NotAllowed
from ...base.one_request import Reach
from ...base.one_request import Reply
from ...base.one_request import request_to
from enum import StrEnum
from requests.utils import requote_uri
from ssl import SSLError
from urllib.parse import urljoin
from urllib3.util.ssl_match_hostname import CertificateError


MOST_STEPS = 4
WITHOUT_HEAD = frozenset({400, 403, 405, 501})
MOVED = range(300, 400)
GONE = frozenset({404, 410})
NAMES = {"User-Agent": "Mozilla/5.0 (compatible; link check)", "Accept": "*/*"}


class Answer(StrEnum):
    """UNTOLD: not asked, or nothing can be said."""

    FINE = "fine"
    FAILED = "failed"
    UNTOLD = "untold"


def ask(address: str) -> Answer:
    """HEAD, or GET where that is not taken; at most some seconds."""
    try:
        return _followed(address)
    except (SSLError, CertificateError, NotAllowed):
        # Browsers may know the authority, or let people go on.
        return Answer.UNTOLD
    except (*NO_REPLY, ValueError):
        return Answer.FAILED


def _followed(address: str) -> Answer:
    for _step in range(MOST_STEPS):
        reply = _asked("HEAD", address)
        if reply.status in WITHOUT_HEAD:
            reply = _asked("GET", address)
        if reply.status not in MOVED or not reply.location:
            is_gone = reply.status in GONE or reply.status >= 500
            return Answer.FAILED if is_gone else Answer.FINE
        address = urljoin(address, reply.location)
    return Answer.UNTOLD


def _asked(method: str, address: str) -> Reply:
    return request_to(
        requote_uri(address),
        reach=Reach.WEB,
        method=method,
        headers=NAMES,
        most_bytes=NO_BODY,
    )
