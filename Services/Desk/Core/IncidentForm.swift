package import CaseModel
package import DeskAnswers
import Wording

/// Registrér hændelse: few fields, most of them one choice.
package enum IncidentForm {
    package static func command(_ answers: Answers, at now: Timestamp) throws(FieldFaults) -> RegisterIncident {
        var faults: [FieldFault] = []
        let kind: IncidentKind? = answers.choice("kind")
        if kind == nil { faults.append(FieldFault("kind", Wording.Desk.incidentKindMissing)) }
        let reporter: IncidentReporter? = answers.choice("reporter")
        if reporter == nil { faults.append(FieldFault("reporter", Wording.Desk.incidentReporterMissing)) }
        var happened = now
        switch WrittenMoment.reading("happened", in: answers) {
        case .empty: break
        case .wrong: faults.append(FieldFault("happened-day", Wording.Desk.incidentWhenBad))
        case .moment(let moment): happened = moment
        }
        let id = named(answers, &faults)
        guard faults.isEmpty, let kind, let reporter else { throw FieldFaults(faults) }
        return RegisterIncident(
            kind: kind, reporter: reporter, happened: happened, isDigital: answers.has("place", "digital"),
            isOutsideHours: answers.has("place", "outside"), isInjury: answers.has("place", "injury"),
            words: answers["words"], exposed: people("exposed", answers), witnesses: people("witness", answers),
            case: id, isAnother: answers.has("another", "yes") ? true : nil,
            isForLeaderAbove: answers.has("follow", "above") ? true : nil)
    }

    /// What is added to an incident later; what was chosen beside what is known already counts alone.
    package static func addition(_ answers: Answers, to incident: IncidentID) throws(FieldFaults) -> AddToIncident {
        var faults: [FieldFault] = []
        var day: CivilDay?
        switch WrittenMoment.day("absent", in: answers) {
        case .empty: break
        case .wrong: faults.append(FieldFault("absent-day", Wording.Desk.incidentAbsentBad))
        case .day(let written): day = written
        }
        let id = named(answers, &faults)
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return AddToIncident(
            incident: incident, exposed: people("exposed", answers), witnesses: people("witness", answers),
            isInjury: answers.has("place", "injury"), absentFrom: day, kind: answers.choice("kind"), case: id)
    }

    /// The case it concerns: the number that was written, or else the one chosen among one's own.
    private static func named(_ answers: Answers, _ faults: inout [FieldFault]) -> CaseID? {
        guard let text = answers.text("case") else { return answers.identifier("case-own") }
        let id = CaseID(rawValue: text)
        if id == nil { faults.append(FieldFault("case", Wording.Desk.incidentCaseBad)) }
        return id
    }

    /// What is to be put right when the case was looked up: it must be there for whoever writes its number, and an incident
    /// can be registered without one.
    package static func faults(of rows: Heard<ListCaseRows.Reply>) -> [FieldFault] {
        switch rows {
        case .heard(let reply) where !reply.cases.isEmpty: []
        case .heard, .refused: [FieldFault("case", Wording.Desk.incidentCaseUnknown)]
        case .silent: [FieldFault("case", Wording.Desk.incidentCaseSilent)]
        }
    }

    private static func people(_ name: String, _ answers: Answers) -> [PersonID] {
        answers.all(name).compactMap(PersonID.init(rawValue:))
    }
}

/// Trivsel, sorted for whoever reads it.
package struct CareBoard: Hashable, Sendable {
    /// Offered to the reader: they may say yes or no.
    package let forMe: [PromptRow]
    /// What the reader is asked for as a leader, the most urgent first.
    package let toAnswer: [PromptRow]
    /// Offered to the reader's unit as a whole.
    package let forTeam: [PromptRow]
    /// The reader's own to take up with other leaders: nobody stands above them.
    package let own: [PromptRow]
    /// Talks with the reader that stand as held, while the reader can say that there was none.
    package let held: [PromptRow]
    /// What came to nothing with whom the reader chose to ask.
    package let unmet: [PromptRow]
    /// What the reader was asked for as a leader and is not any more, since the person has left.
    package let gone: [PromptRow]
    /// What a restore has lost, while that is told.
    package let lost: LostCare?

    package init(
        _ rows: [PromptRow], held: [PromptRow] = [], unmet: [PromptRow] = [], gone: [PromptRow] = [],
        lost: LostCare? = nil, for person: PersonID
    ) {
        self.gone = gone
        self.lost = lost
        self.held = held
        self.unmet = unmet
        let open = rows.filter { $0.state == .open || $0.state == .offered }
            .sorted { ($0.by, $0.prompt) < ($1.by, $1.prompt) }
        own = open.filter { $0.isOwn(of: person) }
        toAnswer = open.filter { $0.isToAnswer(by: person) }.sorted { $0.comesBefore($1, for: person) }
        forTeam = open.filter { $0.unit != nil && $0.leader != person }
        forMe = open.filter { $0.unit == nil && $0.person == person && !$0.isOwn(of: person) }
    }
}
