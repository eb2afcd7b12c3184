"""What the API may set on an account, checked value by value (15.5).

Plone's forms check these; plone.restapi keeps whatever it is sent, and a wrong time
zone, for one, makes every page with a date fail for that person.
"""

from ...base.one_line import one_line
from ...base.uploads.inspection import inspect
from ...base.uploads.inspection import Upload
from ...base.uploads.inspection import Wanted
from ...base.uploads.limits import upload_limits
from .accounts import is_address
from bacgiang.policy import _
from base64 import b64decode
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from io import BytesIO
from plone import api
from typing import Any
from urllib.parse import urlsplit
from zope.component import getUtility
from zope.i18nmessageid import Message
from zope.schema.interfaces import IVocabularyFactory


TIME_ZONES = "plone.app.vocabularies.AvailableTimezones"
LONGEST = {"fullname": 200, "location": 200, "description": 2000, "email": 254}

WRONG_ZONE = _(
    "refusal_account_timezone",
    default="There is no such time zone. Write one like Asia/Ho_Chi_Minh.",
)
WRONG_EMAIL = _(
    "refusal_account_email",
    default="This is no e-mail address. The board's letters go there: correct it.",
)
WRONG_ADDRESS = _(
    "refusal_account_home_page",
    default="A home page begins with https:// or http://.",
)
WRONG_TEXT = _(
    "refusal_account_text",
    default="This is too long, or no text.",
)
WRONG_ROLES = _(
    "refusal_account_roles",
    default="There is no such role. Levels of access are given by the unit's head.",
)
WRONG_PORTRAIT = _(
    "refusal_account_portrait",
    default="A portrait is a picture (JPEG or PNG) of 2 MB at most.",
)
WRONG_NAME = _(
    "refusal_account_no_value",
    default="An account has no such value that is set here, or it is of another kind.",
)
OF_SERVICE = frozenset({"password", "portrait", "roles", "username"})
MOST_OF_PORTRAIT = 2 * 1024 * 1024
PORTRAITS = frozenset({"image/jpeg", "image/png"})


def wrong_values(given: Mapping[str, Any]) -> Iterator[tuple[str, Message]]:
    """Names of the values that cannot be kept, each with its reason."""
    for name, value in given.items():
        if name not in OF_SERVICE and not _is_kept(name, value):
            yield name, WRONG_NAME
        checked = name in CHECKS and value not in (None, "")
        reason = CHECKS[name](value) if checked else None
        if reason is not None:
            yield name, reason
        if name in LONGEST and value is not None and not _is_text(value, LONGEST[name]):
            yield name, WRONG_TEXT
    # A name turned around would be read as another one.
    if one_line(given.get("fullname") or "", LONGEST["fullname"]) is None:
        yield "fullname", WRONG_TEXT


def _is_kept(name: str, value: Any) -> bool:
    """Whether accounts have a text or a switch of this name; what the portal reckons
    itself, such as moments, is set by nobody.
    """
    kind = api.portal.get_tool("portal_memberdata").getPropertyType(name)
    kinds = {"string": str, "text": str, "boolean": bool}
    return kind in kinds and isinstance(value, kinds[kind] | None)


def _zone(value: Any) -> Message | None:
    zones = getUtility(IVocabularyFactory, TIME_ZONES)(api.portal.get())
    return None if isinstance(value, str) and value in zones else WRONG_ZONE


def _email(value: Any) -> Message | None:
    return None if isinstance(value, str) and is_address(value) else WRONG_EMAIL


def _address(value: Any) -> Message | None:
    if not _is_text(value, 500):
        return WRONG_ADDRESS
    try:
        address = urlsplit(value)
    except ValueError:
        return WRONG_ADDRESS
    is_web = address.scheme in ("http", "https") and bool(address.hostname)
    return None if is_web else WRONG_ADDRESS


def _password(value: Any) -> Message | None:
    if not isinstance(value, str):
        return WRONG_TEXT
    return api.portal.get_tool("portal_registration").testPasswordValidity(value)


def _roles(value: Any) -> Message | None:
    known = set(api.portal.get_tool("acl_users").portal_role_manager.listRoleIds())
    fits = isinstance(value, dict | list) and set(value) <= known
    return None if fits else WRONG_ROLES


def _is_text(value: Any, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most


def _portrait(value: Any) -> Message | None:
    """As plone.restapi takes it: a file in Base64."""
    try:
        data = b64decode(value["data"], validate=True)
    except (ValueError, TypeError, LookupError):
        return WRONG_PORTRAIT
    if len(data) > MOST_OF_PORTRAIT:
        return WRONG_PORTRAIT
    verdict = inspect(Upload(BytesIO(data)), upload_limits(), Wanted.PICTURE)
    is_shown = verdict.refusal is None and verdict.media_type in PORTRAITS
    return None if is_shown else WRONG_PORTRAIT


CHECKS: dict[str, Callable[[Any], Message | None]] = {
    "timezone": _zone,
    "email": _email,
    "home_page": _address,
    "password": _password,
    "roles": _roles,
    "portrait": _portrait,
}
