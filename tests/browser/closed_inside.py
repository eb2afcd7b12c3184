"""Let the consultation on a draft be over, in a portal that does not run.

zconsole run zope.conf closed_inside.py SITE PATH
"""

from bacgiang.policy.consultation.timing.store import consultation_store
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import sys
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""


def main(name: str, path: str) -> None:
    site = app[name]
    setSite(site)
    draft = site.unrestrictedTraverse(path.strip("/"))
    store, uid = consultation_store(), draft.UID()
    known = store.get(uid)
    assert known is not None, path
    now = datetime.now(UTC)
    opens, closes = now - timedelta(days=40), (now - timedelta(days=2)).date()
    store.put(uid, replace(known, opens=opens, closes=closes))
    transaction.commit()


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
