"""The clock gathers and seals what citizens send in."""

from .conftest import key
from .conftest import NOON
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.citizen.jobs import GatherSubmissions
from bacgiang.policy.citizen.jobs import SealReceipts
from bacgiang.policy.citizen.submissions.submissions import at_clock
from bacgiang.policy.citizen.submissions.submissions import submissions
from datetime import timedelta
from typing import Any
from zope.component import getUtilitiesFor


def test_the_jobs_are_known_to_the_clock(portal: Any) -> None:
    names = {name for name, _job in getUtilitiesFor(IScheduledJob)}
    assert names >= {
        "gather-submissions",
        "seal-receipts",
        "erase-contacts",
        "forget-spent-proofs",
    }


def test_what_waits_is_gathered(portal: Any) -> None:
    log, job = at_clock(submissions(portal), lambda: NOON), GatherSubmissions()
    assert not job.due(portal, None, NOON)
    log.accept("sample", "du-thao-mau", {}, key(1))
    assert not job.due(portal, None, NOON + timedelta(minutes=1))
    later = NOON + timedelta(minutes=3)
    assert job.due(portal, None, later)
    assert not job.due(portal, NOON, later)
    job.run(portal, later)
    assert log.store.waiting(later) == 0
    assert log.balance("du-thao-mau").received == 1


def test_a_day_that_is_over_is_sealed(portal: Any, caplog: Any) -> None:
    caplog.set_level("INFO")
    log, job = at_clock(submissions(portal), lambda: NOON), SealReceipts()
    found = log.accept("sample", "du-thao-mau", {}, key(1))
    assert not job.due(portal, None, NOON)
    later = NOON + timedelta(days=1)
    assert job.due(portal, None, later)
    job.run(portal, later)
    assert not job.due(portal, later, later)
    proof = log.proof_of(found.entries[0].leaf)
    assert proof is not None and proof.seal.digest in caplog.text
