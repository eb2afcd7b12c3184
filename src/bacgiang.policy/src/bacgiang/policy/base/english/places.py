"""Which places of the English site show what stands at Vietnamese ones."""

from collections.abc import Sequence
from plone import api


Names = tuple[str, ...]

ROOT = ("en",)
SHOWN_AT: dict[Names, Names] = {
    ("vi",): ROOT,
    ("vi", "van-ban"): ("en", "legal-documents"),
    ("vi", "chi-dao-dieu-hanh"): ("en", "directives"),
    ("vi", "du-thao"): ("en", "drafts"),
    ("vi", "thu-tuc"): ("en", "procedures"),
    ("vi", "thu-tuc", "bieu-mau"): ("en", "procedures", "forms"),
    ("vi", "to-chuc"): ("en", "organisation"),
}
"""Paths in the portal, as the site map has them; of the root itself, nothing below."""
STANDS_AT = {shown: stands for stands, shown in SHOWN_AT.items()}


def show_at(stands: Names, shown: Names) -> None:
    """What stands at the one path is shown at the other: a room tells of its own."""
    SHOWN_AT[stands] = shown
    STANDS_AT[shown] = stands


def english_path(path: Sequence[str]) -> Names | None:
    """Where an English page leads to what stands at a path; None: to the path itself.

    Both are relative to the portal.
    """
    names = tuple(path)
    for end in range(len(names), 0, -1):
        shown = SHOWN_AT.get(names[:end])
        if shown is None:
            continue
        if shown == ROOT and end < len(names):
            return None
        return (*shown, *names[end:]) if _stands(shown) else None
    return None


def _stands(shown: Names) -> bool:
    """A portal may have no English site, or one without the section."""
    place = api.portal.get()
    for name in shown:
        if name not in place:
            return False
        place = place[name]
    return True
