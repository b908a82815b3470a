"""Each rule on guides finds the fault that it is there for."""

from generator.links.roles import norms_of_role

CARRIERS = "guides/transport-operators.yaml"
SHELTER = "guides/shelter-staff.yaml"
REFUSE = (
    "You must refuse to serve a person who does not have the necessary documents. What happens after that, the text does not say; "
    "that silence forbids no help. The person could be a victim whose documents were taken."
)
REFUSE_STEP = f'says: "{REFUSE}"\n        modality: must\n'
REFUSE_NORMS = "        norms: [law.carriers.three-duties/refuse-service]\n"


def told(copy) -> str:
    """All faults as text."""
    return "\n".join(map(str, copy.faults()))


def test_the_guides_are_without_faults(project_copy):
    assert told(project_copy) == ""


def test_a_step_taken_out_is_missed(project_copy):
    lines = project_copy.read(SHELTER).splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line == "        norms: [law.children.report/report]\n")
    start = max(number for number in range(at) if lines[number].startswith("      - says:"))
    end = next(number for number in range(at, len(lines)) if lines[number].startswith("      - says:"))
    project_copy.write(SHELTER, "".join(lines[:start] + lines[end:]))
    assert "guide.shelter-staff leaves out law.children.report/report" in told(project_copy)


def test_must_made_may_is_found(project_copy):
    step = f'"{REFUSE}"\n        modality: must\n'
    project_copy.replace(CARRIERS, step, step.replace("must", "may"))
    assert "says 'may', but law.carriers.three-duties/refuse-service is a norm of kind 'obligation'" in told(project_copy)


def test_may_in_the_words_alone_is_found(project_copy):
    project_copy.replace(CARRIERS, REFUSE, REFUSE.replace("must", "may"))
    assert "the words of a step of guide.transport-operators do not say 'must'" in told(project_copy)


def test_changed_words_make_the_guide_suspect(project_copy):
    text = project_copy.read("law/articles.yaml")
    assert "check all passengers to identify" in text
    project_copy.write("law/articles.yaml", text.replace("check all passengers to identify", "check some passengers to identify"))
    faults = told(project_copy)
    assert "guide guide.transport-operators is suspect: the words of law.carriers.three-duties have changed" in faults
    assert "python -m generator review guide.transport-operators" in faults


def test_a_pin_taken_out_is_missed(project_copy, project):
    words = project.by_id["law.carriers.three-duties"].words
    project_copy.replace(CARRIERS, f'  - {{provision: law.carriers.three-duties, words: "{words}"}}\n', "")
    assert "rests on law.carriers.three-duties but does not pin its words" in told(project_copy)


def test_an_unknown_norm_is_told_with_the_nearest(project_copy):
    project_copy.replace(CARRIERS, REFUSE_STEP + REFUSE_NORMS, REFUSE_STEP + REFUSE_NORMS.replace("service", "servise"))
    assert "did you mean 'law.carriers.three-duties/refuse-service'?" in told(project_copy)


def test_an_invented_number_is_found(project_copy):
    project_copy.replace(CARRIERS, REFUSE, REFUSE.replace("necessary documents.", "necessary documents 24 hours before."))
    assert "the number 24 in words of guide.transport-operators" in told(project_copy)


def test_a_step_that_rests_on_nothing_is_found(project_copy):
    project_copy.replace(CARRIERS, REFUSE_STEP + REFUSE_NORMS, REFUSE_STEP)
    assert "a step of guide.transport-operators rests on nothing" in told(project_copy)


def test_a_guide_under_another_name_is_found(project_copy):
    project_copy.replace(CARRIERS, "id: guide.transport-operators", "id: guide.carriers")
    assert "write guide.transport-operators" in told(project_copy)


def test_the_carriers_norms_are_the_three_of_p8_and_those_on_secrets_that_name_nobody(project):
    assert [found.id for found in norms_of_role(project, "role.transport-operators")] == [
        *(f"law.confidentiality.secrecy/{name}" for name in ("counts-as-classified", "no-disclosure")),
        *(f"law.confidentiality.collecting/{name}" for name in ("liability-for-collecting", "liability-for-disclosing")),
        *(f"law.carriers.three-duties/{name}" for name in ("inform-passengers", "check-documents", "refuse-service")),
    ]
