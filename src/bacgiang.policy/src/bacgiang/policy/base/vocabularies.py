"""Vocabularies of a form that choose among what the code itself names."""

from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@implementer(IVocabularyFactory)
class TitledVocabulary:
    """Tokens in their order, and what each is called; a utility of its own."""

    def __init__(self, titles: Mapping[Any, Message | str]) -> None:
        self._titles = titles

    def __call__(self, context: object) -> SimpleVocabulary:
        terms = [SimpleTerm(str(one), title=said) for one, said in self._titles.items()]
        return SimpleVocabulary(terms)
