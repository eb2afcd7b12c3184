"""Vietnamese text: Unicode form, legacy encodings, folding, tone placement, collation.

Clause 10.3 of Decision 76/2007/QĐ-UBND asks for Vietnamese in TCVN 6909:2001, which is
Unicode. The modules here are pure: no Zope, no input or output, no state but caches.

* ``unicode_form``: what text looks like when it is stored
* ``legacy``: TCVN3 (ABC) and VNI text, recognised and converted
* ``folding``, ``tone_placement``: what text looks like when it is searched
* ``collation``: the order of the Vietnamese alphabet
* ``letters``, ``syllable``: the facts about Vietnamese the others rest on
"""
