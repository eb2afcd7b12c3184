"""A form as data, its conditions, and what answers to it mean. No Zope.

definition   the questions of a form, read from JSON
conditions   when a question is asked
checking     what is wrong with a definition
values       what was typed, as values
judging      which questions are asked, what is kept, what is missing
"""
