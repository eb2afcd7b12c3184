"""Prepare and check the portal of the load test of dossiers while it stands.

    zconsole run zope.conf dossiers_inside.py SITE prepare|form|check [UID|FILE]

`prepare` makes the main board; protection stays on, with the easiest proof and this machine as
the trusted proxy. `form` lets one apply for a published procedure. `check` compares what
is kept with what was answered, file by file.
"""

from hashlib import sha256
import json
from opinions_inside import UNIT
from pathlib import Path
from plone import api
from register_inside import make_board
import sys
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
FORM = {
    "items": [
        {"name": "said", "kind": "text", "title": {"vi": "Lời khai"}},
        {"name": "paper", "kind": "file", "title": {"vi": "Giấy tờ"}, "most": 1},
    ]
}


def prepare(site: Any, _none: str = "") -> dict[str, Any]:
    # The procedure is the main board's; its dossiers go to the unit that does it.
    make_board()
    api.portal.set_registry_record("bacgiang.citizen_proof_steps", 1)
    trusted = ("127.0.0.1", "::1")
    api.portal.set_registry_record("bacgiang.citizen_trusted_proxies", trusted)
    return {}


def form(site: Any, uid: str) -> dict[str, Any]:
    """Path of the procedure."""
    from bacgiang.policy.base.dates import now_utc
    from bacgiang.policy.dossiers.procedure_form.store import form_store
    from bacgiang.policy.procedures.versions.versioning import keep_version

    found = api.content.get(UID=uid)
    found.online_form = json.dumps(FORM)
    keep_version(found)
    form_store(site).keep(uid, found.online_form, now_utc())
    return {"path": "/".join(found.getPhysicalPath()[2:])}


def check(site: Any, file: str) -> dict[str, Any]:
    """FILE has a JSON line an answer: code, said, sha256 of its paper."""
    from bacgiang.policy.citizen.attachments.store import attachment_store
    from bacgiang.policy.citizen.codes.tracking_code import parse
    from bacgiang.policy.citizen.submissions.submissions import submissions
    from bacgiang.policy.dossiers.answers.store import answer_store
    from bacgiang.policy.dossiers.content.content import ABOUT

    lines = Path(file).read_text(encoding="utf-8").split("\n")
    answers = [json.loads(line) for line in lines if line]
    missing = altered = 0
    for one in answers:
        code = parse(one["code"])
        said, files = answer_store(site).get(code), attachment_store(site).of(code)
        if submissions(site).get(code) is None or said is None:
            missing += 1
            continue
        digests = [sha256(each.data).hexdigest() for each in files]
        altered += said.get("said") != one["said"] or digests != [one["sha256"]]
    about = list(submissions(site).about(f"{ABOUT}{UNIT}"))
    texts = [(answer_store(site).get(one.code) or {}).get("said") for one in about]
    return {
        "answered": len(answers),
        "codes": len({one["code"] for one in answers}),
        "kept": len(about),
        "twice": len(texts) - len(set(texts)),
        "missing": missing,
        "altered": altered,
    }


ACTS = {"prepare": prepare, "form": form, "check": check}


def main(name: str, act: str, *rest: str) -> None:
    site = app[name]
    setSite(site)
    with api.env.adopt_roles(["Manager"]):
        found = ACTS[act](site, *rest)
    if act == "check":
        transaction.abort()
    else:
        transaction.commit()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
