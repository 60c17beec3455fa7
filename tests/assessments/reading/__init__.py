"""Tests of what learners type; a package, as a question kind has a test_text.py too."""
