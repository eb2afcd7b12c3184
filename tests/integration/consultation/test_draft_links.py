"""A new text is linked with the last version before it goes on (issue of drafts, 3)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.outcome.ending import drop
from bacgiang.policy.consultation.timing.consultation import ConsultationState
from bacgiang.policy.consultation.timing.states import state_of
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.versions.following import Following
from bacgiang.policy.consultation.versions.linking.deciding import confirm
from bacgiang.policy.consultation.versions.linking.deciding import follows_from
from bacgiang.policy.consultation.versions.linking.deciding import goes_on_in
from bacgiang.policy.consultation.versions.linking.proposal import proposal_for
from bacgiang.policy.consultation.versions.links import LinkKind
from bacgiang.policy.consultation.versions.store import draft_versions
from bacgiang.policy.editorial.workflow.parameters import Parameters
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.documents.structured_text import StructuredText
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from draft_samples import TEXT
from draft_version_samples import check_out
from draft_version_samples import confirm_links
from draft_version_samples import next_version
from draft_version_samples import publish_copy
from draft_version_samples import SECOND
from draft_version_samples import where_now
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")


def provision_ids(draft: Any) -> dict[str, str]:
    return {one.eid: one.wid for one in all_provisions(draft.structure.tree)}


def codes(copy: Any) -> set[str]:
    user = api.user.get(username="so-y-te-update")
    found = refusals(copy, Transition.SUBMIT, Parameters(), user)
    return {one.code for one in found}


def test_a_changed_text_waits_for_its_links(published: Any) -> None:
    copy = check_out(published(), SECOND)
    assert "links_not_confirmed" in codes(copy)
    confirm_links(copy)
    assert "links_not_confirmed" not in codes(copy)
    copy.links_digest = None
    assert "links_not_confirmed" in codes(copy)


def test_an_unchanged_text_has_nothing_to_confirm(published: Any) -> None:
    copy = check_out(published())
    assert codes(copy) == set()
    assert proposal_for(copy) is None
    with api.env.adopt_user(username="so-y-te-update"), pytest.raises(Refused):
        confirm(copy, copy.structure.digest)


def test_a_confirmed_version_keeps_who_its_provisions_are(published: Any) -> None:
    draft = published()
    next_version(draft, SECOND)
    assert provision_ids(draft)["art_3"] == "art_2"
    assert provision_ids(draft)["art_4__para_1"] == "art_3__para_1"
    assert provision_ids(draft)["art_2"] == "art_2-2"
    kinds = {one.kind for one in draft_versions().last(IUUID(draft)).version.links}
    assert kinds == {LinkKind.MOVED, LinkKind.NEW, LinkKind.DROPPED}


def test_a_third_version_follows_the_second(published: Any) -> None:
    draft = published()
    next_version(draft, SECOND)
    next_version(draft, TEXT)
    (place,) = where_now(IUUID(draft), "art_3__para_2", 1)
    assert (place.version, place.eid) == (3, "art_3__para_2")
    # What came back is another provision: nobody said it is the dropped one.
    (place,) = where_now(IUUID(draft), "art_4", 1)
    assert place.is_dropped
    assert place.version == 2
    assert place.url.endswith("/@@draft-version/1#art_4")


def test_the_editor_decides_against_the_proposal(published: Any) -> None:
    draft = published()
    copy = check_out(draft, SECOND)
    with api.env.adopt_user(username="so-y-te-update"):
        follows_from(copy, "art_2", ["art_4", "art_1"], copy.structure.digest)
        assert "links_not_confirmed" in codes(copy)
        goes_on_in(copy, "art_3", ["art_4", "art_3"], copy.structure.digest)
        confirm(copy, copy.structure.digest)
    publish_copy(copy)
    uid = IUUID(draft)
    (place,) = where_now(uid, "art_4", 1)
    assert (place.eid, place.wid) == ("art_2", "art_4")
    assert place.kinds == {LinkKind.MERGED}
    # Article 1 goes on where it was, and in the new article.
    assert {one.eid for one in where_now(uid, "art_1", 1)} == {"art_1", "art_2"}
    assert {one.eid for one in where_now(uid, "art_3", 1)} == {"art_4", "art_3"}


def test_nobody_links_what_there_is_not(published: Any) -> None:
    copy = check_out(published(), SECOND)
    before = copy.structure.digest
    tries = (
        (follows_from, "art_99", ["art_1"], before, "unknown_provision"),
        (follows_from, "art_2", ["art_99"], before, "unknown_provision"),
        (goes_on_in, "art_4", ["<script>"], before, "unknown_provision"),
        (goes_on_in, "art_4", ["art_2"], "0" * 64, "changed_meanwhile"),
    )
    with api.env.adopt_user(username="so-y-te-update"):
        for act, one, others, digest, code in tries:
            with pytest.raises(Refused) as refused:
                act(copy, one, others, digest)
            assert refused.value.refusals[0].code == code
    assert copy.structure.digest == before
    assert not copy.provision_links


@pytest.mark.parametrize("person", ["so-y-te-publish", "huyen-hiep-hoa-update"])
def test_others_do_not_link(published: Any, person: str) -> None:
    copy = check_out(published(), SECOND)
    with api.env.adopt_user(username=person), pytest.raises(Refused) as refused:
        confirm(copy, copy.structure.digest)
    assert refused.value.refusals[0].code == "not_modifiable"


def test_a_correction_after_confirming_is_confirmed_again(published: Any) -> None:
    copy = check_out(published(), SECOND)
    confirm_links(copy)
    corrected = SECOND.replace("mỗi năm một lần", "mỗi năm hai lần")
    copy.structure = structured(parse(corrected))
    assert "links_not_confirmed" in codes(copy)


def test_new_questions_alone_bring_no_links(published: Any) -> None:
    draft = published(questions="Câu hỏi thứ nhất là gì?\nCâu hỏi khác về phí?")
    next_version(draft, SECOND)
    copy = check_out(draft)
    copy.questions = "Câu hỏi khác về phí?\nMột điều mới hoàn toàn?"
    publish_copy(copy)
    last = draft_versions().last(IUUID(draft)).version
    assert (last.number, last.links) == (3, ())
    assert [one.wid for one in last.questions] == ["q_2", "q_3"]
    (place,) = where_now(IUUID(draft), "q_1", 1)
    assert place.is_dropped
    (place,) = where_now(IUUID(draft), "q_2", 1)
    assert (place.version, place.title) == (3, "Câu hỏi khác về phí?")


def test_no_new_text_after_the_end(published: Any) -> None:
    draft = published()
    copy = check_out(draft, SECOND)
    with api.env.adopt_user(username="so-y-te-publish"):
        drop(draft, "Luật mẫu đã quy định việc này.")
    confirm_links(copy)
    assert codes(copy) == {"text_after_end"}


def test_dates_changed_before_opening_keep_what_was_decided(published: Any) -> None:
    now = datetime.now(UTC)
    later = {
        "opens": now + timedelta(days=9),
        "closes": (now + timedelta(days=60)).date(),
    }
    draft = published(**later)
    with api.env.adopt_user(username="so-y-te-publish"):
        drop(draft, "Luật mẫu đã quy định việc này.")
    copy = check_out(draft)
    copy.contact_name = "Văn phòng mẫu"
    publish_copy(copy)
    assert state_of(consultation_of(draft)) is ConsultationState.DROPPED


def test_following_reads_no_text(published: Any, monkeypatch: Any) -> None:
    """With 50,000 opinions nobody parses a law for each."""
    draft = published()
    next_version(draft, SECOND)

    def refuse(text: Any) -> None:
        raise AssertionError("a text was read")

    monkeypatch.setattr(StructuredText, "tree", property(refuse))
    following = Following(IUUID(draft))
    assert len(following.first_seen()) == 11
    for wid in following.first_seen():
        assert following.where_now(wid, following.first_seen()[wid])
    assert where_now(IUUID(draft), "art_77", 1) == ()
    assert where_now(IUUID(draft), "art_1", 7) == ()
    (whole,) = where_now(IUUID(draft), "", 1)
    assert (whole.version, whole.eid, whole.url) == (2, "", draft.absolute_url())
