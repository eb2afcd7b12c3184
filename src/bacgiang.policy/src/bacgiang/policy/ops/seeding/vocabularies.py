"""Lists of the settings, out of the seed: topics of news, limits of uploads."""

from ...base.seed_files import load_seed
from ...base.uploads import limits
from ...editorial.topics import topic
from plone import api


def seed_vocabularies() -> None:
    """Write what `vocabularies.yaml` says of them to the registry."""
    rows = load_seed("vocabularies.yaml")
    topics = topic.record_of(rows["news_topics"])
    api.portal.set_registry_record(topic.RECORD, topics)
    uploads = limits.record_of(rows["upload_limits"])
    api.portal.set_registry_record(limits.RECORD, uploads)
