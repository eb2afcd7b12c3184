"""All checks at once."""

from .interfaces import IHealthCheck
from bacgiang.policy import _
from datetime import datetime
import logging
from Products.CMFPlone.Portal import PloneSite
from typing import NamedTuple
from zope.component import getUtilitiesFor
from zope.i18nmessageid import Message


logger = logging.getLogger(__name__)


class Finding(NamedTuple):
    """The check's name, and its sentence."""

    check: str
    message: Message


def findings(site: PloneSite, now: datetime) -> list[Finding]:
    """What is wrong at a moment (aware), in the order of the checks' names."""
    found: list[Finding] = []
    for name, check in sorted(getUtilitiesFor(IHealthCheck)):
        try:
            found += [Finding(name, one) for one in check(site, now)]
        except Exception:
            logger.exception("Check %s failed", name)
            found.append(Finding(name, _not_looked(name)))
    return found


def _not_looked(name: str) -> Message:
    return _(
        "health_check_failed",
        default="Check “${name}” could not look. See event.log.",
        mapping={"name": name},
    )
