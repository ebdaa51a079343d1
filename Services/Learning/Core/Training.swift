package import CaseModel

/// How those who ring stand with the method, and what is kept of a training.
package struct TrainingPlan: Equatable, Sendable {
    /// After so many months what was learned is to be refreshed; the municipality's own figure.
    package let refreshMonths: Int
    /// So many days before that it is said.
    package let noticeDays: Int

    package init(refreshMonths: Int = 24, noticeDays: Int = 60) {
        self.refreshMonths = refreshMonths
        self.noticeDays = noticeDays
    }

    /// - Parameter last: when the person was trained last; `nil` when never.
    package func person(_ person: PersonID, in unit: UnitID, last: CivilDay?, on today: CivilDay) -> TrainedPerson {
        let refresh = last?.adding(months: refreshMonths)
        let standing: TrainingStanding =
            if let refresh {
                today >= refresh ? .lapsed : today >= refresh.adding(days: -noticeDays) ? .nearlyLapsed : .current
            } else {
                .never
            }
        return TrainedPerson(person: person, unit: unit, standing: standing, last: last, refresh: refresh)
    }

    /// Who is to be trained first: those who never were, then by the day it is to be refreshed.
    package static func inOrder(_ people: [TrainedPerson]) -> [TrainedPerson] {
        people.sorted { one, other in
            switch (one.refresh, other.refresh) {
            case (nil, .some): true
            case (.some, nil): false
            case (nil, nil): (one.unit, one.person) < (other.unit, other.person)
            case (let mine?, let theirs?): (mine, one.unit, one.person) < (theirs, other.unit, other.person)
            }
        }
    }

    /// The `most` units that lack most training, and this one, in order of identifier.
    package static func mostLacking(_ units: [TrainingUnit], most: Int, with chosen: UnitID?) -> [TrainingUnit] {
        guard units.count > most else { return units }
        let lacking = units.sorted { ($1.callers - $1.trained, $0.unit) < ($0.callers - $0.trained, $1.unit) }
        let kept = Set(lacking.prefix(most).map(\.unit))
        return units.filter { kept.contains($0.unit) || $0.unit == chosen }
    }

    /// Whether a training can be written down so.
    package static func check(_ wish: KeepTraining, on today: CivilDay) throws(TrainingRefusal) {
        guard wish.on <= today else { throw .inTheFuture }
        guard wish.on > today.adding(months: -120) else { throw .tooLongAgo }
        guard (15...600).contains(wish.minutes) else { throw .minutesOutOfRange }
        guard (1...200).contains(Set(wish.people).count) else { throw .nobodyTookPart }
    }
}

/// Why a training cannot be written down so.
package enum TrainingRefusal: String, Refusal, CaseIterable {
    case notYours = "learning.training_not_yours"
    case unknownUnit = "learning.training_unknown_unit"
    case unknownTraining = "learning.unknown_training"
    case inTheFuture = "learning.training_in_the_future"
    case tooLongAgo = "learning.training_too_long_ago"
    case minutesOutOfRange = "learning.training_minutes"
    case nobodyTookPart = "learning.training_nobody"
    case unknownPerson = "learning.training_unknown_person"

    package var code: String { rawValue }
}
