"""Very many dossiers, most of them done, and a member of a board.

    zconsole run zope.conf dossiers_fill.py SITE COUNT PASSWORD

They go into the log as they would have come in, of 5,000 procedures, to eight units; one
in ten is open still, in one phase or another, one in twenty refused.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import json
from petitions_fill import AT_ONCE
from petitions_fill import OF_BOARD
from petitions_fill import UNITS
from plone import api
from random import Random
import sys
import time
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
PROCEDURES = 5_000


def fill(site: Any, count: int, user: str) -> float:
    """Take dossiers in, one in forty given to the member; seconds."""
    from bacgiang.policy.citizen.submissions.submissions import submissions
    from bacgiang.policy.dossiers.cases.assigned import assigned_store
    from bacgiang.policy.dossiers.cases.catching_up import refresh
    from bacgiang.policy.dossiers.content.content import ABOUT
    from bacgiang.policy.dossiers.content.content import Content
    from bacgiang.policy.dossiers.content.content import KIND
    from bacgiang.policy.dossiers.content.content import to_payload
    from bacgiang.policy.procedures.limit import Limit

    name_procedures(site)
    random, log = Random(1), submissions(site)  # noqa: S311
    begun, codes = time.perf_counter(), []
    for number in range(count):
        which = random.randrange(PROCEDURES)
        content = Content(
            procedure=f"{which:032x}",
            procedure_code=f"MAU.{which:04}",
            form=1,
            unit=UNITS[which % len(UNITS)],
            answers="0" * 64,
            limit=Limit.of(str(random.randrange(1, 40)), "working-day"),
        )
        about = f"{ABOUT}{content.unit}"
        found = log.accept(KIND, about, to_payload(content), f"load-{number:012}")
        go_on(log, found.code, content.unit, number)
        if number % 40 == 1 and content.unit == OF_BOARD:
            assigned_store(site).put(found.code, content.unit, user)
        codes.append(found.code)
        if len(codes) == AT_ONCE or number == count - 1:
            refresh(codes, site)
            log.store.gather(datetime.now(UTC) + timedelta(hours=1))
            transaction.commit()
            app._p_jar.cacheGC()
            codes = []
            if not (number + 1) % 5000:
                rate = (number + 1) / (time.perf_counter() - begun)
                print(f"{number + 1}, {rate:.0f}/s", file=sys.stderr, flush=True)
    return time.perf_counter() - begun


def name_procedures(site: Any) -> None:
    """Published once each, with a record of a usual length."""
    from bacgiang.policy.procedures.versions.store import version_store
    from bacgiang.policy.procedures.versions.version import Version

    for which in range(PROCEDURES):
        record = {
            "title": f"[Mẫu] Thủ tục hành chính số {which}",
            "steps": "Bước " * 800,
        }
        version = Version(1, datetime.now(UTC), json.dumps(record))
        version_store(site).keep(f"{which:032x}", version)
    transaction.commit()


def go_on(log: Any, code: str, unit: str, number: int) -> None:
    from bacgiang.policy.citizen.submissions.states import Event
    from bacgiang.policy.dossiers.content.course import Step

    if number % 20 == 0:
        return
    said = {"unit": unit, "number": f"000.00.12.H02-261201-{number:06}"}
    log.decide(code, Event.NOTED, Step.RECEIVED.value, said)
    if number % 20 == 1:
        log.decide(code, Event.NOTED, Step.STARTED.value, {"unit": unit})
        return
    step = Step.REFUSED if number % 20 == 2 else Step.DONE
    log.decide(code, Event.NOTED, step.value, {"unit": unit, "words": "Mẫu"})


def main(name: str, count: str, password: str) -> None:
    from bacgiang.policy.testing_people import join_board
    from bacgiang.policy.units.levels import Level

    site = app[name]
    setSite(site)
    with api.env.adopt_roles(["Manager"]):
        user = join_board(site, OF_BOARD, Level.HEAD, password)
        transaction.commit()
        seconds = fill(site, int(count), user)
    print(json.dumps({"user": user, "seconds": round(seconds)}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
