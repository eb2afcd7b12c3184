"""The bodies of the rows of 2016: lines with labels, now and then without."""

from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from dataclasses import dataclass
import re


LABELS = {
    "authorised": re.compile(
        r"Cơ quan hoặc người có thẩm quyền được [uủ][ỷyỷ] quyền hoặc phân cấp thực hiện"
        r"(?: \(nếu có\))?"
    ),
    "competent": re.compile(
        r"Cơ quan (?:hoặc ng[ườ]+i )?có thẩm quyền(?: ra)?(?: quyết định)?"
        r"(?: theo quy định)?"
    ),
    "coordinating": re.compile(
        r"Cơ quan phối hợp(?: thực hiện)?(?: TTHC)?(?: \(nếu có\))?"
    ),
    "carrying_out": re.compile(
        r"Cơ quan (?:trực tiếp )?thực hiện(?: TT[Hh]C| thủ tục hành chính)?"
    ),
}
"""The labels in use; another keeps its words in the field."""

_LINE = re.compile(
    r"(?:[-+]|[a-zđ][)-]|\d[-.)])?-?\s*(?P<label>Cơ quan[^:]{0,120}?)\s*:"
)
_OTHER = {
    "authorised": ("ủy quyền", "uỷ quyền"),
    "competent": ("thẩm quyền", "phê duyệt"),
    "coordinating": ("phối hợp",),
}
_NONE = re.compile(r"không(?: có)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bodies:
    """Who decides, by delegation too, who carries it out, who takes part."""

    competent: str = ""
    authorised: str = ""
    carrying_out: str = ""
    coordinating: str = ""


def read_bodies(row: SourceRow) -> Bodies:
    """Return the bodies; a line without a label goes to those that carry it out."""
    found: dict[str, list[str]] = {}
    name = ""
    text = row.take("txta_co_quan_thuc_hien")
    for line in text.split("\n"):
        match = _LINE.match(line)
        if match:
            label = " ".join(match["label"].split())
            name, is_known = _name(label)
            value = line[match.end() :] if is_known else line.lstrip("- ")
        else:
            value = line
            name = name or "carrying_out"
        plain = value.strip(" -;.")
        if plain and not _NONE.fullmatch(plain):
            found.setdefault(name, []).append(plain)
    if text and not _LINE.match(text):
        row.remark(RemarkCode.BODY_WITHOUT_LABEL, "carried_out_by", text)
    return Bodies(**{name: "\n".join(lines) for name, lines in found.items()})


def _name(label: str) -> tuple[str, bool]:
    """Return the body a label names, and whether it is one of the labels in use."""
    for name, pattern in LABELS.items():
        if pattern.fullmatch(label):
            return name, True
    for name, words in _OTHER.items():
        if any(word in label.lower() for word in words):
            return name, False
    return "carrying_out", False
