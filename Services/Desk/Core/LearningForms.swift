package import CaseModel
package import DeskAnswers
import Wording

/// The forms of Læring, each read into what it asks for.
package enum LearningForms {
    /// One of the five steps.
    package static func step(_ answers: Answers, of review: ReviewID) throws(FieldFaults) -> AnswerReviewStep {
        guard let step = Int(answers["step"]), let text = answers.text("answer") else {
            throw fault("answer", Wording.Desk.writeStep)
        }
        return AnswerReviewStep(review: review, step: step, text: text)
    }

    /// The three questions about the course.
    package static func check(_ answers: Answers, of review: ReviewID) throws(FieldFaults) -> CheckReview {
        var faults: [FieldFault] = []
        let found = CheckQuestion.allCases.compactMap { question -> CheckAnswer? in
            guard let said: Hindsight = answers.choice(question.rawValue) else {
                faults.append(FieldFault(question.rawValue, Wording.Desk.chooseAnswer))
                return nil
            }
            return CheckAnswer(question: question, verdict: said, note: answers.text("\(question.rawValue)-note"))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return CheckReview(review: review, answers: found)
    }

    /// When the review's meeting is.
    package static func meeting(_ answers: Answers, of review: ReviewID) throws(FieldFaults) -> BookReview {
        BookReview(
            review: review, at: try moment("meets", in: answers),
            people: answers.all("guests").compactMap(PersonID.init(rawValue:)))
    }

    /// Something to change.
    package static func finding(_ answers: Answers, of review: ReviewID) throws(FieldFaults) -> AddFinding {
        var faults: [FieldFault] = []
        let text = answers.text("text")
        if text == nil { faults.append(FieldFault("text", Wording.Desk.writeStep)) }
        let cause: CauseClass? = answers.choice("cause")
        if cause == nil { faults.append(FieldFault("cause", Wording.Desk.chooseCause)) }
        let recurrence: Recurrence? = answers.choice("recurrence")
        if recurrence == nil { faults.append(FieldFault("recurrence", Wording.Desk.chooseRecurrence)) }
        let owner: PersonID? = answers.identifier("owner")
        if owner == nil { faults.append(FieldFault("owner", Wording.Desk.chooseOwner)) }
        let due = end(of: "due", in: answers)
        if due == nil { faults.append(FieldFault("due-day", Wording.Desk.chooseDue)) }
        guard let text, let cause, let owner, let due else { throw FieldFaults(faults) }
        return AddFinding(
            review: review, text: text, cause: cause, isPractice: recurrence == .practice, owner: owner,
            due: due, spread: answers.choice("spread"), change: answers.choice("change"), again: again(answers),
            recurrence: recurrence)
    }

    /// The end of a review; what is missing its owner says.
    package static func close(_ answers: Answers, of review: ReviewID) -> CloseReview {
        CloseReview(review: review, cause: answers.choice("why"), recurrence: answers.choice("how-often"))
    }

    /// What somebody says has happened again; none, or nothing said.
    private static func again(_ answers: Answers) -> [FindingID]? {
        let chosen = answers.all("again").filter { $0 != "none" }.compactMap(FindingID.init(rawValue:))
        return chosen.isEmpty ? (answers.has("again", "none") ? [] : nil) : chosen
    }

    /// How far a finding is.
    package static func advance(_ answers: Answers, of finding: FindingID) throws(FieldFaults) -> AdvanceFinding {
        guard let state: FindingState = answers.choice("state") else {
            throw fault("state", Wording.Desk.chooseState)
        }
        return AdvanceFinding(finding: finding, state: state, said: answers.text("said"))
    }

    /// Somebody else, or another day.
    package static func move(_ answers: Answers, of finding: FindingID) throws(FieldFaults) -> MoveFinding {
        guard let owner: PersonID = answers.identifier("owner") else { throw fault("owner", Wording.Desk.chooseOwner) }
        guard let due = end(of: "due", in: answers) else { throw fault("due-day", Wording.Desk.chooseDue) }
        return MoveFinding(finding: finding, owner: owner, due: due, reason: answers["reason"])
    }

    /// The letter to those who complained: as it was looked at, and sent by somebody who says so.
    package static func lesson(_ answers: Answers, of finding: FindingID) throws(FieldFaults) -> TellLesson {
        guard let seen = answers.text("seen") else { throw fault("lesson", Wording.Desk.lessonLookFirst) }
        guard seen == answers.text("lesson") else { throw fault("lesson", Wording.Desk.lessonChanged) }
        guard answers.has("sure", "yes") else { throw fault("sure", Wording.Desk.lessonNotSure) }
        return TellLesson(finding: finding, text: seen, to: Int(answers["to"]))
    }

    package static func link(_ answers: Answers, of finding: FindingID) throws(FieldFaults) -> LinkFinding {
        guard let id: CaseID = answers.identifier("case") else { throw fault("case", Wording.Desk.writeCaseNumber) }
        return LinkFinding(finding: finding, case: id)
    }

    /// What a unit has found of itself.
    package static func assessment(
        _ answers: Answers, _ topic: AssessmentTopic
    ) throws(FieldFaults) -> RecordAssessment {
        var faults: [FieldFault] = []
        let unit: UnitID? = answers.identifier("unit")
        if unit == nil { faults.append(FieldFault("unit", Wording.Desk.chooseUnit)) }
        let held = day("held", in: answers)
        if held == nil { faults.append(FieldFault("held-day", Wording.Desk.chooseHeldOn)) }
        let texts = (1...topic.questions).map { answers["answer-\($0)"] }
        for (place, text) in texts.enumerated() where text.isEmpty {
            faults.append(FieldFault("answer-\(place + 1)", Wording.Desk.writeStep))
        }
        let owner: PersonID? = answers.identifier("owner")
        if owner == nil { faults.append(FieldFault("owner", Wording.Desk.chooseOwner)) }
        if answers.text("agreed") == nil { faults.append(FieldFault("agreed", Wording.Desk.writeStep)) }
        var due: Timestamp?
        switch WrittenMoment.day("due", in: answers) {
        case .empty: break
        case .day(let day): due = Copenhagen.moment(day.adding(days: 1))
        default: faults.append(FieldFault("due-day", Wording.Desk.chooseDue))
        }
        guard faults.isEmpty, let unit, let held, let owner else { throw FieldFaults(faults) }
        return RecordAssessment(
            unit: unit, topic: topic, heldOn: held, answers: texts, agreed: answers["agreed"], owner: owner, due: due)
    }

    // MARK: Parts

    static func fault(_ field: String, _ sentence: String) -> FieldFaults { FieldFaults([FieldFault(field, sentence)]) }

    static func day(_ name: String, in answers: Answers) -> CivilDay? {
        if case .day(let day) = WrittenMoment.day(name, in: answers) { day } else { nil }
    }

    /// The midnight that ends the day: it is done when it is done on that day.
    static func end(of name: String, in answers: Answers) -> Timestamp? {
        day(name, in: answers).map { Copenhagen.moment($0.adding(days: 1)) }
    }

    static func moment(_ name: String, in answers: Answers) throws(FieldFaults) -> Timestamp {
        guard case .moment(let moment) = WrittenMoment.reading(name, in: answers) else {
            throw fault("\(name)-day", Wording.Desk.chooseMoment)
        }
        return moment
    }
}
