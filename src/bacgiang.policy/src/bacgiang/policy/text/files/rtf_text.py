"""Text of an RTF file as it is read.

striprtf gives text alone: no fonts, which decide the encoding, no notes, and page
headers amid the text; so the groups are walked here, with a stack of their own, however
deep they are nested.
"""

from bacgiang.policy.text.files.content import Content
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.faults import Remark
from bacgiang.policy.text.files.flow import Flow
from bacgiang.policy.text.files.notes import Notes
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.rtf_fonts import RtfFonts
from bacgiang.policy.text.files.rtf_tokens import rtf_tokens
from bacgiang.policy.text.files.rtf_tokens import RtfWord
from bacgiang.policy.text.files.rtf_words import CHARACTERS
from bacgiang.policy.text.files.rtf_words import READ_THOUGH_STARRED
from bacgiang.policy.text.files.rtf_words import SKIPPED
from bacgiang.policy.text.files.symbols import shown
from dataclasses import dataclass
from dataclasses import replace
from enum import Enum
from typing import Any


_SWITCHES = {
    "caps": "capitals",
    "scaps": "capitals",
    "v": "hidden",
    "deleted": "deleted",
}


class _Target(Enum):
    """Where the text of a group goes."""

    TEXT = "text"
    NUMBER = "number"
    FONTS = "fonts"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits and puts back at its end."""

    flow: Flow
    target: _Target = _Target.TEXT
    font: int = 0
    capitals: bool = False
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False
    fallback: int = 1


def rtf_content(data: bytes) -> Content:
    """Read the text of an RTF file.

    Page headers and footers, comments, pictures and codes of fields are left out. A
    file that is cut off is remarked as broken.
    """
    reader = _Reader()
    for token in rtf_tokens(data):
        reader.take(token)
    remarks = () if reader.is_complete else (Remark(Fault.BROKEN),)
    return Content(reader.paragraphs(), remarks)


class _Reader:
    """Takes the tokens of a file one by one."""

    def __init__(self) -> None:
        self._flow = Flow()
        self._state = _State(self._flow)
        self._stack: list[_State] = []
        self._fonts = RtfFonts()
        self._default_font = 0
        self._octets = bytearray()
        self._high_surrogate = 0
        self._skip = 0
        self._starred = False
        self._notes = Notes()
        self._note_flows: dict[str, Flow] = {}

    @property
    def is_complete(self) -> bool:
        """Whether every group has come to its end."""
        return not self._stack

    def take(self, token: RtfWord | bytes) -> None:
        if isinstance(token, bytes):
            self._octets += token[self._skip :]
            self._skip = max(self._skip - len(token), 0)
        elif token.word in ("{", "}"):
            self._flush()
            self._skip = 0
            self._group(opens=token.word == "{")
        elif self._skip and token.word != "u":
            self._skip -= 1
        else:
            self._flush()
            self._word(token.word, token.number)

    def _group(self, opens: bool) -> None:
        if opens:
            self._stack.append(self._state)
        elif self._stack:
            self._state = self._stack.pop()

    def paragraphs(self) -> list[Paragraph]:
        """Return what was read, notes at the end."""
        self._flush()
        notes = {key: flow.paragraphs() for key, flow in self._note_flows.items()}
        return self._flow.paragraphs() + self._notes.paragraphs(notes)

    def _flush(self) -> None:
        """Read the bytes that have come together, in the font they are set in."""
        if not self._octets:
            return
        octets = bytes(self._octets)
        self._octets.clear()
        self._starred = False
        if self._state.target is _Target.FONTS:
            self._fonts.add_name(octets)
        elif self._state.target is not _Target.NOWHERE:
            self._add(self._fonts.read(octets, self._state.font))

    def _add(self, text: str) -> None:
        state = self._state
        if state.target is _Target.NOWHERE or state.deleted:
            return
        font = self._fonts.name(state.font)
        state.flow.add(text, RunFormat(font, state.capitals, state.hidden))

    def _word(self, word: str, number: int | None) -> None:
        if word == "*":
            self._starred = True
            return
        starred, self._starred = self._starred, False
        target = self._state.target
        if target is _Target.NOWHERE:
            return
        if word in SKIPPED or (starred and word not in READ_THOUGH_STARRED):
            self._change(target=_Target.NOWHERE)
        elif target is _Target.FONTS:
            self._font_word(word, number)
        elif word in CHARACTERS:
            self._add(CHARACTERS[word])
        elif not self._structure(word):
            self._format(word, number)

    def _font_word(self, word: str, number: int | None) -> None:
        if word == "f":
            self._fonts.begin(number or 0)
        elif word == "fcharset":
            self._fonts.set_charset(number or 0)

    def _structure(self, word: str) -> bool:
        """Act on a word that ends something or opens a part; tell whether it is one."""
        state = self._state
        match word:
            case "par" | "sect":
                state.flow.end_paragraph(state.in_table)
            case "nestcell":
                state.flow.end_paragraph(True)
            case "cell":
                state.flow.end_cell()
            case "row":
                state.flow.end_row()
            case "tab":
                self._add(" " if state.target is _Target.NUMBER else "\t")
            case "listtext" | "pntext":
                self._change(target=_Target.NUMBER)
            case "fonttbl":
                self._change(target=_Target.FONTS)
            case "footnote":
                self._open_note()
            case "shptxt":
                box = Flow()
                state.flow.add_box(box)
                self._change(flow=box, in_table=False)
            case _:
                return False
        return True

    def _format(self, word: str, number: int | None) -> None:
        match word:
            case "f":
                self._change(font=number or 0)
            case "plain":
                self._change(font=self._default_font, capitals=False, hidden=False)
            case "caps" | "scaps" | "v" | "deleted":
                self._change(**{_SWITCHES[word]: number != 0})
            case "pard" | "intbl":
                self._change(in_table=word == "intbl")
            case "uc":
                self._change(fallback=max(number or 0, 0))
            case "u":
                self._unicode((number or 0) & 0xFFFF)
            case "ansicpg":
                self._fonts.set_code_page(number or 0)
            case "deff":
                self._default_font = number or 0
                self._change(font=self._default_font)

    def _change(self, **changes: Any) -> None:
        self._state = replace(self._state, **changes)

    def _open_note(self) -> None:
        key = str(len(self._note_flows))
        self._add(self._notes.mark(key))
        flow = self._note_flows[key] = Flow()
        self._change(flow=flow, in_table=False)

    def _unicode(self, unit: int) -> None:
        """Add a character given as UTF-16, and pass over what stands in for it."""
        self._skip = self._state.fallback
        high, self._high_surrogate = self._high_surrogate, 0
        if 0xD800 <= unit < 0xDC00:
            self._high_surrogate = unit
        elif not 0xDC00 <= unit < 0xE000:
            self._add(shown(chr(unit), self._fonts.name(self._state.font)))
        elif high:
            units = high.to_bytes(2, "big") + unit.to_bytes(2, "big")
            self._add(units.decode("utf-16-be"))
