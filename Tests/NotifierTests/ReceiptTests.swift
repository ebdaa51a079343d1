import CaseModel
import Glibc
import NotifierShell
import Runtime
import Store
import Support
import Testing

/// What Serviceplatformen says of a message, as a file.
enum PostStatus {
    static func receipt(
        _ status: String, of document: String, _ details: String = "", at moment: String = "2025-03-04T10:05:00Z"
    ) -> String {
        """
        <PKO_PostStatus xmlns="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types">
        <TransmissionId>6f1a2b3c-0000-4000-8000-0000000000ff</TransmissionId>
        <MessageUUID>\(document.uppercased())</MessageUUID>
        <TransaktionsDatoTid>\(moment)</TransaktionsDatoTid>
        <TransaktionsStatusKode>\(status)</TransaktionsStatusKode>\(details)
        </PKO_PostStatus>
        """
    }
}

/// What whoever carries a letter says of it, laid as a file beside the outgoing ones.
@Suite struct ReceiptTests {
    /// Notifier with one letter by Digital Post in its folder.
    private final class House {
        let desk = try! Desk()
        let place: ArrivalFolder
        private var laid = 0

        init() throws {
            place = ArrivalFolder("\(desk.folder.path)/outbox/receipts")
            #expect(place.make())
            try desk.register()
            _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: .digital), as: Desk.colleague)
            try desk.owe()
        }

        var delivery: DeliveryRow { get throws { try #require(try desk.letters().first?.delivery) } }

        func lay(_ text: String, as name: String? = nil) throws {
            laid += 1
            let path = "\(place.new)/\(name ?? "\(laid).xml")"
            #expect(Files.write(Array(text.utf8), to: path))
            // A process that another test starts just then has it open until it has become another program.
            try Fact.wait(for: "the file taken") {
                try desk.bench.arrive()
                return !Files.exists(path)
            }
        }

        /// A status of this house's letter.
        func lay(status: String, fault: String? = nil, at moment: String = "2025-03-04T10:05:00+01:00") throws {
            let details = fault.map { "<FejlDetaljer><FejlKode>\($0)</FejlKode></FejlDetaljer>" } ?? ""
            try lay(PostStatus.receipt(status, of: try delivery.document, details, at: moment))
        }

        func names(_ part: String) -> [String] { Files.names(in: "\(place.path)/\(part)") }
        var unread: [String] { place.unreadFiles().map { "\($0.name) \($0.reason)" } }
        var told: [String] {
            get throws {
                try AuditChain(desk.bench.database, salt: { [] }).entries(about: desk.letters()[0].letter.rawValue)
                    .filter { $0.action == "delivery" }.map { "\($0.actor) \($0.detail)" }
            }
        }
    }

    @Test func `the mailbox has the letter, by its receipt, and by the same file twice only once`() throws {
        let house = try House()
        try house.desk.bench.wait(until: "2025-03-04T11:00+01:00")
        try house.lay(status: "Modtaget Digital Post")
        let row = try house.delivery
        #expect(row.state == .received && row.next == .nothing)
        #expect(row.evidence?.source == .receipt && row.evidence?.at == "2025-03-04T10:05+01:00")
        #expect(row.evidence?.reference == "6f1a2b3c-0000-4000-8000-0000000000ff")
        try house.lay(status: "Modtaget Digital Post")
        #expect(try house.delivery == row && house.unread.isEmpty && house.names("new").isEmpty)
        #expect(house.names("cur") == ["1.xml:2,", "2.xml:2,"])
        #expect(try house.told == ["spool digitalPost spooled", "receipt digitalPost received"])
    }

    @Test(arguments: ["Afleveret", "Afleveret Digital Post", "Modtaget Digital Post"])
    func `each word that says that the mailbox has it is taken`(status: String) throws {
        let house = try House()
        try house.desk.bench.wait(until: "2025-03-04T11:00+01:00")
        try house.lay(status: status)
        #expect(try house.delivery.state == .received && house.unread.isEmpty)
    }

    @Test func `a mailbox that does not take it says its code, and another way is to be found`() throws {
        let house = try House()
        try house.lay(status: "Fejlet", fault: "4210")
        let row = try house.delivery
        #expect(row.state == .refused && row.evidence?.code == "4210" && row.next == .chooseAnotherWay)
    }

    @Test func `what was taken and then failed has come back`() throws {
        let house = try House()
        try house.lay(status: "Afleveret Digital Post", at: "2025-03-04T09:00:00Z")
        try house.lay(status: "Fejlet", fault: "17", at: "2025-03-04T09:01:00Z")
        let row = try house.delivery
        #expect(row.state == .bounced && row.evidence?.code == "17" && row.next == .chooseAnotherWay)
    }

    @Test func `receipts that overtake each other say the newest`() throws {
        let house = try House()
        try house.lay(status: "Fejlet", fault: "17", at: "2025-03-04T08:59:00Z")
        try house.lay(status: "Afleveret Digital Post", at: "2025-03-04T08:58:00Z")
        #expect(try house.delivery.state == .refused && house.unread.isEmpty)
    }

    @Test func `a receipt of no letter of ours, or of none that can be true, stays with a person`() throws {
        let house = try House()
        try house.lay(PostStatus.receipt("Klar", of: "6f1a2b3c-0000-4000-8000-00000000000a"), as: "1.strange")
        try house.lay(status: "Fejlet", at: "2025-03-04T08:58:00Z")
        try house.lay(status: "Modtaget Digital Post", at: "2025-03-04T08:59:00Z")
        #expect(house.unread == ["1.strange post.unknown_document", "3.xml notifier.contradicts_delivery"])
        #expect(try house.delivery.state == .refused)
    }

    @Test func `what cannot be read lies aside with its reason, and is taken once it is mended`() throws {
        let house = try House()
        #expect(mkdir("\(house.place.new)/1.folder", 0o700) == 0)
        #expect(symlink("/etc/passwd", "\(house.place.new)/2.link") == 0)
        try house.lay(String(repeating: " ", count: 70_000), as: "3.large")
        try house.lay("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", as: "4.entity")
        try house.lay("<memo:Message xmlns:memo=\"https://DigitalPost.dk/MeMo-1\"/>", as: "5.message")
        #expect(
            house.unread == [
                "1.folder post.not_a_file", "2.link post.not_a_file", "3.large post.too_large",
                "4.entity post.has_doctype", "5.message post.is_a_message",
            ])
        let good = PostStatus.receipt("Afsendt", of: try house.delivery.document)
        #expect(Files.write(Array(good.utf8), to: "\(house.place.unread)/3.large") && house.place.retry("3.large"))
        try house.desk.bench.arrive()
        #expect(try house.delivery.state == .received && house.place.unreadCount() == 4)
    }

    @Test func `a paper letter's print room may tell by a receipt too, and a mail to a colleague has none`() throws {
        let desk = try Desk()
        let place = ArrivalFolder("\(desk.folder.path)/outbox/receipts")
        #expect(place.make())
        try desk.register(route: .formal)
        try desk.ping()
        for (index, row) in try desk.letters().enumerated() {
            let text = PostStatus.receipt("Modtaget Fjern-print", of: try #require(row.delivery).document)
            #expect(Files.write(Array(text.utf8), to: "\(place.new)/\(index).xml"))
        }
        try desk.bench.arrive()
        #expect(try desk.letters().map { $0.delivery?.state } == [.received, .spooled])
        #expect(place.unreadFiles().map(\.reason) == ["post.unknown_document"])
    }
}

/// Which case a citizen's message by Digital Post answers.
@Suite struct AnsweredDocumentTests {
    @Test func `Intake is told the case of a document of ours, and nobody else is`() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        let document = try #require(try desk.letters().first?.delivery?.document)
        let asked = FindCaseOfDocument(documents: ["6f1a2b3c-0000-4000-8000-00000000000a", document.uppercased()])
        #expect(try desk.bench.ask(asked, by: .intake).case == "K-1")
        #expect(try desk.bench.ask(FindCaseOfDocument(documents: ["x"]), by: .intake).case == nil)
        #expect(desk.bench.refusal(of: asked, by: .callback) != nil)
        #expect(desk.bench.refusal(of: asked, as: Desk.colleague, by: .intake) != nil)
        let entries = try AuditChain(desk.bench.database, salt: { [] }).entries(about: "K-1")
        #expect(entries.contains { $0.actor == "intake" && $0.action == "letter.answered" })
    }

    @Test("R-074 a code that Callback has forgotten is found by the letter that it stands in, as long as that is kept")
    func code() throws {
        let desk = try Desk()
        try desk.register()
        try desk.file()
        let code = try #require(AnswerCode(typed: "7M2X-Q9K4-ZT1F"))
        let stranger = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])
        let asked = FindCaseOfDocument(documents: [], codes: [stranger, code])
        #expect(try desk.bench.ask(asked, by: .intake).case == "K-1")
        #expect(try desk.bench.ask(FindCaseOfDocument(documents: [], codes: [stranger]), by: .intake).case == nil)
    }
}
