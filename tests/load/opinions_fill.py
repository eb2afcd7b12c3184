"""Two drafts of a thousand articles, one of them with tens of thousands of opinions.

    zconsole run zope.conf opinions_fill.py SITE ARTICLES OPINIONS

The opinions go into the log as they would have come in, over a draft that is open; six
in ten are published, one in twenty withheld, one in fifty withdrawn, and one in five is
a form letter. An answer stands at every article, so that a report can be made.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import json
from opinions_inside import published_draft
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
WORDS = [
    "đề",
    "nghị",
    "bổ",
    "sung",
    "quy",
    "định",
    "rõ",
    "thời",
    "hạn",
    "thành",
    "phần",
    "hồ",
    "sơ",
    "trách",
    "nhiệm",
    "cơ",
    "quan",
    "thực",
    "hiện",
    "kiểm",
    "tra",
    "giám",
    "sát",
    "công",
    "khai",
    "mức",
    "hỗ",
    "trợ",
    "đối",
    "tượng",
    "áp",
    "dụng",
    "điều",
    "kiện",
]


def fill(site: Any, draft: Any, count: int) -> float:
    """Take opinions in; seconds."""
    from bacgiang.policy.citizen.submissions.submissions import submissions
    from bacgiang.policy.consultation.cases.catching_up import refresh
    from bacgiang.policy.consultation.opinions.content import Content
    from bacgiang.policy.consultation.opinions.content import KIND
    from bacgiang.policy.consultation.opinions.content import Point
    from bacgiang.policy.consultation.opinions.content import Stance
    from bacgiang.policy.consultation.opinions.content import to_payload

    random, uid, log = Random(1), draft.UID(), submissions(site)  # noqa: S311
    eids, stances = list(draft.structure.eids), list(Stance)
    start, codes = time.perf_counter(), []
    for number in range(count):
        said = "Tôi đồng ý với toàn bộ dự thảo mẫu này."
        if number % 5:
            said = " ".join(random.choices(WORDS, k=40)) + f" ({number})"
        points = (
            Point(random.choice(eids), 1, random.choice(stances), said),
            Point(random.choice(eids), 1, Stance.OTHER, said, "Đề nghị viết rõ."),
        )
        payload = to_payload(Content(points[: 1 + number % 2]))
        found = log.accept(KIND, uid, payload, f"load-{uid}-{number:06}")
        _decide(log, found.code, number)
        codes.append((uid, found.code))
        if len(codes) == AT_ONCE:
            refresh(site, codes)
            log.store.gather(datetime.now(UTC) + timedelta(hours=1))
            transaction.commit()
            app._p_jar.cacheGC()
            codes = []
            if not (number + 1) % 5000:
                rate = (number + 1) / (time.perf_counter() - start)
                print(f"{number + 1}, {rate:.0f}/s", file=sys.stderr, flush=True)
    refresh(site, codes)
    transaction.commit()
    return time.perf_counter() - start


def _decide(log: Any, code: str, number: int) -> None:
    from bacgiang.policy.citizen.submissions.states import Event

    if number % 50 == 0:
        log.withdraw(code)
    elif number % 20 == 1:
        log.decide(code, Event.WITHHELD, "off-topic")
    elif number % 10 < 6:
        log.decide(code, Event.PUBLISHED)


def main(name: str, articles: str, count: str) -> None:
    site = app[name]
    setSite(site)
    with api.env.adopt_roles(["Manager"]):
        empty = published_draft(site, "Dự thảo mẫu không có ý kiến", int(articles))
        full = published_draft(site, "Dự thảo mẫu nhiều ý kiến", int(articles))
        transaction.commit()
        seconds = fill(site, full, int(count))
    paths = ["/".join(one.getPhysicalPath()[2:]) for one in (empty, full)]
    told = {"empty": paths[0], "full": paths[1], "seconds": seconds}
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
