"""Online dossiers: a procedure applied for, followed and answered online (2.2c).

What happens to one stands step by step in the log of what citizens send
(`citizen/submissions`), and is sealed there; what was answered in its form is apart and
encrypted; all else is made of these. What a form is says `citizen/forms`, what boards
do alike with whatever citizens send `citizen/handling`.

    procedure_form/  the form of a procedure, approved with it; every one that was
                     published is kept
    building/        that form, put together on a page
    answers/         what was answered
    content/         what was sent, steps that were taken, deadlines
    drafts/          what was begun and not sent
    filing/          applying: questions, a look at them, the receipt
    numbers/         the number in the law's form
    cases/           rows by unit and deadline, for those who handle them
    handling/        the acts of the unit
    papers/          the papers of the law, as files
    counter/         what is brought on paper
    queue/           the pages of those who handle them
    author/          what the applicant does, by code and key
    api/             all of it for units' own systems
    figures/         the law's counters
    reminders/       deadlines, and results that lie at the counter
    national/        the national portal is told
"""
