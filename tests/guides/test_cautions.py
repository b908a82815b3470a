"""Steps that somebody may act on alone carry the caution that the text calls for."""

from pathlib import Path

import pytest

from generator.reading import load

PROJECT = load(Path(__file__).resolve().parents[2])
CONSENT = {"law.shelters.prolongation-and-consent/consent-to-stay", "law.shelters.prolongation-and-consent/consent-to-prolong"}
NOT_A_VICTIM = {"law.reflection-period.not-a-victim/not-granted", "law.reflection-period.not-a-victim/terminated"}
BESIDE_VICTIMS = ("guide.shelter-staff", "guide.assistance-centres", "guide.child-protection", "guide.criminal-prosecution", "guide.state-bodies")
"""The guides of those who meet victims day by day."""


def steps_on(norms: set[str], *guides: str) -> list:
    """One parameter per step that cites one of `norms`, named after guide, situation and place; in `guides`, or in all."""
    return [
        pytest.param(step.says, id=f"{guide.id}-{situation.id}-{place}")
        for guide in PROJECT.guides if guide.id in guides or not guides
        for situation in guide.situations for place, step in enumerate(situation.steps) if norms & set(step.norms)
    ]


@pytest.mark.parametrize("says", steps_on(CONSENT))
def test_consent_in_all_cases_tells_what_holds_for_a_child(says):
    assert "child" in says, "whether the consent reaches a child is not settled; a step must not let it seem certain"


@pytest.mark.parametrize("says", steps_on(NOT_A_VICTIM, *BESIDE_VICTIMS))
def test_no_period_is_refused_or_ended_on_a_suspicion(says):
    assert "A suspicion, silence or a refusal to cooperate is not named as a ground." in says
    assert "not say who establishes it" in says or "Who establishes this or ends the period is not said" in says
