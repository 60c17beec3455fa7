"""The learner's door: study, practise, sit attempts, run labs, hold certificates."""
