extension CooperationSign {
    /// The step at which the sources describe this sign.
    ///
    /// Where it is read, not what it decides: a step needs not all its signs, and no number of them sets one; a named
    /// person does, with a reason and a date (R-026). Source: 001, Det røde trappetrin, Det gule trappetrin.
    package var describedAt: Step {
        switch self {
        case .agreementsNotKept, .wrongOrMinuteInformation, .control, .threatensWithPublicity, .recurringComplaints,
            .persistentDemands, .aggressiveBehaviour, .otherViewOfReality, .playsStaffOff:
            .red
        case .criticism, .dissatisfaction, .burdeningDisagreement, .unclearDialogue: .yellow
        }
    }

    /// The rule and letter it comes from: `R-024 a`.
    package var rule: String {
        let listed = CooperationSign.allCases.filter { $0.describedAt == describedAt }
        let place = listed.firstIndex(of: self) ?? 0
        let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))
        return "\(describedAt == .red ? "R-024" : "R-025") \(letter)"
    }
}
