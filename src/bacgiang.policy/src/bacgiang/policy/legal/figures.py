"""What the room of legal documents counts."""

from ..base.figures.figure import Figure
from ..base.figures.figure import Period
from ..base.figures.published import count_published
from .documents.official_document import IOfficialDocument
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


def _published(site: DexterityContent, unit: str | None, period: Period) -> int:
    return count_published(
        unit, period, object_provides=IOfficialDocument.__identifier__
    )


DOCUMENTS = Figure(
    "legal-documents",
    _("figure_legal_documents", default="Legal documents published"),
    _published,
)
