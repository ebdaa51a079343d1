/// `intake.waiting`: what waits for whom in Intake: for me, or for anybody in the units I lead.
package struct ListWaiting: ServiceCommand {
    package static let method = "intake.waiting"
    package static let mostRows = 100
    package let scope: Scope

    package init(scope: Scope) { self.scope = scope }

    package enum Scope: String, Codable, Hashable, CaseIterable, Sendable {
        /// What is mine to do, by name or by my role.
        case mine
        /// Whatever waits for anybody in the units I answer for.
        case led
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// What is due first, first; then what has waited longest.
        package let rows: [WaitingRow]
        /// How many more there are.
        package let leftOut: Int
        /// Since when what Intake has said has not reached the others, when that is longer than a moment: who is to ring about a case that
        /// came after it has not heard of it. Absent when it reaches them, and from an older release.
        package let unheardSince: Timestamp?

        package init(rows: [WaitingRow], leftOut: Int, unheardSince: Timestamp? = nil) {
            self.rows = rows
            self.leftOut = leftOut
            self.unheardSince = unheardSince
        }

        /// What has waited for less is on its way.
        package static let patienceSeconds: Int64 = 300
    }
}

/// One thing that waits for a person, or for whoever has a role.
package struct WaitingRow: Codable, Hashable, Sendable {
    package let kind: WaitingKind
    package let `case`: CaseID
    package let unit: UnitID
    /// Whose turn it is; absent when it is whoever has the role.
    package let person: PersonID?
    package let role: Role?
    package let since: Timestamp
    /// Exclusive; absent when nothing was promised.
    package let due: Timestamp?
    /// The citizen's name, for those who may see the case.
    package let citizen: String?
    /// The last day to complain that an answer ready to be sent names: from that day on it is not sent with it. Absent where
    /// it names none, and of all else.
    package let appealDay: CivilDay?

    package init(
        kind: WaitingKind, case: CaseID, unit: UnitID, person: PersonID?, role: Role?, since: Timestamp,
        due: Timestamp?, citizen: String?, appealDay: CivilDay? = nil
    ) {
        self.appealDay = appealDay
        self.kind = kind
        self.case = `case`
        self.unit = unit
        self.person = person
        self.role = role
        self.since = since
        self.due = due
        self.citizen = citizen
    }
}

/// What somebody is waited for to do.
package enum WaitingKind: String, Codable, Hashable, CaseIterable, Sendable {
    // A contact restriction: to be judged by a lawyer, told to the citizen, looked at before it ends.
    case restrictionToJudge, restrictionToTell, restrictionEnds
    // The formal way: to be acknowledged, examined, drafted, assured by two, sent.
    case toAcknowledge, toExamine, toDraft, toAssureByHead, toAssureByDirector, toSend
    // The written answer to a written complaint; and, where it takes longer, that the citizen hears so in time.
    case writtenAnswer, extensionToTell
    // The cooperation: to be looked at again, management to be told, an action of the plan.
    case toReassess, toTellManagement, planAction
    // What was sent to another authority: the citizen to be told, its arrival to be asked about.
    case forwardingToTell, forwardingToConfirm
    // The red step opens these: a fixed way in, a plan, an agreement on contact.
    case toNameContact, toPlan, toAgreeContact
    // A mail in a case that nobody has read.
    case mailToRead
    // What the citizen writes in a case with a note: somebody says whether it is an objection.
    case replyToJudge
    // A planned meeting, for each who takes part until its hour; then the minutes, for whoever planned it.
    case meeting, minutesToWrite
    // A letter that has not reached the citizen: to be sent again, or said why not; also in a case that has been closed.
    case letterReturned
    // The citizen has said that the complaint is withdrawn, and has not put it in writing.
    case withdrawalToGet
}
