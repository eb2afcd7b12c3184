"""Online dossiers: a procedure applied for, followed and answered online (2.2c).

What happens to one stands step by step in the log of what citizens send
(`citizen/submissions`), and is sealed there; what was answered in its form is apart and
encrypted; all else is made of these.

    forms/           a form as data, its conditions, what answers to it mean; no Zope
    procedure_form/  the form of a procedure, approved with it; every one that was
                     published is kept
    answers/         what was answered
    content/         what was sent, steps that were taken, deadlines
    drafts/          what was begun and not sent
    filing/          applying: questions, a look at them, the receipt
    numbers/         the number in the law's form
    cases/           rows by unit and deadline, for those who handle them
    handling/        the acts of the unit
    queue/           the pages of those who handle them
    author/          what the applicant does, by code and key
"""
