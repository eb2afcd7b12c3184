"""What a board does with a petition: hand over, word an answer, confirm, extend."""
