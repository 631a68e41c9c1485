"""What the classifier is worth on letters it did not learn from, and that its weights are the script's."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.domain.reception.classify import model

from .letters import check_classifier, train_classifier


@pytest.fixture(scope="module")
def asked():
    return list(check_classifier.answers(repeats=2, first=100))


def test_the_legal_class_of_unseen_letters_is_right_for_nine_in_ten(asked):
    assert sum(one.right for one in asked) / len(asked) >= 0.9


def test_no_denunciation_would_reach_a_public_list(asked):
    shown = [
        a.letter.id
        for a in asked
        if check_classifier.denounces(a.letter) and not a.by_text.possible_denunciation
    ]
    assert shown == []


def test_when_it_says_it_knows_it_is_right_more_often_than_when_it_does_not(asked):
    known = [one.right for one in asked if one.by_text.known]
    doubtful = [one.right for one in asked if not one.by_text.known]
    assert sum(known) / len(known) >= 0.85
    assert not doubtful or sum(known) / len(known) > sum(doubtful) / len(doubtful)


def test_the_weights_that_ship_are_those_the_script_makes():
    made = train_classifier.train(
        train_classifier.numbers(train_classifier.written())
        + train_classifier.numbers(train_classifier.given())
    )
    kept = model.weights()
    assert made.keys() == kept.keys()
    assert all(row == pytest.approx(kept[name], abs=0.002) for name, row in made.items())


def test_the_training_texts_are_not_the_test_texts():
    own = {letter.text for letter in train_classifier.written()}
    assert own.isdisjoint(letter.text for letter in train_classifier.given())
