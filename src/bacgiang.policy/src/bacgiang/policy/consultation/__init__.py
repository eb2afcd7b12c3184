"""Drafts on which citizens give their opinion (4.1e, 11.1, 15.2).

Folders are floors; each imports only those above it in this list:

- `register/`: the place of drafts;
- `draft/`: what an editor fills in;
- `timing/`: when it is open, extensions, and what is told of it (events);
- `versions/`: the texts that were public, how provisions go on, what they became;
- `draft_text/`: the text being recognised and confirmed;
- `opinions/`: what a citizen sends;
- `cases/`: how a board goes through it;
- `replies/`: letters and sheets of the bodies that were asked;
- `responses/`: what the board answers;
- `published/`: what everybody reads of opinions and answers;
- `receipt/`: what an author sees and does with the tracking code;
- `report/`, `outcome/`: the final report; adopted or dropped;
- `register_page/`, `searching/`, `home/`, `draft_page/`, `draft_api/`: lists and pages;
- `following/`: who is told, by letter and feed. It listens to events of the others.
"""
