"""Opinions and replies of the sample, and what the boards make of them."""

from ...base.dates import today
from ...base.refusal import Refused
from ...base.uploads.inspection import Upload
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...consultation.cases.catching_up import catch_up
from ...consultation.cases.deciding import confirm_withholding
from ...consultation.cases.deciding import propose_withholding
from ...consultation.cases.deciding import publish
from ...consultation.opinions.accepting import accept_opinion
from ...consultation.opinions.input import SentIdentity
from ...consultation.opinions.input import SentOpinion
from ...consultation.opinions.input import SentPoint
from ...consultation.replies.asked_store import asked_store
from ...consultation.replies.asking import body_named
from ...consultation.replies.confirming import confirm_bodies
from ...consultation.replies.entering import enter
from ...consultation.replies.parsing import ReplyReader
from ...consultation.replies.provisions import ProvisionNames
from ...consultation.versions.provisions import last_version
from .sample_steps import acting_as
from .word_file import word_file
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


class SampleRefused(RuntimeError):
    """The portal does not take what the sample holds; the message says why."""


def give_opinions(draft: DexterityContent, row: dict[str, Any]) -> None:
    """As citizens without JavaScript do: the board looks at each."""
    for one in row.get("opinions", ()):
        with api.env.adopt_roles(["Anonymous"]):
            found = _take_in(draft, row["id"], one)
        _decide(draft, row["unit"], found.code, one)
    catch_up(api.portal.get())


def enter_replies(draft: DexterityContent, row: dict[str, Any]) -> None:
    """What came on paper, entered by the board's editor."""
    for one in row["replies"]:
        body = body_named(asked_store().of(IUUID(draft)), one.get("organisation", ""))
        values = {
            **one,
            "dated": _day(one.get("dated_in_days")),
            "arrived": _day(one["arrived_in_days"]),
            "asked_body": body.identifier if body is not None else "",
        }
        with acting_as(row["unit"], "update"):
            reader = ReplyReader(draft, values)
            reply = reader.read([_letter(one)])
            if reply is None:
                raise SampleRefused(str(Refused(*reader.refusals)))
            found = enter(draft, reply)
        _decide(draft, row["unit"], found.code, one)
    waiting = {
        one.identifier: one.digest for one in asked_store().of(IUUID(draft)) if one.by
    }
    if waiting:
        with acting_as(row["unit"], "review"):
            confirm_bodies(draft, waiting)


def _letter(row: dict[str, Any]) -> Upload:
    """In the place of the scan of what came."""
    data = word_file([point["text"] for point in row["points"]])
    return Upload(BytesIO(data), "van-ban-gop-y.docx")


def _day(days: int | None) -> str:
    return "" if days is None else (today() + timedelta(days=days)).isoformat()


def _take_in(draft: DexterityContent, draft_id: str, row: dict[str, Any]) -> Submission:
    kept = last_version(draft)
    if kept is None:
        raise SampleRefused(f"{draft_id} is not public.")
    names = ProvisionNames(kept)
    sent = SentOpinion(
        points=tuple(
            SentPoint(
                names.find(one["provision"]),
                kept.version.number,
                one["stance"],
                one["text"],
                one.get("proposal", ""),
            )
            for one in row["points"]
        ),
        identity=SentIdentity(
            name=row["name"],
            use_of_data=True,
            publish_name=row.get("publish_name", False),
        ),
        key=f"sample-{draft_id}-{row['id']}",
    )
    return accept_opinion(draft, sent, (), datetime.now(UTC)).submission


def _decide(draft: DexterityContent, unit: str, code: str, row: dict[str, Any]) -> None:
    fate = row.get("fate")
    if fate == "published":
        with acting_as(unit, "review"):
            publish(draft, [code])
    elif fate == "withheld":
        with acting_as(unit, "review"):
            propose_withholding(draft, [code], row["reason"])
        with acting_as(unit, "head"):
            confirm_withholding(draft, [code])
    elif fate == "withdrawn":
        submissions().withdraw(code)
