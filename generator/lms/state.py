"""How long the saved state of a set can become: SCORM 1.2 keeps 4,096 characters and no more.

The same shape as in assets/scorm.js and docs/assets/quiz.js; a test compares this reckoning with what they really save.
"""

from __future__ import annotations

import json

from generator.lms.content import Course

LIMIT = 4096
ROOM = 512
"""What is left free, so that a longer round number or position never decides whether a state fits."""

MARK = "kb1"


def longest_state(course: Course) -> str:
    """A state as long as one of this course can become: every question drawn, answered and reported."""
    everything = list(range(len(course.questions)))
    options = [range(len(question.options)) for question in course.questions]
    quiz = {
        "v": 1, "e": course.edition, "m": "learn", "o": "one", "d": everything, "r": everything, "n": 99, "p": len(everything) - 1,
        "x": ["".join(map(str, each)) for each in options], "a": ["".join(map(str, each)) for each in options],
        "c": "1" * len(everything), "f": 1,
    }
    text = json.dumps(quiz, separators=(",", ":"))
    return "~".join([MARK, course.edition, "9999", "zz" * len(everything), "1" * len(everything), text])
