import CaseModel
import Runtime
import Seal
import Support
import Testing
import Wire

/// What Intake says of documents that have come in, and reads out for the journal.
@Suite struct `Documents that came in` {
    /// Everything that is read out of a document: its head, and its parts joined of their pieces.
    private func fetched(
        _ document: IncomingID, from desk: Desk
    ) throws -> (head: IncomingHead, parts: [[UInt8]]) {
        guard case .head(let head) = try desk.ask(ReadDocument(document: document), as: nil, from: .notifier) else {
            throw RPCError.gone
        }
        let parts = try head.parts.map { part -> [UInt8] in
            var bytes: [UInt8] = []
            for number in 0..<100 {
                let command = ReadDocument(
                    document: document, piece: IncomingPiece(part: part.number, number: number))
                guard case .piece(let content, let isLast) = try desk.ask(command, as: nil, from: .notifier) else {
                    throw RPCError.gone
                }
                bytes += try #require(Base64URL.decode(content))
                if isLast { break }
            }
            return bytes
        }
        return (head, parts)
    }

    private func digest(_ parts: [[UInt8]]) -> String {
        Hex.encode(Seal.sha256(IncomingDocument.digested(parts.map { Hex.encode(Seal.sha256($0)) })))
    }

    private func received(_ desk: Desk) throws -> [IncomingDocument] {
        try desk.said().filter { $0.type == DocumentReceived.type }.map { try $0.body(DocumentReceived.self).document }
    }

    @Test("R-077 a mail that makes a case is a document that came in, and so is the next one in the case")
    func mails() throws {
        let box = try Mailbox()
        let long = String(repeating: "Der er gået otte uger. ", count: 4_000)
        try box.lay(mail(long))
        let first = try #require(try received(box.desk).first)
        #expect(first.kind == .complaint && first.channel == .email)
        let (head, parts) = try fetched(first.document, from: box.desk)
        #expect(head.from == "Åse Påhit <aase@eksempel.invalid>" && head.isOriginal && head.parts.count == 1)
        #expect(digest(parts) == first.digest && String(decoding: parts[0], as: UTF8.self).hasPrefix("Der er gået"))
        try box.lay(mail("Endnu et.", id: "m2@eksempel.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        let next = try received(box.desk)
        #expect(next.map(\.kind) == [.message] && next.first?.case == first.case)
        try box.lay(mail("Endnu et.", id: "m2@eksempel.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(try received(box.desk).isEmpty, "the same mail by two roads is one document")
        let audited = try box.desk.audited(about: first.case.rawValue)
        #expect(audited.filter { $0 == "notifier document-handed-over \(first.document)" }.count == 1)
    }

    @Test func `what lies aside is no document of a case until somebody makes one of it`() throws {
        let box = try Mailbox()
        try box.lay(mail(fields: "Auto-Submitted: auto-replied\n"))
        #expect(try received(box.desk).isEmpty)
        let aside = try #require(try box.desk.ask(ListMailsAside(), as: .lone).mails.first)
        _ = try box.desk.ask(SettleMail(mail: aside.mail, unit: .benefits), as: .lone)
        #expect(try received(box.desk).map(\.document) == [IncomingID(aside.mail)])
    }

    @Test func `what was written in the public form is kept as it came and read out as a document`() throws {
        let desk = try Desk()
        let id = try desk.ask(.form(), as: nil, from: .public).case
        let said = try #require(try received(desk).first)
        #expect(said.document == IncomingID(id) && said.kind == .complaint && said.channel == .publicForm)
        _ = try desk.ask(
            VerifyCitizen(
                case: id, how: .knownNumber, addressLines: ["Rigtigvej 2", "0000 Ingensteds"]), as: .bo)
        let (head, parts) = try fetched(said.document, from: desk)
        #expect(head.from == "Sofie Opdigtet" && head.isOriginal && digest(parts) == said.digest)
        let text = String(decoding: parts[0], as: UTF8.self)
        for word in ["Sofie Opdigtet", "Fantasivej 1", "efter kl. 14", "polsk", "Ingen svarer på mine breve."] {
            #expect(text.contains(word))
        }
    }

    @Test(arguments: Channel.allCases)
    func `what came in writing and was registered by hand is a document, written down by a colleague`(channel: Channel)
        throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: channel)).case
        let said = try received(desk)
        #expect(said.count == (channel.isInWriting ? 1 : 0))
        guard let one = said.first else { return }
        let (head, parts) = try fetched(one.document, from: desk)
        #expect(one.document == IncomingID(id) && !head.isOriginal && digest(parts) == one.digest)
    }

    @Test func `only whoever hands over to the journal is read to, and of what is not there nothing`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .letter)).case
        let head = ReadDocument(document: IncomingID(id))
        #expect(desk.refusal(head, as: .bo, from: .desk) == "call.may_not_do")
        #expect(desk.refusal(head, as: nil, from: .callback) == "call.may_not_do")
        #expect(desk.refusal(ReadDocument(document: "E-404"), as: nil, from: .notifier) == "case.unknown")
        for piece in [
            IncomingPiece(part: 0, number: 1), IncomingPiece(part: 1, number: 0), IncomingPiece(part: 0, number: -1),
        ] {
            let command = ReadDocument(document: IncomingID(id), piece: piece)
            #expect(desk.refusal(command, as: nil, from: .notifier) == "intake.mail_unknown")
        }
    }
}
