"""Petitions and questions: from a phone to an answer that counts (4.1c, 11.1, 11.2).

What happens to one stands step by step in the log of what citizens send
(`citizen/submissions`), and is sealed there; all else is made of it or waits for a
second person.

    rules/     how long an answer may take, what it is about, what goes elsewhere: data
    content/   what was sent, and the steps that were taken, as data of the log
    filing/    sending one: page, service, what must hold
    cases/     rows by unit and deadline, for those who handle them
    handling/  handing over, wording an answer, confirming it, refusing, extending
    queue/     the pages and services of those who handle them
    figures/   how each unit answers, what is overdue
    open311/   the same for clients of GeoReport
    home/      ways to them from first pages and the map of a site
    information/ the register of requests for information
    answered/  what was answered: to read, to search, to answer from
    letters    letters to who sent one
    author/    what its sender does with it, by code and key
"""
