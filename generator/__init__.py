"""From the law as data to what people read: reading, model, links, checks, coverage, and one folder per view."""
