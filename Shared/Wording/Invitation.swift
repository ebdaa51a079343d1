package import CaseModel

/// An hour in a colleague's calendar: when, and that it is Genklang's; never with whom or about what.
package struct Invitation: Codable, Hashable, Sendable {
    /// The same for every version of it, so that a change moves the entry and makes no second one: `appointment-A-…`.
    package let name: String
    /// 0 for the first; each change is the next.
    package let sequence: Int
    /// Absent when it is called off.
    package let start: Timestamp?
    package let minutes: Int
    /// Whether it is only a proposal, for the colleague to move.
    package let isProposal: Bool
    /// What stands in the calendar; nothing about anybody.
    package let summary: String

    package init(
        name: String, sequence: Int, start: Timestamp?, minutes: Int, isProposal: Bool = false, summary: String
    ) {
        self.name = name
        self.sequence = sequence
        self.start = start
        self.minutes = minutes
        self.isProposal = isProposal
        self.summary = summary
    }
}

extension Wording {
    /// So many places a version of an hour has in the order of what calendars are told of it: a calendar takes only what comes later.
    private static let movesOfVersion = 1_000

    /// The entry in the calendar of whoever has agreed to ring or meet at that hour; it is called off without one.
    ///
    /// - Parameter moves: how many times it has changed hands since.
    package static func invitation(
        _ appointment: AppointmentID, version: Int, moves: Int = 0, form: TalkForm, at: Timestamp?
    ) -> Invitation {
        let summary =
            switch form {
            case .call: "Genklang: aftalt opkald"
            case .meeting: "Genklang: aftalt møde"
            }
        return Invitation(
            name: "appointment-\(appointment)",
            sequence: (version - 1) * movesOfVersion + min(moves, movesOfVersion - 1),
            start: at, minutes: form == .call ? 30 : 60,
            summary: summary)
    }

    /// What the message with it says.
    package static func invited(_ form: TalkForm, about case: CaseID, at: Timestamp?, isChange: Bool) -> StaffMessage {
        let what = form == .call ? "opkald" : "møde"
        guard let at else {
            return StaffMessage(
                subject: "Genklang: et \(what) er aflyst",
                paragraphs: ["Det aftalte \(what) er aflyst. Fjern det fra din kalender.", lookUp(`case`)])
        }
        let when = moment(at)
        return StaffMessage(
            subject: isChange ? "Genklang: et \(what) er flyttet" : "Genklang: et \(what) er aftalt",
            paragraphs: [
                (isChange ? "Det aftalte \(what) er flyttet til \(when)." : "Du har et aftalt \(what) \(when).")
                    // Where it is can be somebody's home: that stands on the case, and in no mail or calendar.
                    + (form == .meeting ? " Stedet står på sagen." : ""),
                lookUp(`case`),
            ])
    }

    /// A leader's hour for a talk, as a proposal; it is taken back without one.
    package static func proposal(_ prompt: PromptID, sequence: Int, at: Timestamp?) -> Invitation {
        Invitation(
            name: "prompt-\(prompt)", sequence: sequence, start: at, minutes: Prompted.talkMinutes, isProposal: true,
            summary: "Genklang: forslag til samtale")
    }

    /// What the message with it says: nothing of why.
    package static var proposalWithdrawn: StaffMessage {
        StaffMessage(
            subject: "Genklang: et forslag til en samtale gælder ikke mere",
            paragraphs: [
                "Den tid til en samtale, som Genklang foreslog i din kalender, gælder ikke mere. "
                    + "Fjern den fra din kalender, hvis den ikke er forsvundet af sig selv.",
                "Åbn Genklang, og se under Trivsel, hvad der venter på dig.",
            ])
    }
}
