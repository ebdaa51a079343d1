import CaseModel
import NotifierCore
import Support
import Testing
import Wire
import Wording

/// Intake's letters beside the receipt: owed once, asked for from Intake, in words that a citizen can follow.
struct LettersFromIntakeTests {
    private func letters<Event: BusEvent>(_ event: Event) throws -> [any Letter] {
        let heard = try CloudEvent(
            id: EventID(epoch: "7ZK3Q8M2RTV5WX9A", number: 7), source: .intake, subject: Subject("K-1" as CaseID),
            time: "2026-11-23T09:12:00Z", body: event)
        return try Letters.owed(after: heard, Surroundings { _ in nil })
    }

    @Test("R-093 an approved restriction is told by letter, once; nothing is told of one that nobody approved")
    func restriction() throws {
        for state in RestrictionState.allCases {
            let owed = try letters(
                RestrictionChanged(case: "K-1", restriction: "W-1", state: state, proposedBy: "P-1", lastDay: nil))
            #expect(owed.map(\.key.rawValue) == (state == .approved ? ["restriction/W-1"] : []))
            #expect(owed.allSatisfy { $0.questions.map(\.method) == ["intake.recipient", "intake.restriction-words"] })
        }
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2026-11-20",
            milderMeans: "Faste ringetider.", ways: [.phone, .attendance], scope: "Opkald tages tirsdag.",
            lastDay: "2027-02-23", wayBack: "Hold aftalen i tre måneder.")
        let blocks = Wording.restriction(proposal, to: "Åse", about: "K-1", from: .borgerservice)
        for text in [proposal.facts, proposal.milderMeans, proposal.scope, proposal.wayBack] {
            #expect(blocks.contains(.verbatim(text)))
        }
        let words = blocks.compactMap { block -> String? in
            if case .paragraph(let text) = block { text } else { nil }
        }.joined(separator: "\n")
        #expect(words.contains("om at møde op hos os og at ringe til os.") && words.contains("Du kan skrive til os"))
        #expect(words.contains("til og med tirsdag den 23. februar 2027") && words.contains("Ombudsmand"))
    }

    @Test("R-017 more time is told by letter before the old time has run out, the newest word of it only")
    func longer() throws {
        let first = try #require(letters(ReplyExtended(case: "K-1", due: "2026-12-11T14:00:00Z")).first)
        let second = try #require(letters(ReplyExtended(case: "K-1", due: "2026-12-18T14:00:00Z")).first)
        #expect(first.key != second.key && first.isOvertaken(by: second) && !second.isOvertaken(by: first))
        #expect(first.questions.map(\.method) == ["intake.recipient", "intake.extension-words"])
        let blocks = Wording.extended(
            received: "2026-11-24T10:00+01:00", until: "2026-12-11T15:00+01:00", because: "Vi venter på akter.",
            to: nil, about: "K-1", from: .borgerservice)
        #expect(
            blocks.contains(.paragraph("Du får vores skriftlige svar senest fredag den 11. december 2026 kl. 14.59.")))
    }

    @Test(
        "R-121 R-079 the written answer says where we stand before anything else, and how to complain over each decision"
    )
    func reply() throws {
        let owed = try letters(ReplyToSend(case: "K-1", version: 2, by: "P-1"))
        #expect(owed.map(\.key.rawValue) == ["formal-reply/K-1/2"])
        #expect(owed[0].kind == .formalReply)
        #expect(owed[0].questions.map(\.method) == ["intake.recipient", "intake.reply-words"])
        let blocks = Wording.formalReply(.wednesday(.partlyAgreed), to: "Åse", from: .borgerservice)
        let place = { (block: LetterBlock) in try #require(blocks.firstIndex(of: block)) }
        let stance = try place(
            .paragraph("Du har ret i en del af din kritik, og den del beklager vi. I resten ser vi anderledes på det."))
        #expect(try stance < place(.verbatim("Brevet lå for længe.")))
        #expect(try place(.section("Det gør vi nu")) < place(.verbatim("Vi læser post hver dag.")))
        let appeal = "Du kan klage til Ankestyrelsen. Vi skal have din klage senest tirsdag den 22. december 2026."
        #expect(try place(.paragraph(appeal)) < place(.verbatim("Skriv til kommunen, som ser på den igen.")))
        #expect(blocks.contains(.paragraph("Du kan ikke klage over afgørelsen til en anden myndighed.")))
        let plain = Wording.formalReply(
            .wednesday(.disagreed, remedy: nil, guidance: []), to: nil, from: .borgerservice)
        #expect(!plain.contains(.section("Det gør vi nu")) && plain.contains(.paragraph("Til dig, det handler om")))
        #expect(!plain.contains(.section("Sådan kan du klage over afgørelsen")))
    }
}

/// What the written answer starts from.
struct HeardReplyTests {
    @Test("R-126 the letter begins with what the citizen told us, before where we stand, and asks to be put right")
    func begins() throws {
        let plain = ReadReplyWords.Reply.wednesday(.disagreed)
        let reply = ReadReplyWords.Reply(
            case: plain.case, version: plain.version, received: plain.received, text: plain.text, stance: plain.stance,
            remedy: plain.remedy, guidance: plain.guidance, author: plain.author, isDue: true,
            heard: "Du ventede fire uger.")
        let blocks = Wording.formalReply(reply, to: "Åse", from: .borgerservice)
        let place = { (block: LetterBlock) in try #require(blocks.firstIndex(of: block)) }
        let asked = try place(
            .paragraph("Har vi misforstået noget, så ring eller skriv til os. Så ser vi på svaret igen."))
        #expect(try place(.verbatim("Du ventede fire uger.")) < asked)
        #expect(try asked < place(.verbatim("Brevet lå for længe.")))
        let before = Wording.formalReply(plain, to: "Åse", from: .borgerservice)
        #expect(!before.contains(.section("Det har du fortalt os")), "nothing is said where nobody has written it")
    }
}

/// Who signs the written answer.
struct SignatureTests {
    private func signature(
        author: PersonID?, name: String?, of unit: StaffAddress.OwnUnit? = nil
    ) throws -> (template: String, lines: LetterBlock?, contact: String?) {
        let event = ReplyToSend(case: "K-1", version: 2, by: "P-2", author: author)
        let heard = try CloudEvent(
            id: EventID(epoch: "0000000000000000", number: 1), source: .intake, subject: Subject(CaseID("K-1")),
            time: "2026-11-23T09:00+01:00", body: event)
        let letter = try #require(try Letters.owed(after: heard, Surroundings { _ in nil }).first)
        var fetched = Fetched()
        for question in letter.questions {
            let reply: JSON? =
                switch question.method {
                case StaffAddress.method:
                    try name.map {
                        try JSON(
                            encoding: StaffAddress.Reply(
                                name: $0, email: "l@eksempel.invalid", isActive: false, unit: unit))
                    }
                case ReadReplyWords.method:
                    try JSON(encoding: ReadReplyWords.Reply.wednesday(.agreed))
                default:
                    try JSON(
                        encoding: FindRecipient.Reply(
                            name: "Åse", addressLines: [], email: nil, unit: "U-1", assigned: nil,
                            received: "2026-11-20T09:00+01:00", case: "K-1"))
                }
            if let reply { _ = try fetched.take(reply, to: question) }
        }
        let desk = WritingDesk(letter: "L-1", at: "2026-11-23T09:00+01:00", sender: { _ in .borgerservice })
        guard case .letter(let text) = try letter.words(fetched, for: desk) else { return ("", nil, nil) }
        let contact = text.blocks.compactMap { if case .paragraph(let words) = $0 { words } else { nil } }
        return (text.template, text.blocks.last, contact.first { $0.contains("Ring til ") })
    }

    @Test("R-015 the written answer is signed by whoever wrote it and by the unit, also when they have left since")
    func signed() throws {
        let signed = try signature(author: "P-1", name: "Lone Ågård")
        #expect(signed.template == "formal-reply/2")
        #expect(signed.lines == .paragraph("Lone Ågård\nBorgerservice\nEksempel Kommune"))
    }

    @Test("R-015 R-129 whoever belongs to another unit signs with that one, and the case's own is whom to contact")
    func ofAnotherUnit() throws {
        let own = try signature(author: "P-1", name: "Lone Ågård", of: .init(unit: "U-1", name: "Team 1"))
        #expect(own.lines == .paragraph("Lone Ågård\nBorgerservice\nEksempel Kommune"))
        let other = try signature(author: "P-1", name: "Lone Ågård", of: .init(unit: "U-2", name: "Jobcenter Nord"))
        #expect(other.lines == .paragraph("Lone Ågård\nJobcenter Nord\nEksempel Kommune"))
        #expect(other.contact?.contains("Ring til Borgerservice på telefon") == true)
    }

    @Test func `without a name, and after an older release, the unit signs alone`() throws {
        for (author, name) in [("P-1", nil), (nil, "Lone Ågård"), ("P-9", "Lone Ågård")] as [(PersonID?, String?)] {
            let plain = try signature(author: author, name: name)
            #expect(plain.template == "formal-reply/1")
            #expect(plain.lines == .paragraph("Borgerservice\nEksempel Kommune"))
        }
    }
}

extension ReadReplyWords.Reply {
    /// A written answer about two decisions, one of which nobody else decides on.
    static func wednesday(
        _ stance: ReplyStance, remedy: String? = "Vi læser post hver dag.",
        guidance: [AppealGuidance] = [
            AppealGuidance(
                decision: "Afslaget af 3. november", canBeAppealed: true, appealTo: "Ankestyrelsen",
                how: "Skriv til kommunen, som ser på den igen.", lastDay: "2026-12-22"),
            AppealGuidance(decision: "Valget af plejehjem", canBeAppealed: false),
        ], heard: String? = nil
    ) -> Self {
        Self(
            case: "K-1", version: 2, received: "2026-11-24T10:00+01:00", text: "Brevet lå for længe.", stance: stance,
            remedy: remedy, guidance: guidance, author: "P-1", isDue: true, heard: heard)
    }
}
