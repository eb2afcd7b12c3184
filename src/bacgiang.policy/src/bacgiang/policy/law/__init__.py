"""Text of Vietnamese legal documents: structure, identity, Akoma Ntoso.

Pure Python: no Zope, no network, no state but caches. Text comes in as ``str`` in the
form ``text.unicode_form`` gives it; clauses 4.1b and 4.1d of Decision 76/2007/QĐ-UBND
ask for the documents, decrees 34/2016/NĐ-CP (articles 55 to 68) and 30/2020/NĐ-CP
(articles 7 to 9) describe their form.

* ``tree``: what a document consists of
* ``parsing``: text to tree; never fails, never loses a character
* ``facts``: number, dates, issuer, title, grounds, signatures, read off a tree
* ``akn``: tree to Akoma Ntoso 3.0 and back
* ``outline``, ``json_form``: short forms for people and programs
"""
