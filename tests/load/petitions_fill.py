"""Very many petitions, most of them answered, and a member of a board.

    zconsole run zope.conf petitions_fill.py SITE COUNT PASSWORD

They go into the log as they would have come in, to eight units over three years; one in
twenty is open still, one in twenty refused, a third of the answered ones is published.
Words are drawn as a language draws them: few often, most seldom.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import json
from plone import api
from random import Random
import sys
import time
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
AT_ONCE = 500
OF_BOARD = "so-y-te"
UNITS = (
    *("so-y-te", "so-noi-vu", "so-tai-nguyen", "so-giao-thong"),
    *("so-xay-dung", "so-giao-duc", "so-lao-dong", "so-nong-nghiep"),
)
SUBJECTS = (
    *("health", "administrative", "land", "transport"),
    *("building", "education", "work", "farming"),
)
DISTRICTS = ("Hiệp Hòa", "Yên Thế", "Sơn Động", "Lục Ngạn", "Việt Yên", "Tân Yên")
_ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "nh",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
]
_RIMES = (
    "a ai am an ang anh ao ăn âm ân en ênh i iên im in iêu o oi on ông ơi u ung ươi"
)
VOCABULARY = [f"{onset}{rime}" for rime in _RIMES.split() for onset in _ONSETS]
WEIGHTS = [1 / rank for rank in range(1, len(VOCABULARY) + 1)]


def said(random: Random, count: int) -> str:
    return " ".join(random.choices(VOCABULARY, WEIGHTS, k=count))


def fill(site: Any, count: int) -> float:
    """Take petitions in; seconds."""
    from bacgiang.policy.citizen.submissions.submissions import submissions
    from bacgiang.policy.petitions.cases.catching_up import refresh
    from bacgiang.policy.petitions.content.content import ABOUT
    from bacgiang.policy.petitions.content.content import Content
    from bacgiang.policy.petitions.content.content import KIND
    from bacgiang.policy.petitions.content.content import Matter
    from bacgiang.policy.petitions.content.content import to_payload

    random, log = Random(1), submissions(site)  # noqa: S311
    begun, codes = time.perf_counter(), []
    for number in range(count):
        which = random.randrange(len(UNITS))
        content = Content(
            matter=random.choice([Matter.PETITION, Matter.QUESTION]),
            subject=SUBJECTS[which],
            unit=UNITS[which],
            text=said(random, 25),
            place=f"{said(random, 4)}, {random.choice(DISTRICTS)}",
            publish=number % 3 == 0,
        )
        about = f"{ABOUT}{content.unit}"
        found = log.accept(KIND, about, to_payload(content), f"load-{number:012}")
        close(log, found.code, content.unit, number, said(random, 15))
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


def close(log: Any, code: str, unit: str, number: int, words: str) -> None:
    from bacgiang.policy.citizen.submissions.states import Event
    from bacgiang.policy.petitions.content.course import Step

    if number % 20 == 0:
        return
    told = {"words": words, "unit": unit}
    if number % 20 == 1:
        refused = {**told, "reason": "not-readable"}
        log.decide(code, Event.NOTED, Step.REFUSED.value, refused)
        return
    log.decide(code, Event.NOTED, Step.ANSWERED.value, told)
    if number % 3 == 0:
        log.decide(code, Event.PUBLISHED)


def main(name: str, count: str, password: str) -> None:
    from bacgiang.policy.testing_people import join_board
    from bacgiang.policy.units.levels import Level

    site = app[name]
    setSite(site)
    with api.env.adopt_roles(["Manager"]):
        user = join_board(site, OF_BOARD, Level.HEAD, password)
        transaction.commit()
        seconds = fill(site, int(count))
    print(json.dumps({"user": user, "seconds": round(seconds)}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
