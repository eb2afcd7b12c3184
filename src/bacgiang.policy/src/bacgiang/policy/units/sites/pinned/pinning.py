"""Let an item stand first, or no longer: the one function of the page and the service.

Whoever calls has checked the permission `bacgiang.policy: Arrange home page`, which
those have who may publish on the site.
"""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from ....base.acts.recording import record_act
from ....base.dates import day_in
from ....base.dates import today
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..closed import stands_on_closed_site
from . import reasons
from .listing import listed_first
from .store import Pin
from .store import pin_store
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


KINDS = ActKinds(
    {
        "pinned": ActDetail(_("act_detail_pinned", default="item that stands first")),
        "pinned_until": ActDetail(_("act_detail_pinned_until", default="until")),
    }
)
PIN = KINDS.add("pin", _("act_pin", default="Item pinned"))
UNPIN = KINDS.add("unpin", _("act_unpin", default="Item no longer pinned"))


def pin(section: DexterityContent, item: Any, until: Any) -> None:
    """Pin what has the UID `item` through the day `until`. Raises Refused."""
    day = day_in(until)
    Refused.raise_for(*_refusals(section, item, day))
    assert day is not None
    pin_store().put(IUUID(section), Pin(item, day))
    details = {"pinned": item, "pinned_until": day.isoformat()}
    record_act(PIN, section, details=details)


def unpin(section: DexterityContent) -> None:
    """The list is by date again. Raises Refused."""
    if stands_on_closed_site(section):
        raise Refused(reasons.SITE_CLOSED)
    kept = pin_store().get(IUUID(section))
    if kept is not None:
        pin_store().drop(IUUID(section))
        record_act(UNPIN, section, details={"pinned": kept.item})


def _refusals(
    section: DexterityContent, item: Any, day: date | None
) -> Iterator[Refusal]:
    if stands_on_closed_site(section):
        yield reasons.SITE_CLOSED
    if not isinstance(item, str) or not item or not listed_first(section, item):
        yield reasons.NOT_LISTED
    last = today() + timedelta(days=reasons.MOST_DAYS)
    if day is None or not today() <= day <= last:
        yield reasons.BAD_DAY
