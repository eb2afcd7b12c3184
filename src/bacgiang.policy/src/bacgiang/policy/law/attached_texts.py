"""The regulation that a decision issues, as others cite it: "Quy chế ... kèm theo".

What is appended to it ("Phụ lục I") stands behind it and ends with it.
"""

from bacgiang.policy.law.appendices import appendix_labels
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import LegalText


_HEAD_BLOCKS = 4
_REGULATIONS = ("quy định", "quy chế", "điều lệ", "nội quy", "thể lệ")
_APPENDED = frozenset({AttachmentKind.APPENDIX, AttachmentKind.FORM})


def attached_text(text: LegalText, noun: str) -> tuple[str, ...]:
    """Return the eIds of the attachment that ``noun`` calls, and of what is appended.

    ``noun`` is its kind as cited ("Quy chế"). Empty where several attachments, or none,
    may be meant.
    """
    kind = _plain(noun).removeprefix("bản ")
    labels = appendix_labels(text)
    leading = [
        one
        for one in text.attachments
        if one.kind not in _APPENDED and one.eid not in labels
    ]
    bearing = [one for one in text.attachments if _bears(one, kind)]
    meant = (
        [one for one in bearing if one in leading]
        or [one for one in bearing if one.eid not in labels]
        or bearing
    )
    if not meant and kind.startswith(_REGULATIONS):
        # Many call a "Quy chế" a "Quy định".
        meant = [one for one in leading if one.kind is AttachmentKind.REGULATION]
    if not meant and len(text.attachments) == 1:
        meant = list(text.attachments)
    if len(meant) != 1:
        return ()
    return _with_appended(meant[0], text, leading)


def _with_appended(
    meant: Attachment, text: LegalText, leading: list[Attachment]
) -> tuple[str, ...]:
    found = [meant.eid]
    behind = text.attachments[text.attachments.index(meant) + 1 :]
    for one in behind if meant in leading else ():
        if one in leading:
            break
        found.append(one.eid)
    return tuple(found)


def _bears(attachment: Attachment, kind: str) -> bool:
    heads = attachment.preface[:_HEAD_BLOCKS]
    return bool(kind) and any(_plain(one.text).startswith(kind) for one in heads)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold().replace("qui ", "quy ")
