"""Publishing keeps a version and the dates; a working copy brings the next one."""

from bacgiang.policy.base.dates import in_utc
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.versions.store import draft_versions
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_version_samples import check_out
from draft_version_samples import publish_copy
from plone.uuid.interfaces import IUUID
import transaction
from typing import Any


def test_a_draft_is_no_version_before_it_is_public(draft: Any) -> None:
    assert draft_versions().of(IUUID(draft())) == ()


def test_publishing_keeps_version_and_dates(published: Any) -> None:
    made = published()
    (version,) = draft_versions().of(IUUID(made))
    assert version.number == 1
    assert version.digest == made.structure.digest
    consultation = consultation_of(made)
    assert consultation is not None
    assert consultation.closes == made.closes


def test_a_moment_from_the_form_is_kept_as_vietnamese_time(published: Any) -> None:
    made = published(opens=datetime(2026, 3, 2, 8, 30))  # noqa: DTZ001
    # Writes to the database what is to be kept.
    transaction.savepoint()
    consultation = consultation_of(made)
    assert consultation is not None
    assert consultation.opens == datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


def test_a_working_copy_cannot_change_the_dates(published: Any) -> None:
    made = published()
    before = consultation_of(made)
    copy = check_out(made)
    opens, closes = in_utc(made.opens), made.closes
    copy.opens = made.opens + timedelta(days=9)
    copy.closes = made.closes - timedelta(days=20)
    copy.questions = "Câu hỏi mẫu?"
    publish_copy(copy)
    assert consultation_of(made) == before
    # Nor does the draft itself say others, to pages in English and to programs.
    assert (in_utc(made.opens), made.closes) == (opens, closes)
    first, second = draft_versions().of(IUUID(made))
    assert (first.number, second.number) == (1, 2)
    assert [one.text for one in second.questions] == ["Câu hỏi mẫu?"]


def test_the_same_text_is_no_new_version(published: Any) -> None:
    made = published()
    copy = check_out(made)
    copy.contact_name = "Văn phòng mẫu"
    publish_copy(copy)
    assert len(draft_versions().of(IUUID(made))) == 1
