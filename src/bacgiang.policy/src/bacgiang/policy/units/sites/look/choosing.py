"""Choose the look of a unit's site: the one function of the page and the service.

A colour is chosen, and a banner taken away, at once; a picture and words about it are
proposed (`proposing`). Whoever calls has checked the permission
`bacgiang.policy: Choose site look`.
"""

from ....base.one_line import one_line
from ....base.refusal import Refused
from ...public_lines import LinesComeOut
from ..transitions import state_of
from ..unit_site import UnitSite
from . import reasons
from .accents import Accent
from .banner import make_banner
from .proposing import propose
from .recording import record_look
from .store import look_of
from .store import look_store
from dataclasses import dataclass
from typing import Any
from zope.event import notify


@dataclass(frozen=True)
class Wish:
    """What is to change. None leaves it; `banner` b"" takes the picture away.

    `is_declared`: that picture and words disclose no secret (4.2a).
    """

    accent: Any = None
    banner: bytes | None = None
    alternative: Any = None
    is_declared: bool = False


def choose(site: UnitSite, wish: Wish) -> bool:
    """Keep the wish; whether a part of it waits for a second person. Raises Refused."""
    if state_of(site).is_closed:
        raise Refused(reasons.SITE_CLOSED)
    if wish.accent is not None and wish.accent not in list(Accent):
        raise Refused(reasons.UNKNOWN_ACCENT)
    told = "" if wish.alternative is None else wish.alternative
    said = one_line(told, reasons.LONGEST_ALTERNATIVE)
    if said is None:
        raise Refused(reasons.BAD_ALTERNATIVE)
    notify(LinesComeOut({"alternative": said}))
    banner = make_banner(wish.banner, said) if wish.banner else None
    shown = look_of(site.unit_code)
    if said and wish.banner is None and not shown.digest:
        raise Refused(reasons.NOTHING_SHOWN)
    is_worded = wish.alternative is not None and wish.banner is None
    waits = banner is not None or (is_worded and said != shown.alternative)
    if waits and not wish.is_declared:
        raise Refused(reasons.DECLARATION_MISSING)
    look = look_store().make(site.unit_code)
    before = (look.accent, look.digest)
    if wish.accent is not None:
        look.accent = str(wish.accent)
    if wish.banner == b"":
        look.take_away()
    if (look.accent, look.digest) != before or not waits:
        record_look(site, look.accent, look.digest, look.alternative)
    if waits:
        propose(site, banner, said)
    return waits
