"""A form as data: what it asks, when, what answers to it mean, how pages draw it.

Whoever has one to be filled in by citizens keeps its JSON and its answers.

definition      the questions of a form, read from JSON; no Zope, nor in
conditions      when a question is asked
checking        what is wrong with a definition
values          what was typed, as values
judging         which questions are asked, what is kept, what is missing
question_words  what is asked, in words; `answers_shown` what was answered
field_names     names of the fields on a page; `drawn`, `asking_page` draw them
building/       a definition changed question by question, with the fields for it
"""
