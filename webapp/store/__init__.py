"""The tables, by subject, and how the database behind them is opened."""
