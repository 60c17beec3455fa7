"""The author's door: sources, their problems, how a learner will see them, publishing."""
