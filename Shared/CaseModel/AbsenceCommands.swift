/// Days on which somebody who works here is away, as colleagues see it: from when to when, and never why.
package struct Absence: Codable, Hashable, Sendable {
    package let absence: AbsenceID
    package let person: PersonID
    /// The first day away.
    package let from: CivilDay
    /// The last day away.
    package let to: CivilDay

    package init(absence: AbsenceID, person: PersonID, from: CivilDay, to: CivilDay) {
        self.absence = absence
        self.person = person
        self.from = from
        self.to = to
    }

    package func covers(_ day: CivilDay) -> Bool { from <= day && day <= to }
}

/// `directory.absence`: somebody is, or will be, away; said by the person or by a leader of theirs, without a reason.
package struct RegisterAbsence: ServiceCommand {
    package static let method = "directory.absence"
    package let person: PersonID
    /// The first day away; at most a month ago.
    package let from: CivilDay
    /// The last day away, at most a year after the first. Not known yet: the day on which one looks again.
    package let to: CivilDay

    package init(person: PersonID, from: CivilDay, to: CivilDay) {
        self.person = person
        self.from = from
        self.to = to
    }

    package typealias Reply = AbsenceReceipt
}

/// `directory.end-absence`: the person is back today, or will not be away after all.
package struct EndAbsence: ServiceCommand {
    package static let method = "directory.end-absence"
    package let absence: AbsenceID
    package init(absence: AbsenceID) { self.absence = absence }

    package typealias Reply = AbsenceReceipt
}

/// What an act on an absence leaves behind: the absence as it stands, and what was announced.
package struct AbsenceReceipt: Codable, Hashable, Sendable {
    package let absence: Absence
    package let published: [Published]

    package init(absence: Absence, published: [Published]) {
        self.absence = absence
        self.published = published
    }
}
