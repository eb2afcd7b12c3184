"""What the verbs of a sentence act on."""

from bacgiang.policy.law.citations.extents import Lead
from bacgiang.policy.law.citations.extents import lead_of
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.objects import acted_on
from bacgiang.policy.law.citations.objects import is_place_of_phrase
from bacgiang.policy.law.citations.objects import PHRASE
from bacgiang.policy.law.citations.objects import SINCE_DAY
from bacgiang.policy.law.citations.objects import with_larger_levels
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import after_since
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.spoken import Said
from dataclasses import replace
import re


_OWN_EFFECT = re.compile(
    r"[^;]{0,300}(?:này\s+có\s+hiệu\s+lực|(?:có\s+hiệu\s+lực(?:\s+thi\s+hành)?"
    r"|này\s+(?:được\s+)?(?:thi\s+hành|thực\s+hiện|áp\s+dụng))\s+(?:kể\s+)?từ)[^;]{0,200}"
    r"(?:;|,|và)\s{0,3}(?:(?:các|những)\s+)?\Z".replace(r"\s+", r"\s{1,3}"),
    re.IGNORECASE,
)
# "Các quyết định trước đây của UBND tỉnh về một việc: số ..., số ... hết hiệu lực"
_LISTED = re.compile(
    r"(?:(?:tất\s+cả|các|những)\s+){1,2}(?:(?:văn\s+bản|quyết\s+định|nghị\s+(?:quyết|định)"
    r"|thông\s+tư|chỉ\s+thị|pháp\s+lệnh|luật)(?:\s?,\s|\s+và\s+|\s+)?){1,4}(?![^:]{0,200}trái)"
    r"[^:;.\d]{0,200}:\s{0,3}".replace(r"\s+", r"\s{1,3}"),
    re.IGNORECASE,
)
_IN_PART = re.compile(
    r"(?<!\w)(?:một\s{1,3}(?:số|phần)|nội\s{1,3}dung)(?!\w)", re.IGNORECASE
)
# "Các quy định về một việc tại ..."
_RULES_AT = re.compile(
    r"(?:(?:các|những)\s{1,3})?(?:quy|qui)\s{1,3}định\s{1,3}về\s[^.;:“]{2,200}\s(?:tại|trong)"
    r"\s{1,3}(?:các\s{1,3})?",
    re.IGNORECASE,
)
# "Mức thu quy định tại khoản 1 Điều 2 ... được điều chỉnh từ ... thành ..."
_RATE_AT = re.compile(
    r"(?:mức|tỷ\s{1,3}lệ|đơn\s{1,3}giá|giá|thời\s{1,3}hạn|định\s{1,3}mức)\s[^.;:“]{0,200}"
    r"(?<=\s)(?:tại|trong)\s{1,3}",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(r"\A(?:về|đối\s{1,3}với|riêng)\s{1,3}", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?<!\w)(?:về|v/v|ban\s{1,3}hành|công\s{1,3}bố|quy\s{1,3}định|phê\s{1,3}duyệt)(?!\w)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?:đều\s{1,3})?(?:hết|không\s{1,3}còn|chấm)|(?:nay\s{1,3})?đều|nay(?!\w)",
    re.IGNORECASE,
)
_IS_DONE = re.compile(r"(?:được|nay)(?!\w)", re.IGNORECASE)
_DONE_BEFORE = re.compile(r"\s{0,3}(?:nay\s{1,3})?được\s[^.;:]{0,24}", re.IGNORECASE)
_WORDS_BETWEEN = re.compile(
    r"[\s,:]{0,3}(?:các\s{1,3})?(?:cụm\s{1,3}từ|từ(?:\s{1,3}ngữ)?|chữ)\s{0,3}"
    r"(?:[“\"]…{0,4000}[”\"](?:\s?[,;]|\s{1,3}và)?\s{0,3}){1,8}",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:tại|trong|ở)\s", re.IGNORECASE)
_CHANGES = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})
_GO_ON = frozenset({RelationKind.EXTENDS, RelationKind.RESUMES})


def objects_of(verb: Verb, said: Said) -> tuple[list[Citation], str]:
    """Return what a verb acts on, and the words between the two."""
    text, end = said.text, said.end
    if verb.is_passive:
        objects = _subjects(verb, said)
        colon = text.find(":", verb.end, end)
        if objects or colon < 0:
            lead = text[said.start : objects[0].start] if objects else ""
            in_part = (
                _IN_PART.search(lead) is not None
                or _RULES_AT.fullmatch(lead) is not None
                or (bool(objects) and _on_a_matter(objects[0], text))
            )
            return objects, lead if in_part else ""
        after = [each for each in said.cited if each.start > colon]
        found = acted_on(text, colon + 1, end, after)
        if found and lead_of(text[colon + 1 : found[0].start]) is Lead.CONTENT:
            return [], ""
        return with_larger_levels(text, found, after), ""
    after = [each for each in said.cited if each.start >= verb.end]
    objects = acted_on(text, verb.end, end, after)
    objects = with_larger_levels(text, objects, said.cited)
    if not objects:
        return [], ""
    if verb.kind is RelationKind.SUPPLEMENTS:
        objects = _put_in(text, verb.end, objects)
    regulation = _REGULATION.fullmatch(text, verb.end, objects[0].start)
    if regulation is not None and _is_attachment(objects[0]):
        return [_issued(regulation, objects[0]), *objects], ""
    return objects, SINCE_DAY.sub("", text[verb.end : objects[0].start])


_AFTER = re.compile(
    r"\w\s{1,3}(?:vào\s{1,3})?(?:ngay\s{1,3})?(?:phía\s{1,3})?(?:sau|trước)\s{1,3}\Z",
    re.IGNORECASE,
)


def _put_in(text: str, start: int, objects: list[Citation]) -> list[Citation]:
    """What is added to, not that after which what is added stands.

    "Bổ sung Chương mới sau Điều 6 Quyết định ..." adds to the document.
    """
    first, *others = objects
    if others or not _AFTER.search(text, start, first.start):
        return objects
    paths = (each.steps[:-1] for each in first.provisions)
    around = tuple(CitedProvision(steps) for steps in dict.fromkeys(paths) if steps)
    return [replace(first, provisions=around)]


# "Bãi bỏ Quy chế quản lý chợ và Phụ lục I, Phụ lục II ban hành kèm theo Quyết định ..."
_REGULATION = re.compile(
    r"\s{0,3}(?:toàn\s{1,3}bộ\s{1,3})?(?:bản\s{1,3})?(?P<noun>(?:Quy|Qui)\s{1,3}(?:chế|định)"
    r"|Điều\s{1,3}lệ|Nội\s{1,3}quy|Quy\s{1,3}trình|Đề\s{1,3}án|Chương\s{1,3}trình"
    r"|Kế\s{1,3}hoạch)(?:\s{1,3}[^;:.,“”]{2,160})?\s?(?:,|,?\s(?:và|cùng(?:\s{1,3}với)?|kèm))\s{1,3}"
    r"(?:các\s{1,3})?"
)


def _is_attachment(citation: Citation) -> bool:
    """Whether a citation is of appendices of a document, and of nothing in them."""
    document = citation.document
    return (
        document is not None
        and not document.is_this
        and not document.attached
        and all(
            [step.kind for step in each.steps] == [StepKind.APPENDIX]
            for each in citation.provisions
        )
        and bool(citation.provisions)
    )


def _issued(regulation: re.Match[str], beside: Citation) -> Citation:
    """The regulation that a document issues beside its appendices."""
    noun = " ".join(regulation["noun"].split())
    document = beside.document and replace(beside.document, attached=noun)
    return Citation(
        regulation.start("noun"), beside.end, (), document, beside.document_start
    )


_AND_WORDS = re.compile(
    r"\s{0,3}(?:[,;]\s{0,3})?(?:và|cùng)\s{1,3}(?:(?:các|những)\s{1,3})?(?:cụm\s{1,3}từ|từ|chữ)(?!\w)",
    re.IGNORECASE,
)


def words_beside(
    verb: Verb, said: Said, objects: list[Citation]
) -> tuple[list[Citation], str]:
    """Return where words are acted on beside whole provisions, and the words between.

    "Bãi bỏ khoản 1 Điều 2 và cụm từ “…” tại khoản 2 Điều 2 Quyết định ..."
    """
    if verb.is_passive or not objects:
        return [], ""
    start = objects[-1].end
    after = [each for each in said.cited if each.start >= start]
    lead = said.text[start : after[0].start] if after else ""
    if not _AND_WORDS.match(lead) or not is_place_of_phrase(lead):
        return [], ""
    found = acted_on(said.text, start, said.end, after)
    return with_larger_levels(said.text, found, after), lead


# "Thay cụm từ “…” bằng cụm từ “…” trong toàn bộ Quyết định", "... tại Quyết định này"
_THROUGHOUT = re.compile(
    r"\s(?:tại|trong|ở)\s{1,3}(?:(?:toàn\s{1,3}(?:bộ|văn)|tất\s{1,3}cả|các|nội\s{1,3}dung"
    r"|điều\s?,\s{1,3}khoản|điều|khoản|của)\s{1,3}){0,6}(?:(?:toàn\s{1,3})?văn\s{1,3}bản|quyết\s{1,3}định"
    r"|nghị\s{1,3}(?:quyết|định)|thông\s{1,3}tư|quy\s{1,3}(?:chế|định)|điều\s{1,3}lệ|luật)"
    r"(?:\s{1,3}(?:này|(?:nêu\s{1,3})?trên|đó))?"
    r"(?:,?\s(?:và|cùng)\s{1,3}(?:các\s{1,3})?(?:phụ\s{1,3}lục|biểu|mẫu|quy\s{1,3}(?:chế|định))"
    r"(?:\s{1,3}(?:ban\s{1,3}hành\s{1,3})?kèm\s{1,3}theo)?)?\s{0,3}(?:[.;]|\Z)",
    re.IGNORECASE,
)


def words_throughout(verb: Verb, said: Said) -> Citation | None:
    """Return where words are acted on all over a document that lines above name."""
    places = _THROUGHOUT.finditer(said.text, verb.end, said.end)
    place = next(places, None)
    if place is None or verb.kind not in _WORDS_ONLY:
        return None
    if not PHRASE.search(said.text, verb.end, place.start()):
        return None
    return Citation(place.start() + 1, place.end())


_WORDS_ONLY = frozenset(
    {*_CHANGES, RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.ANNULS}
)
_MATTER = re.compile(r"\s{1,3}về\s")


def _on_a_matter(citation: Citation, text: str) -> bool:
    """Whether "các quy định của Luật Xây dựng về một việc" speaks of some of a law."""
    document = citation.document
    is_titled = document is not None and bool(document.title)
    return is_titled and _MATTER.match(text, citation.end) is not None


def _subjects(verb: Verb, said: Said) -> list[Citation]:
    """Return what a passive verb is said of.

    It begins the sentence, or what follows "Quyết định này có hiệu lực ... và".
    """
    text = said.text
    start = verb.subject_start or after_since(text, said.start)
    before = [
        each
        for each in said.cited
        if start <= each.start < each.end <= verb.subject_end
    ]
    if not before:
        return []
    regulation = _REGULATION.fullmatch(text, start, before[0].start)
    if regulation is not None and _is_attachment(before[0]):
        return [
            _issued(regulation, before[0]),
            *acted_on(text, before[0].start, verb.start, before),
        ]
    lead = _SPOKEN_OF.sub("", text[start : before[0].start])
    if _OWN_EFFECT.fullmatch(lead) or _LISTED.fullmatch(lead):
        start = before[0].start
    elif lead_of(lead) is Lead.CONTENT and not (
        _RULES_AT.fullmatch(lead)
        or (verb.kind in _CHANGES and _RATE_AT.fullmatch(lead))
    ):
        return []
    if not _is_said_of(verb, said, before[-1]) or _is_title(verb, said, before):
        return []
    objects = acted_on(text, start, verb.start, before)
    return with_larger_levels(text, objects, before)


def _is_title(verb: Verb, said: Said, before: list[Citation]) -> bool:
    """Whether the verb may stand in the title: "... công bố thủ tục bị bãi bỏ"."""
    between = _ABOUT.search(said.text, before[0].end, verb.start)
    is_end = verb.kind in _GO_ON or _ENDED.match(said.text, verb.start)
    return between is not None and not is_end


def _is_said_of(verb: Verb, said: Said, subject: Citation) -> bool:
    """Whether a verb without "được" follows the provisions it is said of at once.

    In "Quyết định A sửa đổi Quyết định B" it is not said of the former.
    """
    if verb.kind not in _CHANGES or _IS_DONE.match(said.text, verb.start):
        return True
    between = said.text[subject.end : verb.start]
    # "Tại Điều 10, thay cụm từ “…”"
    signs = " ,:" if _AT.match(said.text, said.start) else " "
    if _WORDS_BETWEEN.fullmatch(between):
        return bool(subject.provisions)
    follows = not between.strip(signs) or _DONE_BEFORE.fullmatch(between) is not None
    return follows and bool(subject.provisions)
