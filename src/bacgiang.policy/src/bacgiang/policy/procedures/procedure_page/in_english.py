"""What an English page says of a procedure, out of its data."""

from ...legal.vocabularies.tables import title_in
from ..procedure.conversion import record_of
from ..procedure.schema import IProcedure
from ..record.procedure_record import ProcedureRecord
from ..versions.in_english import WordsOfVersion
from ..vocabularies import titles
from ..vocabularies.choices import FIELDS
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from zope.component import adapter
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.publisher.interfaces.browser import IBrowserRequest


@adapter(IProcedure, IBrowserRequest)
class WordsOfProcedure(WordsOfVersion):
    """Code, field, level, and who may apply."""

    @cached_property
    def _record(self) -> ProcedureRecord:
        version = self.version
        return version.record() if version is not None else record_of(self.record)

    @property
    def name(self) -> str:
        message = _(
            "text_procedure_name",
            default="Procedure ${code}",
            mapping={"code": self._record.code},
        )
        return str(translate(message, target_language="en"))

    @property
    def facts(self) -> tuple[Message, ...]:
        return tuple(self._facts())

    def _facts(self) -> Iterator[Message]:
        record = self._record
        if record.field:
            said = {"field": title_in(FIELDS, record.field, "en", record.field)}
            yield _("text_procedure_field", default="Field: ${field}.", mapping=said)
        if record.levels:
            said = {"levels": _list(titles.LEVELS[one] for one in record.levels)}
            yield _(
                "text_procedure_levels",
                default="Carried out at: ${levels}.",
                mapping=said,
            )
        if record.audiences:
            said = {"who": _list(titles.AUDIENCES[one] for one in record.audiences)}
            yield _("text_procedure_who", default="Open to: ${who}.", mapping=said)


def _list(said: Iterable[Message]) -> str:
    return ", ".join(translate(one, target_language="en") for one in said)
