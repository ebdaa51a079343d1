import CaseModel

/// What Learning says: one golden event of each type and of each way it can be filled in.
extension Said {
    static let learning: [Said] = [
        Said(
            TrainingDue(
                unit: unit, leader: omar, count: 3, day: "2026-12-01", validUntil: "2026-12-08T14:00:00Z"),
            about: Subject(unit)),
        Said(
            FindingReminded(
                finding: "F-1", stage: .overdue, recipients: [hanne, omar], due: "2026-12-01T14:00:00Z", round: 2,
                validUntil: "2026-12-08T14:00:00Z"), about: Subject(FindingID("F-1"))),
        Said(
            FindingChanged(finding: "F-1", unit: unit, owner: hanne, state: .open, isReopened: true),
            about: Subject(FindingID("F-1"))),
        Said(LessonToTell(case: aCase, finding: "F-1", by: omar), about: subject),
        Said(
            IncidentToLearnFrom(incident: "I-1", unit: unit, waits: true, until: "2026-12-07T14:00:00Z"),
            about: Subject(IncidentID("I-1"))),
        Said(
            IncidentToLearnFrom(incident: "I-1", unit: unit, waits: false, until: nil),
            about: Subject(IncidentID("I-1")), sparse: true),
        Said(
            IncidentReviewChanged(review: "R-2", unit: unit, state: .waits), about: Subject(ReviewID("R-2"))),
        Said(MediationChanged(case: aCase, mediation: "B-1", state: .accepted), about: subject),
        Said(
            MediationChanged(case: aCase, mediation: "B-1", state: .offered, ground: .locked, isOral: true),
            about: subject, sparse: true),
        Said(
            LearningReminded(
                task: .reparation, matter: "G-1", case: aCase, stage: .overdue, recipients: [hanne, omar],
                due: "2026-12-01T14:00:00Z", round: 2, validUntil: "2026-12-08T14:00:00Z"), about: subject),
        Said(
            LearningReminded(
                task: .assessment, matter: Subject(unit), case: nil, stage: .nearDue, recipients: [omar],
                due: "2026-12-01T14:00:00Z", round: 24_324, validUntil: "2026-12-08T14:00:00Z"), about: Subject(unit),
            sparse: true),
        Said(
            RemindedTogether(digest: "Y-1", person: omar, count: 33, validUntil: "2026-12-08T14:00:00Z"),
            about: Subject(omar)),
        Said(
            FindingGiven(
                finding: "F-1", to: hanne, isReopened: true, due: "2026-12-01T14:00:00Z", round: 2, leader: omar),
            about: Subject(FindingID("F-1"))),
        Said(
            FindingGiven(finding: "F-1", to: hanne, isReopened: true, due: "2026-12-01T14:00:00Z", round: 2),
            about: Subject(FindingID("F-1")), sparse: true),
        Said(
            ReviewMeetingSet(
                review: "R-1", people: [hanne, omar], at: "2026-12-01T14:00:00Z", sequence: 1, isCalledOff: false),
            about: Subject(ReviewID("R-1"))),
        Said(
            ReparationDecided(
                case: aCase, reparation: "G-1", isGranted: true, by: omar, proposedBy: hanne, isByLetter: true),
            about: subject),
        Said(
            ReparationDecided(
                case: aCase, reparation: "G-1", isGranted: true, by: omar, proposedBy: hanne, isByLetter: true,
                giver: hanne), about: subject, special: "gift"),
        Said(
            ExperienceTold(case: aCase, answers: [ExperienceLine(question: .listening, answer: .partly)]),
            about: subject
        ),
    ]
}
