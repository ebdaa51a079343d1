package import CaseModel
package import DeskAnswers
import Wording

/// The forms of Samarbejdet om sagen, read into papers; whether they say enough is Intake's word.
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
        let day: CivilDay? = if case .day(let day) = read { day } else { nil }
        let rhythm = try rhythm(answers)
        return .contactAgreement(
            ContactAgreement(
                howOften: answers["often"], ways: answers.all("way").compactMap(ContactWay.init),
                canHelpWith: answers["can"], cannotHelpWith: answers["cannot"], agreedOn: day,
                rhythm: rhythm))
    }

    /// How often as a clock; `nil` where there is no fixed rhythm.
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
    package static func perspective(_ answers: Answers) -> PaperBody {
        .perspective(
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
        if people.isEmpty { faults.append(FieldFault("with", Wording.Desk.meetingPeopleMissing)) }
        guard faults.isEmpty, let moment else { throw FieldFaults(faults) }
        let risk = ["risk-seen", "risk-measures", "risk-out"].map { answers[$0] }
        return .meeting(
            PlannedMeeting(
                at: moment, place: answers["place"], people: people,
                risk: risk.allSatisfy(\.isEmpty)
                    ? nil : RiskAssessment(seen: risk[0], measures: risk[1], wayOut: risk[2])))
    }

    package static func minutes(_ answers: Answers) throws(FieldFaults) -> PaperBody {
        switch answers.choice("paper-kind", of: PaperKind.self) {
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
        return .management(
            ManagementWord(
                isTold: answers["told"] == "yes", people: answers.all("told-whom").compactMap(PersonID.init(rawValue:)),
                reason: answers["told-reason"]))
    }
}
