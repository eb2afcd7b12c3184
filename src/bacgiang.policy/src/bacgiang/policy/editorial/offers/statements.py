"""Read what was stated with an act out of what a form or a program sent."""

from ..workflow.statements import stated_text
from ..workflow.statements import TRUE_WORDS
from .pictures import picture_of
from collections.abc import Mapping
from dataclasses import dataclass
from plone.namedfile.file import NamedBlobImage
from typing import Any


TEXTS = ("reason", "heading", "lead", "derive_into")


@dataclass(frozen=True)
class OfferStatement:
    """`derive_into` is the UID of a main-site section, "" to keep the item's place.

    `declaration`: words and picture disclose no secret (4.2a).
    `picture` None leaves the main board's picture as it is; `drop_picture` removes it.
    """

    reason: str = ""
    heading: str = ""
    lead: str = ""
    derive_into: str = ""
    picture: NamedBlobImage | None = None
    drop_picture: bool = False
    declaration: bool = False

    @property
    def has_own_words(self) -> bool:
        """Whether the main site is to show anything but what the unit's board says."""
        return bool(self.heading or self.lead or self.picture)


def statement_of(sent: Mapping[str, Any]) -> OfferStatement:
    """Statements from a mapping; unknown keys are ignored, texts are put into NFC.

    `picture` is an upload of a form, or a mapping with base64 `data` as the API's other
    file fields take it. Raises Refused.
    """
    texts = {name: stated_text(name, sent.get(name)) for name in TEXTS}
    texts["heading"] = " ".join(texts["heading"].split())
    return OfferStatement(
        **texts,
        picture=picture_of(sent.get("picture")),
        drop_picture=_is_said(sent, "drop_picture"),
        declaration=_is_said(sent, "declaration"),
    )


def _is_said(sent: Mapping[str, Any], name: str) -> bool:
    return str(sent.get(name, "")).lower() in TRUE_WORDS
