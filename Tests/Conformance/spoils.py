"""The spoils: for every check of the suite a bus that breaks what it promises, and nothing else."""

from breaking import (
    CREDIT, answers_at_once, asked, asks_for_all, asks_whoever_signs_in, deed, demands_nothing, depth,
    dies_when_asked_to_stop, differs_for_the_unknown, drop, event, event_of, forgets_the_mark, forgets_who_acknowledged,
    forgive, goes_on_at_once, is_event, long_event, loses_what_was_mended, never_the_same, nothing, other_outcome, put,
    recode, redata, refuse, result, swapped, takes_older, tells_everybody, tells_the_unknown, unaware, with_a_past,
    without, wrong_proof,
)
from spoiling import Spoil

# The check's function, and the bus that fails it; several where one promise can be broken in several ways.
SPOILS = {
    # lines
    "a_line_that_is_none_ends_the_connection_with_its_code": recode("json.duplicate_name", "json.unexpected"),
    "thirty_two_levels_are_read": refuse(lambda message: depth(message) > 20, -32700, "json.too_deep", at=0),
    "one_line_that_is_none_disturbs_nobody_else": Spoil(tell=tells_everybody),
    "a_line_may_come_in_any_pieces": refuse(lambda message: message["id"] == 99, -32700, "json.cut_short", at=0),
    "many_lines_may_come_at_once_and_are_answered_in_order": swapped(lambda message: message.get("id") in (100, 101)),
    "a_line_of_65536_bytes_is_read_and_one_more_is_not": redata("bus.line_too_long", limit=65_535),
    "whoever_never_ends_a_line_is_let_go": recode("bus.line_too_long", "bus.full"),
    "a_text_is_an_id_too_and_comes_back_as_it_was": Spoil(
        tell=lambda _, message: {**message, "id": str(message["id"]).upper()} if "id" in message else message),
    "members_nobody_knows_are_passed_over": refuse(
        lambda message: message.get("method") == "bus.status" and message.get("params"), -32602, "bus.bad_params"),
    "a_method_or_notification_nobody_knows_ends_nothing": recode("bus.unknown_method", "bus.bad_params"),
    "a_client_that_closes_its_half_has_left": Spoil(keeps_open=True),
    # certificates
    "with_certificate_and_key_a_service_signs_in": result("bus.status", put(connections=3)),
    "without_a_certificate_nobody_is_heard": Spoil(tls=demands_nothing),
    "a_certificate_of_another_authority_is_none": Spoil(tls=demands_nothing),
    # Behind the proxy nobody sees whose certificate it was, nor that one is to be shown at once and on every line.
    "the_key_of_one_and_the_certificate_of_another_are_a_wrong_key": Spoil(),
    "an_older_tls_is_refused": Spoil(tls=takes_older),
    "a_plain_line_is_not_answered_where_lines_are_encrypted": Spoil(),
    "whoever_begins_no_handshake_is_let_go": Spoil(),
    "off_loopback_no_plain_line_is_opened": deed("plain-off-loopback", lambda ours: ours.begin()),
    # signing_in
    "the_bus_proves_itself_and_so_must_the_client": result("bus.hello", wrong_proof),
    "a_proof_cannot_be_sent_back_to_whoever_made_it": forgive("bus.unauthorized", head=0),
    "a_proof_is_good_once": forgive("bus.unknown_method"),
    "an_unknown_service_hears_what_a_wrong_key_hears": Spoil(ask=differs_for_the_unknown, tell=tells_the_unknown),
    "nothing_is_done_for_a_stranger": forgive("bus.sign_in_first"),
    "what_hello_lacks_is_named": redata("bus.bad_params", member="nonce"),
    "another_protocol_is_answered_with_what_is_spoken": redata("bus.protocol", supported=[2]),
    "what_is_declared_beyond_the_grant_is_refused": asked("bus.prove", drop("publishes", "reads", "serves")),
    "an_epoch_is_sixteen_characters": asked("bus.prove", drop("epoch")),
    "the_newer_of_two_processes_fences_the_older": recode("bus.fenced", "bus.stopping"),
    "whoever_connected_earlier_and_proves_itself_later_fences_nobody": forgive("bus.fenced", head=0),
    "the_operator_may_be_in_several_places": result("bus.status", put(connections=1)),
    "the_seventeenth_operator_has_to_wait": forgive("bus.busy", head=0),
    "whoever_does_not_sign_in_is_let_go_and_told_why": recode("bus.sign_in_late", "bus.stopping"),
    "in_a_crowd_of_strangers_the_oldest_makes_room": recode("bus.full", "bus.stopping"),
    "a_new_life_begins_with_1_and_hears_of_the_older_ones": result("bus.prove", put(lives=[])),
    "a_sender_in_an_older_life_is_fenced_by_the_one_in_the_newer": recode("bus.fenced", "bus.stopping"),
    "an_empty_log_has_no_lives_and_no_events": deed("start", with_a_past),
    "the_operator_need_not_say_that_it_reads_everything": redata("bus.not_allowed", what="types"),
    "what_a_sender_says_of_its_lives_has_bounds": asked("bus.prove", drop("lives")),
    "the_limits_are_said_at_each_sign_in": result("bus.prove", lambda said: put(line=1)(said["limits"])),
    "a_bus_that_stops_says_so": deed("restart", dies_when_asked_to_stop),
    "members_of_a_later_client_are_passed_over": refuse(
        lambda message: "novelty" in message.get("params", {}), -32602, "bus.bad_params", member="novelty"),
    # keys
    "where_no_key_is_changed_the_second_proof_is_nobodys": result("bus.hello", put(nextProof="0" * 64)),
    "while_a_key_is_changed_both_count_and_afterwards_the_new_one_alone": [
        deed("new-key", nothing), deed("next-key", nothing), result("bus.hello", put(nextProof="0" * 64)),
    ],
    # publishing
    "positions_rise_by_one_and_the_next_number_is_known": Spoil(tell=never_the_same),
    "an_epoch_nobody_knows_begins_with_1": result("bus.prove", put(next=2)),
    "a_repeat_gets_the_first_answer_again_and_is_kept_once": Spoil(tell=never_the_same),
    "a_gap_is_answered_with_the_number_expected": redata("bus.gap", expected=3),
    "the_same_number_with_other_bytes_is_a_conflict": forgive("bus.conflict", position=1),
    "a_window_full_of_gaps_ends_in_one_rewind": redata("bus.gap", expected=2),
    "a_bad_one_in_the_middle_of_a_window_holds_up_what_follows_and_not_what_came_before": recode("bus.gap", "bus.busy"),
    "beyond_the_window_it_is_busy_and_everything_comes_through_in_the_end": recode("bus.busy", "bus.conflict"),
    "what_is_no_event_is_refused_for_good_with_its_reason": redata("bus.bad_event", reason="event.id"),
    "an_event_of_61440_bytes_is_kept": refuse(long_event, -32001, "bus.bad_event", reason="event.too_long"),
    "a_foreign_source_or_a_type_not_declared_is_refused": redata("bus.not_allowed", what="publishes"),
    "attributes_of_later_versions_are_kept_as_they_came": asked("bus.publish", without("event", "traceparent")),
    # following
    "replay_from_a_position_then_live": event(lambda message: put(position=1)(message["params"]) or message),
    "everybody_sees_the_same_order": swapped(is_event),
    "a_filter_passes_over_the_rest": asked("bus.subscribe", put(types=["*"])),
    "credit_by_events_is_kept_and_given_back": asked("bus.subscribe", put(credit=CREDIT)),
    "credit_by_bytes_is_kept_and_one_event_always_fits": asked("bus.subscribe", put(credit=CREDIT)),
    "credit_has_bounds_and_is_required_of_a_consumer": asked("bus.subscribe", put(credit=CREDIT)),
    "an_acknowledgement_of_what_was_never_sent_ends_the_connection": recode("bus.bad_ack", "bus.stopping"),
    "a_position_beyond_the_head_is_named": redata("bus.position_beyond_head", head=0),
    "a_consumer_is_the_services_own_and_one_a_connection": asked("bus.subscribe", put(consumer="learning")),
    "only_what_was_declared_can_be_followed": redata("bus.not_allowed", what="types"),
    "the_status_tells_lag_and_age_until_it_is_acknowledged": result(
        "bus.status", lambda said: [put(lag=0)(row) for row in said["consumers"]]),
    "a_consumer_that_does_not_read_holds_up_nobody_and_catches_up": event(
        lambda message: message if message["params"]["position"] % 100 else None),
    "replay_from_a_moment": result("bus.subscribe", put(after=0)),
    "a_consumer_is_retired_by_the_operator_alone_and_not_while_it_follows": recode("bus.connected", "bus.no_consumer"),
    "the_bytes_come_as_they_were_sent": event(lambda message: [message]),
    "whoever_follows_nothing_has_nothing_to_acknowledge": recode("bus.bad_ack", "bus.stopping"),
    "a_consumer_goes_by_its_file_and_one_service_has_several": [
        redata("bus.bad_params", member="types"), forgive("bus.bad_params", after=0),
    ],
    "a_tail_hears_from_now_on": asked("bus.subscribe", put(after=0)),
    # keeping
    "a_number_that_was_given_up_is_taken_and_told": refuse(
        lambda message: "void" in event_of(message).get("type", ""), -32001, "bus.not_allowed", what="type"),
    "what_was_answered_outlives_the_process": [
        deed("kill", lambda ours: ours.begin()), swapped(is_event), event(other_outcome), Spoil(tell=never_the_same),
    ],
    "what_was_not_answered_is_there_wholly_or_not_at_all": Spoil(ask=answers_at_once),
    "an_acknowledged_position_outlives_the_process_with_the_next_publish": deed("kill", forgets_who_acknowledged),
    "an_event_that_the_disk_has_changed_is_named_and_never_delivered": [
        deed("damage", nothing), redata("bus.damaged", position=1), result("bus.said", drop("unreadable")),
        deed("damage", lambda ours, _: ours.begin()),
    ],
    "on_a_full_disk_nothing_is_taken_and_everything_is_told": deed("full", nothing),
    # calling
    "a_call_reaches_whoever_serves_it_and_the_answer_comes_back": Spoil(
        tell=lambda _, message: put(caller="desk")(message["params"]) or message
        if message.get("method") == "intake.show" else message),
    "a_refusal_comes_back_as_it_was_said": redata("intake.closed", since=8),
    "answers_may_come_in_another_order": result("intake.show", put(number=0)),
    "without_an_answer_before_the_deadline_it_is_silent": recode("bus.silent", "bus.no_service"),
    "a_service_that_is_not_there_or_leaves_is_named_at_once": recode("bus.no_service", "bus.silent"),
    "what_the_allow_list_does_not_grant_is_not_passed_on": redata("bus.not_allowed", what="serves"),
    "what_the_bus_must_rely_on_is_checked": redata("bus.bad_params", member="params"),
    "more_calls_than_a_caller_may_have_open_are_busy": recode("bus.busy", "bus.silent"),
    "nobody_answers_for_another": result("intake.show", put(forged=True)),
    "an_answer_beyond_the_limit_reaches_nobody": forgive("bus.bad_answer"),
    "a_snapshot_is_asked_for_types_that_the_caller_may_hear": redata("bus.not_allowed", what="reads"),
    "what_is_passed_on_has_to_fit_one_level_further_in": [
        refuse(lambda message: depth(message) > 25, -32602, "bus.bad_params", member="params"),
        redata("bus.bad_params", member="body"), recode("bus.unknown_method", "bus.no_service"),
    ],
    "who_names_no_deadline_waits_for_ten_seconds": [
        asked("intake.show", lambda call: call.setdefault("deadline", 1_000)),
        asked("intake.show", lambda call: call.setdefault("deadline", 20_000)),
    ],
    "a_call_is_gone_with_the_bus_that_passed_it_on": Spoil(tell=asks_whoever_signs_in),
    # asking
    "the_status_tells_what_the_log_holds_and_of_whom": result("bus.status", put(first=0)),
    "whoever_was_put_back_reads_what_it_has_said_page_by_page": result("bus.said", lambda said: said["events"].pop(0)),
    "nobody_reads_what_another_has_said": result("bus.said", put(last=1)),
    "the_operator_alone_has_the_log_copied": forgive("bus.not_allowed"),
    "the_operator_alone_says_that_the_clock_is_right": forgive("bus.bad_params", clock="2026-11-24T09:00:00.000Z"),
    # filling_up
    "a_sender_who_was_acknowledged_more_gives_it_away_and_waits_for_the_others": [
        asked("bus.prove", unaware), Spoil(ask=answers_at_once), forgive("bus.not_allowed", head=0),
        forgive("bus.bad_params", head=0),
    ],
    "when_everybody_is_here_and_has_said_all_the_log_is_whole": [
        asked("bus.prove", unaware), result("bus.publish", put(position=1)), swapped(is_event),
    ],
    "a_consumer_from_a_life_that_this_log_never_had_gives_it_away": result("bus.status", drop("refilling")),
    "what_was_lost_is_heard_again_in_the_order_of_time": [
        deed("put-back", forgets_the_mark), deed("put-back", lambda ours: ours.begin()), swapped(is_event),
        result("bus.prove", put(next=4)), result("bus.publish", put(position=2)),
    ],
    "more_than_a_window_does_not_wait_and_whoever_leaves_takes_it_along": [
        asked("bus.prove", unaware), recode("bus.busy", "bus.gap"),
    ],
    "a_position_counts_in_the_life_it_was_told_in": asked("bus.subscribe", put(log="")),
    # forgetting
    "what_is_old_goes_and_its_numbers_stay_taken": [
        recode("bus.trimmed", "bus.gap"), redata("bus.trimmed", expected=1), result("bus.prove", put(next=1)),
        deed("older", nothing), deed("older", lambda ours: ours.begin()),
    ],
    "a_tail_begins_with_what_is_kept": result("bus.subscribe", put(after=0)),
    "a_durable_consumer_is_waited_for_until_the_hard_limit_and_then_told": [
        redata("bus.must_resync", first=1), forgive("bus.must_resync", after=0), deed("too-old", nothing),
        deed("older", lambda ours: ours.deeds["too-old"]()),
    ],
    "whoever_needs_nothing_of_what_is_gone_goes_on": forgive("bus.must_resync", after=0),
    "by_a_clock_that_leaped_nothing_is_forgotten_until_the_operator_agrees": [
        deed("leap", nothing), deed("leap", lambda ours: ours.deeds["too-old"]()),
        recode("bus.must_resync", "bus.fenced"),
    ],
    # versions
    "a_sender_of_a_version_that_a_durable_consumer_cannot_read_is_not_admitted": [
        deed("reader", nothing), redata("bus.unread_version", consumer="callback"),
        forgive("bus.unread_version", next=1),
    ],
    "it_is_admitted_once_the_consumer_reads_it": refuse(
        lambda message: message.get("method") == "bus.prove" and message["params"].get("publishes"), -32001,
        "bus.unread_version"),
    "a_retired_consumer_is_no_obstacle": deed("reader", nothing),
    "a_consumer_that_cannot_read_what_may_lie_in_the_log_does_not_follow_it": deed("speaker", nothing),
    # mending
    "a_durable_consumer_stands_at_a_changed_event_and_goes_on_once_it_is_mended": [
        Spoil(tell=lambda _, message: None if message.get("method") == "bus.standing" else message),
        deed("damage", nothing), Spoil(tell=goes_on_at_once), Spoil(tell=loses_what_was_mended),
    ],
    "the_owner_is_asked_for_a_changed_event_and_it_is_put_back_for_good": [
        result("bus.mend", put(mended=False)), result("bus.mend", drop("source", "id")),
        asked("bus.mend", lambda wish: put(position=wish["position"] - 1)(wish)), event(other_outcome),
        Spoil(tell=asks_for_all),
    ],
    "nothing_but_what_arrived_is_put_there": [
        forgive("bus.other_bytes", mended=True), recode("bus.not_kept", "bus.other_bytes"),
        recode("intake.held", "bus.silent"), recode("bus.no_service", "bus.silent"),
    ],
    "the_operator_alone_has_an_event_mended_one_that_is_there_and_for_a_reason": [
        forgive("bus.not_allowed", mended=False), redata("bus.bad_params", member="reason"),
        asked("bus.mend", put(reason="DRIFT-1234")),
    ],
}
