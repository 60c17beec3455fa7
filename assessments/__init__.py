"""What is asked, and what an answer is worth: usable without a site, a database or a clock."""
