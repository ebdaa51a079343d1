import CaseModel
import Support
import Testing
import Wire

/// Mails that colleagues send on or write, and mails that belong elsewhere.
@Suite struct ForwardedMailTests {
    private static let settings: JSON = [
        "publicUnit": "U-BENEFITS", "mailOwnDomains": ["kommune.invalid"],
        "mailMayorsOffice": ["borgmester@kommune.invalid"],
    ]
    private static let sentOn = """
        Kan I tage den her?

        Fra: Åse Påhit <Aase@eksempel.invalid>
        Sendt: 23. november 2026 09:12
        Til: Karl Kollega <kk@kommune.invalid>
        Emne: Klage over sagsbehandling

        Ingen svarer på mine breve.
        """

    @Test("R-014 a mail that a colleague sends on is the case of whoever wrote it first, with what they wrote")
    func sentOn() throws {
        let box = try Mailbox(Self.settings)
        try box.lay(mail(Self.sentOn, from: "Karl Kollega <kk@kommune.invalid>", subject: "VS: Klage"))
        let registered = try #require(box.desk.said().first).body(CaseRegistered.self)
        #expect(registered.channel == .otherUnit)
        let shown = try box.desk.ask(ShowCase(case: registered.case), as: .bo)
        #expect(shown.citizen?.name == "Åse Påhit" && shown.citizen?.email == "aase@eksempel.invalid")
        #expect(shown.citizen?.isVerified == false && shown.summary == "Klage over sagsbehandling")
        #expect(shown.points.map(\.text) == ["Ingen svarer på mine breve."])
        // It came in writing, so it is answered in writing.
        #expect(shown.promise != nil)
        let row = try #require(try box.mails(registered.case).first)
        #expect(row.forwardedBy == "Karl Kollega <kk@kommune.invalid>" && row.isColleagues == nil)
        #expect(row.beginning.hasPrefix("Ingen svarer") && row.beginning.contains("Kan I tage den her?"))
    }

    @Test("R-016 what the mayor's office sends on came to the mayor")
    func mayors() throws {
        let box = try Mailbox(Self.settings)
        let inner = """
            From: Ib Opdigt <ib@eksempel.invalid>
            Subject: Til borgmesteren
            Message-ID: <inner@eksempel.invalid>
            Content-Type: text/plain; charset=utf-8

            Jeg vil klage.
            """
        let whole = """
            From: Borgmester <borgmester@kommune.invalid>
            To: byg@kommune.invalid
            Subject: FW: Til borgmesteren
            Message-ID: <ydre@kommune.invalid>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Se her
            --b
            Content-Type: message/rfc822

            \(inner)
            --b--
            """
        try box.lay(whole)
        let registered = try #require(box.desk.said().first).body(CaseRegistered.self)
        #expect(registered.channel == .mayorsOffice)
        let shown = try box.desk.ask(ShowCase(case: registered.case), as: .bo)
        #expect(shown.citizen?.name == "Ib Opdigt" && shown.points.map(\.text) == ["Jeg vil klage."])
    }

    @Test("R-163 a colleague's answer in the thread is marked, waits for nobody, and is no citizen who comes back")
    func colleagues() throws {
        let box = try Mailbox(Self.settings)
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        try box.desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        try box.desk.ask(WithdrawCase(case: id, howInWriting: .email, reference: "J-1"), as: .bo)
        _ = box.desk.said()
        try box.lay(
            mail(
                "Tak for din mail.\n\nFra: Åse Påhit <aase@eksempel.invalid>\nSendt: i går\nEmne: Klage\n\nIngen svarer.",
                from: "Bo <bo@kommune.invalid>", subject: "SV: Klage", id: "k1@kommune.invalid",
                fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(box.desk.saidNames() == ["document-received"])
        let row = try #require(try box.mails(id).first { $0.place == .joined })
        #expect(row.isColleagues == true && row.forwardedBy == nil)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .bo).mails.isEmpty)
    }

    @Test(
        "R-014 what a colleague writes of a citizen waits for somebody to say of whom, and is then that citizen's case")
    func whose() throws {
        let box = try Mailbox(Self.settings)
        try box.desk.employ(.sine, roles: [.secretariat])
        try box.lay(
            mail(
                "Fru Påhit har ringet og er vred over ventetiden.", from: "Bo <bo@kommune.invalid>",
                subject: "En borger", id: "k7@kommune.invalid"))
        #expect(try box.cases.isEmpty)
        // Somebody is told of it, as of any mail that a citizen may be behind.
        #expect(try box.desk.said(WaitedTogether.self).map(\.person) == [.sine])
        let aside = try #require(try box.desk.ask(ListMailsAside(), as: .sine).mails.first)
        #expect(aside.place == .colleague && aside.isColleagues == true)
        let citizen = Citizen(
            name: "Åse Påhit", phone: "20123456", email: nil, addressLines: [], isVerified: false)
        let settle = SettleMail(mail: aside.mail, unit: .benefits, citizen: citizen)
        #expect(box.desk.refusal(settle, as: .bo) == "call.may_not_do")
        let id = try #require(try box.desk.ask(settle, as: .sine).case)
        let shown = try box.desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.citizen?.name == "Åse Påhit" && shown.citizen?.isVerified == false)
        #expect(shown.row.channel == .otherUnit && shown.row.received == aside.received)
        // A citizen's own mail is not made somebody else's by this.
        try box.lay(mail(fields: "List-Id: <nyt.b.invalid>\n"))
        let bulk = try #require(try box.desk.ask(ListMailsAside(), as: .sine).mails.first)
        #expect(
            box.desk.refusal(SettleMail(mail: bulk.mail, unit: .benefits, citizen: citizen), as: .sine)
                == "intake.mail_is_citizens")
    }

    @Test("R-014 a colleague's own complaint is a case in their name")
    func ownComplaint() throws {
        let box = try Mailbox(Self.settings)
        try box.lay(mail(from: "Bo <bo@kommune.invalid>", id: "k8@kommune.invalid"))
        let aside = try #require(try box.desk.ask(ListMailsAside(), as: .lone).mails.first)
        let id = try #require(try box.desk.ask(SettleMail(mail: aside.mail, unit: .benefits), as: .lone).case)
        let shown = try box.desk.ask(ShowCase(case: id), as: .lone)
        #expect(shown.citizen?.name == "Bo" && shown.row.channel == .email)
    }

    @Test("R-086 a mail in a case is told to whoever is to read it; where nobody is there, to the leader at once")
    func readers() throws {
        let box = try Mailbox(Self.settings)
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        func lay(_ number: Int) throws -> [PersonID] {
            _ = box.desk.said()
            try box.lay(
                mail("Nr. \(number)", id: "r\(number)@x.invalid", fields: "References: <m1@eksempel.invalid>\n"))
            return try box.desk.said().filter { $0.type == Waited.type }.flatMap { try $0.body(Waited.self).recipients }
        }
        #expect(try lay(1) == [.lone])
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.count == 1)
        try box.desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        try box.desk.ask(SetContactTeam(case: id, people: [.anna], reason: "En indgang."), as: .lone)
        #expect(try lay(2) == [.bo, .anna])
        #expect(try box.desk.ask(ListMailsWaiting(), as: .anna).mails.count == 2)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.isEmpty)
        try box.desk.hear(
            AbsenceChanged(absence: "B-1", person: .bo, from: "2026-11-24", to: "2026-11-27", isCancelled: false),
            .directory, PersonID.bo)
        #expect(try lay(3) == [.lone, .anna])
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.count == 3)
        // Whoever has the formal part reads what comes too.
        try box.desk.ask(
            GoFormal(
                case: id, wish: FormalWish(asker: .citizen, channel: .phone), recipient: .lars), as: .lone)
        #expect(try lay(4).contains(.lars))
        let late = try #require(try box.mails(id).last { $0.place == .joined })
        _ = try box.desk.ask(SettleMail(mail: late.mail), as: .lone)
        _ = box.desk.said()
        try box.desk.wait(until: "2026-11-26T10:00+01:00")
        let waited = try box.desk.said().filter { $0.type == Waited.type }.map { try $0.body(Waited.self) }
        #expect(waited.filter { $0.kind == .mailToRead && $0.stage == .late }.count == 3)
    }

    @Test("R-011 mails without a case are counted with a day for them, and one can be put into the case it belongs to")
    func belongs() throws {
        let box = try Mailbox(Self.settings)
        try box.desk.employ(.sine, roles: [.secretariat])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        _ = box.desk.said()
        try box.lay(mail("", subject: "", id: "p3@x.invalid"))
        let told = box.desk.said()
        #expect(try told.map { try $0.body(WaitedTogether.self).person } == [.sine])
        #expect(try box.desk.ask(CountWaiting(person: .sine), as: nil, from: .notifier).mails == 1)
        try box.lay(mail(id: "p4@x.invalid", fields: "Auto-Submitted: auto-replied\n"))
        let counted = try box.desk.ask(CountMailsAside(), as: .sine)
        #expect(counted.count == 2 && counted.perhapsCitizens == 1)
        #expect(counted.due == (try OfficeCalendar(.kl).closing(workingDays: 1, after: .tuesdayMorning)))
        #expect(try box.desk.ask(CountMailsAside(), as: .bo).count == 0)
        let locked = try #require(
            try box.desk.ask(ListMailsAside(), as: .sine).mails.first { $0.place == .unreadable })
        #expect(box.desk.refusal(SettleMail(mail: locked.mail, belongs: id), as: .bo) == "call.may_not_do")
        #expect(
            box.desk.refusal(SettleMail(mail: locked.mail, belongs: "K-2222222222222222222"), as: .sine)
                == "case.unknown")
        #expect(try box.desk.ask(SettleMail(mail: locked.mail, belongs: id), as: .sine).case == id)
        #expect(try box.desk.ask(CountMailsAside(), as: .sine).perhapsCitizens == 0)
        // It waits to be read by those who have the case.
        let row = try #require(try box.mails(id).first { $0.mail == locked.mail })
        #expect(row.place == .joined && row.readBy == nil)
        // Out of a wrong case again, into another.
        try box.lay(mail("Noget andet.", from: "ib@b.invalid", id: "i1@x.invalid"))
        let other = try #require(try box.cases.first { $0.case != id }?.case)
        _ = try box.desk.ask(SettleMail(mail: locked.mail, belongs: other), as: .bo)
        #expect(try box.mails(id).count == 1 && box.mails(other).count == 2)
        #expect(try box.desk.ask(ShowCase(case: id), as: .bo).history.contains { $0.what == "mail-moved" })
    }
}
