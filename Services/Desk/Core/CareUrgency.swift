package import CaseModel

/// In which order a leader meets what waits for them: what is about today and about safety first, however old the rest is
///
extension PromptRow {
    /// What comes before all else has 0. What has gone on to the leader above waits for an answer, and for nobody here, last.
    private func urgency(for reader: PersonID) -> Int {
        if passedFrom == reader { return 4 }
        if care == .defusing, unit == nil { return 0 }
        return switch cause {
        case .incident: 1
        case .rhythm, .pressedPeriod, .leadersChoice: 3
        case .redStep, .stillRed, .load, .hardTalk, .ownRequest, nil: 2
        }
    }

    /// Within one urgency, what is to be answered first.
    package func comesBefore(_ other: PromptRow, for reader: PersonID) -> Bool {
        (urgency(for: reader), by, prompt) < (other.urgency(for: reader), other.by, other.prompt)
    }
}
