import CaseModel

/// What all other services say: one golden event of each type and of each way it can be filled in.
extension Said {
    static let others: [Said] = [
        Said(
            PersonChanged(person: hanne, unit: unit, roles: [.caseworker, .leader], isActive: true),
            about: Subject(hanne)),
        Said(
            AbsenceChanged(absence: "V-1", person: hanne, from: "2026-11-23", to: "2026-11-27", isCancelled: false),
            about: Subject(hanne)),
        Said(UnitChanged(unit: unit, parent: "U-BUF", leader: omar), about: Subject(unit)),
        Said(UnitChanged(unit: unit, parent: nil, leader: nil), about: Subject(unit), sparse: true),
        Said(
            LetterSent(
                case: aCase, letter: "L-1", kind: .noteCopy, note: note, version: 1,
                digest: String(repeating: "0123456789abcdef", count: 4), restriction: "G-1", channel: .paper),
            about: subject),
        Said(
            LetterSent(
                case: aCase, letter: "L-2", kind: .receipt, note: nil, version: nil,
                digest: String(repeating: "0123456789abcdef", count: 4)), about: subject, sparse: true),
        Said(
            LetterFateKnown(
                case: aCase, letter: "L-1", kind: .noteCopy, note: note, version: 1, fate: .returned,
                restriction: "G-1", arrives: "2026-11-30T15:00:00Z", channel: .paper, isTakenOut: true),
            about: subject),
        Said(
            LetterFateKnown(
                case: aCase, letter: "L-2", kind: .receipt, note: nil, version: nil, fate: .settled), about: subject,
            sparse: true),
        Said(LettersWayChosen(case: aCase), about: subject),
        Said(
            DocumentHandedOver(
                case: aCase, document: "E-0123456789ABCDEFGHJK", digest: String(repeating: "0a", count: 32)),
            about: subject),
        Said(
            Prompted(
                prompt: "T-1", leader: omar, kind: .oneToOne, stage: .reminder, by: "2026-11-30T14:00:00Z",
                validUntil: "2026-12-07T14:00:00Z"), about: Subject(omar)),
        Said(
            PromptedTogether(
                digest: "Y-1", leader: omar, count: 4, by: "2026-11-30T14:00:00Z", validUntil: "2026-12-07T14:00:00Z"),
            about: Subject(omar)),
        Said(
            ProposalWithdrawn(prompt: "T-1", leader: omar, sequence: 1, at: "2026-11-30T13:30:00Z"),
            about: Subject(PromptID("T-1"))),
        Said(
            CareTold(prompt: "T-1", person: hanne, validUntil: "2026-12-07T14:00:00Z", instance: 2),
            about: Subject(PromptID("T-1"))),
        Said(
            CareTold(prompt: "T-1", person: hanne, validUntil: "2026-12-07T14:00:00Z"),
            about: Subject(PromptID("T-1")), sparse: true),
        Said(
            IncidentPlaced(mark: "S-0123456789ABCDEFGHJK", leader: omar), about: Subject("S-0123456789ABCDEFGHJK")),
        Said(
            IncidentPlaced(mark: "S-0123456789ABCDEFGHJK", leader: nil), about: Subject("S-0123456789ABCDEFGHJK"),
            sparse: true),
        Said(ReadinessChanged(case: aCase, waits: true, until: "2026-12-07T14:00:00Z"), about: subject),
        Said(ReadinessChanged(case: aCase, waits: false, until: nil), about: subject, sparse: true),
        Said(RiskAssessmentAsked(case: aCase), about: subject),
        Said(ReviewOpened(case: aCase, review: "R-1", cause: .redStep), about: subject),
        Said(ReviewClosed(case: aCase, review: "R-1", findings: 3), about: subject),
    ]
}
