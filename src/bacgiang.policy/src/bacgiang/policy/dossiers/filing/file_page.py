"""`@@apply-file`: where the script of the page sends files to, piece by piece."""

from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ...base.refused_answer import envelope
from ...base.uploads.reasons import UNREADABLE_FILE
from ...citizen.public_page import require_own_page
from ...citizen.submissions.writing import server_clock
from ..procedure_form.held import offer_of
from .receiving import MOST_PIECE
from .receiving import Piece
from .receiving import receive
from .receiving import Received
from .receiving import received
import json
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five import BrowserView
from zope.interface import alsoProvides
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import FileUpload


class ReceiveFile(NeverKept, BrowserView):
    """GET tells how much of a file is there, POST takes the next piece; as JSON."""

    address = "apply-file"

    def __call__(self) -> str:
        offer, response = offer_of(self.context), self.request.response
        if offer is None:
            raise NotFound(self.context, self.__name__, self.request)
        response.setHeader("Content-Type", "application/json")
        response.setHeader("X-Robots-Tag", "noindex")
        form, uid = self.request.form, self.context.UID()
        key, mark = form_value(form, "draft"), form_value(form, "mark")
        try:
            if self.request.method != "POST":
                return self.told(received(uid, key, mark))
            require_own_page(self.context, self.request)
            alsoProvides(self.request, IDisableCSRFProtection)
            piece, now = self.piece(mark), server_clock()
            return self.told(receive(uid, offer.form.read(), key, piece, now))
        except Refused as refused:
            response.setStatus(refused.status, lock=1)
            return json.dumps(envelope(refused.refusals, self.request))

    def piece(self, mark: str) -> Piece:
        """Raises Refused where something of it is missing or too long."""
        form = self.request.form
        question, name = form_value(form, "question"), form_value(form, "name")
        size, offset = (number_in(form.get(one), 9) for one in ("size", "offset"))
        data = form.get("piece")
        read = data.read(MOST_PIECE + 1) if isinstance(data, FileUpload) else b""
        is_fit = 0 < len(read) <= MOST_PIECE and 0 < len(mark) <= 300 and name
        if size is None or offset is None or not is_fit:
            raise Refused(UNREADABLE_FILE)
        return Piece(mark, question, name, size, offset, read)

    def told(self, answer: Received) -> str:
        why = answer.refused
        said = {"refused": why.in_words(self.request)} if why is not None else {}
        return json.dumps({"offset": answer.offset, "number": answer.number, **said})
