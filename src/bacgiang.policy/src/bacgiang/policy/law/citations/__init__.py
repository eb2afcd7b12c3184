"""Citations: what a legal text says about other texts, and about itself.

* ``provisions``, ``provision_lists``: lists and ranges of provisions, and their eIds
* ``references``, ``documents``, ``law_titles``, ``issuers``: the documents a text names
* ``passages``, ``quotations``: what each provision says itself, what it only quotes
* ``finder``: both together, as stretches of the text
* ``relation_kinds``: the relations between documents, each with its inverse
* ``relations``: which of them the text itself declares, as proposals, from
  ``sentences``, ``relation_verbs`` and ``objects``

Texts come in the form ``text.unicode_form`` gives them (NFC). All offsets are into the
text handed in. Reading takes time linear in the text, whatever it holds.
"""
