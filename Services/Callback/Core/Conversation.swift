package import CaseModel

/// A conversation as it is filed: what was said, how it ended, and what that ending takes (R-003, R-071 … R-076).
package struct Conversation: Equatable, Sendable {
    package let spokenAt: Timestamp?
    package let draft: NoteDraft
    package let outcome: Outcome
    package let consent: Consent?
    package let recipient: PersonID?
    package let nextTalkAt: Timestamp?
    /// A standing meeting comes again after so many days.
    package let everyDays: Int?

    package init(_ command: RecordConversation) {
        spokenAt = command.spokenAt
        draft = command.note
        outcome = command.outcome
        consent = command.consent
        recipient = command.recipient
        nextTalkAt = command.nextTalkAt
        everyDays = command.everyDays
    }

    /// Whether the citizen agreed to and understood that the case ends here.
    package var hasConsent: Bool { consent?.hasAgreed ?? false }

    /// Refuses what its outcome does not allow; times of talking are the call's own to judge.
    package func check(at now: Timestamp) throws(CallbackRefusal) {
        try draft.check()
        try consent.check(for: outcome)
        switch outcome {
        case .solved:
            guard hasConsent else { throw .consentMissing }
            guard draft.isExplained else { throw .explanationMissing }
        case .withdrawn:
            // A withdrawal that is disputed later stands or falls with the guidance given: ombudsman's practice.
            guard draft.isExplained else { throw .explanationMissing }
        case .formal, .stopped:
            guard recipient != nil else { throw .recipientMissing }
        case .newTalk:
            if let nextTalkAt, nextTalkAt <= now { throw .nextTalkInThePast }
        case .notReached:
            guard spokenAt == nil else { throw .doesNotFitOutcome }
        }
        try Appointing.checkRhythm(everyDays)
        guard recipient == nil || outcome.goesOnFormally, nextTalkAt == nil || outcome == .newTalk,
            everyDays == nil || nextTalkAt != nil
        else { throw .doesNotFitOutcome }
    }
}

extension Outcome {
    /// Whether a named recipient takes it from here.
    package var goesOnFormally: Bool { self == .formal || self == .stopped }
}

extension NoteDraft {
    /// The longest note, in bytes of UTF-8: what still fits a line on the bus when every part is full.
    package static let mostTextBytes = 16_000
    package static let mostPartBytes = 4_000
    /// What cannot be met, our errors, and how they are prevented: each so many.
    package static let mostShortPartBytes = 2_000
    package static let mostAgreements = 20
    package static let mostAgreementBytes = 500

    var isExplained: Bool { !isBlank(explained) }

    /// Refuses a note without words, an agreement without words, and what would not fit the bus.
    package func check() throws(CallbackRefusal) {
        guard !isBlank(text) else { throw .noteIsEmpty }
        guard text.utf8.count <= Self.mostTextBytes, agreements.count <= Self.mostAgreements,
            [explained, citizensWords].allSatisfy({ ($0 ?? "").utf8.count <= Self.mostPartBytes }),
            [unmet, ownErrors, prevention].allSatisfy({ ($0 ?? "").utf8.count <= Self.mostShortPartBytes })
        else { throw .noteIsTooLong }
        for agreement in agreements {
            guard !isBlank(agreement.what) else { throw .agreementIsEmpty }
            guard agreement.what.utf8.count <= Self.mostAgreementBytes else { throw .noteIsTooLong }
        }
    }

    /// Refuses what was agreed for a day before the talk: the citizen would read it, and it would be late from the start.
    ///
    /// Measured by the talk and not by the filing, since a note may be written late; what stood there already stays.
    package func checkDays(from talk: CivilDay, kept: [Agreement] = []) throws(CallbackRefusal) {
        for agreement in agreements where !kept.contains(agreement) {
            if let by = agreement.by, by < talk { throw .agreementInThePast }
        }
    }
}

extension Consent? {
    /// Refuses consent without the citizen's words, and consent to what a talk cannot close.
    package func check(for outcome: Outcome) throws(CallbackRefusal) {
        guard let consent = self else { return }
        guard consent.words.utf8.count <= NoteDraft.mostPartBytes else { throw .noteIsTooLong }
        guard consent.hasAgreed else { return }
        guard outcome == .solved else { throw .doesNotFitOutcome }
        guard !isBlank(consent.words) else { throw .consentWordsMissing }
    }
}

/// Whether there is nothing but white space.
func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
