import CaseModel

/// What the copy of a note says of the parts of a complaint that do not end by the citizen's yes: those that others have
/// (decision 111), and the one that we answer in writing ourselves (R-002).
extension Wording {
    /// What the yes is to: the case, where nothing else is left of it.
    static func whatEnds(_ facts: NoteCopyFacts) -> String {
        guard facts.elsewhere.isEmpty, facts.answerOwed == nil else { return "det, vi talte om," }
        return facts.also.isEmpty ? "sagen" : "sagerne"
    }

    /// Who answers the rest, and by when; empty where there is no rest.
    static func openParts(_ facts: NoteCopyFacts) -> String { elsewhere(facts) + ours(facts) }

    private static func elsewhere(_ facts: NoteCopyFacts) -> String {
        guard !facts.elsewhere.isEmpty else { return "" }
        return " Den del af \(whose(facts)), som vi har sendt til \(listed(facts.elsewhere)), svarer de på."
    }

    private static func ours(_ facts: NoteCopyFacts) -> String {
        guard let owed = facts.answerOwed else { return "" }
        let by = owed.by.map { " senest \(latest(before: $0))" } ?? ""
        return owed.isPart
            ? " Den del af \(whose(facts)), der handler om en afgørelse, svarer vi på skriftligt\(by)."
            : " \(facts.spokenFor?.isRecipient == true ? "I" : "Du") får også et skriftligt svar fra os\(by)."
    }

    /// Where no hour of the next talk is told.
    ///
    /// - Parameter with: with whom it was agreed on, where that was not the citizen.
    static func anotherTalk(_ facts: NoteCopyFacts, with: String = "") -> String {
        guard facts.note.isNextTalkOff == true else { return "Vi taler sammen igen, som vi aftalte\(with)." }
        return "Vi aftalte\(with) at tale sammen igen. Den aftale gælder ikke længere. Vil du tale med os, så "
            + "kontakt os."
    }

    private static func whose(_ facts: NoteCopyFacts) -> String {
        facts.spokenFor?.isRecipient == true ? "klagen" : "din klage"
    }
}
