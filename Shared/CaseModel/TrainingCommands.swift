/// One time that people were trained in the method.
package struct TrainingID: Identifier {
    package let rawValue: String
    package static let prefix = "UD"
    package init(unchecked text: String) { rawValue = text }
}

/// How people are trained in the method. Source: 004 §Kompetenceudvikling, §Tidsplan; the refresher is ours.
package enum TrainingKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Workshop*: two hours with a group of leaders, or with those chosen to ring.
    case workshop
    /// *Genopfriskning*: so that what was learned stays.
    case refresher
}

/// What has to be in place before anybody is trained. Source: 004 §Kompetenceudvikling.
package enum TrainingGround: String, Codable, Hashable, CaseIterable, Sendable {
    /// Complaints are worked with on purpose here.
    case worksWithComplaints
    /// The administrative frames are set: who rings, when, and where it is written down.
    case framesSet
}

/// How somebody who rings stands with the method.
package enum TrainingStanding: String, Codable, Hashable, CaseIterable, Sendable {
    /// Has not been trained.
    case never
    /// Was trained so long ago that it is to be refreshed now.
    case lapsed
    /// Is to be refreshed within the policy's notice.
    case nearlyLapsed
    case current
}

/// One training that was held.
package struct TrainingRow: Codable, Hashable, Sendable {
    package let training: TrainingID
    /// Whose leaders or callers it was held for.
    package let unit: UnitID
    package let kind: TrainingKind
    package let on: CivilDay
    package let minutes: Int
    package let people: [PersonID]
    /// Who wrote it down.
    package let by: PersonID

    package init(
        training: TrainingID, unit: UnitID, kind: TrainingKind, on: CivilDay, minutes: Int, people: [PersonID],
        by: PersonID
    ) {
        self.training = training
        self.unit = unit
        self.kind = kind
        self.on = on
        self.minutes = minutes
        self.people = people
        self.by = by
    }
}

/// Somebody who rings, and when they were trained last.
package struct TrainedPerson: Codable, Hashable, Sendable {
    package let person: PersonID
    package let unit: UnitID
    package let standing: TrainingStanding
    /// Absent when never.
    package let last: CivilDay?
    /// The day from which it is to be refreshed; absent when never trained.
    package let refresh: CivilDay?

    package init(person: PersonID, unit: UnitID, standing: TrainingStanding, last: CivilDay?, refresh: CivilDay?) {
        self.person = person
        self.unit = unit
        self.standing = standing
        self.last = last
        self.refresh = refresh
    }

    /// Whether the person is to be trained now.
    package var isDue: Bool {
        switch standing {
        case .never, .lapsed: true
        case .nearlyLapsed, .current: false
        }
    }
}

/// A unit's own callers in figures, and whether the ground is laid.
package struct TrainingUnit: Codable, Hashable, Sendable {
    package let unit: UnitID
    /// Those who work in the unit itself and ring.
    package let callers: Int
    /// Of them, those whose training still holds.
    package let trained: Int
    /// What is in place, with the day on which it was said.
    package let grounds: [GroundLaid]

    package init(unit: UnitID, callers: Int, trained: Int, grounds: [GroundLaid]) {
        self.unit = unit
        self.callers = callers
        self.trained = trained
        self.grounds = grounds
    }

    package struct GroundLaid: Codable, Hashable, Sendable {
        package let ground: TrainingGround
        package let on: CivilDay

        package init(ground: TrainingGround, on: CivilDay) {
            self.ground = ground
            self.on = on
        }
    }
}

/// `learning.training`: who has been trained and when, for the units the asker answers for; everybody sees themself.
package struct ListTraining: ServiceCommand {
    package static let method = "learning.training"
    /// Whose people are listed; absent: those of the asker's own unit, or of the first that the asker answers for.
    package let unit: UnitID?
    package init(unit: UnitID? = nil) { self.unit = unit }

    package struct Reply: Codable, Hashable, Sendable {
        /// The asker, when they ring.
        package let own: TrainedPerson?
        /// The units the asker answers for, in order of identifier; of many, the two hundred that lack most training.
        package let units: [TrainingUnit]
        /// The unit whose people and trainings these are; absent from older releases, which list all.
        package let unit: UnitID?
        /// Those who ring there: who was never trained first, then by the day it is to be refreshed.
        package let people: [TrainedPerson]
        /// The newest first, at most a hundred.
        package let held: [TrainingRow]
        /// After so many months it is to be refreshed.
        package let refreshMonths: Int

        package init(
            own: TrainedPerson?, units: [TrainingUnit], unit: UnitID? = nil, people: [TrainedPerson],
            held: [TrainingRow], refreshMonths: Int
        ) {
            self.own = own
            self.units = units
            self.unit = unit
            self.people = people
            self.held = held
            self.refreshMonths = refreshMonths
        }
    }
}

/// `learning.keep-training`: a training was held, and these took part.
package struct KeepTraining: ServiceCommand {
    package static let method = "learning.keep-training"
    package let unit: UnitID
    package let kind: TrainingKind
    /// Today or earlier.
    package let on: CivilDay
    /// 15 to 600.
    package let minutes: Int
    /// 1 to 200, from the unit or any other.
    package let people: [PersonID]

    package init(unit: UnitID, kind: TrainingKind, on: CivilDay, minutes: Int, people: [PersonID]) {
        self.unit = unit
        self.kind = kind
        self.on = on
        self.minutes = minutes
        self.people = people
    }

    package typealias Reply = TrainingReceipt
}

/// `learning.drop-training`: it was written down by mistake.
package struct DropTraining: ServiceCommand {
    package static let method = "learning.drop-training"
    package let training: TrainingID
    package init(training: TrainingID) { self.training = training }
    package typealias Reply = TrainingReceipt
}

/// `learning.lay-ground`: whoever answers for a unit says that something is in place there, or no longer is.
package struct LayGround: ServiceCommand {
    package static let method = "learning.lay-ground"
    package let unit: UnitID
    package let ground: TrainingGround
    package let isLaid: Bool

    package init(unit: UnitID, ground: TrainingGround, isLaid: Bool) {
        self.unit = unit
        self.ground = ground
        self.isLaid = isLaid
    }

    package typealias Reply = TrainingReceipt
}

/// What such an act leaves behind: the unit it was about.
package struct TrainingReceipt: Codable, Hashable, Sendable {
    package let unit: UnitID
    package init(unit: UnitID) { self.unit = unit }
}

/// Some who ring in a unit are to be trained, or to have it refreshed. Numbers alone. Owner: Learning.
package struct TrainingDue: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.training-due.v1")
    package let unit: UnitID
    package let leader: PersonID
    package let count: Int
    /// The day it was counted on; one message a unit and day.
    package let day: CivilDay
    /// After this moment it is not sent.
    package let validUntil: Timestamp

    package init(unit: UnitID, leader: PersonID, count: Int, day: CivilDay, validUntil: Timestamp) {
        self.unit = unit
        self.leader = leader
        self.count = count
        self.day = day
        self.validUntil = validUntil
    }
}

/// `learning.untrained`: how many in a unit are to be trained now; asked by Notifier just before the message is sent.
package struct CountUntrained: ServiceCommand {
    package static let method = "learning.untrained"
    package let unit: UnitID
    package init(unit: UnitID) { self.unit = unit }

    package struct Reply: Codable, Hashable, Sendable {
        package let count: Int
        package init(count: Int) { self.count = count }
    }
}
