package import CaseModel
import Wording

/// A leader hears that some who ring in the unit are to be trained in the method, or to have it refreshed: a
/// number; who it is stands in Læring, not here.
package struct TrainingReminder: Letter {
    package static let name = "trainingReminder"
    package static let occasions = [
        Occasion { (event: TrainingDue) in
            [TrainingReminder(unit: event.unit, day: event.day, to: event.leader, until: event.validUntil)]
        }
    ]

    let unit: UnitID
    let day: CivilDay
    let to: PersonID
    let until: Timestamp

    package init(unit: UnitID, day: CivilDay, to leader: PersonID, until end: Timestamp) {
        self.unit = unit
        self.day = day
        to = leader
        until = end
    }

    package var key: DutyKey { DutyKey(rawValue: "training/\(unit)/\(day)/\(to)") }
    package var kind: LetterKind { .trainingReminder }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(Self.count, CountUntrained(unit: unit)) { $0.count == 0 ? .noLongerDue : nil },
        ]
    }

    private static let count = Need(rawValue: "untrained")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let count = try fetched.reply(Self.count, to: CountUntrained.self).count
        return try desk.message("training/1", Wording.trainingReminder(count), fetched)
    }
}
