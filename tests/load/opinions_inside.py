"""Prepare and check the portals of the load test while they stand.

    zconsole run zope.conf opinions_inside.py SITE draft|page|asked|check [FILE]

`draft` makes a draft with a text and takes it through its workflow; protection stays on,
with the easiest proof and this machine as the trusted proxy. `page` makes a commented
page on the stock site. `check` compares what is kept with what was answered.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import json
from pathlib import Path
from plone import api
from register_inside import make_board
import sys
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
UNIT = "so-y-te"
ARTICLES = 30


def text(articles: int) -> str:
    """A decision of made words."""
    lines = ["QUYẾT ĐỊNH", "Ban hành Quy định mẫu về hồ sơ thử nghiệm", ""]
    for number in range(1, articles + 1):
        lines += [
            f"Điều {number}. Nội dung mẫu số {number}",
            f"1. Khoản thứ nhất của điều mẫu số {number} để thử tải hệ thống.",
            f"2. Khoản thứ hai của điều mẫu số {number} để thử tải hệ thống.",
        ]
    return "\n".join(lines)


def published_draft(site: Any, title: str, articles: int) -> Any:
    """A draft that is open, in its place."""
    from bacgiang.policy.consultation.draft.adding import place
    from bacgiang.policy.consultation.register.registers import draft_register
    from bacgiang.policy.consultation.versions.versioning import keep
    from bacgiang.policy.law.parsing import parse
    from bacgiang.policy.legal.documents.structured_text import structured
    from plone.dexterity.utils import createContent

    now = datetime.now(UTC)
    closes = (now + timedelta(days=60)).date()
    draft = createContent(
        "LegalDraft", title=title, opens=now - timedelta(days=1), closes=closes
    )
    draft.owner_unit = UNIT
    draft.structure = structured(parse(text(articles)))
    draft.confirmed_digest = draft.structure.digest
    placed = place(draft_register(site), draft)
    # By hand: the people of a board are not what is measured.
    tool = api.portal.get_tool("portal_workflow")
    status = {"review_state": "published", "action": "publish", "actor": "load"}
    tool.setStatusOf("bacgiang_editorial_workflow", placed, status)
    tool["bacgiang_editorial_workflow"].updateRoleMappingsFor(placed)
    placed.setEffectiveDate(now - timedelta(days=1))
    placed.reindexObject()
    placed.reindexObjectSecurity()
    keep(placed)
    return placed


def make_draft(site: Any) -> dict[str, Any]:
    """Address, UID, and what can be commented; its board has two people."""
    make_board(UNIT)
    placed = published_draft(site, "Dự thảo mẫu để thử tải", ARTICLES)
    api.portal.set_registry_record("bacgiang.citizen_proof_steps", 1)
    trusted = ("127.0.0.1", "::1")
    api.portal.set_registry_record("bacgiang.citizen_trusted_proxies", trusted)
    path = "/".join(placed.getPhysicalPath()[2:])
    eids = [one for one in placed.structure.eids if "art_" in one]
    return {"path": path, "uid": placed.UID(), "provisions": eids}


def make_page(site: Any) -> dict[str, Any]:
    """A page on which visitors may comment."""
    from plone.app.discussion.interfaces import IDiscussionSettings

    site.portal_setup.runAllImportStepsFromProfile(
        "profile-plone.app.discussion:default"
    )
    for name in ("globally_enabled", "anonymous_comments"):
        api.portal.set_registry_record(name, True, IDiscussionSettings)
    site.manage_permission("Reply to item", ["Anonymous", "Authenticated", "Manager"])
    page = api.content.create(site, "Document", id="ban-du-thao", title="Dự thảo mẫu")
    page.allow_discussion = True
    api.content.transition(page, "publish")
    return {"path": "ban-du-thao"}


def count_comments(site: Any) -> dict[str, Any]:
    from plone.app.discussion.interfaces import IConversation

    return {"kept": len(list(IConversation(site["ban-du-thao"]).getComments()))}


def check(site: Any, file: str) -> dict[str, Any]:
    """Counts of what is kept, missing, altered and unproven, by the answers in FILE.

    FILE has a JSON line an answer: code and text. The day is sealed first.
    """
    from bacgiang.policy.citizen.codes.tracking_code import parse as read_code
    from bacgiang.policy.citizen.receipts.receipt import read_receipt
    from bacgiang.policy.citizen.receipts.verifying import verify
    from bacgiang.policy.citizen.submissions.receipt import receipt_of
    from bacgiang.policy.citizen.submissions.sealing import seal_closed_days
    from bacgiang.policy.citizen.submissions.submissions import submissions

    log = submissions(site)
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    subjects = json.loads(lines[0])["subjects"]
    answers = [json.loads(line) for line in lines[1:]]
    log.store.gather(datetime.now(UTC) + timedelta(hours=1))
    later = datetime.now(UTC) + timedelta(days=2)
    seal_closed_days(log.store, later, timedelta())
    missing = altered = unproven = 0
    for one in answers:
        found = log.get(read_code(one["code"]))
        if found is None:
            missing += 1
            continue
        said = found.payload.get("points") or [found.payload]
        altered += said[0]["text"] != one["text"]
        receipt = receipt_of(log, found, api.portal.get().absolute_url())
        data = json.dumps(receipt, ensure_ascii=False).encode()
        sealed = all(entry["proof"] for entry in receipt["entries"])
        unproven += not sealed or bool(verify(read_receipt(data)))
    return {
        "kept": sum(1 for uid in subjects for _one in log.about(uid)),
        "balance": sum(log.balance(uid).received for uid in subjects),
        "answered": len(answers),
        "codes": len({one["code"] for one in answers}),
        "texts": len({one["text"] for one in answers}),
        "missing": missing,
        "altered": altered,
        "unproven": unproven,
    }


def asked(site: Any) -> dict[str, Any]:
    """What petitions of units stand under in the log."""
    from bacgiang.policy.petitions.content.content import ABOUT
    from bacgiang.policy.units.register.directory import directory

    return {"subjects": [f"{ABOUT}{one.code}" for one in directory()]}


ACTS = {
    "asked": asked,
    "draft": make_draft,
    "page": make_page,
    "comments": count_comments,
}


def main(name: str, act: str, *rest: str) -> None:
    site = app[name]
    setSite(site)
    with api.env.adopt_roles(["Manager"]):
        found = check(site, *rest) if act == "check" else ACTS[act](site)
    if act == "check":
        transaction.abort()
    else:
        transaction.commit()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
