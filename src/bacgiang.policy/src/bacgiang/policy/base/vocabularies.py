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
        terms = [SimpleTerm(str(one), title=said) for one, said in titles.items()]
        self._vocabulary = SimpleVocabulary(terms)

    def __call__(self, context: object) -> SimpleVocabulary:
        """The same for every place; a page of records asks for it a hundred times."""
        return self._vocabulary
