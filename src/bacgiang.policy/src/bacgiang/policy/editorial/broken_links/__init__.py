"""Links of published items that lead nowhere: found by a job, a task for the board.

Add-ons that do this (collective.linkcheck, last of 2017) wait for a queue of their own
and ask whatever address they are given. What Plone itself has, link integrity, warns
before something is deleted, and knows neither states nor other hosts.
"""
