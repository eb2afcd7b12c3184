"""What registers of several rooms share: their kind of folder, and ways into it."""
