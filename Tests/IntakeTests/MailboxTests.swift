import CaseModel
import Glibc
import IntakeCore
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

@Suite struct MailboxTests {
    @Test("R-014 a mail is a case of the unit it was sent to, from somebody nobody has checked, and nothing is sent")
    func opened() throws {
        let box = try Mailbox(["mailUnits": ["byg@kommune.invalid": "U-BENEFITS"]])
        try box.lay(mail(to: "Byg <BYG@kommune.invalid>"))
        let registered = try #require(box.desk.said().first).body(CaseRegistered.self)
        #expect(registered.channel == .email && registered.unit == .benefits && registered.route == .callback)
        #expect(!registered.canBeWrittenTo && registered.assigned == nil)
        let shown = try box.desk.ask(ShowCase(case: registered.case), as: .bo)
        #expect(shown.citizen?.name == "Åse Påhit" && shown.citizen?.email == "aase@eksempel.invalid")
        #expect(shown.citizen?.isVerified == false && shown.registeredBy == .mailbox && shown.summary == "Klage")
        #expect(shown.points.map(\.text) == ["Ingen svarer på mine breve."])
        #expect(shown.history.map(\.what) == ["mailed"] && shown.history.allSatisfy { $0.by == nil })
        let address = FindRecipient(case: registered.case, purpose: .receipt)
        #expect(box.desk.refusal(address, as: nil, from: .notifier) == "intake.address_missing")
        #expect(box.names("new").isEmpty && box.names("cur") == ["171.M1.host:2,"])
    }

    @Test("R-014 a mail to many is its unit's, however many others stand before our address")
    func many() throws {
        let box = try Mailbox(["mailUnits": ["byg@kommune.invalid": "U-BENEFITS"]])
        let others = (1...60).map { "nummer\($0)@eksempel.invalid" }.joined(separator: ",\n ")
        try box.lay(mail(to: "\(others),\n byg@kommune.invalid"))
        #expect(try #require(box.desk.said().first).body(CaseRegistered.self).unit == .benefits)
    }

    @Test("R-014 what cannot be read out of a mail lies beside it as it came, for as long as the case")
    func original() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        let deep = (1...60).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        let mail = "From: a@b.invalid\nSubject: Klage\n\(deep)Content-Type: text/plain\n\nIngen svarer mig.\n"
        try box.lay(mail)
        let id = try #require(try box.cases.first?.case)
        let row = try #require(try box.mails(id).first)
        #expect(row.isShortened && row.attachments.map(\.name) == ["mail.eml"])
        #expect(try box.content(row.mail, 1) == Array(mail.utf8))
    }

    @Test("R-011 what lay with it can be fetched piece by piece, by those who see the case, and it is written down")
    func attachments() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let parts = """
            --b
            Content-Type: text/plain; charset=utf-8

            \(String(repeating: "Der er gået otte uger. ", count: 400))
            --b
            Content-Type: application/pdf; name="../brev.pdf"
            Content-Transfer-Encoding: base64

            \(Self.base64(content))
            --b--
            """
        try box.lay("From: a@b.invalid\nSubject: Klage\nContent-Type: multipart/mixed; boundary=b\n\n\(parts)\n")
        let id = try #require(try box.cases.first?.case)
        let row = try #require(try box.mails(id).first)
        #expect(
            row.attachments == [MailAttachment(number: 1, name: "brev.pdf", type: "application/pdf", bytes: 100_000)])
        #expect(row.beginning.utf8.count < row.bytes && row.place == .opened && row.readBy == nil)
        #expect(try box.content(row.mail, 1) == content)
        #expect(try String(decoding: box.content(row.mail, 0), as: UTF8.self).hasPrefix(row.beginning))
        let part = ReadMailPart(mail: row.mail, part: 1)
        #expect(box.desk.refusal(part, as: .lars) == "call.may_not_see")
        #expect(box.desk.refusal(part, as: .admin) == "call.may_not_see")
        #expect(box.desk.refusal(ReadMailPart(mail: row.mail, part: 2), as: .bo) == "intake.mail_unknown")
        #expect(box.desk.refusal(ReadMailPart(mail: row.mail, part: 1, piece: 3), as: .bo) == "intake.mail_unknown")
        let audited = try box.desk.audited(about: id.rawValue)
        #expect(audited.filter { $0 == "P-BO mail-part \(row.mail) 1 unit" }.count == 1)
    }

    @Test func `the same mail twice is one case, also when a crash came between the commit and the move`() throws {
        let box = try Mailbox()
        try box.lay(mail(), as: "1.host")
        try box.lay(mail(), as: "2.host")
        // As a crash leaves it: in the file, and still where it was delivered.
        #expect(rename("\(box.place.path)/cur/1.host:2,", "\(box.place.new)/1.host") == 0)
        try box.desk.restart()
        #expect(box.desk.said().filter { $0.type == CaseRegistered.type }.count == 1)
        #expect(box.names("new").isEmpty && box.names("cur").count == 2)
        // Without a name of its own it is known by what it says, and by who says it.
        for sender in ["a@b.invalid", "c@b.invalid", "A@b.invalid"] { try box.lay(mail(from: sender, id: nil)) }
        #expect(box.desk.said().filter { $0.type == CaseRegistered.type }.count == 2)
    }

    @Test func `another mail under a name that was used is not lost`() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        try box.lay(mail("Noget helt andet.", from: "Ib <ib@eksempel.invalid>"))
        let id = try #require(try box.cases.first?.case)
        #expect(try box.mails(id).map(\.beginning).sorted() == ["Ingen svarer på mine breve.", "Noget helt andet."])
    }

    @Test func `an answer joins its case and waits to be read; to one that has ended it makes a new case that follows`()
        throws
    {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        try box.lay(mail("Hører jeg fra jer?", id: "m2@x.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(try box.cases.count == 1)
        _ = try box.desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.map(\.case) == [id])
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.isEmpty)
        try box.desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 25))
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.map(\.case) == [id])
        let joined = try #require(try box.mails(id).first { $0.place == .joined })
        #expect(box.desk.refusal(SettleMail(mail: joined.mail), as: .lars) == "call.may_not_see")
        _ = try box.desk.ask(SettleMail(mail: joined.mail), as: .bo)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.isEmpty)
        #expect(try box.mails(id).first { $0.mail == joined.mail }?.readBy == .bo)
        let history = try box.desk.ask(ShowCase(case: id), as: .bo).history.map(\.what)
        #expect(history.contains("mail-joined"))

        _ = try box.desk.ask(WithdrawCase(case: id, howInWriting: .email, reference: "J-1"), as: .bo)
        try #require(try box.desk.ask(ShowCase(case: id), as: .bo).row.isClosed)
        try box.lay(mail("Det skete igen.", id: "m3@x.invalid", fields: "References: <m2@x.invalid>\n"))
        let next = try #require(try box.cases.first { !$0.isClosed }?.case)
        #expect(try box.mails(next).first?.follows == id)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).row.isClosed)
    }

    @Test(
        "R-014 a code is found however it is typed: hyphens, dashes, blanks or nothing between, small letters or large",
        arguments: ["-", "–", "—", " – ", " ", ""])
    func typed(between: String) throws {
        let code = try #require(
            (1...9).map { AnswerCode(random: [UInt8](repeating: 37 &* $0, count: 7)) }.first {
                $0.characters.contains(where: \.isNumber) && $0.characters.contains(where: \.isLetter)
            })
        let written = code.text.replacing("-", with: between)
        for text in [written, written.lowercased()] {
            #expect(WrittenCodes.found(in: "Kære jer\nMin kode er \(text), og I må ringe.") == [code], "\(text)")
        }
        #expect(WrittenCodes.found(in: "Jeg skal have brev nu. Ordre 123456789013.").isEmpty)
    }

    @Test func `a code of ours leads to its case; one that is not, and a silence of an hour, to a new one`() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        let code = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])
        var asked: [JSON] = []
        box.desk.callbackSays { body in
            asked.append(body)
            let isOurs = body["codes"]?.array?.first?.string == code.characters
            return .success(["case": isOurs ? .string(id.rawValue) : .null])
        }
        try box.lay(mail("Svar på \(code.text): tak.", id: "m2@x.invalid"))
        #expect(try box.mails(id).count == 2 && asked.count == 1)
        let other = AnswerCode(random: [9, 9, 9, 9, 9, 9, 9])
        try box.lay(mail("Koden er \(other.text).", id: "m3@x.invalid"))
        #expect(try box.cases.count == 2)
        // A number that only looks like one leads nowhere; a case's number from its citizen's address leads to it (decision 85).
        try box.lay(mail("Det drejer sig om \(id) og 1234-5678-9013.", id: "m4@x.invalid"))
        #expect(try box.cases.count == 2 && box.mails(id).count == 3)
        // Of a code that Callback does not know Notifier is asked, in whose letter it may stand.
        #expect(asked.count == 3)

        box.desk.callbackSays { _ in .failure(.gone) }
        try box.lay(mail("Og \(other.text).", from: "ib@b.invalid", id: "m5@x.invalid"))
        #expect(try box.cases.count == 2)
        try box.desk.restart()
        try box.desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 2))
        #expect(try box.cases.count == 3)
    }

    @Test func `what no person wrote makes no case; the secretariat and leaders see it, and can make one of it`() throws
    {
        let box = try Mailbox()
        let programs = [
            ("Auto-Submitted: auto-replied\n", MailPlace.automatic), ("List-Id: <nyt.b.invalid>\n", .bulk),
            ("X-Failed-Recipients: x@y.invalid\n", .bounced),
        ]
        for (index, program) in programs.enumerated() {
            try box.lay(mail(id: "p\(index)@x.invalid", fields: program.0))
        }
        try box.lay(mail("", subject: "", id: "p3@x.invalid"))
        // Whoever sees to them is told of the first that a citizen may have written.
        #expect(box.desk.saidNames() == ["waiting-together"])
        let aside = try box.desk.ask(ListMailsAside(), as: .sine)
        #expect(Set(aside.mails.map(\.place)) == [.automatic, .bulk, .bounced, .unreadable])
        for viewer in [Viewer.bo, .berit, .admin] {
            #expect(box.desk.refusal(ListMailsAside(), as: viewer) == "call.may_not_do")
            #expect(box.desk.refusal(SettleMail(mail: aside.mails[0].mail), as: viewer) == "call.may_not_do")
            #expect(box.desk.refusal(ReadMailPart(mail: aside.mails[0].mail, part: 0), as: viewer) == "call.may_not_do")
        }
        _ = try box.desk.ask(SettleMail(mail: aside.mails[0].mail), as: .lone)
        let made = try box.desk.ask(SettleMail(mail: aside.mails[1].mail, unit: .benefits), as: .sine)
        #expect(made.case != nil && box.desk.saidNames() == ["registered", "document-received"])
        #expect(try box.desk.ask(ListMailsAside(), as: .lone).mails.count == 2)
    }

    @Test("R-011 a mail that does not say who wrote it becomes the case of whoever its words name, or nobody's")
    func withoutSender() throws {
        let box = try Mailbox()
        for number in 0..<2 { try box.lay("Subject: Klage\n\nIngen svarer. Hilsen Åse, nr. \(number).\n") }
        let aside = try box.desk.ask(ListMailsAside(), as: .sine).mails
        #expect(aside.count == 2 && aside.allSatisfy { $0.isUnsigned })
        let aase = Citizen(name: "Åse Påhit", phone: "70 10 20 30", addressLines: [], isVerified: false)
        let named = try #require(
            try box.desk.ask(SettleMail(mail: aside[0].mail, unit: .benefits, citizen: aase), as: .sine).case)
        #expect(try box.desk.ask(ShowCase(case: named), as: .lone).citizen?.phone == "70 10 20 30")
        #expect(try box.desk.ask(ShowCase(case: named), as: .lone).row.channel == .email)
        let nobodys = try #require(
            try box.desk.ask(SettleMail(mail: aside[1].mail, unit: .benefits), as: .sine).case)
        #expect(try box.desk.ask(ShowCase(case: nobodys), as: .lone).citizen == nil)
    }

    @Test(
        "R-011 also one with a date, a name of its own and an earlier mail of a case, and one that a program sent, wait for a person",
        arguments: ["", "In-Reply-To: <m1@eksempel.invalid>\n", "Auto-Submitted: auto-generated\n"])
    func withoutSenderAndWithAll(fields: String) throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let text = mail("Ring til Vera Vind.", id: "m2@x.invalid", fields: fields)
        try box.lay(String(text.drop { $0 != "\n" }.dropFirst()))
        let empty = text.replacing("From: Åse Påhit <aase@eksempel.invalid>", with: "From:")
        try box.lay(empty.replacing("m2@", with: "m3@"))
        let aside = try box.desk.ask(ListMailsAside(), as: .sine).mails
        #expect(try box.cases.count == 1 && aside.count == 2 && aside.allSatisfy { $0.isUnsigned })
        let vera = Citizen(name: "Vera Vind", phone: "70 10 20 30", addressLines: [], isVerified: false)
        let made = try #require(
            try box.desk.ask(SettleMail(mail: aside[0].mail, unit: .benefits, citizen: vera), as: .sine).case)
        let shown = try box.desk.ask(ShowCase(case: made), as: .lone)
        #expect(shown.citizen?.name == "Vera Vind" && shown.row.route == .callback)
    }

    @Test func `two programs that answer each other fill no list`() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS", "mailPerSenderHour": 3])
        for number in 0..<6 { try box.lay(mail("Tak \(number)", id: "t\(number)@x.invalid")) }
        #expect(try box.cases.count == 3)
        #expect(try box.desk.ask(ListMailsAside(), as: .sine).mails.filter { $0.place == .flood }.count == 3)
        try box.lay(mail("Jeg er en anden.", from: "ib@b.invalid", id: "i1@x.invalid"))
        #expect(try box.cases.count == 4)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let text = Base64URL.encode(bytes).replacing("-", with: "+").replacing("_", with: "/")
        return text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }
}
