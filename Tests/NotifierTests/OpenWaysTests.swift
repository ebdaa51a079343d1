import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing
import Wire
import Wording

/// What a letter says of how to reach us, by whom it is signed, and where we meet.
@Suite struct OpenWaysTests {
    private func text(_ blocks: [LetterBlock]) -> String {
        blocks.map { block in
            switch block {
            case .heading(let text), .section(let text), .paragraph(let text), .verbatim(let text): text
            case .items(let items): items.joined(separator: " ")
            case .newPage: ""
            }
        }.joined(separator: " ")
    }

    private func proposal(_ ways: [ContactWay]) -> RestrictionProposal {
        RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald.", lastSeen: "2025-03-01", milderMeans: "Faste ringetider.",
            ways: ways, scope: "Opkald tages tirsdag.", lastDay: "2025-06-01", wayBack: "Hold aftalen.")
    }

    @Test("R-088 R-093 the letter that restricts the telephone asks nobody to ring, and says which ways stay open")
    func restricted() {
        func words(_ ways: [ContactWay]) -> String {
            text(Wording.restriction(proposal(ways), to: "Åse", about: "K-1", from: .borgerservice))
        }
        let phone = words([.phone])
        #expect(
            !phone.contains("Ring til") && !phone.contains("ringe til Borgerservice") && !phone.contains("99 99 99 99"))
        #expect(phone.contains("handler om at ringe til os") && phone.contains("Du kan skrive til os"))
        #expect(phone.contains("Du kan også komme til os") && phone.contains("så skriv til os, så ser vi"))
        let both = words([.phone, .writing])
        #expect(both.contains("at ringe til os og at skrive til os") && both.contains("Du kan komme til os"))
        #expect(!both.contains("Digital Post"))
        #expect(words([.attendance]).contains("Du kan ringe til Borgerservice på telefon"))
    }

    @Test("R-088 while a way is closed no letter asks for it: neither text, nor list, nor letterhead")
    func others() throws {
        let desk = try Desk()
        desk.closedWays = [.phone]
        try desk.register(route: .formal)
        try desk.file()
        for row in try desk.letters() {
            let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague)
            let words = text(try #require(read.text).blocks.split(separator: .newPage).first.map(Array.init) ?? [])
            #expect(!words.lowercased().contains("ring til") && !words.contains("99 99 99 99"), "\(row.kind)")
            #expect(words.contains("skrive til os med Digital Post"))
        }
        #expect(LetterSender.borgerservice.without([.phone, .writing]).page == nil)
    }

    @Test("R-093 a restriction that held and was lifted is told in writing, unless another holds by then")
    func lifted() throws {
        func desk(_ liftedAfter: Timestamp?) throws -> Desk {
            let desk = try Desk()
            try desk.register(route: .formal)
            let reply = ReadRestriction.Reply(
                case: "K-1", proposal: proposal([.phone]), isDue: false, holds: false, liftedAfter: liftedAfter)
            desk.answers[ReadRestriction.method] = try JSON(encoding: reply)
            try desk.bench.hear(
                RestrictionChanged(
                    case: "K-1", restriction: "W-1", state: .ended, proposedBy: "P-1", lastDay: nil, isLifted: true),
                from: .intake, about: CaseID("K-1"))
            return desk
        }
        let told = try desk("2025-02-03T10:00+01:00")
        let row = try #require(try told.letters().first { $0.kind == .contactRestriction })
        let words = text(
            try #require(
                try told.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague).text
            ).blocks)
        #expect(words.contains("Du kan kontakte os som før") && words.contains("3. februar 2025"))
        #expect(words.contains("Ring til Borgerservice") || words.contains("Ring til Jobcenter Nord"))
        #expect(try desk(nil).letters().first { $0.kind == .contactRestriction }?.state == .notSent)
        // That it ended by its day, as the first letter said, is no news.
        let quiet = try Desk()
        try quiet.register(route: .formal)
        try quiet.bench.hear(
            RestrictionChanged(
                case: "K-1", restriction: "W-1", state: .ended, proposedBy: "P-1", lastDay: "2025-03-03"),
            from: .intake, about: CaseID("K-1"))
        #expect(try !quiet.letters().contains { $0.kind == .contactRestriction })
    }

    @Test("R-037 R-129 the personal receipt bears the name of whoever wrote it; the copy says whom one spoke with")
    func names() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let lines = ReadPersonalReceipt.Reply(
            case: "K-1", by: "P-7", writtenAt: "2025-03-04T10:00+01:00", text: "Jeg har læst dit brev.")
        desk.answers[ReadPersonalReceipt.method] = try JSON(encoding: lines)
        try desk.bench.hear(
            PersonalReceiptWritten(case: "K-1", obligation: "B-1", by: "P-7"), from: .callback, about: CaseID("K-1"))
        try desk.bench.hear(
            ContactTeamChanged(case: "K-1", people: ["P-3"], decidedBy: "P-1"), from: .intake, about: CaseID("K-1"))
        try desk.file()
        func words(_ kind: LetterKind) throws -> String {
            let row = try #require(try desk.letters().first { $0.kind == kind })
            let read = try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague)
            return text(try #require(read.text).blocks)
        }
        #expect(try words(.personalReceipt).contains("Venlig hilsen Mette Rønne\n"))
        #expect(try words(.noteCopy).contains("Du talte med Mette Rønne."))
        #expect(try words(.noteCopy).contains("Din kontaktperson er Mette Rønne."))
        // Without a name it is still the citizen's copy.
        desk.refusals[StaffAddress.method] = "directory.person_unknown"
        try desk.file(version: 2)
        let second = try #require(try desk.letters().first { $0.kind == .noteCopy && $0.version == 2 })
        #expect(second.state == .sent)
    }

    @Test("R-055 R-045 the letter about a meeting says where and how often; calendar and mail say neither")
    func meeting() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        try desk.bench.hear(
            Appointed(
                case: "K-1", appointment: "A-1", version: 1, form: .meeting, at: "2025-03-06T10:00+01:00",
                notice: .letter,
                by: "P-7"),
            from: .callback, about: CaseID("K-1"))
        let row = try #require(try desk.letters().first { $0.kind == .appointment })
        let words = text(
            try #require(
                try desk.bench.ask(ReadLetter(case: "K-1", letter: row.letter), as: Desk.colleague).text
            ).blocks)
        #expect(words.contains("Mødet er her: Rådhuset, lokale 4") && words.contains("mødes vi hver 14. dag"))
        let mail = String(decoding: try desk.bytes("staff", try #require(desk.files("staff").first)), as: UTF8.self)
            .replacing("=\r\n", with: "")
        #expect(
            !mail.contains("lokale 4") && !mail.contains("LOCATION") && mail.contains("Stedet st=C3=A5r p=C3=A5 sagen"))
    }
}
