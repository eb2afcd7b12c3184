"""Time stamps of others (RFC 3161): asked for, and verified without asking anybody."""

from .one_request import Reach
from .one_request import request_to
from asn1crypto import cms
from asn1crypto import pem
from asn1crypto import tsp
from asn1crypto import x509
import asyncio
from collections.abc import Coroutine
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko.sign.validation.status import TimestampSignatureStatus
from pyhanko_certvalidator import ValidationContext
from typing import Any


ALGORITHM = "sha256"
HEAD = {"Content-Type": "application/timestamp-query"}


class NoStamp(Exception):
    """There is none, or it does not hold; the message is for a log."""


class _Asked(TimeStamper):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    async def async_request_tsa_response(
        self, req: tsp.TimeStampReq
    ) -> tsp.TimeStampResp:
        reply = request_to(
            self._url,
            reach=Reach.ANYWHERE,
            method="POST",
            body=req.dump(),
            headers=HEAD,
        )
        if reply.status != 200:
            raise NoStamp(f"the authority's status {reply.status}")
        return tsp.TimeStampResp.load(reply.body, strict=True)


def stamp(digest: bytes, url: str) -> bytes:
    """A token (DER) of the authority at the address over a SHA-256. Raises NoStamp."""
    try:
        token = _waited_for(_Asked(url).async_timestamp(digest, ALGORITHM))
    except NoStamp:
        raise
    # Whatever the other side sends: the library has no one kind of error for it.
    except Exception as error:
        raise NoStamp(f"the authority's answer: {type(error).__name__}") from None
    return bytes(token.dump())


def authorities_in(data: bytes) -> list[x509.Certificate]:
    """The certificates of a PEM file. Raises ValueError."""
    found = pem.unarmor(data, multiple=True)
    return [x509.Certificate.load(one) for kind, _head, one in found if "CERT" in kind]


def stamped_at(
    token: bytes, digest: bytes, authorities: Iterable[x509.Certificate]
) -> datetime:
    """The moment (aware) at which one of the authorities has seen a SHA-256; their
    certificates are judged as they were then. Raises NoStamp.
    """
    try:
        signed = cms.ContentInfo.load(token, strict=True)["content"]
        told = signed["encap_content_info"]["content"].parsed
        moment = told["gen_time"].native
        context = ValidationContext(
            trust_roots=list(authorities), moment=moment, allow_fetching=False
        )
        found = _waited_for(
            validate_tst_signed_data(
                signed, context, lambda name: digest if name == ALGORITHM else b""
            )
        )
        status = TimestampSignatureStatus(**found)
    except Exception as error:
        raise NoStamp(type(error).__name__) from None
    if not (status.intact and status.valid and status.trusted):
        raise NoStamp("not of this digest, or of no authority that is trusted")
    return datetime.fromisoformat(moment.isoformat())


def _waited_for(answer: Coroutine[Any, Any, Any]) -> Any:
    """What a coroutine comes to. In a thread apart, as the caller's may run a loop."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, answer).result()
