"""A procedure of the register, `/vi/thu-tuc` (4.1c)."""

from ...editorial.items import IContentHolder
from ...editorial.items import INamesItsOrigin
from ...editorial.items import ITextFollowsState
from ...editorial.secrecy.own_texts import IOwnTexts
from ...units.owning import IOwnedRecord
from ...units.owning import UnitRecord
from ..record.fields import LINE_LIMIT
from ..record.json_form import to_json
from ..versions.version import Version
from ..versions.versioned import IVersioned
from .conversion import record_of
from .conversion import title_today
from .schema import IProcedure
from .texts import texts_of_rows
from collections.abc import Iterator
from datetime import datetime
import json
from plone.dexterity.content import Container
from zope.interface import implementer


@implementer(
    IProcedure,
    IContentHolder,
    INamesItsOrigin,
    IOwnedRecord,
    IOwnTexts,
    ITextFollowsState,
    IVersioned,
)
class Procedure(Container, UnitRecord):
    """A procedure.

    It names its own source and author: the decision that publishes it, and the unit in
    charge.
    """

    # Without a type hint: Zope keeps annotations of an object where Python keeps those
    # of its class.
    longest_title = LINE_LIMIT

    def Title(self) -> str:  # noqa: N802
        """Its name of today, for the window, the way to it and lists."""
        return title_today(self)

    @property
    def source(self) -> str:
        return self.decision_number or self.record_source or self.byline

    def own_texts(self) -> Iterator[str]:
        """The words of the rows, for who looks for marks of secrecy."""
        yield from texts_of_rows(record_of(self))

    def as_version(self, number: int, moment: datetime) -> Version:
        """The record as JSON, under the decision it comes from."""
        record = record_of(self)
        content = json.dumps(to_json(record), ensure_ascii=False, sort_keys=True)
        return Version(number, moment, content, record.decision)
