import CaseModel
import Foundation
import Runtime
import Support
import Testing
import Wire

/// What comes back about letters, among real processes that are struck dead while it comes.
struct PostJourneyTests {
    private static let answers = 12

    private func receipt(of document: String) -> String {
        """
        <PKO_PostStatus xmlns="http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types">
        <MessageUUID>\(document)</MessageUUID><TransaktionsStatusKode>Afsendt</TransaktionsStatusKode></PKO_PostStatus>
        """
    }

    private func message(_ number: Int, answering document: String) -> String {
        let words = Data("Svar nummer \(number).".utf8).base64EncodedString()
        return """
            <Message xmlns="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><MessageHeader>
            <messageType>DIGITALPOST</messageType>
            <messageUUID>6f1a2b3c-0000-4000-9000-0000000000\(number + 10)</messageUUID><label>Svar</label>
            <Sender><senderID>2211771212</senderID><idType>CPR</idType><label>Åse Ærtebjerg</label></Sender>
            <Recipient><recipientID>11223344</recipientID><idType>CVR</idType></Recipient>
            <ReplyData><messageUUID>\(document)</messageUUID></ReplyData></MessageHeader>
            <MessageBody><createdDateTime>2026-11-24T06:00:00Z</createdDateTime><MainDocument><File>
            <encodingFormat>text/plain</encodingFormat><filename>svar.txt</filename><language>da</language>
            <content>\(words)</content></File></MainDocument></MessageBody></Message>
            """
    }

    @Test("R-011 R-014 receipts and answers by Digital Post are each taken once, whoever is killed meanwhile")
    func killed() throws {
        let town = try Town(speed: 1)
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(
                    name: "Åse Ærtebjerg", phone: "70 10 20 30", addressLines: ["Ålevej 5", "8000 Aarhus C"],
                    isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev"),
            as: "mette"
        ).case
        var row: DeliveryRow?
        try Fact.wait(for: "the receipt to lie there") {
            row = try town.ask(ListLetters(case: id), as: "mette").letters.first { $0.state == .sent }?.delivery
            return row != nil
        }
        let document = try #require(row?.document)
        let mail = ArrivalFolder("\(town.folder.path)/intake/mail")
        let receipts = ArrivalFolder("\(town.folder.path)/outbox/receipts")
        for number in 0..<Self.answers {
            try mail.lay(message(number, answering: document), as: "\(number).xml")
            try receipts.lay(receipt(of: document), as: "\(number).xml")
            // While some are in, some are written and some are moved.
            if number % 3 == 1 { try town.strike(.intake) }
            if number % 3 == 2 { try town.strike(.notifier) }
        }
        try Fact.wait(for: "every answer on the case") {
            try town.ask(ListMails(case: id), as: "mette").mails.count { $0.place == .joined } == Self.answers
        }
        try Fact.wait(for: "everything to be taken") {
            [mail, receipts].allSatisfy { Files.names(in: $0.new).isEmpty }
        }
        let mails = try town.ask(ListMails(case: id), as: "mette").mails
        #expect(Set(mails.map(\.beginning)).count == Self.answers && mails.allSatisfy { $0.channel == .digitalPost })
        #expect(mail.unreadCount() == 0 && receipts.unreadCount() == 0)
        let letters = try town.ask(ListLetters(case: id), as: "mette").letters
        #expect(letters.contains { $0.delivery?.state == .received && $0.delivery?.evidence?.source == .receipt })
        #expect(try town.ask(ListCases(scope: .all, limit: 100), as: "birgitte").cases.count == 1)
        // The letter's own words, and the citizen's, are nobody's business but their keepers'.
        let journal = town.journals
        #expect(!journal.contains("Svar nummer") && !journal.contains("2211771212"))
        _ = try town.stop()
    }
    @Test("R-014 an address put right before the first letter is looked at first, by a press, and then written to")
    func firstLetter() throws {
        let town = try Town(speed: 1)
        town.processes[.notifier]?.kill()
        let id = try town.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03",
                citizen: Citizen(
                    name: "Åse Ærtebjerg", phone: "70 10 20 30", addressLines: ["Ålevej 5", "8000 Aarhus C"],
                    isVerified: true),
                points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev"),
            as: "mette"
        ).case
        _ = try town.ask(
            CorrectCitizen(case: id, how: .citizenChecked, addressLines: ["Flyttevej 9", "8000 Aarhus C"]), as: "mette")
        try town.start(.notifier)
        func receipt() throws -> LetterRow? {
            try town.ask(ListLetters(case: id), as: "mette").letters.first { $0.kind == .receipt }
        }
        try Fact.wait(for: "the receipt to wait for a look") { try receipt()?.reason == "channel.address_changed" }
        let spool = Spool(folder: town.folder.path)
        #expect(spool.files(in: "letters").filter { $0.hasSuffix(".pdf") }.isEmpty)
        _ = try town.ask(ConfirmAddress(case: id), as: "mette")
        try Fact.wait(for: "the receipt to lie there") { try receipt()?.state == .sent }
        let name = try #require(spool.files(in: "letters").first { $0.hasSuffix(".pdf") })
        let text = try spool.text(ofLetter: name)
        #expect(text.contains("Flyttevej 9") && !text.contains("Ålevej"))
        _ = try town.stop()
    }
}
