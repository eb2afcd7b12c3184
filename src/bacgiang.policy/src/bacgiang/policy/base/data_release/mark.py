"""The mark that the code leaves in the data it has set up or upgraded.

It is made of the standard library's types and ZODB's own, so that code of any release
can read it, older ones included.
"""

from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from persistent.mapping import PersistentMapping
from plone.dexterity.content import DexterityContent
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.release"


@dataclass(frozen=True)
class Mark:
    """Who wrote the data last.

    `data` and `readable_from` are numbers as in `release.py`. `shape` is a digest of
    what the code installs (its profiles, its stores), `settings` what the profiles said
    of each registry record and what it held then, both as digests.
    """

    release: str
    data: int
    readable_from: int
    shape: str = ""
    settings: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def mark_of(site: DexterityContent) -> Mark | None:
    """None on data from before there were marks."""
    kept = IAnnotations(site).get(KEY)
    if kept is None:
        return None
    names = Mark.__dataclass_fields__
    return Mark(**{name: kept[name] for name in names if name in kept})


def leave_mark(site: DexterityContent, mark: Mark) -> None:
    """Fields that a newer release knows besides stay."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = PersistentMapping()
    annotations[KEY].update(asdict(mark))
