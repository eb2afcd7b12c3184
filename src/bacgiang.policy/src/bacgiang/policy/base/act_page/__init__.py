"""Pages on which a person does an act, and the block that says why it was refused."""
