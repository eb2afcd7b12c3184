"""People who have nothing to do with a site: everybody but its own board."""

from .accounts import account
from .person import Person
from dataclasses import dataclass
from requests import Response
from typing import Any


LEVELS = ("update", "review", "publish", "head")


@dataclass(frozen=True)
class Outsider:
    """Somebody with a role of a board, before the items of another board's site."""

    role: str
    board: str
    site: str

    def __str__(self) -> str:
        who = self.role if self.board == self.site else f"{self.board}-{self.role}"
        return f"{who} at {self.site}"

    def person(self, portal: Any) -> Person:
        return Person(portal.absolute_url(), account(self.role, self.board))


VISITOR = Outsider("visitor", "so-y-te", "so-y-te")
OTHER_HEAD = Outsider("head", "huyen-hiep-hoa", "so-y-te")
MAIN_HEAD = Outsider("head", "ubnd", "so-y-te")
UNIT_HEAD = Outsider("head", "so-y-te", "ubnd")
# A head holds every level at once; the others must not hold more.
STRONGEST = (VISITOR, OTHER_HEAD, MAIN_HEAD, UNIT_HEAD)
OTHERS = (
    Outsider("member", "so-y-te", "so-y-te"),
    Outsider("visitor", "ubnd", "ubnd"),
    *(Outsider(level, "huyen-hiep-hoa", "so-y-te") for level in LEVELS[:-1]),
    *(Outsider(level, "ubnd", "so-y-te") for level in LEVELS[:-1]),
    *(Outsider(level, "so-y-te", "ubnd") for level in LEVELS[:-1]),
)
EVERYBODY = STRONGEST + OTHERS


def strangers_to(unit: str) -> list[Outsider]:
    """Heads hold every level of theirs; the rest have none on any board."""
    return [
        *(Outsider("head", board, unit) for board in ("huyen-hiep-hoa", "ubnd")),
        *(Outsider(one, unit, unit) for one in ("visitor", "member", "office")),
        Outsider("site_admin", unit, unit),
    ]


def is_refused(answer: Response) -> bool:
    """Also by being led to sign in."""
    location = answer.headers.get("Location", "")
    led_away = any(map(location.count, ("require_login", "insufficient-priv")))
    return led_away or answer.status_code in (401, 403, 404)
