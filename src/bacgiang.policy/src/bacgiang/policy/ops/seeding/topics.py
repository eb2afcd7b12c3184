"""Topics of news out of the seed."""

from ...base.seed_files import load_seed
from ...editorial.topics.topic import RECORD
from ...editorial.topics.topic import record_of
from plone import api
from Products.CMFPlone.Portal import PloneSite


def seed_topics(site: PloneSite) -> None:
    """Write the topics of `vocabularies.yaml` to the registry."""
    rows = load_seed("vocabularies.yaml")["news_topics"]
    api.portal.set_registry_record(RECORD, record_of(rows))
