package import CaseModel
package import DeskAnswers
import Wording

/// What is owed beside calls: its forms read as commands, or everything that must be put right in them.
package enum OwedForms {
    package static func tell(_ answers: Answers, about case: CaseID) throws(FieldFaults) -> TellInvolved {
        let people = (answers.all("told") + answers.all("told-other")).compactMap(PersonID.init)
        guard !people.isEmpty else { throw FieldFaults([FieldFault("told", Wording.Desk.tellMissing)]) }
        return TellInvolved(case: `case`, people: people)
    }

    package static func receipt(_ answers: Answers, about case: CaseID) throws(FieldFaults) -> WritePersonalReceipt {
        guard let text = answers.text("receipt") else {
            throw FieldFaults([FieldFault("receipt", Wording.Desk.receiptMissing)])
        }
        return WritePersonalReceipt(case: `case`, text: text)
    }

    package static func appoint(_ answers: Answers, about case: CaseID) throws(FieldFaults) -> Appoint {
        var faults: [FieldFault] = []
        var at: Timestamp?
        switch WrittenMoment.reading("appoint", in: answers) {
        case .moment(let moment): at = moment
        case .empty, .wrong: faults.append(FieldFault("appoint-day", Wording.Desk.appointMissing))
        }
        let form: TalkForm? = answers.choice("appoint-form")
        if form == nil { faults.append(FieldFault("appoint-form", Wording.Desk.formMissing)) }
        let notice: NoticeWay? = answers.choice("appoint-notice")
        if notice == nil { faults.append(FieldFault("appoint-notice", Wording.Desk.noticeMissing)) }
        let place = form == .meeting ? answers.text("appoint-place") : nil
        if form == .meeting, place == nil { faults.append(FieldFault("appoint-place", Wording.Desk.placeMissing)) }
        let days = everyDays(answers, &faults)
        guard faults.isEmpty, let at, let form, let notice else { throw FieldFaults(faults) }
        return Appoint(
            case: `case`, at: at, form: form, notice: notice, everyDays: days, place: place, isWished: isWished(answers)
        )
    }

    /// Whether somebody has ticked that the citizen wants an hour that something speaks against; asked once that was said.
    package static func isWished(_ answers: Answers) -> Bool? { answers["anyway"] == "yes" ? true : nil }

    /// After how many days a standing meeting comes again; `nil` when it does not.
    static func everyDays(_ answers: Answers, _ faults: inout [FieldFault]) -> Int? {
        guard let written = answers.text("every-days") else { return nil }
        let days = Int(written)
        if days.map({ !(1...366).contains($0) }) ?? true {
            faults.append(FieldFault("every-days", Wording.Desk.everyWrong))
        }
        return days
    }

    package static func change(
        _ answers: Answers, of appointment: AppointmentID, about case: CaseID
    ) throws(FieldFaults) -> ChangeAppointment {
        let (at, notice, reason, place) = try change(answers)
        return ChangeAppointment(
            case: `case`, appointment: appointment, at: at, notice: notice, reason: reason, place: place,
            isWished: isWished(answers))
    }

    package static func move(
        _ answers: Answers, of meeting: PaperID, about case: CaseID
    ) throws(FieldFaults) -> MoveMeeting {
        let (at, notice, reason, place) = try change(answers)
        return MoveMeeting(
            case: `case`, meeting: meeting, at: at, place: place, notice: notice, reason: reason,
            isWished: isWished(answers))
    }

    /// An hour moved or called off, whatever it is for.
    private static func change(
        _ answers: Answers
    ) throws(FieldFaults) -> (at: Timestamp?, notice: NoticeWay?, reason: String, place: String?) {
        var faults: [FieldFault] = []
        var at: Timestamp?
        switch WrittenMoment.reading("change", in: answers) {
        case .moment(let moment): at = moment
        case .empty: break
        case .wrong: faults.append(FieldFault("change-day", Wording.Desk.appointMissing))
        }
        let reason = answers.text("change-reason")
        if reason == nil { faults.append(FieldFault("change-reason", Wording.Desk.changeReasonMissing)) }
        guard faults.isEmpty, let reason else { throw FieldFaults(faults) }
        return (at, answers.choice("change-notice"), reason, answers.text("change-place"))
    }
}
