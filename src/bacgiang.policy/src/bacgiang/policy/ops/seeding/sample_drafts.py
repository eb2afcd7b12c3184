"""Sample drafts, from preparation to adoption, made as their boards would make them."""

from ...base.dates import LOCAL_TIME
from ...base.dates import today
from ...consultation.draft.adding import place
from ...consultation.draft_text.confirming import set_text
from ...consultation.outcome.ending import adopt_record
from ...consultation.outcome.recording import facts_from
from ...consultation.register.registers import draft_register
from ...consultation.replies.asking import add_bodies
from ...consultation.replies.asking import NewBody
from ...consultation.replies.confirming import confirm_bodies
from ...consultation.report.issuing import issue_report
from ...consultation.versions.linking.deciding import confirm as confirm_links
from ...law.parsing import parse
from .sample_answers import answer
from .sample_opinions import enter_replies
from .sample_opinions import give_opinions
from .sample_steps import acting_as
from .sample_steps import take_steps
from .word_file import word_file
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from Products.CMFPlone.Portal import PloneSite
from typing import Any


OPENING = time(8)


def create_drafts(site: PloneSite, rows: list[dict[str, Any]]) -> None:
    """Create the drafts of `drafts.yaml`, each as far as its row says."""
    for row in rows:
        draft = _draft(site, row)
        _ask(draft, row)
        take_steps(draft, row["unit"])
        give_opinions(draft, row)
        enter_replies(draft, row)
        if "second" in row:
            _second_version(draft, row)
        answer(draft, row)
        if row.get("report"):
            with acting_as(row["unit"], "head"):
                issue_report(draft)
        if "adopted" in row:
            _adopt(draft, row)


def in_days(days: int) -> date:
    """A day relative to today in the province."""
    return today() + timedelta(days=days)


def _draft(site: PloneSite, row: dict[str, Any]) -> Any:
    opens = datetime.combine(in_days(row["opens_in_days"]), OPENING, LOCAL_TIME)
    draft = createContent(
        "LegalDraft",
        **row["facts"],
        # A zone of its own would not be kept by the database.
        opens=opens.astimezone(UTC),
        closes=in_days(row["closes_in_days"]),
    )
    draft.owner_unit = row["unit"]
    with acting_as(row["unit"], "update"):
        register = draft_register(site)
        assert register is not None
        placed = place(register, draft)
        set_text(placed, parse("\n".join(row["text"])), confirmed=True)
        for paper in row["papers"]:
            _paper(placed, paper)
    return placed


def _paper(draft: DexterityContent, row: dict[str, Any]) -> None:
    data = word_file(row["lines"])
    file = NamedBlobFile(data, filename=f"{row['kind']}.docx")
    paper = createContent("DraftPaper", title=row["title"], kind=row["kind"], file=file)
    paper.id = row["kind"]
    addContentToContainer(draft, paper)


def _ask(draft: DexterityContent, row: dict[str, Any]) -> None:
    with acting_as(row["unit"], "update"):
        made = add_bodies(
            draft,
            [
                NewBody(
                    one["name"],
                    in_days(one["asked_in_days"]),
                    in_days(one["due_in_days"]),
                )
                for one in row["bodies"]
            ],
        )
    with acting_as(row["unit"], "review"):
        confirm_bodies(draft, {one.identifier: one.digest for one in made})


def _second_version(draft: DexterityContent, row: dict[str, Any]) -> None:
    """A working copy goes its own way, and is merged when it is published."""
    second = row["second"]
    with acting_as(row["unit"], "update"):
        copy = ICheckinCheckoutPolicy(draft).checkout(draft.aq_parent)
        copy.version_note = second["note"]
        set_text(copy, parse("\n".join(second["text"])), confirmed=True)
        confirm_links(copy, copy.structure.digest)
    take_steps(copy, row["unit"])


def _adopt(draft: DexterityContent, row: dict[str, Any]) -> None:
    issued = in_days(row["adopted"]["issued_in_days"])
    facts = {
        **facts_from(draft),
        "number": f"{row['adopted']['number']}/{issued.year}/QĐ-UBND",
        "issue_date": issued.isoformat(),
    }
    with acting_as(row["unit"], "head"):
        outcome = adopt_record(draft, facts)
        document = api.content.get(UID=outcome.document)
    take_steps(document, row["unit"])
