"""A procedure as plain data: what pages, forms, import and export share.

* ``procedure_record``: the dataclasses
* ``choices``: the tokens that stand for words
* ``fields``: the fields in order, each with its kind, limits and a description
* ``json_form``, ``reading_json``, ``field_values``: the JSON form both ways
* ``field_error``: what is wrong in a JSON form, as data
* ``cleaning``: the form in which text is kept
* ``nesting``: way of applying, time limit and fee inside one another
* ``missing``: what the law requires and a record lacks
"""
