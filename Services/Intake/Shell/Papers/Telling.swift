import CaseModel
import IntakeCore
import Runtime

/// What others are to hear of a paper that was written: a meeting's people of its hour, and Callback of a rhythm.
extension CaseActs {
    func tell(of body: PaperBody, as paper: PaperID, in stored: StoredCase, by author: PersonID) throws {
        switch body {
        case .meeting(let meeting):
            try change.turn.publish(
                MeetingPlanned(case: stored.id, paper: paper, at: meeting.at, people: meeting.people, by: author),
                about: Subject(stored.id))
            try MeetingWaits(change: change).set(
                paper, at: meeting.at, for: meeting.people, plannedBy: author, in: stored)
        case .contactAgreement(let agreement):
            // What is a proposal of ours yet binds nobody; a newer agreement takes the place of the one before.
            let rhythm = agreement.agreedOn == nil ? nil : agreement.rhythm
            let hadOne = try earlierRhythm(of: stored.id)
            guard rhythm != nil || hadOne else { return }
            try change.turn.publish(
                ContactRhythmAgreed(case: stored.id, rhythm: rhythm, by: author), about: Subject(stored.id))
        case .plan, .stairs, .perspective, .minutes, .internalAgreement, .management: break
        }
    }

    /// Whether an agreement before the newest one set a clock.
    private func earlierRhythm(of id: CaseID) throws -> Bool {
        let store = PaperStore(database: change.turn.database)
        return try store.newest(.contactAgreement, of: id, limit: 2).dropFirst().contains { paper in
            if case .contactAgreement(let agreement) = paper.row.body { agreement.rhythm != nil } else { false }
        }
    }
}
