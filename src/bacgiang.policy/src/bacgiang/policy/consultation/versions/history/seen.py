"""Which versions whoever asks may read: those of a draft that is public to them."""

from ....base.form_values import number_in
from ....editorial.visibility.seen import WORK
from ...timing.acceptance import is_public
from ..store import draft_versions
from ..store import KeptVersion
from datetime import datetime
from datetime import UTC
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


def may_read_versions(draft: DexterityContent) -> bool:
    """A draft that was withdrawn shows them to those who work on it alone."""
    works = api.user.has_permission(WORK, obj=draft)
    return is_public(draft, datetime.now(UTC)) or bool(works)


def versions_seen(draft: DexterityContent) -> tuple[KeptVersion, ...]:
    """The oldest first."""
    return draft_versions().kept(draft.UID()) if may_read_versions(draft) else ()


def version_seen(draft: DexterityContent, number: Any) -> KeptVersion | None:
    """The version of a number as somebody wrote it; None for no such version."""
    wanted = number_in(number)
    found = (one for one in versions_seen(draft) if one.version.number == wanted)
    return next(found, None)
