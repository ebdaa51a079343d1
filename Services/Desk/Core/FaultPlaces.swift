package import DeskAnswers
import Wording

/// At which field an owner's refusal is said, so that the summary can lead there.
package enum FaultPlaces {
    /// The refusal as something to put right in a form; `""` is the page as a whole.
    package static func fault(forRefusal code: String) -> FieldFault {
        FieldFault(fields[code] ?? "", Wording.sentence(forRefusal: code))
    }

    private static let fields = [
        "intake.summary_missing": "summary", "intake.points_missing": "point-1", "intake.point_empty": "point-1",
        "intake.name_missing": "name", "intake.unit_unknown": "unit", "intake.received_in_future": "received-day",
        "intake.received_before_calendar": "received-day", "intake.phone_impossible": "phone",
        "intake.email_impossible": "email",
        "intake.ground_reason_missing": "ground-reason", "intake.assigned_is_concerned": "assigned",
        "intake.recipient_missing": "recipient", "intake.recipient_is_concerned": "recipient",
        "intake.step_reason_missing": "reason", "intake.reference_missing": "reference",
        "callback.note_is_empty": "text", "callback.note_is_too_long": "text",
        "callback.agreement_is_empty": "agreement-1", "callback.consent_missing": "consent",
        "callback.consent_words_missing": "consent-words", "callback.explanation_missing": "explained",
        "callback.recipient_missing": "recipient", "callback.recipient_unknown": "recipient",
        "callback.next_talk_in_the_past": "next-day", "callback.in_the_future": "spoken-day",
        "callback.spoken_before_owed": "spoken-day", "callback.too_few_attempts": "outcome",
        "callback.objection_needs_talk": "outcome", "callback.does_not_fit_outcome": "outcome",
        "callback.objection_is_empty": "objection", "callback.objection_is_too_long": "objection",
        "callback.nobody_told": "told", "callback.personal_receipt_is_empty": "receipt",
        "callback.personal_receipt_is_too_long": "receipt", "callback.appointment_in_the_past": "appoint-day",
        "callback.notice_missing": "change-notice", "callback.change_reason_missing": "change-reason",
        "callback.already_appointed": "appoint-day", "callback.rhythm_out_of_range": "every-days",
        "search.too_short": "words", "search.too_long": "words", "search.page_unknown": "words",
        "intake.contact_reason_missing": "contact-reason", "intake.contact_is_concerned": "contact",
        "intake.contact_too_many": "contact", "intake.contact_not_named": "contact",
        "callback.reason_missing": "assign-reason", "directory.absence_ends_before_it_begins": "to-day",
        "directory.absence_is_over": "to-day", "directory.absence_too_long": "from-day",
        "directory.unknown_person": "person",
        "intake.restriction_facts_missing": "facts", "intake.restriction_seen_in_future": "seen-day",
        "intake.restriction_ground_too_old": "seen-day", "intake.restriction_ground_not_new": "seen-day",
        "intake.restriction_milder_means_missing": "milder", "intake.restriction_scope_missing": "scope",
        "intake.restriction_leaves_no_way": "way", "intake.restriction_end_missing": "last-day",
        "intake.restriction_end_out_of_range": "last-day", "intake.restriction_way_back_missing": "way-back",
        "wellbeing.already_asked": "kind", "wellbeing.not_offered": "kind",
        "wellbeing.not_yours_to_offer": "offer-person", "wellbeing.nobody_chosen": "offer-person",
        "wellbeing.unit_not_yours": "rhythm-unit", "wellbeing.no_rhythm": "rhythm-kind",
        "wellbeing.rhythm_out_of_range": "rhythm-every", "wellbeing.happened_in_future": "happened-day",
        "wellbeing.happened_too_long_ago": "happened-day", "wellbeing.nobody_exposed": "exposed-1",
        "wellbeing.too_many_people": "exposed-1", "wellbeing.unknown_colleague": "exposed-1",
        "wellbeing.words_too_long": "words", "wellbeing.ground_missing": "ground",
        "wellbeing.ground_too_long": "ground",
        "intake.reply_findings_missing": "findings", "intake.reply_text_missing": "reply-text",
        "intake.reply_assurers_missing": "head", "intake.reply_assurers_alike": "director",
        "intake.reply_author_assures": "head", "intake.reply_reason_missing": "formal-reason",
        "intake.reply_too_late_to_extend": "until-day", "intake.reply_extension_out_of_range": "until-day",
        "intake.meeting_in_past": "meet-day", "intake.risk_not_assessed": "risk-seen",
        "intake.paper_day_in_future": "agreed-day",
        "intake.join_reason_missing": "join-reason", "intake.joined_with_itself": "join-other",
        "intake.already_joined": "join-other", "intake.not_joined": "separate-other",
        "intake.inquirer_missing": "asker", "intake.inquiry_empty": "asks-for",
        "intake.inquiry_basis_missing": "basis",
        "directory.wrong_code": "code", "directory.wrong_password": "current",
        "directory.password_too_short": "new", "directory.password_too_long": "new",
        "directory.password_is_guessed": "new", "directory.wrong_name_or_password": "user",
        "directory.too_many_tries": "user",
    ].merging(learning) { first, _ in first }

    private static let learning = [
        "learning.empty_answer": "answer", "learning.step_out_of_order": "answer", "learning.reason_missing": "reason",
        "learning.meeting_while_waiting": "meets-day", "learning.meeting_in_the_past": "meets-day",
        "learning.check_incomplete": "rulesFollowed", "learning.due_in_the_past": "due-day",
        "learning.finding_due_in_the_past": "due-day", "learning.finding_owner_unknown": "owner",
        "learning.finding_move_without_reason": "reason", "learning.finding_nothing_said": "said",
        "learning.finding_already_linked": "case", "learning.unknown_case": "case", "learning.lesson_empty": "lesson",
        "learning.contact_missing": "contact", "learning.explanation_missing": "explained",
        "learning.meeting_ahead": "held-day", "learning.mediator_missing": "mediator",
        "learning.mediator_not_neutral": "mediator", "learning.mediation_is_no_case_work": "free",
        "learning.plan_missing": "plan", "learning.nothing_said": "said",
        "learning.complaint_gives_no_right": "repair-ground", "learning.acknowledgement_missing": "acknowledged",
        "learning.legal_basis_missing": "basis",
        "learning.loss_not_established": "clear", "learning.nothing_to_reach_back_for": "back-day",
        "learning.decision_without_reason": "decision", "learning.questions_missing": "answer-1",
        "learning.agreement_missing": "agreed", "learning.held_in_the_future": "held-day",
        "learning.period_backwards": "to-day",
    ]
}
