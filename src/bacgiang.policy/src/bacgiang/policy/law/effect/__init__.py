"""Effect: whether a document, and each provision, is in force on a day, and why.

Design decision 7: effect is computed from dated events, never typed in.

* ``events``: what can happen to a document
* ``facts``: events as they count, from which day and with what doubt
* ``answers``: status, reason and the events that decided it
* ``status``: the answer for one document on one day, provision by provision, from
  ``provision_status`` with ``ends`` and ``suspension``
* ``timeline``: periods of constant status
* ``register``: several documents; an event counts if its source does, by
  ``resolution`` and, for documents that act on each other, ``circles``
* ``details``: documents that end with what they set out in detail, by the ``rules`` of
  the day; ``kept`` is what a later document excepts, ``remarks`` what is to be said
* ``consolidated``: consolidated texts, which are no acts
* ``clause``: what a text says about its own effective day; ``term``: about its last
"""
