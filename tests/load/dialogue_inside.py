"""Make a dialogue that is live, on the site of a unit whose board takes and answers.

zconsole run zope.conf dialogue_inside.py SITE
"""

from datetime import datetime
from datetime import timedelta
import json
from plone import api
from pytz import timezone
from register_inside import BOARD_PASSWORD
from register_inside import make_board
from register_inside import PUBLISHER
from register_inside import WRITER
import sys
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
UNIT = "so-y-te"


def make_dialogue(site: Any) -> dict[str, Any]:
    make_board(UNIT)
    now = datetime.now(timezone("Asia/Ho_Chi_Minh"))
    place = site["vi"]["don-vi"][UNIT]["su-kien"]
    event = api.content.create(
        place,
        "Event",
        id="doi-thoai",
        title="[Mẫu] Đối thoại trực tuyến",
        language="vi",
        start=now - timedelta(hours=1),
        end=now + timedelta(hours=3),
        answering_units=[UNIT],
        answerers="Người trả lời mẫu",
    )
    # By hand: the people of a board are not what is measured.
    tool = api.portal.get_tool("portal_workflow")
    status = {"review_state": "published", "action": "publish", "actor": "load"}
    tool.setStatusOf("bacgiang_editorial_workflow", event, status)
    tool["bacgiang_editorial_workflow"].updateRoleMappingsFor(event)
    event.setEffectiveDate(now - timedelta(days=1))
    event.reindexObject()
    event.reindexObjectSecurity()
    from bacgiang.policy.dialogue.searching import note_dialogue

    note_dialogue(event, None)
    api.portal.set_registry_record("bacgiang.citizen_proof_steps", 1)
    trusted = ("127.0.0.1", "::1")
    api.portal.set_registry_record("bacgiang.citizen_trusted_proxies", trusted)
    path = "/".join(event.getPhysicalPath()[2:])
    return {"path": path, "users": [PUBLISHER, WRITER], "password": BOARD_PASSWORD}


def main(site_id: str) -> None:
    site = app[site_id]
    setSite(site)
    with api.env.adopt_roles(["Manager"]):
        made = make_dialogue(site)
    transaction.commit()
    print(json.dumps(made), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
