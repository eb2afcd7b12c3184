"""What a visitor can choose, and how a cookie holds it (4.1b)."""

from collections.abc import Iterable
from dataclasses import dataclass


COOKIE = "display"
# Of each kind the first is the system's own and is not written down.
SCHEMES = ("auto", "light", "dark")
CONTRASTS = ("normal", "high")
SIZES = ("medium", "large", "larger")
KINDS = {"scheme": SCHEMES, "contrast": CONTRASTS, "size": SIZES}


@dataclass(frozen=True)
class Choice:
    """One word of each kind; words nobody offered count as none."""

    scheme: str = SCHEMES[0]
    contrast: str = CONTRASTS[0]
    size: str = SIZES[0]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that differ from the system's own."""
        chosen = ((kind, getattr(self, kind)) for kind in KINDS)
        return tuple(word for kind, word in chosen if word != KINDS[kind][0])

    @property
    def cookie(self) -> str:
        """As in the cookie, `dark.high.large`; empty when nothing is chosen."""
        return ".".join(self.words)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of the theme's sheets that bring this look, in their order."""
        scheme = "" if self.scheme == SCHEMES[0] else self.scheme
        names = [scheme] if scheme else []
        if self.contrast == "high":
            names = [f"contrast-{scheme}" if scheme else "contrast"]
        return tuple(names + [self.size] * (self.size != SIZES[0]))


def choice_of(words: Iterable[object]) -> Choice:
    """The choice that these words make, in whatever order they come."""
    found = {}
    for word in words:
        for kind, offered in KINDS.items():
            if word in offered:
                found[kind] = str(word)
    return Choice(**found)


def choice_in(cookie: object) -> Choice:
    """The choice in a cookie's value, whatever it says."""
    return choice_of(str(cookie or "")[:100].split("."))
