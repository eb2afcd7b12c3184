"""Files uploaded by a form: judged before they are stored."""

from ....base.uploads.clean_names import clean_file_name
from ....base.uploads.inspection import Verdict
from .fields import judge
from .fields import mark_inspected
from .fields import needs_inspection
from .fields import open_file
from plone.formwidget.namedfile.converter import NamedDataConverter
from plone.formwidget.namedfile.utils import is_file_upload
from plone.namedfile.interfaces import INamed
from typing import Any
from zope.interface import Invalid


class InspectedConverter(NamedDataConverter):
    """Refuses beside the field what may not be taken in."""

    def toFieldValue(self, value: Any) -> Any:  # noqa: N802
        if is_file_upload(value) and value.filename:
            return self._taken(value)
        found = super().toFieldValue(value)
        if INamed.providedBy(found) and needs_inspection(found):
            # An upload that was put aside when another field was wrong.
            with open_file(found) as stream:
                verdict = self._judged(stream, found.filename or "")
            mark_inspected(found, verdict)
        return found

    def _taken(self, upload: Any) -> INamed:
        name = clean_file_name(upload.filename)
        verdict = self._judged(upload, name)
        taken = self.field._type(upload, verdict.media_type, name)
        mark_inspected(taken, verdict)
        return taken

    def _judged(self, stream: Any, name: str) -> Verdict:
        verdict = judge(stream, name, self.field)
        if verdict.refusal is not None:
            raise Invalid(verdict.refusal.message)
        return verdict
