import CaseModel
import Glibc
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// What citizens write by Digital Post, laid beside their mails (R-011, R-014).
@Suite struct PostroomTests {
    private static let ours = "6f1a2b3c-0000-4000-8000-00000000000a"

    private static func post(
        _ words: String = "Det står forkert.", answers: [String] = [ours], uuid: Int = 1, files: Int = 0
    ) -> String {
        let replies = answers.map { "<ReplyData><messageUUID>\($0)</messageUUID></ReplyData>" }.joined()
        let file = { (type: String, content: String) in
            """
            <File><encodingFormat>\(type)</encodingFormat><filename>a.pdf</filename><language>da</language>\
            <content>\(content)</content></File>
            """
        }
        let text = Base64URL.encode(Array(words.utf8)).replacing("-", with: "+").replacing("_", with: "/")
        let pdf = "<AdditionalDocument>\(file("application/pdf", "JVBERi0="))</AdditionalDocument>"
        let more = Array(repeating: pdf, count: files)
        return """
            <Message xmlns="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><MessageHeader>
            <messageType>DIGITALPOST</messageType><messageUUID>6f1a2b3c-0000-4000-9000-00000000000\(uuid)</messageUUID>
            <label>Svar</label><Sender><senderID>2211771212</senderID><idType>CPR</idType><label>Åse Påhit</label></Sender>
            <Recipient><recipientID>11223344</recipientID><idType>CVR</idType></Recipient>\(replies)</MessageHeader>
            <MessageBody><createdDateTime>2026-11-24T06:00:00Z</createdDateTime>
            <MainDocument>\(file("text/plain", text))</MainDocument>\(more.joined())</MessageBody></Message>
            """
    }

    /// A mailbox whose only case is one that a mail has made, with a document of ours in it.
    private static func box(isClosed: Bool = false, silent: Bool = false) throws -> (box: Mailbox, case: CaseID) {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail())
        let id = try #require(try box.cases.first?.case)
        if isClosed { try box.desk.ask(WithdrawCase(case: id, howInWriting: .email, reference: "J-1"), as: .bo) }
        box.desk.othersSay { method, body in
            guard !silent else { return .failure(RPCError(code: -32001, reason: "bus.no_service", message: "away")) }
            let documents = body["body"]?["documents"]?.array ?? body["documents"]?.array ?? []
            let isOurs = method == FindCaseOfDocument.method && documents.contains(.string(ours))
            return .success(isOurs ? ["case": .string(id.rawValue)] : [:])
        }
        _ = box.desk.said()
        return (box, id)
    }

    @Test func `an answer to a letter of ours joins its case, waits to be read, and opens nothing else`() throws {
        let (box, id) = try Self.box()
        try box.lay(Self.post(files: 2))
        #expect(box.desk.saidNames() == ["document-received", "waiting"] && box.place.unreadCount() == 0)
        let row = try #require(try box.mails(id).first { $0.channel == .digitalPost })
        #expect(row.place == .joined && row.from == "Åse Påhit" && row.beginning == "Det står forkert.")
        #expect(row.received == "2026-11-24T07:00+01:00" && row.attachments.map(\.name) == ["a.pdf", "a.pdf"])
        #expect(try box.content(row.mail, 1) == Array("%PDF-".utf8))
        // Nobody is to ring yet, so the leader reads it.
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.map(\.mail) == [row.mail])
        try box.desk.ask(SettleMail(mail: row.mail), as: .lone)
        #expect(try box.desk.ask(ListMailsWaiting(), as: .lone).mails.isEmpty)
    }

    @Test func `the same message twice counts once, also when the process ended before it was moved`() throws {
        let (box, id) = try Self.box()
        try box.lay(Self.post(), as: "a.xml")
        #expect(rename("\(box.place.path)/cur/a.xml:2,", "\(box.place.new)/a.xml") == 0)
        try box.desk.restart()
        try box.desk.arrive()
        try box.lay(Self.post(), as: "b.xml")
        #expect(try box.mails(id).count { $0.channel == .digitalPost } == 1)
        #expect(box.names("new").isEmpty && box.place.unreadCount() == 0)
    }

    @Test func `a second answer in the same thread joins by the first, whoever is silent`() throws {
        let (box, id) = try Self.box()
        try box.lay(Self.post())
        box.desk.othersSay { _, _ in .failure(RPCError(code: -32001, reason: "bus.no_service", message: "away")) }
        try box.lay(Self.post("Og en ting til.", answers: ["6f1a2b3c-0000-4000-9000-000000000001"], uuid: 2))
        #expect(try box.mails(id).count { $0.channel == .digitalPost && $0.place == .joined } == 2)
    }

    @Test func `an answer in a case that has ended makes a new one that follows it, with a call owed`() throws {
        let (box, id) = try Self.box(isClosed: true)
        try box.lay(Self.post())
        #expect(box.desk.saidNames() == ["registered", "citizen-returned", "document-received"])
        let new = try #require(try box.cases.first { $0.case != id })
        #expect(new.channel == .digitalPost && new.citizen == "Åse Påhit")
        #expect(try box.mails(new.case).map(\.follows) == [id])
    }

    @Test(
        "R-088 a message that comes in spite of a restriction is taken like any other and says so, in whichever way it joins"
    )
    func restricted() throws {
        let (box, id) = try Self.box()
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Tredive beskeder på en dag.", lastSeen: "2026-11-20",
            milderMeans: "En fast ugentlig besked blev aftalt.", ways: [.writing], scope: "Én besked om ugen læses.",
            lastDay: "2027-02-23", wayBack: "Holder aftalen i tre måneder, tales der om den igen.")
        try box.desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try #require(
            try box.desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first?.restriction)
        try box.desk.ask(
            JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt."), as: .jens)
        try box.desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        // By the letter that it answers, and by the citizen's own message before it.
        try box.lay(Self.post())
        try box.lay(Self.post("Og en ting til.", answers: ["6f1a2b3c-0000-4000-9000-000000000001"], uuid: 2))
        let posts = try box.mails(id).filter { $0.channel == .digitalPost }
        #expect(posts.count == 2 && posts.allSatisfy { $0.restriction == restriction && $0.place == .joined })
        // The case ends; what follows it is the same citizen's.
        try box.desk.ask(WithdrawCase(case: id, howInWriting: .email, reference: "J-1"), as: .bo)
        try box.lay(Self.post("Igen.", answers: ["6f1a2b3c-0000-4000-9000-000000000002"], uuid: 3))
        let new = try #require(try box.cases.first { $0.case != id }?.case)
        #expect(try box.mails(new).map(\.restriction) == [restriction])
    }

    @Test func `a message that answers nothing of ours is a case like any other, and nothing is lost`() throws {
        let (box, _) = try Self.box()
        try box.lay(Self.post(answers: []))
        try box.lay(Self.post("Noget andet.", answers: ["6f1a2b3c-0000-4000-8000-0000000000ff"], uuid: 2))
        #expect(box.desk.saidNames() == ["registered", "document-received", "registered", "document-received"])
        #expect(try box.cases.count { $0.channel == .digitalPost } == 2)
    }

    @Test func `while Notifier is silent the message waits, for an hour at the most`() throws {
        let (box, id) = try Self.box(silent: true)
        try box.lay(Self.post())
        #expect(box.desk.said().isEmpty && box.names("new").isEmpty)
        #expect(try box.mails(id).count { $0.channel == .digitalPost } == 0)
        try box.desk.wait(until: "2026-11-24T12:00+01:00")
        #expect(box.desk.saidNames() == ["registered", "document-received"])
    }

    @Test func `what is no message waits for a person with its reason`() throws {
        let (box, _) = try Self.box()
        try box.lay("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", as: "1.entity")
        try box.lay("<Message xmlns=\"https://DigitalPost.dk/MeMo-1\"/>", as: "2.empty")
        try box.lay("<a", as: "3.half")
        #expect(
            box.place.unreadFiles().map { "\($0.name) \($0.reason)" } == [
                "1.entity post.has_doctype", "2.empty post.not_a_message", "3.half post.not_xml",
            ])
        #expect(box.desk.said().isEmpty)
    }

    @Test func `nothing of the number that a message is sent from is kept`() throws {
        let (box, _) = try Self.box()
        try box.lay(Self.post())
        try box.lay(Self.post("Nyt", answers: [], uuid: 2))
        let path = box.folder.file("intake.sqlite")
        let kept = try ["", "-wal"].flatMap { try #require(Files.read(path + $0, most: 1 << 26)) }
        let text = String(decoding: kept, as: UTF8.self)
        #expect(text.contains("Det står forkert.") && !text.contains("2211771212"))
    }
}
