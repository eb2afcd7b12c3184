"""Put a notice up and end it: the functions that the page and the service share.

Whoever calls has checked the permission `bacgiang.policy: Arrange home page`, which
those have who may publish on the site; they end notices, the head alone puts them up.
"""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.recording import record_act
from ...base.dates import day_of
from ...base.dates import moment_in
from ...base.dates import now_utc
from ...base.one_line import one_line
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import those_that_hold
from ...base.tasks.working_days import working_day_after
from ...editorial.workflow.item_roles import roles_on_item
from ...editorial.workflow.statement_rules import DECLARATION_MISSING
from ...units.public_lines import LinesComeOut
from ...units.sites.belonging import unit_code_of
from ...units.sites.closed import stands_on_closed_site
from ..outside_address import is_plain
from . import reasons
from .notice import Level
from .notice import UrgentNotice
from .store import urgent_notices
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any
from uuid import uuid4
from zope.event import notify


NOTICE_DAYS = "bacgiang.outage_notice_days"
FEWEST_DAYS = 7
MOST_RUNNING = 10
"""Notices of one board at once: pages carry them all."""

KINDS = ActKinds(
    {
        "level": ActDetail(_("act_detail_notice_level", default="level")),
        "notice": ActDetail(_("act_detail_notice_text", default="words")),
        "holds_from": ActDetail(_("act_detail_notice_from", default="from")),
        "notice_url": ActDetail(_("act_detail_notice_url", default="link")),
        "holds_to": ActDetail(_("act_detail_notice_to", default="to")),
    }
)
PUT_UP = KINDS.add(
    "urgent_notice", _("act_urgent_notice", default="Notice on every page put up")
)
END = KINDS.add(
    "urgent_notice_end",
    _("act_urgent_notice_end", default="Notice on every page ended"),
)


def put_up(
    site: DexterityContent,
    said: Mapping[str, Any],
    identifier: str = "",
    is_agreed: bool = False,
) -> UrgentNotice:
    """Put a notice up on the site, or on all where it is the main one.

    `is_agreed`: another room has asked who may, and whether a secret is told.

    `said`: level, text, text_en, url, `declaration` that no secret is told (4.2a: it
    goes the way of no item), and the moments `starts` and `ends` as ISO 8601,
    in the province's time where they name no zone. Raises Refused.
    """
    now = now_utc()
    starts, ends = moment_in(said.get("starts")), moment_in(said.get("ends"))
    text = one_line(said.get("text") or "", reasons.LONGEST)
    text_en = one_line(said.get("text_en") or "", reasons.LONGEST)
    url = one_line(said.get("url") or "", reasons.LONGEST)
    most = timedelta(days=reasons.MOST_DAYS)
    is_period = (
        starts
        and ends
        and starts <= now + most
        and max(now, starts) < ends
        and ends <= max(now, starts) + most
    )
    Refused.raise_for(
        *those_that_hold(
            {
                reasons.NOT_HEAD: not (is_agreed or roles_on_item(site).heads),
                DECLARATION_MISSING: not (is_agreed or said.get("declaration")),
                reasons.SITE_CLOSED: stands_on_closed_site(site),
                reasons.TOO_MANY: _running(site, now) >= MOST_RUNNING,
                reasons.BAD_LEVEL: said.get("level") not in list(Level),
                reasons.BAD_TEXT: not text,
                reasons.BAD_TEXT.at("text_en"): text_en is None,
                reasons.BAD_PERIOD: not is_period,
                reasons.BAD_URL: url is None or bool(url and not is_plain(url)),
            }
        )
    )
    assert starts and ends and text and text_en is not None and url is not None
    notify(LinesComeOut({"text": text, "text_en": text_en}))
    notice = UrgentNotice(
        id=identifier or uuid4().hex,
        unit=unit_code_of(site),
        level=str(said["level"]),
        starts=starts,
        ends=ends,
        text=text,
        text_en=text_en,
        url=url,
        announced=now,
    )
    _keep(site, notice, PUT_UP)
    return notice


def end(site: DexterityContent, identifier: Any) -> UrgentNotice:
    """End one of the site's own notices that has not ended yet. Raises Refused."""
    now = now_utc()
    for notice in urgent_notices().of(unit_code_of(site)):
        if notice.id == identifier and notice.ended is None and now < notice.ends:
            ended = replace(notice, ended=now)
            _keep(site, ended, END)
            return ended
    raise Refused(reasons.NOT_RUNNING)


def warnings_of(notice: UrgentNotice) -> tuple[Refusal, ...]:
    """What its author is warned of: nothing in English, an outage told late."""
    silent = () if notice.text_en else (reasons.NO_ENGLISH,)
    return (*silent, *_told_late(notice))


def _told_late(notice: UrgentNotice) -> tuple[Refusal, ...]:
    if notice.level != Level.OUTAGE:
        return ()
    days = api.portal.get_registry_record(NOTICE_DAYS, default=None) or FEWEST_DAYS
    first = working_day_after(day_of(notice.announced), days)
    is_short = day_of(notice.starts) < first
    return (reasons.SHORT_NOTICE.at(days=days),) if is_short else ()


def _keep(site: DexterityContent, notice: UrgentNotice, kind: str) -> None:
    urgent_notices().put(notice)
    details = {
        "level": notice.level,
        "notice": notice.text,
        "notice_url": notice.url,
        "holds_from": notice.starts.isoformat(),
        "holds_to": notice.ends.isoformat(),
    }
    record_act(kind, site, details=details)


def _running(site: DexterityContent, now: datetime) -> int:
    kept = urgent_notices().of(unit_code_of(site))
    return sum(one.ended is None and now < one.ends for one in kept)
