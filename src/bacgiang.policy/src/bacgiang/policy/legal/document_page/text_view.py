"""`@@plain-text`: the text of a document, to keep."""

from ...base.dates import today
from ...base.english.days import shown_day
from ...law.tree import pieces
from ..effect.describing import effect_on
from ..relations.pending import PENDING
from bacgiang.policy import _
from collections.abc import Iterator
from Products.Five import BrowserView
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


class PlainTextView(BrowserView):
    """One paragraph a line, UTF-8, below what is told of its effect on the day; 404 for
    a record without a text."""

    def __call__(self) -> bytes:
        structure = self.context.structure
        if structure is None:
            raise NotFound(self.context, self.__name__, self.request)
        response = self.request.response
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        name = f"{self.context.getId()}.txt"
        response.setHeader("Content-Disposition", f"attachment; filename={name}")
        told = " ".join(map(str, self._told()))
        lines = [piece for piece in pieces(structure.tree) if piece]
        return "\n".join([f"[{told}]", "", *lines, ""]).encode()

    def _told(self) -> Iterator[str]:
        """Who keeps the words as issued is told what they are worth, and since when."""
        answer, day = effect_on(self.context, today()), shown_day(today())
        facts = {"day": day, "status": self._say(answer.title)}
        yield self._say(Message(STATUS, mapping=facts))
        yield self._say(answer.reason)
        yield from (self._say(one.words) for one in answer.remarks)
        if answer.is_pending:
            yield f"{self._say(PENDING)}."
        address = f"{self.context.absolute_url()}/@@text-on"
        yield self._say(Message(AS_ISSUED, mapping={"address": address}))

    def _say(self, message: Message) -> str:
        return str(translate(message, context=self.request))


STATUS = _(
    "text_plain_status",
    default="By the data of the portal, on ${day}: ${status}.",
)
AS_ISSUED = _(
    "text_plain_as_issued",
    default="Below are the words as issued; as they read on a day: ${address}",
)
