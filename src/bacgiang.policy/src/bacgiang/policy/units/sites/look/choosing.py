"""Choose the look of a unit's site: the one function of the page and the service.

Whoever calls has checked the permission `bacgiang.policy: Choose site look`.
"""

from ....base.refusal import Refused
from ..closed import is_closed
from ..unit_site import UnitSite
from .accents import Accent
from .banner import make_banner
from .events import LookChosen
from .reasons import BAD_ALTERNATIVE
from .reasons import LONGEST_ALTERNATIVE
from .reasons import SITE_CLOSED
from .reasons import UNKNOWN_ACCENT
from .store import look_store
from dataclasses import dataclass
from typing import Any
import unicodedata
from zope.event import notify


@dataclass(frozen=True)
class Wish:
    """What is to change. None leaves it; `banner` b"" takes the picture away."""

    accent: Any = None
    banner: bytes | None = None
    alternative: Any = None


def choose(site: UnitSite, wish: Wish) -> None:
    """Keep the wish. Raises Refused."""
    if is_closed(site):
        raise Refused(SITE_CLOSED)
    accent = _accent(wish.accent)
    alternative = _alternative(wish.alternative)
    banner = make_banner(wish.banner, alternative or "") if wish.banner else None
    look = look_store().make(site.unit_code)
    if accent is not None:
        look.accent = accent.value
    if wish.banner is not None:
        look.put_banner(banner)
    elif alternative is not None and look.digest:
        look.alternative = alternative
    notify(LookChosen(site, look.accent, look.digest))


def _accent(name: Any) -> Accent | None:
    if name is None:
        return None
    try:
        return Accent(name)
    except ValueError as error:
        raise Refused(UNKNOWN_ACCENT) from error


def _alternative(text: Any) -> str | None:
    if text is None:
        return None
    if not isinstance(text, str) or len(text.strip()) > LONGEST_ALTERNATIVE:
        raise Refused(BAD_ALTERNATIVE)
    if any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in text):
        raise Refused(BAD_ALTERNATIVE)
    return unicodedata.normalize("NFC", text).strip()
