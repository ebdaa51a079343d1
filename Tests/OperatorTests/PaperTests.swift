import CaseModel
import OperatorCore
import Support
import Testing
import Wording

/// Papers, meetings and mails at the command line: read as they are typed, shown as colleagues read them.
@Suite struct PaperTests {
    private let colleagues = Colleagues.invented

    private func options(_ words: String...) throws -> Options {
        guard case .run(let invocation) = try Request(words) else { throw UsageFault("not a command") }
        return invocation.options
    }

    private func paper(_ words: String...) throws -> PaperBody {
        guard case .run(let invocation) = try Request(["paper", "write", "K-1"] + words) else {
            throw UsageFault("not a command")
        }
        return try WritePaper(invocation.options, colleagues) { "fra \($0)" }.body
    }

    @Test("R-082 R-087 R-170 each kind of paper is written by what belongs to it")
    func papers() throws {
        #expect(
            try paper("plan", "--action", "Ring hver tirsdag|Mette|2026-11-30|underway")
                == .plan([PlanAction(what: "Ring hver tirsdag", who: "P-1", by: "2026-11-30", status: .underway)]))
        #expect(throws: UsageFault.self) { try paper("plan", "--action", "Ring") }
        #expect(throws: UsageFault.self) { try paper("plan", "--action", "Ring|Mette|i morgen") }
        let agreement = try paper(
            "contactAgreement", "--often", "Tirsdage", "--way", "phone", "--can", "Sagens gang", "--cannot",
            "Afgørelsen",
            "--agreed", "2026-11-24", "--every-days", "7", "--first", "2026-12-01")
        #expect(
            agreement
                == .contactAgreement(
                    ContactAgreement(
                        howOften: "Tirsdage", ways: [.phone], canHelpWith: "Sagens gang", cannotHelpWith: "Afgørelsen",
                        agreedOn: "2026-11-24", rhythm: ContactRhythm(everyDays: 7, first: "2026-12-01"))))
        #expect(try paper("minutes", "--text", "Vi talte.") == .minutes("Vi talte."))
        #expect(try paper("internalAgreement", "--file", "aftale.txt") == .internalAgreement("fra aftale.txt"))
        #expect(throws: UsageFault.self) { try paper("minutes") }
        #expect(throws: UsageFault.self) { try paper("meeting") }
        #expect(
            try paper("management", "--told", "--person", "Åse", "--reason", "Avisen ringer.")
                == .management(ManagementWord(isTold: true, people: ["P-2"], reason: "Avisen ringer.")))
    }

    @Test("R-044 R-170 a meeting is planned, moved to another hour, or called off, and never both")
    func meetings() throws {
        let planned = try WritePaper(
            planning: options(
                "meeting", "plan", "K-1", "--at", "2026-11-26T10:00", "--place", "Rådhuset", "--with", "Mette"),
            colleagues)
        #expect(
            planned.body
                == .meeting(
                    PlannedMeeting(at: "2026-11-26T10:00+01:00", place: "Rådhuset", people: ["P-1"], risk: nil)))
        let id = "A-0123456789ABCDEFGHJK"
        let moved = try MoveMeeting(
            options(
                "meeting", "move", "K-1", id, "--at", "2026-11-27T10:00", "--notice", "letter", "--reason", "Syg"))
        #expect(moved.at == "2026-11-27T10:00+01:00" && moved.notice == .letter && moved.place == nil)
        #expect(try MoveMeeting(options("meeting", "move", "K-1", id, "--off", "--reason", "Syg")).at == nil)
        #expect(throws: UsageFault.self) { try MoveMeeting(options("meeting", "move", "K-1", id, "--reason", "Syg")) }
        #expect(throws: UsageFault.self) {
            try MoveMeeting(
                options("meeting", "move", "K-1", id, "--off", "--at", "2026-11-27T10:00", "--reason", "Syg"))
        }
        let row = PaperRow(
            paper: "A-1", author: "P-1", at: "2026-11-24T10:00+01:00", version: 1, body: planned.body,
            changes: [
                MeetingChange(
                    version: 2, at: nil, place: "Rådhuset", notice: .phone, reason: "Syg", by: "P-2",
                    made: "2026-11-25T10:00+01:00")
            ])
        let text = PaperTables.papers(
            ShowPapers.Reply(
                case: "K-1", unit: "U-1", step: .red, isClosed: false, papers: [row], leftOut: 0,
                needsRiskAssessment: false, reassessBy: nil), colleagues)
        #expect(text.contains("Ændret 25-11-2026 10.00 af Åse Nørby: Syg") && text.contains(Wording.Desk.calledOff))
    }

    @Test("R-014 a mail is seen to, becomes a case of the citizen it is about, or part of one")
    func mails() throws {
        let id = "E-0123456789ABCDEFGHJK"
        #expect(try SettleMail(options("mail", "settle", id), colleagues).unit == nil)
        let wish = try SettleMail(
            options("mail", "settle", id, "--unit", "Nord", "--name", "Åse Påhit", "--phone", "20123456"), colleagues)
        #expect(wish.unit == "U-1" && wish.citizen?.name == "Åse Påhit" && wish.citizen?.isVerified == false)
        #expect(try SettleMail(options("mail", "settle", id, "--new-complaint"), colleagues).isNewComplaint == true)
        #expect(throws: UsageFault.self) {
            try SettleMail(options("mail", "settle", id, "--new-complaint", "--case", "K-1"), colleagues)
        }
        #expect(try RaiseObjection.mail(options("object", "K-1", "--mail", id)) == MailID(rawValue: id))
        #expect(throws: UsageFault.self) {
            try RaiseObjection.mail(options("object", "K-1", "--mail", id, "--text", "Nej."))
        }
        #expect(throws: UsageFault.self) { try SettleMail(options("mail", "settle", id, "--name", "Åse"), colleagues) }
        #expect(throws: UsageFault.self) { try SettleMail(options("mail", "settle", id, "--phone", "2"), colleagues) }
        #expect(throws: UsageFault.self) {
            try SettleMail(options("mail", "settle", id, "--unit", "Nord", "--case", "K-1"), colleagues)
        }
        let page = MailPage(
            mails: [
                MailRow(
                    mail: "E-1", received: "2026-11-24T10:00+01:00", from: "Bo <bo@kommune.invalid>", subject: "",
                    place: .colleague, beginning: "", bytes: 1, isShortened: false, attachments: [], follows: nil,
                    readBy: nil, isColleagues: true)
            ], leftOut: 1)
        let text = PaperTables.mails(page)
        #expect(text.contains("Uden emne") && text.contains("skrevet af en kollega") && text.contains("flere mails"))
    }
}
