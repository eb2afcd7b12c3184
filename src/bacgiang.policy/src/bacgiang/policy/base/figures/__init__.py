"""Figures: what rooms count, asked in one way for one unit or all of them.

    PAID = Figure("royalties-paid", _("figure_paid", default="Royalties"), count_paid)

    <utility component=".figures.PAID" />

`count_paid(site, unit, period)` gives an integer; `unit` None asks for all units.
`GET @figures` tells all of them to the standing office.
"""
