import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wording

/// An hour that is agreed with the citizen, as letters, mails and calendars tell of it.
@Suite struct `An agreed hour, in writing` {
    private static let hour = AppointedHour(appointment: "A-1", version: 1, form: .call, at: "2025-03-06T13:00+01:00")
    private static let told = "torsdag den 6. marts 2025 kl. 13.00"

    @Test("R-044 R-073 the copy of a note says when, how and where we talk again", arguments: TalkForm.allCases)
    func copy(form: TalkForm) {
        let plain = NoteCopyFacts.wednesday(.newTalk)
        let place = form == .meeting ? "Rådhuset, lokale 4" : nil
        let note = ReadNote.Reply(
            row: plain.note.row, draft: plain.note.draft, consent: nil,
            nextTalk: NextTalk(at: Self.hour.at, form: form, place: place, everyDays: 14))
        let facts = NoteCopyFacts(
            name: plain.name, received: plain.received, note: note, code: plain.code, letter: plain.letter)
        let blocks = Wording.noteCopy(facts, from: .borgerservice)
        let what = form == .call ? "Vi ringer til dig igen" : "Vi mødes igen"
        let said = blocks.compactMap { block -> String? in
            if case .paragraph(let text) = block { text } else { nil }
        }
        .first {
            $0.hasPrefix("\(what) \(Self.told), som vi aftalte.")
        }
        #expect(said?.contains("Mødet er her: Rådhuset, lokale 4.") == (form == .meeting))
        #expect(said?.contains("hver 14. dag på samme tidspunkt") == true)
        let without = Wording.noteCopy(plain, from: .borgerservice)
        #expect(without.contains(.paragraph("Vi taler sammen igen, som vi aftalte.")))
    }

    @Test("R-073 the same stands in what is shown while the note is written, with where to answer")
    func preview() throws {
        let recipient = FindRecipient.Reply(
            name: Desk.citizen, addressLines: ["Blåbærvej 12"], email: nil, unit: "U-demo03", assigned: nil,
            received: "2025-03-04T10:00+01:00", case: "K-1")
        let draft = LetterDraft.note(
            .called, outcome: .newTalk, consent: nil, spokenAt: nil, nextTalk: NextTalk(at: Self.hour.at, form: .call))
        let shown = try LetterPreview(draft, of: "K-1", to: recipient, by: "P-7", at: "2025-03-04T10:00+01:00")
            .text(at: "2025-03-04T10:00+01:00") { _ in .borgerservice }
        #expect("\(shown.blocks)".contains("Vi ringer til dig igen \(Self.told)"))
        #expect("\(shown.blocks)".contains("Tast koden XXXX-XXXX-XXXX dér"))
    }

    @Test("R-043 every mail about a call to whoever is to know beforehand says that an hour is to be agreed first")
    func toBeAgreed() {
        let due: Timestamp = "2025-03-06T13:15+01:00"
        for stage in PingStage.allCases {
            let mail = Wording.pingToAgree(stage, about: "K-1", due: due)
            #expect(mail.paragraphs[0].contains("Aftal et tidspunkt først."), "\(mail)")
            #expect(!mail.paragraphs[0].contains("bedt om at blive ringet op nu") && !mail.subject.contains("K-1"))
        }
    }

    @Test("R-043 R-044 every mail about it says the hour, and none asks for a call now", arguments: TalkForm.allCases)
    func mails(form: TalkForm) {
        let hour = AppointedHour(appointment: "A-1", version: 1, form: form, at: Self.hour.at)
        let due: Timestamp = "2025-03-06T13:15+01:00"
        var mails = [Wording.givenOn(hour, about: "K-1")]
        for now in ["2025-03-06T10:00+01:00", "2025-03-06T13:05+01:00", "2025-03-07T14:00+01:00"] as [Timestamp] {
            for reason in [nil, CallReason.beforeChange] {
                mails += PingStage.allCases.map {
                    Wording.ping($0, about: "K-1", for: hour, due: due, reason: reason, at: now)
                }
            }
            mails += ChaseStage.allCases.map { Wording.chase($0, of: hour, about: "K-1", at: now) }
            mails.append(Wording.moved(about: "K-1", for: hour, due: due, at: now))
        }
        for mail in mails {
            #expect(mail.paragraphs[0].contains(Self.told), "\(mail)")
            let says = mail.paragraphs[0].contains("ikke før") && mail.paragraphs[0].contains("ringer nu")
            #expect(!says, "not both: \(mail)")
            #expect(!mail.subject.contains("K-1") && !mail.paragraphs[0].contains("bedt om at blive ringet op nu"))
        }
    }

    @Test("R-043 the letters that are owed by events with an hour say it")
    func owed() throws {
        let desk = try Desk()
        try desk.register()
        let event = Pinged(
            case: "K-1", callback: "C-1", stage: .nearTarget, recipients: ["P-7"], due: "2025-03-06T13:15+01:00",
            validUntil: "2025-03-06T13:00+01:00", agreed: Self.hour)
        try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
        let mail = try #require(try desk.letters().last)
        let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: mail.letter), as: Desk.colleague)
        #expect(read.message?.paragraphs.first?.contains(Self.told) == true)
        #expect(try desk.bench.said(LetterSent.self).last?.kind == .ping)
    }

    @Test("R-044 with the call it goes into the new colleague's calendar and out of the old one's, there and back")
    func calendars() throws {
        let desk = try Desk()
        try desk.register()
        try desk.bench.hear(
            Appointed(
                case: "K-1", appointment: "A-1", version: 1, form: .call, at: Self.hour.at, notice: nil, by: "P-7"),
            from: .callback, about: CaseID("K-1"))
        func move(_ number: Int, from: PersonID, to: PersonID) throws -> [(PersonID?, Invitation)] {
            let before = Set(try desk.letters().map(\.letter))
            // Whoever takes it themself hears of the hour too.
            let event = CallMoved(
                case: "K-1", callback: "C-1", number: number, from: from, to: to, by: to,
                due: "2025-03-06T13:15+01:00", agreed: Self.hour)
            try desk.bench.hear(event, from: .callback, about: CaseID("K-1"))
            return try desk.letters().filter { !before.contains($0.letter) }.map { row in
                let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague)
                return (row.to, try #require(read.message?.invitation))
            }
        }
        for (number, from, to) in [(1, "P-7", "P-9"), (2, "P-9", "P-7")] as [(Int, PersonID, PersonID)] {
            let made = try move(number, from: from, to: to)
            #expect(made.map(\.0) == [from, to])
            #expect(made.map(\.1.start) == [nil, Self.hour.at])
            #expect(made.allSatisfy { $0.1.name == "appointment-A-1" && $0.1.sequence == number })
        }
        // The hour is changed after that: the calendar takes it for the newer word.
        try desk.bench.hear(
            Appointed(
                case: "K-1", appointment: "A-1", version: 2, form: .call, at: "2025-03-07T13:00+01:00", notice: nil,
                by: "P-7"), from: .callback, about: CaseID("K-1"))
        let last = try #require(try desk.letters().last)
        let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: last.letter), as: Desk.colleague)
        #expect(try #require(read.message?.invitation).sequence > 2)
    }

    @Test("R-044 a letter that moves or calls off an hour says which hour it was, and whether a call or a meeting")
    func changed() {
        func text(_ form: TalkForm, at moment: Timestamp?) -> String {
            let blocks = Wording.appointment(
                form, at: moment, isChange: true, before: Self.hour.at, to: nil, about: "K-1", from: .borgerservice)
            return "\(blocks)"
        }
        #expect(text(.call, at: nil).contains("Opkaldet \(Self.told), som vi havde aftalt, er aflyst."))
        #expect(text(.meeting, at: nil).contains("Mødet \(Self.told), som vi havde aftalt, er aflyst."))
        let moved = text(.call, at: "2025-03-07T09:00+01:00")
        #expect(moved.contains("Det gælder i stedet for opkaldet \(Self.told)."))
    }
}
