/// What shows that a group carries much. Seen in a unit as a whole and noted of no person.
///
/// Source: 001 Indledning, Gul kendetegn.
package enum StrainSign: String, Codable, Hashable, CaseIterable, Sendable {
    /// Conflicts are taken home.
    case takenHome
    case sickLeave, resignations
    /// Mistrust among colleagues, or of the leader.
    case mistrust
}

/// `wellbeing.note-strain`: a leader has seen a sign of strain in a unit. Genklang knows neither sick leave nor
/// resignations itself; that it was seen, in which unit and on which day, is all that is kept.
package struct NoteStrain: ServiceCommand {
    package static let method = "wellbeing.note-strain"
    package let unit: UnitID
    package let sign: StrainSign

    package init(unit: UnitID, sign: StrainSign) {
        self.unit = unit
        self.sign = sign
    }

    package typealias Reply = ListStrain.Reply
}

/// `wellbeing.strain`: the signs noted of the units the asker leads, those below them included, the newest first.
package struct ListStrain: ServiceCommand {
    package static let method = "wellbeing.strain"
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        package let signs: [StrainSeen]
        package init(signs: [StrainSeen]) { self.signs = signs }
    }
}

/// One sign, as it was seen.
package struct StrainSeen: Codable, Hashable, Sendable {
    package let unit: UnitID
    package let sign: StrainSign
    package let on: CivilDay

    package init(unit: UnitID, sign: StrainSign, on: CivilDay) {
        self.unit = unit
        self.sign = sign
        self.on = on
    }
}
