"""The public door: roles, courses, lessons, labs and words, readable without an account."""
