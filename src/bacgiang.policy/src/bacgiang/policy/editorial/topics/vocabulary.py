"""What an editor chooses from: the topics by title, then the keywords in use."""

from ..visibility.keywords import SeenKeywords
from .topic import topics
from bacgiang.policy.text.folding import fold
from plone import api
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@implementer(IVocabularyFactory)
class TopicsAndKeywords(SeenKeywords):
    """`plone.app.vocabularies.Keywords`. A topic's token is its value."""

    def all_keywords(self, kwfilter: str | None) -> SimpleVocabulary:
        language = api.portal.get_current_language()
        terms = [
            SimpleTerm(topic.token, topic.token, topic.title(language))
            for topic in topics()
        ]
        known = {term.value for term in terms}
        if kwfilter:
            asked = fold(kwfilter)
            terms = [term for term in terms if asked in fold(term.title)]
        in_use = super().all_keywords(kwfilter)
        terms += [term for term in in_use if term.value not in known]
        return SimpleVocabulary(terms)


TopicsAndKeywordsFactory = TopicsAndKeywords()
