"""Citations: what a legal text says about other texts, and about itself.

* ``provisions``, ``provision_lists``: lists and ranges of provisions, and their eIds
* ``references``, ``documents``, ``law_titles``, ``issuers``: the documents a text names
* ``passages``, ``quotations``: what each provision says itself, what it only quotes
* ``finder``: both together, as stretches of the text
* ``relation_kinds``: the relations between documents, each with its inverse
* ``readings``: the text passage by passage, with what each speaks of and does, from
  ``spoken``, ``sentences``, ``verb_words``, ``relation_verbs``, ``acts``, ``objects``,
  ``lists``, ``contexts``; ``surroundings`` is what they depend on, ``ordered``,
  ``listed_items`` and ``remainders`` what is ordered, ``proposing`` what follows
* ``relations``: which relations the text itself declares, as ``proposals``

Texts come in the form ``text.unicode_form`` gives them (NFC). All offsets are into the
text handed in. Reading takes time linear in the text, whatever it holds.
"""
