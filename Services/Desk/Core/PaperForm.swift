package import CaseModel
package import DeskAnswers
import Wording

/// The forms of Samarbejdet om sagen, read into papers. What is missing is said at its field; whether the rest says enough is
/// Intake's word.
package enum PaperForm {
    package static let mostActions = 6

    package static func plan(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        var faults: [FieldFault] = []
        var actions: [PlanAction] = []
        for number in 1...mostActions where answers.text("what-\(number)") != nil {
            let who: PersonID? = answers.identifier("who-\(number)")
            if who == nil { faults.append(FieldFault("who-\(number)", Wording.Desk.planWhoMissing)) }
            let by = WrittenMoment.day("due-\(number)", in: answers)
            if by == .wrong { faults.append(FieldFault("due-\(number)-day", Wording.Desk.planByWrong)) }
            guard let who else { continue }
            let day: CivilDay? = if case .day(let day) = by { day } else { nil }
            actions.append(
                PlanAction(
                    what: answers["what-\(number)"], who: who, by: day,
                    status: answers.choice("status-\(number)") ?? .open))
        }
        if actions.isEmpty, faults.isEmpty { faults.append(FieldFault("what-1", Wording.Desk.planEmpty)) }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return .plan(actions)
    }

    package static func agreement(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        let read = WrittenMoment.day("agreed", in: answers)
        guard read != .wrong else {
            throw FieldFaults([FieldFault("agreed-day", Wording.Desk.agreementDayWrong)])
        }
        try demand(
            answers,
            [
                ("often", Wording.Desk.agreementOften), ("way", Wording.Desk.agreementWays),
                ("can", Wording.Desk.agreementCan), ("cannot", Wording.Desk.agreementCannot),
            ])
        let day: CivilDay? = if case .day(let day) = read { day } else { nil }
        let rhythm = try rhythm(answers)
        return .contactAgreement(
            ContactAgreement(
                howOften: answers["often"], ways: answers.all("way").compactMap(ContactWay.init),
                canHelpWith: answers["can"], cannotHelpWith: answers["cannot"], agreedOn: day,
                rhythm: rhythm))
    }

    /// The agreement as it is, so that a change is written into it.
    ///
    /// - Parameter today: a rhythm goes on from its first day that is not over.
    package static func filled(_ agreement: ContactAgreement, today: CivilDay) -> [Answers.Field] {
        var fields =
            [
                Answers.Field(name: "often", value: agreement.howOften),
                Answers.Field(name: "can", value: agreement.canHelpWith),
                Answers.Field(name: "cannot", value: agreement.cannotHelpWith),
            ] + agreement.ways.map { Answers.Field(name: "way", value: $0.rawValue) }
        if let day = agreement.agreedOn { fields += WrittenMoment.fields(of: day, as: "agreed") }
        if let rhythm = agreement.rhythm {
            var next = rhythm.first
            while next < today { next = next.adding(days: rhythm.everyDays) }
            fields.append(Answers.Field(name: "rhythm", value: "\(rhythm.everyDays)"))
            fields += WrittenMoment.fields(of: next, as: "rhythm-first")
        }
        return fields
    }

    static let dayPast = "intake.plan_day_past"

    /// A line of the plan that stands with its day, which may be past by now (R-083).
    package static func standing(_ actions: [PlanAction]) -> [String] {
        actions.compactMap { action in action.by.map { "\($0) \(action.what)" } }
    }

    /// The days that Intake has found to be past: of what is still to be done, and did not stand there before.
    static func pastDays(in answers: Answers, on today: CivilDay) -> [FieldFault] {
        (1...mostActions).compactMap { number in
            guard case .day(let day) = WrittenMoment.day("due-\(number)", in: answers), day < today,
                answers.choice("status-\(number)", of: PlanAction.Status.self)?.isAwaited ?? true,
                !answers.all("standing").contains("\(day) \(answers["what-\(number)"])")
            else { return nil }
            return FieldFault("due-\(number)-day", Wording.sentence(forRefusal: dayPast))
        }
    }

    /// The plan as it is, so that a change is written into it.
    package static func filled(_ actions: [PlanAction]) -> [Answers.Field] {
        actions.prefix(mostActions).enumerated().flatMap { place, action in
            let number = place + 1
            return [
                Answers.Field(name: "what-\(number)", value: action.what),
                Answers.Field(name: "who-\(number)", value: action.who.rawValue),
                Answers.Field(name: "status-\(number)", value: action.status.rawValue),
            ] + (action.by.map { WrittenMoment.fields(of: $0, as: "due-\(number)") } ?? [])
        }
    }

    package static func stairs(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        try demand(answers, [("stairs-where", Wording.Desk.stairsWhere), ("stairs-can", Wording.Desk.stairsCan)])
        return .stairs(StairsAnswers(whereWeStand: answers["stairs-where"], whatWeCanDo: answers["stairs-can"]))
    }

    /// - Throws: each of the fields that is empty, by its own question.
    private static func demand(_ answers: Answers, _ fields: [(name: String, label: String)]) throws(FieldFaults) {
        let empty = fields.filter { answers.text($0.name) == nil }
        guard empty.isEmpty else {
            throw FieldFaults(empty.map { FieldFault($0.name, Wording.Desk.paperFieldMissing($0.label)) })
        }
    }

    /// How often as a clock; `nil` where there is no fixed rhythm (R-087).
    private static func rhythm(_ answers: Answers) throws(FieldFaults) -> ContactRhythm? {
        guard let written = answers.text("rhythm") else { return nil }
        guard let days = Int(written), (1...366).contains(days) else {
            throw FieldFaults([FieldFault("rhythm", Wording.Desk.rhythmDaysWrong)])
        }
        guard case .day(let first) = WrittenMoment.day("rhythm-first", in: answers) else {
            throw FieldFaults([FieldFault("rhythm-first-day", Wording.Desk.rhythmFirstMissing)])
        }
        return ContactRhythm(everyDays: days, first: first)
    }

    /// Set fra borgerens sted.
    package static func perspective(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        try demand(
            answers,
            [
                ("shift-conduct", Wording.Desk.shiftConduct), ("shift-reasons", Wording.Desk.shiftReasons),
                ("shift-needs", Wording.Desk.shiftNeeds), ("shift-matters", Wording.Desk.shiftMatters),
            ])
        return .perspective(
            PerspectiveShift(
                conduct: answers["shift-conduct"], reasons: answers["shift-reasons"], needs: answers["shift-needs"],
                matters: answers["shift-matters"], change: answers.text("shift-change")))
    }

    package static func meeting(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        var faults: [FieldFault] = []
        var moment: Timestamp?
        if case .moment(let read) = WrittenMoment.reading("meet", in: answers) {
            moment = read
        } else {
            faults.append(FieldFault("meet-day", Wording.Desk.meetingWhenMissing))
        }
        let people = answers.all("with").compactMap(PersonID.init(rawValue:))
        if answers.text("place") == nil { faults.append(FieldFault("place", Wording.Desk.meetingPlaceMissing)) }
        if people.isEmpty { faults.append(FieldFault("with", Wording.Desk.meetingPeopleMissing)) }
        let names = ["risk-seen", "risk-measures", "risk-out"]
        let risk = names.map { answers[$0] }
        // An assessment that is begun is whole: what is missing is said where it is missing.
        if names.contains(where: { answers.text($0) != nil }) {
            faults += names.filter { answers.text($0) == nil }.map { FieldFault($0, Wording.Desk.riskPartMissing) }
        }
        guard faults.isEmpty, let moment else { throw FieldFaults(faults) }
        return .meeting(
            PlannedMeeting(
                at: moment, place: answers["place"], people: people,
                risk: risk.allSatisfy(\.isEmpty)
                    ? nil : RiskAssessment(seen: risk[0], measures: risk[1], wayOut: risk[2])))
    }

    package static func minutes(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        let kind = answers.choice("paper-kind", of: PaperKind.self)
        if kind != nil { try demand(answers, [("paper-text", Wording.Desk.minutesText)]) }
        return switch kind {
        case .minutes: .minutes(answers["paper-text"])
        case .internalAgreement: .internalAgreement(answers["paper-text"])
        case .plan, .contactAgreement, .stairs, .perspective, .meeting, .management, nil:
            throw FieldFaults([FieldFault("paper-kind", Wording.Desk.minutesKindMissing)])
        }
    }

    package static func management(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        guard ["yes", "no"].contains(answers["told"]) else {
            throw FieldFaults([FieldFault("told", Wording.Desk.managementMissing)])
        }
        try demand(answers, [("told-reason", Wording.Desk.formalReason)])
        return .management(
            ManagementWord(
                isTold: answers["told"] == "yes", people: answers.all("told-whom").compactMap(PersonID.init(rawValue:)),
                reason: answers["told-reason"]))
    }
}
