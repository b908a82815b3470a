def test_base(sets):
    print("\n".join(map(str,sets.faults())))
    assert 0
def test_base2(planted_guide):
    print("\n".join(map(str,planted_guide.faults())))
    assert 0
