"""Lead-ins ("bãi bỏ các quyết định sau:") and the items below them."""

from bacgiang.policy.law.citations.extents import Lead
from bacgiang.policy.law.citations.extents import lead_of
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.sentences import Depth
from bacgiang.policy.law.citations.spoken import Said
from bacgiang.policy.law.tree import Level
from collections.abc import Sequence
import re


_COLON = re.compile(r":\s{0,4}\Z")
_ITEM = re.compile(
    r"\s{0,4}(?:(?:\d{1,3}[.)]?|toàn\s{1,3}bộ|toàn\s{1,3}văn|các|những|nội\s{1,3}dung"
    r"|quy\s{1,3}định|tại|của|cụm\s{1,3}từ|tên)\s{1,4}){0,6}",
    re.IGNORECASE,
)
_ISSUED_BY = re.compile(
    r"(?!(?:sửa|bổ|bãi|thay|hủy|huỷ|đính|thêm|bỏ|điều\s{1,3}chỉnh|đình|tạm|ng[ưừ]ng|nay)\b)"
    r"[^.;:“\d]{2,160}\s{1,3}ban\s{1,3}hành\s{1,3}(?:kèm\s{1,3})?(?:theo|tại)\s{1,3}"
    r"(?:các\s{1,3})?",
    re.IGNORECASE,
)
_ISSUED_WITH = re.compile(r"[^.;:“\d]{2,120}(?:,|\svà)\s{1,3}(?:các\s{1,3})?")
_SPOKEN_OF = re.compile(
    r"\s{0,3}(?:(?:tại|đối\s{1,3}với|trong|ở|về|các|riêng)\s{1,3}){0,2}", re.IGNORECASE
)
_PROCEDURES = re.compile(r"thủ\s{1,3}tục|TTHC", re.IGNORECASE)
_ANNEX = re.compile(r"danh\s{1,3}mục|phụ\s{1,3}lục|kèm\s{1,3}theo", re.IGNORECASE)
_PUBLISHES = re.compile(r"công\s{1,3}bố", re.IGNORECASE)
_LIST_OF_ENDED = re.compile(
    r"danh\s{1,3}mục[^.;:]{0,80}(?:văn\s{1,3}bản|quyết\s{1,3}định|nghị\s{1,3}quyết"
    r"|nghị\s{1,3}định|thông\s{1,3}tư|chỉ\s{1,3}thị)[^.;:]{0,160}"
    r"(?:bãi\s{1,3}bỏ|hủy\s{1,3}bỏ|huỷ\s{1,3}bỏ|hết\s{1,3}hiệu\s{1,3}lực|thay\s{1,3}thế)",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"(?<!\w)(?:một\s{1,3}phần|một\s{1,3}số\s{1,3}(?:điều|khoản|điểm|nội\s{1,3}dung"
    r"|quy\s{1,3}định))(?!\w)",
    re.IGNORECASE,
)


def is_lead_in(said: Said) -> bool:
    """Whether what stands below a sentence goes on with it."""
    at_article = said.passage.level is Level.ARTICLE and said.place[1] is Depth.NONE
    return at_article or said.is_heading or _ends_with_colon(said)


def is_spoken_of(said: Said) -> bool:
    """Whether a sentence without a verb names what is spoken of: "Tại Điều 5:"."""
    if not said.cited or not (said.is_heading or _ends_with_colon(said)):
        return False
    return bool(_SPOKEN_OF.fullmatch(said.text, said.start, said.cited[0].start))


def is_item(lead: str, first: Citation) -> bool:
    """Whether an item of a list may begin with these words, before what it names."""
    return _ITEM.fullmatch(lead) is not None or is_issued_by(lead, first)


def is_issued_by(lead: str, first: Citation) -> bool:
    """Whether an item names what a document has issued: "sổ mẫu ban hành theo ..."."""
    if _ISSUED_BY.fullmatch(lead):
        return True
    is_attached = first.document is not None and bool(first.document.attached)
    return is_attached and _ISSUED_WITH.fullmatch(lead) is not None


def takes_list(said: Said, objects: Sequence[Citation]) -> bool:
    """Whether documents or provisions below a lead-in complete it.

    Of procedures, which are listed with the decisions that published them, it does not.
    """
    if any(each.provisions for each in objects):
        return False
    return not _PROCEDURES.search(said.text, said.start, said.end)


def lead_of_list(verb: Verb, said: Said, objects: Sequence[Citation]) -> str:
    """Return what a lead-in says of the items below: that they are parts, or words.

    "Một số khoản, cụm từ" leaves to each item what it is.
    """
    if verb.is_passive:
        return ""
    end = objects[0].start if objects else said.end
    words = said.text[verb.end : end]
    is_phrase = lead_of(words) is Lead.PHRASE
    is_told = "“" in words if is_phrase else _PARTLY.search(words)
    return words.rstrip(" :") if is_told else ""


def lists_in_annex(verb: Verb, said: Said) -> bool:
    """Whether what a verb acts on is listed in an annex ("Danh mục kèm theo").

    A list that is only published tells what others have ended.
    """
    words = said.text[verb.start : said.end]
    return _ANNEX.search(words) is not None and not _PUBLISHES.match(words)


def is_annex(said: Said) -> bool:
    """Whether the head of an annex is that of a list of documents that end."""
    words = said.text[said.start : said.end]
    return _LIST_OF_ENDED.search(words) is not None and not _PROCEDURES.search(words)


def is_row(said: Said) -> bool:
    """Whether a sentence is a row of a table, or begins with a number of its own."""
    numbered = said.passage.level is not Level.UNNUMBERED
    return "|" in said.printed or numbered or said.place[1] is not Depth.NONE


def _ends_with_colon(said: Said) -> bool:
    return _COLON.search(said.text, max(said.start, said.end - 6), said.end) is not None
