"""Search: lexicon, ranked text index, facets, passages (design, decision 13).

Everybody who asks the catalog gets ranked results: the ranking is part of the index
`SearchableText`. `searching.find` adds cheap paging and facets.
"""

from .lexicon.splitter import register_splitter


# Profiles name the element, and lexicons in the database are made of it.
register_splitter()
