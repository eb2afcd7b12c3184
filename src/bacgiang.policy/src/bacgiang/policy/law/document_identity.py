"""Who a document is: issuer, number and date of issue together.

A number alone is no key: serial numbers start again every year, in every body, and
some bodies give one twice. Laws of old are named by title and date alone.
"""

from bacgiang.policy.law.document_number import DocumentNumber
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.text.folding import fold
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
import re


@dataclass(frozen=True, slots=True)
class DocumentIdentity:
    """Identity of a document as far as it is known.

    ``issuer`` is the body's name as printed, empty where it is not said; ``title`` is
    what a law without a number is called ("Tổ chức HĐND và UBND").
    """

    issuer: str = ""
    number: DocumentNumber | None = None
    day: date | None = None
    type: DocumentType | None = None
    title: str = ""

    @property
    def key(self) -> str:
        """Issuer, number (or type and title) and day in one folded text."""
        day = self.day.isoformat() if self.day else ""
        return "|".join([issuer_key(self.issuer), self.name_key, day])

    @property
    def year(self) -> int | None:
        """Year of the number, or of issue where the number has none.

        Of a law named by its title with the year ("Hợp tác xã năm 1996") that year.
        """
        if self.number is not None and self.number.year is not None:
            return self.number.year
        if self.day is not None:
            return self.day.year
        told = _YEAR.search(self.title) if self.number is None else None
        return int(told["year"]) if told else None

    def may_be(self, other: "DocumentIdentity") -> bool:
        """Whether both can name one document: nothing that both say differs.

        False where they share neither a number nor a title. A short number
        ("Quyết định 76/2007") is that of any document of its type, serial and year.
        """
        if self.number is not None and other.number is not None:
            same = self.number.key == other.number.key
            named = same or self._is_short_for(other) or other._is_short_for(self)
        else:
            named = bool(self.title) and _called(self.title) == _called(other.title)
        return named and self._agrees(other)

    @property
    def keys_to_meet(self) -> tuple[str, ...]:
        """Folded texts of which two identities that `may_be` one share at least one."""
        title = _called(self.title)
        return tuple(
            f"{kind} {key}"
            for kind, key in (
                ("number", self.number.key if self.number is not None else ""),
                ("short", self.short_key),
                ("title", title),
            )
            if key
        )

    @property
    def short_key(self) -> str:
        """Serial and year folded, under which a short number names the document.

        Empty without a number or a year.
        """
        if self.number is None or self.year is None:
            return ""
        return self.number.search_keys(self.year)[-1]

    @property
    def is_short(self) -> bool:
        """Whether the number has no marks, only a serial and perhaps a year."""
        number = self.number
        return number is not None and not (number.type_mark or number.issuer_marks)

    def _is_short_for(self, other: "DocumentIdentity") -> bool:
        if not self.is_short or self.type is None or self.type is not other.type:
            return False
        return bool(self.short_key) and self.short_key == other.short_key

    def _agrees(self, other: "DocumentIdentity") -> bool:
        if not _can_be_one(issuer_key(self.issuer), issuer_key(other.issuer)):
            return False
        said: tuple[tuple[object, object], ...] = (
            (self.day, other.day),
            (self.year, other.year),
            (self.type, other.type),
        )
        return all(mine == theirs for mine, theirs in said if mine and theirs)

    @property
    def name_key(self) -> str:
        """Number, or type and title, folded: what two of one name share."""
        return self.number.key if self.number is not None else self._title_key

    @property
    def law_key(self) -> str:
        """Type and title of a law, by which texts name it with its day or alone.

        Empty for what is no law, and without a title.
        """
        return self._title_key if self.type in LAWMAKERS and self.title else ""

    @property
    def _title_key(self) -> str:
        kind = self.type.value if self.type else ""
        return f"{kind} {_called(self.title)}".strip()


LAWMAKERS = {
    DocumentType.CONSTITUTION: ("Quốc hội",),
    DocumentType.CODE: ("Quốc hội",),
    DocumentType.LAW: ("Quốc hội",),
    DocumentType.ORDINANCE: ("Ủy ban Thường vụ Quốc hội", "Hội đồng Nhà nước"),
}
"""Who issues the types of documents that are named by their title."""


def _called(title: str) -> str:
    """A title folded, without the word for its type: "Luật Đất đai" is "Đất đai".

    Nor with the year that tells it from others ("Luật Hợp tác xã năm 1996").
    """
    return _TYPE_WORD.sub("", " ".join(fold(_YEAR.sub("", title)).split()))


def _can_be_one(issuer: str, other: str) -> bool:
    """Whether two keys of issuers can be of one body: "tỉnh" alone is any province."""
    bodies = (_JOINTLY.sub("bo ", one) for one in (issuer, other))
    shorter, longer = sorted(bodies, key=len)
    if not shorter or shorter == longer:
        return True
    return longer.startswith(f"{shorter} ") and shorter.endswith(_KINDS_OF_PLACES)


# "liên Bộ Tài chính - Công nghiệp" are "Bộ Tài chính, Bộ Công nghiệp".
_JOINTLY = re.compile(r"^lien (?:tich )?bo (?:bo )?|^lien tich (?=bo )")
_KINDS_OF_PLACES = (" tinh", " thanh pho", " huyen", " thi xa", " xa", " phuong")
_ABBREVIATIONS = {
    "ubnd": "uy ban nhan dan",
    "ub": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubtvqh": "uy ban thuong vu quoc hoi",
    "tp": "thanh pho",
    "ttg": "thu tuong chinh phu",
    "vpcp": "van phong chinh phu",
    "nhnn": "ngan hang nha nuoc",
}
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\snăm (?P<year>(?:19|20)\d\d)\Z")
_TYPE_WORD = re.compile(r"^(?:luat|bo luat|phap lenh|hien phap) (?=\S)")
_JOINT = re.compile(r"\s[-–]\s|[;,]")
_MINISTRY = re.compile(r"^bo ")
_REMARK = re.compile(r"\([^()]{0,80}\)")
# A minister, and the governor of the State Bank, issue as their ministry.
_HEAD_OF_MINISTRY = re.compile(r"^(?:bo truong(?: bo)?|thong doc) (?:chu nhiem )?")


@lru_cache(maxsize=4096)
def issuer_key(issuer: str) -> str:
    """Return a body's name folded: UBND and Ủy ban nhân dân are one.

    Remarks in brackets ("(cũ)") say when, not who, and are left out.
    """
    parts = _JOINT.split(_REMARK.sub(" ", issuer))
    bodies = [_body_key(one.strip()) for one in parts]
    # Of ministries that issue together the first may bear the word "Bộ" for all.
    first, *others = [one for one in bodies if one] or [""]
    return " ".join([first, *(_MINISTRY.sub("", one) for one in others)])


def _body_key(issuer: str) -> str:
    words = _WORD.findall(fold(issuer))
    name = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    ministry = "bo " if name.startswith("bo truong") else ""
    return _HEAD_OF_MINISTRY.sub(ministry, name)
