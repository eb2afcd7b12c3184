"""The acts of a board on a draft, each as its page and its service take them.

`BOARD`, `CITIZEN` and `READING` together name every page and service of `consultation/`.
"""

from .accounts import account
from .board_ground import answer_all
from .board_ground import approve
from .board_ground import Ground
from .board_ground import reply_body
from .board_ground import UNIT
from .board_ground import word_answers
from .person import Person
from bacgiang.policy.base.dates import today
from bacgiang.policy.citizen.codes.board_names import board_name
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.replies.asked_store import asked_store
from bacgiang.policy.consultation.replies.asking import change_body
from bacgiang.policy.consultation.replies.body import BodyState
from bacgiang.policy.consultation.replies.sheet.columns import TITLES
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.versions.linking.proposal import proposal_for
from bacgiang.policy.editorial.secrecy.text_masks import MARK
from bacgiang.policy.ops.seeding.word_file import word_file
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from openpyxl import Workbook
from plone import api
from requests import Response
from typing import Any


Send = Callable[[Person, Ground], Response]
Values = Callable[[Ground], dict[str, Any]]
EVERY_LEVEL = ("update", "review", "publish", "head")
MODERATES = ("review", "publish", "head")
DECIDES = ("publish", "head")
APPROVES = ("head",)
MODIFIES = ("update", "head")


@dataclass(frozen=True)
class Act:
    """`way`: the page or service as it is registered. `levels`: those of the own board
    that may; the first of them does it. `prepare`: what the board did before.
    """

    name: str
    way: str
    levels: tuple[str, ...]
    send: Send
    prepare: Callable[[Ground], None] = lambda ground: None

    def __str__(self) -> str:
        return f"{self.name}: {self.way}"

    def doer(self) -> str:
        return str(account(self.levels[0], UNIT))

    def too_low(self) -> list[str]:
        return [level for level in EVERY_LEVEL if level not in self.levels]


def service(way: str, values: Values, more: str = "", on: str = "path") -> Send:
    """`more` stands behind the name of the service: an attribute of the ground."""
    method, name = way.split()

    def send(who: Person, ground: Ground) -> Response:
        tail = f"/{getattr(ground, more)}" if more else ""
        address = f"{getattr(ground, on)}/{name}{tail}"
        return who.ask(method, address, values(ground))

    return send


def page(way: str, values: Values, on: str = "path", files: Any = None) -> Send:
    def send(who: Person, ground: Ground) -> Response:
        address = f"{getattr(ground, on)}/{way}"
        sent = files() if files is not None else None
        return who.post(address, values(ground), files=sent)

    return send


def _later(ground: Ground) -> dict[str, Any]:
    last = consultation_of(ground.draft).last_day
    closes = (last + timedelta(days=3)).isoformat()
    return {"closes": closes, "ground": "Lý do thử", "declaration": True}


def _cases(act: str, **more: Any) -> Values:
    return lambda ground: {"act": act, "items": [ground.seen()], **more}


def _case_form(act: str, **more: str) -> Values:
    def values(ground: Ground) -> dict[str, Any]:
        seen = ground.seen()
        return {"act": act, "opinion": f"{seen['id']}:{seen['entries']}", **more}

    return values


# The word that one person hides; to hide all of it takes two.
MASKED = f"{MARK} ý kiến."


def _mask(ground: Ground) -> dict[str, Any]:
    return {"act": "mask", "point": 0, "text": MASKED, "proposal": "", **ground.seen()}


def _mask_form(ground: Ground) -> dict[str, Any]:
    seen = ground.seen()
    masked = {"point": "0", "text": MASKED, "proposal": ""}
    return {**masked, **seen, "case": seen["id"]}


def _answer(ground: Ground) -> dict[str, Any]:
    targets = [{"to": f"opinion:{board_name(ground.opinion)}", "stamp": ""}]
    return {"act": "draft", "targets": targets, **WORDING}


def _answer_form(ground: Ground) -> dict[str, Any]:
    return {
        "act": "draft",
        "targets": f"opinion:{board_name(ground.opinion)}",
        **WORDING,
    }


def _answers(act: str) -> Values:
    def values(ground: Ground) -> dict[str, Any]:
        pairs = ground.stamps().items()
        answers = [{"identifier": name, "stamp": stamp} for name, stamp in pairs]
        return {"act": act, "answers": answers, "reason": "Lý do thử"}

    return values


def _answers_form(act: str) -> Values:
    def values(ground: Ground) -> dict[str, Any]:
        answers = [f"{name} {stamp}" for name, stamp in ground.stamps().items()]
        # A reason to send back would be lost by any other act, and refused.
        return {"act": act, "answers": answers, "reason": ""}

    return values


def _assign(ground: Ground) -> dict[str, Any]:
    who = {"assigned": f"{UNIT}-update"}
    return {"act": "assign", "targets": _answer(ground)["targets"], **who}


def _reply_form(ground: Ground) -> dict[str, Any]:
    sent = reply_body("Sở Nội vụ (mẫu)")
    (point,) = sent.pop("points")
    return {
        **sent,
        **{f"{name}-0": value for name, value in point.items()},
        "key": "khoa-cua-mau-don-0001",
        "case": board_name(ground.reply),
        "save": "1",
    }


def _correct_form(ground: Ground) -> dict[str, Any]:
    return {**_reply_form(ground), "seen": submissions().require(ground.reply).digest}


def _sheet() -> dict[str, Any]:
    book, target = Workbook(), BytesIO()
    book.active.append(list(TITLES.values()))
    row = ["Sở Y (mẫu)", "1/A", "", today(), "", "Điều 1", "Đồng ý", "Nhất trí.", ""]
    book.active.append(row)
    book.save(target)
    return {"file": ("gop-y.xlsx", target.getvalue())}


def _paper() -> dict[str, Any]:
    return {"file_1": ("giay.docx", word_file(["Nội dung giấy tờ."]))}


def _bodies(ground: Ground) -> dict[str, Any]:
    return {"items": [{"name": "Sở Công Thương", "asked": today().isoformat()}]}


def _bodies_form(ground: Ground) -> dict[str, Any]:
    return {"names": "Sở Công Thương", "asked": today().isoformat()}


def _links(ground: Ground) -> dict[str, Any]:
    with api.env.adopt_user(username=f"{UNIT}-update"):
        return {"digest": proposal_for(ground.copy).digest, "confirm": True}


def _said(**values: Any) -> Values:
    return lambda ground: values


WORDING = {"result": "taken-up", "reasons": "Đã sửa theo góp ý."}


def _state_body(ground: Ground) -> None:
    with api.env.adopt_user(username=f"{UNIT}-update"):
        change_body(ground.draft, ground.body, BodyState.AGREED, today(), None)


def _confirming(ground: Ground) -> dict[str, Any]:
    """What somebody else states of a body."""
    (body,) = asked_store().of(ground.draft.UID())
    return {"confirm": [{"id": body.identifier, "digest": body.digest}]}


def _confirming_form(ground: Ground) -> dict[str, Any]:
    (row,) = _confirming(ground)["confirm"]
    return {"confirm": "1", "seen:list": f"{row['id']} {row['digest']}"}


AGREED = _said(state="agreed", answered=today().isoformat())
WITHHOLD = {"reason": "off-topic", "note": "Ghi chú"}


def _board_acts() -> list[Act]:
    def by(name: str, way: str, levels: tuple[str, ...], values: Values, **more: Any):
        prepare = {"prepare": more.pop("prepare")} if "prepare" in more else {}
        make = page if way.startswith("@@") else service
        return Act(name, way, levels, make(way, values, **more), **prepare)

    copy = {"on": "copy_path"}
    cases, case_page = "POST @opinion-cases", "@@opinions-queue"
    answers, desk = "POST @responses", "@@answers"
    stated = {"prepare": _state_body}
    worded, approved = {"prepare": word_answers}, {"prepare": approve}
    reply = lambda ground: reply_body("Sở Nội vụ (mẫu)")  # noqa: E731
    return [
        by("extend", "POST @extension", DECIDES, _later),
        by("extend", "@@extend-consultation", DECIDES, _later),
        by(
            "end",
            "POST @outcome",
            DECIDES,
            _said(adopted=False, reason="Lý do", declaration=True),
        ),
        by(
            "end",
            "@@end-consultation",
            DECIDES,
            _said(how="dropped", reason="Lý do", sure="1", declaration="1"),
        ),
        by("publish one", cases, MODERATES, _cases("publish")),
        by("publish one", case_page, MODERATES, _case_form("publish")),
        by("withhold", cases, MODERATES, _cases("propose", **WITHHOLD)),
        by("withhold", case_page, MODERATES, _case_form("propose", **WITHHOLD)),
        by("mask", cases, MODERATES, _mask),
        by("mask", "@@opinion-mask", MODERATES, _mask_form),
        by(
            "look up",
            "@@opinion-contact",
            MODERATES,
            lambda ground: {"case": board_name(ground.opinion), "why": "Cần hỏi lại"},
        ),
        by("answer", answers, EVERY_LEVEL, _answer),
        by("answer", desk, EVERY_LEVEL, _answer_form),
        by("assign", answers, EVERY_LEVEL, _assign),
        by("approve", answers, APPROVES, _answers("approve"), **worded),
        by("approve", desk, APPROVES, _answers_form("approve"), **worded),
        by("send back", answers, APPROVES, _answers("return"), **worded),
        by("publish answers", answers, DECIDES, _said(act="publish"), **approved),
        by("publish answers", desk, DECIDES, _said(act="publish"), **approved),
        by(
            "issue report",
            "@@consultation-report",
            DECIDES,
            _said(issue="1", sure="1"),
            prepare=answer_all,
        ),
        by("enter reply", "POST @replies", EVERY_LEVEL, reply),
        by("enter reply", "@@enter-reply", EVERY_LEVEL, _reply_form),
        by("correct reply", "PATCH @replies", EVERY_LEVEL, reply, more="reply_name"),
        by("correct reply", "@@correct-reply", EVERY_LEVEL, _correct_form),
        by("sheet", "@@replies-sheet", EVERY_LEVEL, _said(look="1"), files=_sheet),
        by("ask bodies", "POST @bodies-asked", EVERY_LEVEL, _bodies),
        by("ask bodies", "@@bodies-asked", EVERY_LEVEL, _bodies_form),
        by("body answered", "PATCH @bodies-asked", EVERY_LEVEL, AGREED, more="body"),
        by("drop body", "DELETE @bodies-asked", EVERY_LEVEL, _said(), more="body"),
        by("confirm body", "POST @bodies-asked", MODERATES, _confirming, **stated),
        by("confirm body", "@@bodies-asked", MODERATES, _confirming_form, **stated),
        by("links", "POST @draft-links", MODIFIES, _links, **copy),
        by("links", "@@draft-links", MODIFIES, _links, **copy),
        by("text", "POST @draft-text", MODIFIES, _said(text="Điều 1. Khác."), **copy),
        by(
            "text",
            "@@draft-text",
            MODIFIES,
            _said(act="read", text="Điều 1. Khác."),
            **copy,
        ),
        by(
            "papers",
            "@@draft-papers",
            MODIFIES,
            _said(kind_1="submission", title_1="Tờ trình"),
            files=_paper,
            **copy,
        ),
    ]


BOARD = _board_acts()
# Anybody's, without an account: what citizens send and do by their code.
CITIZEN = {"POST @opinions", "@@opinion", "POST @follow", "@@follow-drafts"}
CITIZEN |= {"@@confirm-following", "@@stop-following", "@@send-code-again"}
CITIZEN |= {"@@withdraw-opinion", "@@correct-opinion", "@@appeal-opinion"}
CITIZEN |= {"@@opinion-consent"}
# What shows and does nothing; who is shown what, the tests of reading say.
READING = {"@@draft_view", "@@draft_paper_view", "@@draft_register_view"}
READING |= {"@@RSS", "@@rss.xml", "@@atom.xml", "@@opinions", "@@opinions-figures"}
READING |= {"@@draft-versions", "@@draft-version", "@@draft-compare", "@@draft-outcome"}
READING |= {"@@draft-editor-notes", "@@draft-report-links", "@@opinions-data"}
READING |= {"@@opinions-data.csv", "@@opinions-data.json", "@@opinion-file"}
READING |= {"@@consultation-report.docx", "@@consultation-report.xlsx"}
READING |= {"@@replies", "@@replies-sheet.xlsx", "@@reply-receipt"}
READING |= {
    f"GET @{name}"
    for name in (
        *("drafts", "akn", "draft-text", "draft-links", "versions", "outcome"),
        *("opinions", "balance", "opinion-cases", "opinion-figures", "responses"),
        *("replies", "bodies-asked"),
    )
}
