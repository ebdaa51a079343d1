import CaseModel
import OperatorCore
import Wording

extension Counter {
    /// *Samarbejdet om sagen*: its papers are shown and written.
    func papers() throws {
        guard invocation.command == .paperWrite else {
            return try show(ShowPapers(case: try named())) { PaperTables.papers($0, try colleagues()) }
        }
        try act(try WritePaper(options, try colleagues(), file: Self.text), as: receipt)
    }

    /// Its meetings are planned, moved and called off.
    func meetings() throws {
        guard invocation.command == .meetingPlan else { return try act(try MoveMeeting(options), as: receipt) }
        try act(try WritePaper(planning: options, try colleagues()), as: receipt)
    }

    /// *Mails uden sag*, and those of a case.
    func mails() throws {
        if invocation.command == .mailSettle {
            return try act(try SettleMail(options, try colleagues())) {
                $0.case.map { "\($0)" } ?? Wording.Desk.mailSettled
            }
        }
        guard let id: CaseID = try options.words.first.map({ try .typed($0, as: "CASE") }) else {
            return try show(ListMailsAside()) { PaperTables.mails($0) }
        }
        try show(ListMails(case: id)) { PaperTables.mails($0) }
    }
}
