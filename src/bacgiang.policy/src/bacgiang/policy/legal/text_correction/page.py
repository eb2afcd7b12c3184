"""`@@correct-text`: the provisions of a record, and the form that corrects one."""

from ...base.act_page.act_page import ActPage
from ...base.english.days import shown_minute
from ...base.frame_language import frame_language
from ...base.refusal import Refused
from ...editorial.acts.people import full_name
from ...law.alignment import word_differences
from ...law.provision_titles import provision_title
from ...law.tree import LegalText
from ..comparison.marking import Marker
from ..documents.structured_text import IHoldsTextInWork
from .change_request import asked_change
from .correcting import correct
from .correcting import NO_PIECE
from .frames import Frame
from .frames import frame_title
from .pieces import correctable
from .pieces import correctable_at
from .pieces import GROUPS
from .pieces import Piece
from .reshaping import reshape
from .versions import Version
from .versions import versions_of
from bacgiang.policy import _
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.i18n import translate


SHOWN_WORDS = 14


class TextVersions(BrowserView):
    """`@@text-versions`: every correction of the text, for those who work on it."""

    version_list = ViewPageTemplateFile("version_list.pt")

    @property
    def versions_macro(self) -> Any:
        """The list of versions, the same on both pages."""
        return self.version_list.macros["versions"]

    @property
    def in_work(self) -> bool:
        """Whether the text is still being written, as that of a draft."""
        return IHoldsTextInWork.providedBy(self.context)

    def record_name(self) -> str:
        number = getattr(self.context, "number", None) or ""
        return f"{number} {self.context.title}".strip()

    def versions(self) -> list[Version]:
        return versions_of(self.context)

    def name_of(self, eid: str) -> str:
        """What is corrected, in words: "Điều 5", the grounds."""
        frame = frame_title(eid)
        if frame is None:
            return provision_title(eid)
        return str(translate(frame, context=self.request))

    moment = staticmethod(shown_minute)
    person = staticmethod(full_name)

    def changes(self, version: Version) -> str:
        """HTML of what was left out and what was put in."""
        said = word_differences(version.before, version.after)
        return Marker(self.request).inline(said)


class CorrectText(ActPage, TextVersions):
    """Without `eid` a list; with it the form. An act answers with a redirect."""

    template = ViewPageTemplateFile("correct.pt")
    reshape_forms = ViewPageTemplateFile("reshape.pt")
    piece: Piece | Frame | None = None

    def prepare(self) -> None:
        eid = self.form_value("eid")
        self.piece = correctable_at(self.tree, eid) if eid else None

    def show(self) -> Any:
        if self.form_value("eid") and self.piece is None:
            raise Refused(NO_PIECE, status=404)
        return super().show()

    def act(self) -> None:
        reason, digest = self.form_value("reason"), self.form_value("digest")
        eid, change = self.form_value("eid"), asked_change(self.request.form)
        if change is not None:
            version = reshape(self.context, eid, digest, change, reason)
        else:
            text = self.form_value("text")
            version = correct(self.context, eid, text, reason, digest)
        kept = _("message_text_corrected", default="The correction is kept.")
        self.redirect(self.address(version), kept)

    @property
    def tree(self) -> LegalText:
        structure = self.context.structure
        return structure.tree if structure is not None else LegalText()

    def pieces(self) -> list[Piece | Frame]:
        return list(correctable(self.tree))

    def versions(self) -> list[Version]:
        """Of the piece at hand; of the whole text beside the list."""
        return versions_of(self.context, self.piece.wid if self.piece else "")

    @property
    def language(self) -> str:
        return frame_language()

    def label(self, piece: Piece | Frame) -> str:
        """The first words of a piece, as the list shows it."""
        return _short(piece.text)

    def frame_name(self, piece: Piece | Frame) -> str:
        """What stands before the first words of a head, grounds or a closing."""
        return self.name_of(piece.eid) if isinstance(piece, Frame) else ""

    def address(self, piece: Piece | Frame | Version) -> str:
        return f"{self.action}?eid={quote(piece.eid)}"

    def name(self) -> str:
        return self.name_of(self.piece.eid) if self.piece else ""

    def text(self) -> str:
        """What the form holds: what was sent and refused, else the piece."""
        if self.reasons and "text" in self.request.form:
            return self.form_value("text")
        return self.piece.text if self.piece else ""

    def digest(self) -> str:
        """Of the piece as the writer saw it, also after a refusal."""
        return self.form_value("digest") or (self.piece.digest if self.piece else "")

    @property
    def reshape_macro(self) -> Any:
        """Forms to cut, join and number anew."""
        return self.reshape_forms.macros["reshape"]

    def numbers_alone(self) -> bool:
        """Whether the piece is a heading: its number may change, and nothing else."""
        piece = self.piece
        return isinstance(piece, Piece) and (
            piece.is_heading or piece.provision.level in GROUPS
        )

    def lines(self) -> list[tuple[int, str]]:
        """Lines that a second provision may begin with."""
        if not isinstance(self.piece, Piece) or self.numbers_alone():
            return []
        lines = self.piece.text.split("\n")
        return [(at, _short(line)) for at, line in enumerate(lines) if at]

    def before(self) -> str:
        """The provision that this one can be joined with; "" where there is none."""
        if not isinstance(self.piece, Piece) or self.numbers_alone():
            return ""
        before = self.piece.before[-1:]
        if not before or Piece(before[0]).is_heading:
            return ""
        return self.label(Piece(before[0]))

    def has_number(self) -> bool:
        return isinstance(self.piece, Piece) and bool(self.piece.provision.num)

    def has_clauses(self) -> bool:
        piece = self.piece
        if not isinstance(piece, Piece) or piece.is_heading:
            return False
        return any(one.num for one in piece.provision.children)


def _short(text: str) -> str:
    words = text.split(maxsplit=SHOWN_WORDS)
    shown = " ".join(words[:SHOWN_WORDS])
    return f"{shown} …" if len(words) > SHOWN_WORDS else shown
