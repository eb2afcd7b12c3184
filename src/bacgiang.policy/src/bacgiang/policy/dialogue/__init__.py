"""Online dialogues: an event whose questions are asked and answered on its page (4.1f).

behavior   what makes an event a dialogue, and where it stands on a moment
store      the questions that were taken: all that pages for readers rest on
content    what was sent, and what became of it, as data of the log of receipts
asking/    sending a question: page, service, what must hold
desk/      taking, refusing, answering
pages/     what readers see: on the event, as a part that is asked for again
searching  its words in the index
receipt, author    for whoever asked
"""
