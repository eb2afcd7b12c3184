"""A device on which somebody has signed in bears a mark, and is known by it next time.

The mark is a cookie that lets nobody in: it only spares its owner the slow lane. It is
signed with the site's own key, tells no name, and no script reads it.
"""

from ....base.policy_sites import on_policy_sites
from collections.abc import Iterator
from hmac import compare_digest
from hmac import new as hmac
from plone.keyring.interfaces import IKeyManager
from Products.PluggableAuthService.interfaces.events import IUserLoggedInEvent
from time import time
from zope.component import queryUtility
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


COOKIE = "bacgiang_device"
RING = "_system"
DAY = 86_400
KNOWN_DAYS = 180


@on_policy_sites
def mark_who_signed_in(event: IUserLoggedInEvent) -> None:
    mark_device(getRequest(), event.principal.getId())


def mark_device(request: HTTPRequest | None, user_id: str) -> None:
    """Let the device that asks be known as one of this account."""
    secret = next(_secrets(), None)
    if request is None or secret is None:
        return
    last = int(time()) // DAY + KNOWN_DAYS
    request.response.setCookie(
        COOKIE,
        f"{last}.{_signature(secret, user_id, last)}",
        path="/",
        max_age=KNOWN_DAYS * DAY,
        http_only=True,
        same_site="Lax",
        secure=request.get("SERVER_URL", "").startswith("https:"),
    )


def device_of(request: HTTPRequest | None, user_id: str) -> str | None:
    """The mark of a device of this account; None where it bears none that counts."""
    mark = getattr(request, "cookies", {}).get(COOKIE)
    day, _dot, signature = mark.partition(".") if isinstance(mark, str) else ("",) * 3
    if not (day.isascii() and day.isdecimal() and signature.isascii()):
        return None
    if not int(time()) // DAY <= int(day[:9]) <= int(time()) // DAY + KNOWN_DAYS:
        return None
    wanted = (_signature(one, user_id, int(day[:9])) for one in _secrets())
    found = any(compare_digest(signature, one) for one in wanted)
    return signature if found else None


def _signature(secret: str, user_id: str, last: int) -> str:
    said = f"device\0{user_id}\0{last}".encode()
    return hmac(secret.encode(), said, "sha256").hexdigest()


def _secrets() -> Iterator[str]:
    """Keys of the site, the current one first; none outside of sites."""
    manager = queryUtility(IKeyManager)
    ring = manager[RING] if manager is not None else ()
    return (one for one in ring if one)
