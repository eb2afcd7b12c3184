"""How long a session lasts: settings of the administrator.

ASVS 5.0 (7.3) asks for a limit of idle time and one of the whole, each by the risk, and
reasons where they are wider than those of NIST SP 800-63B-4 (one hour, a day at AAL2).
An hour without any request; a script says that somebody writes in an open form
(`still-here.js`), so no long text is lost. Twelve hours in all: a working day with its
evening; nobody comes back the next morning to a browser that somebody else has used.
"""

from dataclasses import dataclass
from datetime import timedelta
from plone.registry.interfaces import IRegistry
from zope.component import queryUtility


IDLE_MINUTES = "bacgiang.session_idle_minutes"
HOURS = "bacgiang.session_hours"
DEFAULT_IDLE_MINUTES = 60
DEFAULT_HOURS = 12


@dataclass(frozen=True)
class SessionLimits:
    """`idle`: without any use. `whole`: in all, whatever the use."""

    idle: timedelta
    whole: timedelta


def session_limits() -> SessionLimits:
    registry = queryUtility(IRegistry)
    found = {} if registry is None else registry
    return SessionLimits(
        idle=timedelta(minutes=found.get(IDLE_MINUTES) or DEFAULT_IDLE_MINUTES),
        whole=timedelta(hours=found.get(HOURS) or DEFAULT_HOURS),
    )
