"""What stands around the provisions: head, grounds, closing, each a piece of its own.

Of the document itself all three can be corrected, also one that is missing as yet; of
an attachment those it has. Their identities are those of Akoma Ntoso: `preamble`,
`att_1__preface`.
"""

from ...law import tree
from .digest import Written
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from enum import StrEnum
from typing import Any


class FrameKind(StrEnum):
    """Which part, by its name in Akoma Ntoso and in the tree."""

    PREFACE = "preface"
    PREAMBLE = "preamble"
    CONCLUSIONS = "conclusions"


_TITLES = {
    FrameKind.PREFACE: _("frame_preface", default="Head"),
    FrameKind.PREAMBLE: _("frame_preamble", default="Grounds"),
    FrameKind.CONCLUSIONS: _("frame_conclusions", default="Closing and signature"),
}
_ATTACHED_TITLES = {
    FrameKind.PREFACE: _("frame_attached_preface", default="Head of the attachment"),
    FrameKind.PREAMBLE: _(
        "frame_attached_preamble", default="Grounds of the attachment"
    ),
    FrameKind.CONCLUSIONS: _(
        "frame_attached_conclusions", default="Closing of the attachment"
    ),
}


@dataclass(frozen=True)
class Frame(Written):
    """Blocks before or after the provisions of a document, or of an attachment."""

    kind: FrameKind
    part: tree.Part

    depth = 0
    is_heading = False

    @property
    def is_attached(self) -> bool:
        return isinstance(self.part, tree.Attachment)

    @property
    def eid(self) -> str:
        return self._inside("eid")

    @property
    def wid(self) -> str:
        """Who it is: an attachment keeps its own through all versions."""
        return self._inside("wid")

    def _inside(self, identity: str) -> str:
        part = getattr(self.part, identity, "")
        return f"{part}__{self.kind}" if part else self.kind.value

    @property
    def blocks(self) -> tuple[tree.Block, ...]:
        found: tuple[tree.Block, ...] = getattr(self.part, self.kind.value)
        return found

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


def frames_before(part: tree.Part) -> Iterator[Frame]:
    yield from _frames(part, FrameKind.PREFACE, FrameKind.PREAMBLE)


def frames_after(part: tree.Part) -> Iterator[Frame]:
    yield from _frames(part, FrameKind.CONCLUSIONS)


def _frames(part: tree.Part, *kinds: FrameKind) -> Iterator[Frame]:
    for kind in kinds:
        frame = Frame(kind, part)
        if frame.blocks or not frame.is_attached:
            yield frame


def put_frame(
    text: tree.LegalText, old: Frame, blocks: tuple[tree.Block, ...]
) -> tree.LegalText:
    """The text with other blocks in the place of a frame's."""
    change: Any = {old.kind.value: blocks}
    if not isinstance(old.part, tree.Attachment):
        return replace(text, **change)
    return replace(
        text,
        attachments=tuple(
            replace(one, **change) if one is old.part else one
            for one in text.attachments
        ),
    )


def frame_title(eid: str) -> Any:
    """What a frame with an identity is called; None for what is no frame."""
    attached, _joint, name = eid.rpartition("__")
    if name not in tuple(FrameKind):
        return None
    return (_ATTACHED_TITLES if attached else _TITLES)[FrameKind(name)]
