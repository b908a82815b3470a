"""The words that the launch page and its script show. They travel with the page, so that the script itself knows no language."""

WORDS = {
    "guide": "Guide",
    "text": "The text",
    "questions": "Questions",
    "not-open": "No learning system was found. You can read and answer everything here; nothing is recorded.",
    "refused": "The learning system did not answer as it should (error {code}). You can read and answer everything here, but nothing is recorded. "
               "Close this course and open it again; if that does not help, tell the people who look after the learning system.",
    "lost": "The learning system refused to save something (error {code}). You can go on, but your result may not be recorded. "
            "Tell the people who look after the learning system.",
    "review": "You opened this course to look at it again. Nothing is recorded.",
    "browse": "You opened this course to look around. Nothing is recorded.",
    "replaced": "This course was replaced by a newer edition since you were here. Your earlier answers belong to other questions, so please start "
                "the questions again. A result that was recorded before stays.",
    "mark": "Your learning system counts this course as passed from {mark} % on.",
    "ended": "This session is over. To go on, close this page and open the course again from the learning system.",
    "none": "Recorded so far: nothing.",
    "answers": "Recorded so far: {n} of {of} answers.",
    "score": "Recorded so far: {n} of {of} answers; best result {percent} %, {result}.",
    "passed": "passed",
    "failed": "not passed",
}
