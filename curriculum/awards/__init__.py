"""Awards as facts that others can check: numbers, signed credentials, status, log and verdicts."""
