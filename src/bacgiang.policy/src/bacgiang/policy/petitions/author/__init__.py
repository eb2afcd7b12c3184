"""What its sender does with a petition, by the code and the key to read by."""
