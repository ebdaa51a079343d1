package import CaseModel
import Wording

/// A colleague hears that something waits for them, or that something is late.
package struct Waiting: Letter {
    package static let name = "waiting"
    package static let occasions = [Occasion { (event: Waited) in owed(after: event) }]

    let waited: CaseID
    let what: WaitingKind
    let stage: WaitingStage
    let to: PersonID
    let since: Timestamp
    /// Exclusive.
    let due: Timestamp?
    /// Until when whoever it is up to is away, past `due`; absent where they are not.
    private var awayUntil: CivilDay?

    /// Everybody named is told, each by a message of their own, or in one about much at once.
    package static func owed(after event: Waited) -> [Waiting] {
        event.recipients.filter { event.gathered?.contains($0) != true }.map { person in
            Waiting(
                waited: event.case, what: event.kind, stage: event.stage, to: person, since: event.since,
                due: event.due, awayUntil: event.awayUntil)
        }
    }

    /// With its moment: what comes back waits anew, and with another time it is late anew.
    package var key: DutyKey {
        let moment = stage == .late || stage == .stillLate ? due ?? since : since
        return DutyKey(
            rawValue: "waiting/\(waited)/\(what.rawValue)/\(stage.rawValue)/\(moment.milliseconds)/\(to)")
    }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { waited }
    package var colleague: PersonID? { to }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(Self.still, AskStillWaiting(case: waited, kind: what, stage: stage, since: since)) {
                $0.isWaiting ? nil : .noLongerDue
            },
        ]
    }

    private static let still = Need(rawValue: "stillWaiting")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let day = try fetched.reply(Self.still, to: AskStillWaiting.self).appealDay
        return try desk.message(
            "waiting/1",
            Wording.waiting(
                what, stage, about: waited, due: due, awayUntil: awayUntil, at: desk.now, appealDay: day), fetched)
    }
}

/// A colleague hears of much that waits in one message: how much, and where it stands (decision 49).
package struct WaitingTogether: Letter {
    package static let name = "waitingTogether"
    package static let occasions = [
        Occasion { (event: WaitedTogether) in [WaitingTogether(digest: event.digest, to: event.person)] }
    ]

    let digest: DigestID
    let to: PersonID

    package init(digest: DigestID, to person: PersonID) {
        self.digest = digest
        to = person
    }

    package var key: DutyKey { DutyKey(rawValue: "waiting/\(digest)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var questions: [Question] {
        [.address(of: to), Question(Self.count, CountWaiting(person: to)) { $0.isEmpty ? .noLongerDue : nil }]
    }

    private static let count = Need(rawValue: "waitingCount")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message(
            "waiting/2", Wording.waitingTogether(fetched.reply(Self.count, to: CountWaiting.self)), fetched)
    }
}
