/// `wellbeing.register-incident`: violence, a threat, harassment, or nearly so, told by whoever was exposed, saw it, or leads
/// them. A class of its own: no part of any case.
package struct RegisterIncident: ServiceCommand {
    package static let method = "wellbeing.register-incident"
    package let kind: IncidentKind
    package let reporter: IncidentReporter
    package let happened: Timestamp
    /// By mail, telephone or on social media.
    package let isDigital: Bool
    package let isOutsideHours: Bool
    /// Somebody was hurt or is absent since: the accident must be reported.
    package let isInjury: Bool
    /// What happened, in few words; may be empty and added to by talking.
    package let words: String
    /// Who was exposed; empty stands for the reporter, unless they only saw it.
    package let exposed: [PersonID]
    package let witnesses: [PersonID]
    /// Only when the reporter says that it concerns this case; the risk is then assessed before the next meeting.
    package let `case`: CaseID?
    /// The reporter has been told that it looks like one that is registered, and wants this one kept all the same.
    package let isAnother: Bool?
    /// The leader above the nearest one is to see to it, and the nearest one is not to read it.
    package let isForLeaderAbove: Bool?

    package init(
        kind: IncidentKind, reporter: IncidentReporter, happened: Timestamp, isDigital: Bool = false,
        isOutsideHours: Bool = false, isInjury: Bool = false, words: String = "", exposed: [PersonID] = [],
        witnesses: [PersonID] = [], case: CaseID? = nil, isAnother: Bool? = nil, isForLeaderAbove: Bool? = nil
    ) {
        self.isAnother = isAnother
        self.isForLeaderAbove = isForLeaderAbove
        self.kind = kind
        self.reporter = reporter
        self.happened = happened
        self.isDigital = isDigital
        self.isOutsideHours = isOutsideHours
        self.isInjury = isInjury
        self.words = words
        self.exposed = exposed
        self.witnesses = witnesses
        self.case = `case`
    }

    package typealias Reply = IncidentReceipt
}

/// What an act on an incident leaves behind.
package struct IncidentReceipt: Codable, Hashable, Sendable {
    package let incident: IncidentRow
    package let published: [Published]

    package init(incident: IncidentRow, published: [Published]) {
        self.incident = incident
        self.published = published
    }
}

/// One incident without its words, as those in it and the leader see it.
package struct IncidentRow: Codable, Hashable, Sendable {
    /// Two that happened so near each other may be two reports of one.
    package static let alikeHours: Int64 = 12

    package let incident: IncidentID
    package let kind: IncidentKind
    package let happened: Timestamp
    package let registered: Timestamp
    package let isDigital: Bool
    package let isOutsideHours: Bool
    /// The unit of the first who was exposed.
    package let unit: UnitID
    /// Who sees to the duties; absent where nobody could be found.
    package let leader: PersonID?
    /// The duties in order of their moment; only for the leader.
    package let duties: [DutyRow]
    package let isClosed: Bool
    /// When the organisation was asked to learn from it; only for the leader, and absent while it was not.
    package let learnsSince: Timestamp?

    package init(
        incident: IncidentID, kind: IncidentKind, happened: Timestamp, registered: Timestamp, isDigital: Bool,
        isOutsideHours: Bool, unit: UnitID, leader: PersonID?, duties: [DutyRow], isClosed: Bool,
        learnsSince: Timestamp? = nil
    ) {
        self.incident = incident
        self.kind = kind
        self.happened = happened
        self.registered = registered
        self.isDigital = isDigital
        self.isOutsideHours = isOutsideHours
        self.unit = unit
        self.leader = leader
        self.duties = duties
        self.isClosed = isClosed
        self.learnsSince = learnsSince
    }
}

/// One duty of the leader's after an incident, with its clock.
package struct DutyRow: Codable, Hashable, Sendable {
    package let duty: IncidentDuty
    /// Exclusive.
    package let by: Timestamp
    package let answer: DutyAnswer?
    package let answeredAt: Timestamp?
    package let answeredBy: PersonID?
    /// Why it was not needed; in no receipt.
    package let ground: String?

    package init(
        duty: IncidentDuty, by: Timestamp, answer: DutyAnswer?, answeredAt: Timestamp?, answeredBy: PersonID?,
        ground: String?
    ) {
        self.duty = duty
        self.by = by
        self.answer = answer
        self.answeredAt = answeredAt
        self.answeredBy = answeredBy
        self.ground = ground
    }
}

/// `wellbeing.duty`: the leader says that a duty is done, or after judging the single incident that it is not needed.
package struct AnswerDuty: ServiceCommand {
    package static let method = "wellbeing.duty"
    package let incident: IncidentID
    package let duty: IncidentDuty
    package let answer: DutyAnswer
    /// Needed when it is not needed.
    package let ground: String

    package init(incident: IncidentID, duty: IncidentDuty, answer: DutyAnswer, ground: String = "") {
        self.incident = incident
        self.duty = duty
        self.answer = answer
        self.ground = ground
    }

    package typealias Reply = IncidentReceipt
}

/// `wellbeing.export-incident`: the incident as the municipality's own incident system takes it in; for the leader.
package struct ExportIncident: ServiceCommand {
    package static let method = "wellbeing.export-incident"
    package let incident: IncidentID
    package init(incident: IncidentID) { self.incident = incident }

    package struct Reply: Codable, Hashable, Sendable {
        /// `incident-<id>.csv`
        package let name: String
        /// RFC 4180 with a header line, UTF-8, comma; OPERATIONS, *Incidents to another system*.
        package let csv: String

        package init(name: String, csv: String) {
            self.name = name
            self.csv = csv
        }
    }
}
