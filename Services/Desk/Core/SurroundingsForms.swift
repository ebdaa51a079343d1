package import CaseModel
package import DeskAnswers
import Wording

/// The forms of Omkring borgeren, read as what is to be written on the case, or everything that must be put right.
package enum SurroundingsForms {
    package static func representative(
        _ answers: Answers, on today: CivilDay
    ) throws(FieldFaults) -> Representative {
        var faults: [FieldFault] = []
        let relation: Relation? = answers.choice("represent-relation")
        let ground: RepresentationGround? = answers.choice("represent-ground")
        let reach: RepresentationReach? = answers.choice("represent-reach")
        if answers["represent-name"].isEmpty {
            faults.append(FieldFault("represent-name", Wording.Desk.representNameMissing))
        }
        if relation == nil { faults.append(FieldFault("represent-relation", Wording.Desk.inquiryRelationMissing)) }
        if ground == nil { faults.append(FieldFault("represent-ground", Wording.Desk.representGroundMissing)) }
        if reach == nil { faults.append(FieldFault("represent-reach", Wording.Desk.representReachMissing)) }
        if answers["represent-proof"].isEmpty {
            faults.append(FieldFault("represent-proof", Wording.Desk.representProofMissing))
        }
        let from = day("represent-from", in: answers, &faults)
        let until = day("represent-until", in: answers, &faults)
        guard faults.isEmpty, let relation, let ground, let reach else { throw FieldFaults(faults) }
        return Representative(
            name: answers["represent-name"], relation: relation, ground: ground, reach: reach,
            proof: answers["represent-proof"], phone: answers.text("represent-phone"),
            addressLines: answers.lines("represent-address"),
            getsLetters: answers.has("represent-letters", "yes"), from: from ?? today, until: until)
    }

    package static func end(_ answers: Answers) throws(FieldFaults) -> (number: Int, reason: String) {
        var faults: [FieldFault] = []
        let number = Int(answers["end-number"])
        if number == nil { faults.append(FieldFault("end-number", Wording.Desk.representEndWhoMissing)) }
        if answers["end-reason"].isEmpty {
            faults.append(FieldFault("end-reason", Wording.Desk.representEndReasonMissing))
        }
        guard faults.isEmpty, let number else { throw FieldFaults(faults) }
        return (number, answers["end-reason"])
    }

    package static let notProtected = "no"

    package static func needs(_ answers: Answers, of case: CaseID) -> RecordNeeds {
        RecordNeeds(
            case: `case`, support: SupportOffer.allCases.filter { answers.has("needs-support", $0.rawValue) },
            language: answers.text("needs-language"))
    }

    package static func minor(_ answers: Answers, of case: CaseID) throws(FieldFaults) -> RecordMinor {
        var faults: [FieldFault] = []
        let born = day("born", in: answers, &faults, years: WrittenMoment.birthYears)
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return RecordMinor(case: `case`, born: born)
    }

    package static func protection(_ answers: Answers, of case: CaseID) throws(FieldFaults) -> ProtectAddress {
        let letters: ProtectedLetters? = answers.choice("protect")
        guard letters != nil || answers["protect"] == notProtected else {
            throw FieldFaults([FieldFault("protect", Wording.Desk.protectMissing)])
        }
        return ProtectAddress(case: `case`, letters: letters)
    }

    static func day(
        _ name: String, in answers: Answers, _ faults: inout [FieldFault],
        years: ClosedRange<Int> = WrittenMoment.officeYears
    ) -> CivilDay? {
        switch WrittenMoment.day(name, in: answers, years: years) {
        case .empty: return nil
        case .wrong:
            faults.append(FieldFault("\(name)-day", Wording.Desk.dayWrong))
            return nil
        case .day(let day): return day
        }
    }
}
