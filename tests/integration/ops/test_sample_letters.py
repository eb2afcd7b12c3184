"""No letter is written while the sample items are made."""

from bacgiang.policy.editorial.queues.letters import SWITCH
from bacgiang.policy.ops.seeding import sample
from bacgiang.policy.testing_people import make_item
from plone import api
import transaction


def waiting_letters():
    kinds = [type(one).__name__ for one in transaction.get()._resources]
    return kinds.count("MailDataManager")


def test_boards_write_to_nobody_while_samples_are_made(
    portal, people, news_section, monkeypatch, tmp_path
):
    monkeypatch.setenv("DATA", str(tmp_path))
    # Of all units of the seed, which are not all here.
    for name in vars(sample):
        if name.startswith("create_"):
            monkeypatch.setattr(sample, name, lambda *given: None)

    def create(*given):
        make_item(news_section, "so-y-te", "published")

    monkeypatch.setattr(sample, "create_items", create)
    sample.seed_sample(portal, None)
    assert waiting_letters() == 0
    assert api.portal.get_registry_record(SWITCH) is True
    create()
    assert waiting_letters() > 0
