package import CaseModel

/// Who may stand beside or for a citizen, and what has to be known of it.
extension Representative {
    /// Bytes in what was seen, and in why a right ended; ten are shown together.
    package static let mostInText = 500

    /// Refuses somebody without a name or a proof, a right that reaches further than its ground, and letters that would
    /// have nowhere to go.
    package func check(on day: CivilDay) throws(SurroundingsRefusal) {
        try Self.line(name, orElse: .representativeMissing)
        try Self.text(proof, orElse: .representationProofMissing)
        guard reach == .hear || ground.letsSpeak else { throw .representationMayOnlyHear }
        if let phone, !ContactDetails.isTelephone(phone) { throw .representativePhoneImpossible }
        guard addressLines.count <= Words.mostAddressLines else { throw .textTooLong }
        for line in addressLines { try Self.line(line, orElse: .representativeAddressMissing) }
        if getsLetters {
            // What is written to somebody is said to them as to the citizen: whoever may only be told is not written to.
            guard reach == .speak else { throw .representationMayOnlyHear }
            guard !addressLines.isEmpty else { throw .representativeAddressMissing }
        }
        if let until {
            guard until >= from, until >= day else { throw .representationOver }
        }
    }

    /// Why a right ended.
    package static func checkEnd(_ reason: String) throws(SurroundingsRefusal) {
        try text(reason, orElse: .representationReasonMissing)
    }

    private static func line(_ text: String, orElse missing: SurroundingsRefusal) throws(SurroundingsRefusal) {
        guard !Words.areMissing(in: text) else { throw missing }
        do throws(IntakeRefusal) { try Words.checkLine(text) } catch { throw .textTooLong }
    }

    private static func text(_ text: String, orElse missing: SurroundingsRefusal) throws(SurroundingsRefusal) {
        guard !Words.areMissing(in: text) else { throw missing }
        do throws(IntakeRefusal) { try Words.check(text, most: mostInText) } catch { throw .textTooLong }
    }
}

/// Why Intake says no to what is said of who and what stands around a citizen.
package enum SurroundingsRefusal: String, Refusal, CaseIterable {
    case representativeMissing = "representative_missing"
    case representationProofMissing = "representation_proof_missing"
    /// A permission, or access by law, lets nobody speak for the citizen or get their letters.
    case representationMayOnlyHear = "representation_may_only_hear"
    case representativePhoneImpossible = "representative_phone_impossible"
    case representativeAddressMissing = "representative_address_missing"
    case representationOver = "representation_over"
    case representationsTooMany = "representations_too_many"
    case representationUnknown = "representation_unknown"
    case representationEnded = "representation_ended"
    case representationReasonMissing = "representation_reason_missing"
    case textTooLong = "surroundings_text_too_long"
    case interpreterLanguageMissing = "interpreter_language_missing"
    /// Not born yet, or eighteen by now.
    case notUnderAge = "not_under_age"

    package var code: String { "intake." + rawValue }
}
