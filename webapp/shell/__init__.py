"""What every page shares: the frame, forms, access, errors, words."""
