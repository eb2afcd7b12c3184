"""Choose the look of a unit's site: the one function of the page and the service.

Whoever calls has checked the permission `bacgiang.policy: Choose site look`.
"""

from ....base.one_line import one_line
from ....base.refusal import Refused
from ...public_lines import LinesComeOut
from ..transitions import state_of
from ..unit_site import UnitSite
from . import reasons
from .accents import Accent
from .banner import make_banner
from .recording import record_look
from .store import look_of
from .store import look_store
from dataclasses import dataclass
from typing import Any
from zope.event import notify


@dataclass(frozen=True)
class Wish:
    """What is to change. None leaves it; `banner` b"" takes the picture away."""

    accent: Any = None
    banner: bytes | None = None
    alternative: Any = None


def choose(site: UnitSite, wish: Wish) -> None:
    """Keep the wish. Raises Refused."""
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
    if said and wish.banner is None and not look_of(site.unit_code).digest:
        raise Refused(reasons.NOTHING_SHOWN)
    look = look_store().make(site.unit_code)
    if wish.accent is not None:
        look.accent = str(wish.accent)
    if wish.banner is not None:
        look.put_banner(banner)
    elif wish.alternative is not None:
        look.alternative = said
    record_look(site, look.accent, look.digest)
