/// `wellbeing.waiting`: what of Trivsel waits for the asker, for the pages they open each day: incidents whose duties are
/// theirs, and how many people wait for something they are asked for.
///
/// About nobody: moments and counts, no person, no kind of incident and no case. Looking at it is no look at anybody.
package struct ListCareWaiting: ServiceCommand {
    package static let method = "wellbeing.waiting"
    /// So many incidents at most, the worst ones.
    package static let mostIncidents = 10
    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// The worst first.
        package let incidents: [IncidentWaiting]
        /// How many incidents more there are.
        package let leftOut: Int
        /// One for each kind of help, what is to be answered first on top; a unit's own round is in none.
        package let care: [CareWaiting]

        package init(incidents: [IncidentWaiting], leftOut: Int = 0, care: [CareWaiting]) {
            self.incidents = incidents
            self.leftOut = leftOut
            self.care = care
        }
    }
}

/// An incident that is not seen to yet, by the worst of its duties.
package struct IncidentWaiting: Codable, Hashable, Sendable {
    package let incident: IncidentID
    package let registered: Timestamp
    /// The duty that is worst to let lie.
    package let duty: IncidentDuty
    /// Exclusive.
    package let by: Timestamp
    /// How many duties are open, this one among them.
    package let open: Int

    package init(incident: IncidentID, registered: Timestamp, duty: IncidentDuty, by: Timestamp, open: Int) {
        self.incident = incident
        self.registered = registered
        self.duty = duty
        self.by = by
        self.open = open
    }

    /// `nil` where nothing is open, or where the duties are not the reader's.
    package init?(_ row: IncidentRow, at now: Timestamp) {
        guard let worst = row.worstDuty(at: now) else { return nil }
        self.init(
            incident: row.incident, registered: row.registered, duty: worst.duty, by: worst.by,
            open: row.duties.count { $0.answer == nil })
    }

    /// The worst incident first.
    package static func inOrder(_ rows: [IncidentWaiting], at now: Timestamp) -> [IncidentWaiting] {
        rows.sorted {
            ($0.duty.rank(by: $0.by, at: now), $0.by, $0.incident)
                < ($1.duty.rank(by: $1.by, at: now), $1.by, $1.incident)
        }
    }
}

/// How many people wait for one kind of help that the asker is to see to.
package struct CareWaiting: Codable, Hashable, Sendable {
    package let kind: CareKind
    /// People, each once, however often it is asked for.
    package let people: Int
    /// The first moment, exclusive, by which something of the kind is to be answered.
    package let by: Timestamp

    package init(kind: CareKind, people: Int, by: Timestamp) {
        self.kind = kind
        self.people = people
        self.by = by
    }

    /// Of these prompts: those that are for one person, and that `viewer` is to answer as a leader or as who was chosen.
    package static func of(_ rows: [PromptRow], for viewer: PersonID) -> [CareWaiting] {
        let theirs = rows.filter { $0.isToAnswer(by: viewer) && $0.unit == nil }
        return Dictionary(grouping: theirs) { $0.care ?? .oneToOne }
            .compactMap { kind, rows in
                rows.map(\.by).min().map { CareWaiting(kind: kind, people: Set(rows.map(\.person)).count, by: $0) }
            }
            .sorted { ($0.by, $0.kind.rawValue) < ($1.by, $1.kind.rawValue) }
    }
}

extension PromptRow {
    /// Whether this person is asked for it, or was before it went up; not what is their own to take up with other leaders.
    package func isToAnswer(by person: PersonID) -> Bool {
        guard state == .open || state == .offered, hasNobody != true else { return false }
        return !isOwn(of: person) && (leader == person || passedFrom == person)
    }

    /// Whether it is this person's own to take up with other leaders: nobody stands above them.
    package func isOwn(of person: PersonID) -> Bool {
        unit == nil && self.person == person && leader == person && hasNobody != true
    }
}

extension IncidentRow {
    /// The open duty that is worst to let lie: what is overdue, and that everybody is in safety before all else.
    package func worstDuty(at now: Timestamp) -> DutyRow? {
        duties.filter { $0.answer == nil }
            .min { ($0.duty.rank(by: $0.by, at: now), $0.by) < ($1.duty.rank(by: $1.by, at: now), $1.by) }
    }
}

extension IncidentDuty {
    /// Overdue before what still has time, and safety before the rest of its like.
    fileprivate func rank(by due: Timestamp, at now: Timestamp) -> Int {
        (due <= now ? 0 : 2) + (self == .handle ? 0 : 1)
    }
}
