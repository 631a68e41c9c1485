"""What the classifier is worth on letters it did not learn from, and that its weights are the script's."""

from __future__ import annotations

import pytest

from chinhquyen_sdk.domain.reception.classify import model

from .letters import check_classifier, train_classifier


@pytest.fixture(scope="module")
def asked():
    return list(check_classifier.answers(repeats=1, first=100))


@pytest.fixture(scope="module")
def unread():
    """Letters labelled before anything was measured on them, and never learnt from. What was seen of them since: docs/classify.md."""
    return [check_classifier.ask(letter) for letter in train_classifier.unread()]


def test_the_legal_class_of_unseen_letters_is_right_for_nine_in_ten(asked):
    assert sum(one.right for one in asked) / len(asked) >= 0.9


def test_no_denunciation_would_reach_a_public_list(asked):
    shown = [
        a.letter.id
        for a in asked
        if check_classifier.denounces(a.letter) and not a.by_text.possible_denunciation
    ]
    assert shown == []


def test_the_legal_class_of_letters_kept_apart_is_right_for_nine_in_ten(unread):
    assert sum(one.right for one in unread) / len(unread) >= 0.9


def test_no_denunciation_among_letters_kept_apart_would_reach_a_public_list(unread):
    guilty = [one for one in unread if check_classifier.denounces(one.letter)]
    assert len(guilty) >= 14
    assert all(one.by_text.possible_denunciation for one in guilty)


def test_not_every_harmless_letter_is_kept_back_to_be_safe(unread):
    harmless = [one for one in unread if not check_classifier.denounces(one.letter)]
    assert sum(one.by_text.possible_denunciation for one in harmless) / len(harmless) <= 0.3


def test_whose_matter_and_what_is_missing_is_right_for_nine_in_ten_letters_kept_apart(unread):
    rows = [(one, one.letter.row) for one in unread]
    whose = [
        (one.by_text.competence.code, one.by_text.competence.to) == (row["competence"], row["transfer_to"])
        for one, row in rows
    ]
    lacking = [
        {lack.code for lack in one.with_form.missing} == set(filter(None, row["missing"].split(";")))
        for one, row in rows
    ]
    assert min(sum(whose), sum(lacking)) / len(rows) >= 0.9


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
    assert own.isdisjoint(letter.text for letter in train_classifier.given() + train_classifier.unread())
