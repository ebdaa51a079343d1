package import CaseModel
package import DeskAnswers
package import Wording

/// The forms about a case after the conflict.
package enum AftermathForms {
    /// A meeting that is looked back upon; what was not answered is left out.
    package static func meeting(_ answers: Answers, _ id: CaseID) throws(FieldFaults) -> RecordMeeting {
        let found = MeetingQuestion.allCases.compactMap { question -> MeetingAnswer? in
            guard let said: Hindsight = answers.choice(question.rawValue) else { return nil }
            return MeetingAnswer(question: question, verdict: said, note: answers.text("\(question.rawValue)-note"))
        }
        return RecordMeeting(
            case: id, heldAt: try LearningForms.moment("held", in: answers), explained: answers["explained"],
            contact: answers.identifier("contact"), answers: found)
    }

    package static func offer(_ answers: Answers, _ id: CaseID) throws(FieldFaults) -> OfferMediation {
        guard let ground: MediationGround = answers.choice("ground") else {
            throw LearningForms.fault("ground", Wording.Desk.chooseAnswer)
        }
        return OfferMediation(case: id, ground: ground, isOral: answers.has("oral", "yes") ? true : nil)
    }

    /// - Parameter people: our own; whoever mediated and is named among them is that colleague, chosen or not.
    package static func held(
        _ answers: Answers, _ id: MediationID, among people: [StaffMember] = []
    ) throws(FieldFaults) -> HoldMediation {
        let heldAt = try LearningForms.moment("mediated", in: answers)
        let isAgreed = answers.has("understood", "yes")
        let day = try day("follow", Wording.Desk.chooseFollowUp, in: answers)
        // A plan that is written and has no day lacks the day.
        if isAgreed, answers.text("plan") != nil, day == nil {
            throw LearningForms.fault("follow-day", Wording.Desk.chooseFollowUp)
        }
        return HoldMediation(
            mediation: id, heldAt: heldAt, mediator: answers["mediator"],
            colleague: answers.identifier("colleague")
                ?? StaffMember.named(in: answers["mediator"], of: people).first?.person,
            isFreeOfCaseWork: answers.has("free", "yes"), isAgreed: isAgreed, plan: answers.text("plan"),
            followUpBy: day)
    }

    package static func declined(_ answers: Answers, _ id: MediationID) throws(FieldFaults) -> DeclineMediating {
        guard let mediator = answers.text("declined-by") else {
            throw LearningForms.fault("declined-by", Wording.Desk.mediatorDeclinedMissing)
        }
        return DeclineMediating(mediation: id, mediator: mediator)
    }

    package static func reparation(_ answers: Answers, _ id: CaseID) throws(FieldFaults) -> ProposeReparation {
        guard let ground: ReparationGround = answers.choice("repair-ground") else {
            throw LearningForms.fault("repair-ground", Wording.Desk.chooseAnswer)
        }
        guard let loss: LossKind = answers.choice("loss") else {
            throw LearningForms.fault("loss", Wording.Desk.chooseAnswer)
        }
        return ProposeReparation(
            case: id, ground: ground, loss: loss, isClearlyEstablished: answers.has("clear", "yes"),
            legalBasis: answers["basis"], reachesBackTo: LearningForms.day("back", in: answers),
            acknowledgement: answers["acknowledged"])
    }

    /// The leader's answer to a proposal: to the case, and to the citizen by letter unless it has been said.
    package static func decision(_ answers: Answers, of id: ReparationID) throws(FieldFaults) -> DecideReparation {
        let isGranted = answers.has("grant", "yes")
        return DecideReparation(
            reparation: id, isGranted: isGranted, reason: answers["decision"], words: answers.text("repair-words"),
            appeal: answers.text("repair-appeal"), toldOn: try day("told", Wording.Desk.chooseToldOn, in: answers),
            giver: isGranted ? answers.identifier("giver") : nil,
            giveBy: isGranted ? try day("give", Wording.Desk.chooseGiveBy, in: answers) : nil)
    }

    package static func given(_ answers: Answers, _ id: ReparationID) throws(FieldFaults) -> GiveReparation {
        guard let day = try day("given", Wording.Desk.chooseGivenOn, in: answers) else {
            throw LearningForms.fault("given-day", Wording.Desk.chooseGivenOn)
        }
        return GiveReparation(reparation: id, givenOn: day)
    }

    /// A day that may be left out; `fault` says what is to be done about one that does not exist.
    private static func day(_ name: String, _ fault: String, in answers: Answers) throws(FieldFaults) -> CivilDay? {
        switch WrittenMoment.day(name, in: answers) {
        case .day(let day): return day
        case .empty: return nil
        default: throw LearningForms.fault("\(name)-day", fault)
        }
    }

    /// The letter that the answer would be.
    package static func answer(_ answers: Answers, isGranted: Bool) throws(FieldFaults) -> LetterDraft {
        guard let words = answers.text("repair-words") else {
            throw LearningForms.fault("repair-words", Wording.Desk.previewNotWritten)
        }
        let appeal = answers.text("repair-appeal")
        guard isGranted || appeal != nil else {
            throw LearningForms.fault("repair-appeal", Wording.Desk.previewNotWritten)
        }
        return .reparation(isGranted: isGranted, words, appeal: appeal)
    }

    package static func experience(_ answers: Answers, _ id: CaseID) throws(FieldFaults) -> RecordExperience {
        let lines = ExperienceQuestion.allCases.compactMap { question -> ExperienceLine? in
            answers.choice("met-\(question.rawValue)", of: ExperienceAnswer.self).map {
                ExperienceLine(question: question, answer: $0)
            }
        }
        guard !lines.isEmpty else {
            throw LearningForms.fault("met-\(ExperienceQuestion.respect.rawValue)", Wording.Desk.chooseAnswer)
        }
        return RecordExperience(case: id, answers: lines)
    }
}
