"""The files that units put in the place of the portal's own templates."""

from ...base.filled_papers.filling import places_of
from ...base.stores.site_store import SiteStore
from .kinds import PaperKind
from BTrees.OOBTree import OOBTree
from functools import cache
from pathlib import Path
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile


OURS = Path(__file__).parent / "templates"


class TemplateStore(Persistent):
    """Each a Word file."""

    def __init__(self) -> None:
        self._files: OOBTree = OOBTree()

    def get(self, unit: str, kind: PaperKind) -> bytes | None:
        found: NamedBlobFile | None = self._files.get((unit, kind.value))
        return None if found is None else found.data

    def put(self, unit: str, kind: PaperKind, data: bytes | None) -> None:
        """None: the portal's own from now on."""
        if data is None:
            self._files.pop((unit, kind.value), None)
        else:
            self._files[(unit, kind.value)] = NamedBlobFile(data)


template_store = SiteStore("bacgiang.policy.dossiers.templates", TemplateStore)


def ours(kind: PaperKind) -> bytes:
    return (OURS / f"{kind.value}.docx").read_bytes()


def template_of(unit: str, kind: PaperKind) -> bytes:
    """What the unit uses."""
    return template_store().get(unit, kind) or ours(kind)


@cache
def known_places() -> frozenset[str]:
    """Names that a template can use: those of ours."""
    return frozenset().union(*(places_of(ours(kind)) for kind in PaperKind))
