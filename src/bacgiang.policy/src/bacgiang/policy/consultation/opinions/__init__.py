"""What a citizen sends: opinions on provisions, one submission, one receipt."""
