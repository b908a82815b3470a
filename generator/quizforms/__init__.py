"""Questions as HTML: one set, one question, or the key – the same words wherever a set is framed.

Pure functions of the model. Pages of the site and packages for learning systems share them, with docs/assets/quiz.js and
quiz.css; nothing here knows a view. Whoever frames a set hands in how an id becomes a link on its page.
"""

from generator.quizforms.forms import ENVIRONMENT, SCRIPT, STYLE, anchor_in, edition_of, key_html, question_html, quiz_html, tested

__all__ = ["ENVIRONMENT", "SCRIPT", "STYLE", "anchor_in", "edition_of", "key_html", "question_html", "quiz_html", "tested"]
