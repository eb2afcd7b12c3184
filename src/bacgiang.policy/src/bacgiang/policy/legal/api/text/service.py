"""`GET <record>/@akn`: the text of a record as Akoma Ntoso 3.0 XML (7.2b).

`?day=2026-03-02` gives it as it reads on a day, `?eId=art_5` one provision of it. What
amended it, and what it amends, is told in its `meta` when it is handed out; the kept
text does not change with that.
"""

from ....base.conditional import is_known
from ....base.refusal import Refused
from ....law.akn import portion_of
from ...consolidated.asked_day import day_named
from ...consolidated.awaiting import told_awaited
from ...consolidated.collecting import text_on
from ...consolidated.expressing import akn_as_issued
from ...consolidated.expressing import akn_on
from ...documents.structured_text import StructuredText
from .asked_provision import eid_named
from .asked_provision import NO_PROVISION
from .asked_provision import NO_TEXT
from hashlib import sha256
from plone.restapi.services import Service


MEDIA_TYPE = "application/akn+xml"


class GetAkn(Service):
    """The XML, with its SHA-256 as entity tag."""

    @property
    def structure(self) -> StructuredText | None:
        """The text that is given."""
        found: StructuredText | None = self.context.structure
        return found

    def akn(self, structure: StructuredText) -> bytes:
        """The XML of the text, with what others do to it."""
        day = day_named(self.request.form, "day")
        if day is None:
            return told_awaited(self.context, akn_as_issued(self.context))
        akn = akn_on(self.context, text_on(self.context, day), day)
        return told_awaited(self.context, akn, day)

    def _asked_part(self, akn: bytes) -> bytes:
        eid = eid_named(self.request.form)
        part = portion_of(akn, eid) if eid else akn
        if part is None:
            raise Refused(NO_PROVISION)
        return part

    def render(self) -> bytes | str:
        self.check_permission()
        response = self.request.response
        structure = self.structure
        if structure is None:
            raise Refused(NO_TEXT)
        akn = self._asked_part(self.akn(structure))
        digest = sha256(akn).hexdigest()
        response.setHeader("ETag", f'"{digest}"')
        response.setHeader("Content-Type", f"{MEDIA_TYPE}; charset=utf-8")
        if is_known(self.request, digest):
            response.setStatus(304)
            return b""
        name = f"{self.context.getId()}.xml"
        response.setHeader("Content-Disposition", f'inline; filename="{name}"')
        return akn
