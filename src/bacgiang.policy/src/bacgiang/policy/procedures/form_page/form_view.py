"""`@@procedure_form_view`: the page of a form, on any day (4.1c)."""

from ...legal.effect.labels import STATUS_TITLES
from ...search.attachments.extracted import kept_text
from ..form.formats import FORMATS
from ..form.versions import form_version
from ..procedure_page.basis import ShownDocument
from ..procedure_page.held_view import HeldView
from ..versions.effect import effective_day
from ..versions.store import version_store
from ..versions.version import Version
from ..vocabularies.titles import LANGUAGES
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from functools import cached_property
from plone import api
from plone.uuid.interfaces import IUUID
from typing import Any


PREVIEWED = 20_000
"""Characters of a form's text that its page shows."""
MOST_PROCEDURES = 200


@dataclass(frozen=True)
class ShownFile:
    """A file of the form, to download."""

    format: str
    url: str
    filename: str
    content_type: str
    size: int
    sha256: str


class FormView(HeldView):
    """A blank form: the portal writes nothing into it."""

    @cached_property
    def version(self) -> Version:
        if self.held is not None:
            return self.held.version
        return form_version(self.context, 0, datetime.now(UTC))

    @cached_property
    def facts(self) -> dict[str, Any]:
        return self.version.data

    def status(self) -> tuple[str, Any] | None:
        if self.held is None:
            return None
        return self.held.status.value, STATUS_TITLES[self.held.status]

    def files(self) -> list[ShownFile]:
        found = self.facts["files"]
        return [
            ShownFile(format=name.upper(), url=self._address(name), **found[name])
            for name in FORMATS
            if name in found
        ]

    def language_code(self) -> str:
        return str(self.facts["language"])

    def language_title(self) -> Any:
        return LANGUAGES.get(self.facts["language"], "")

    def kilobytes(self, size: int) -> int:
        return max(1, round(size / 1000))

    def text(self) -> list[str]:
        """What is written on the form, to read before one downloads it."""
        stored = self.version.files.values()
        said = next((text for text in map(kept_text, stored) if text), "")
        return [line.strip() for line in said[:PREVIEWED].splitlines() if line.strip()]

    def decision(self) -> ShownDocument | None:
        return self.shown_decision(self.version.decision)

    def versions(self) -> list[tuple[str, str]]:
        """Day and address of every published version, newest first."""
        found = version_store().of(IUUID(self.context))
        base = self.context.absolute_url()
        days = [effective_day(one) for one in reversed(found)]
        return [(self.day(day), f"{base}?on={day.isoformat()}") for day in days]

    def procedures(self) -> list[tuple[str, str, str]]:
        """Code, name and address of the procedures it is for."""
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(
            portal_type="Procedure",
            form_numbers=self.facts["number"],
            sort_on="sortable_title",
            sort_limit=MOST_PROCEDURES,
        )
        return [
            (one.procedure_code, one.Title, one.getURL())
            for one in found[:MOST_PROCEDURES]
        ]

    def _address(self, name: str) -> str:
        base = self.context.absolute_url()
        if self.held is None:
            return f"{base}/@@download/{name}"
        return f"{base}/@@form-file/{self.version.number}/{name}"
