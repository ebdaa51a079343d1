import CaseModel
import Foundation
import Support
import Testing

/// One citizen with three cases, one talk about them all, one letter and one objection, through every real process.
@Suite(.serialized) struct `One talk about three cases` {
    private func register(_ town: Town, _ summary: String) throws -> CaseID {
        let citizen = Citizen(
            name: "Åse Ærtebjerg", phone: "70 10 20 30", addressLines: ["Ålevej 5", "8000 Aarhus C"], isVerified: true)
        return try town.ask(
            RegisterCase(
                channel: .email, kind: .complaint, unit: "U-demo03", citizen: citizen,
                points: [ComplaintPoint(kind: .procedural, text: summary)], summary: summary, assigned: "P-demo07"),
            as: "mette"
        ).case
    }

    private func isClosed(_ town: Town, _ id: CaseID) throws -> Bool {
        try town.ask(ShowCase(case: id), as: "mette").row.isClosed
    }

    private func rows(_ town: Town, _ id: CaseID) throws -> [LetterRow] {
        try town.ask(ListLetters(case: id), as: "mette").letters.filter { $0.kind == .noteCopy }
    }

    @Test("R-071 R-073 R-074 the citizen reads the note once with three numbers, and objects to it once")
    func wholeWay() throws {
        let town = try Town(speed: 60)
        let browser = Browser(port: try town.startPublic())
        let spool = Spool(folder: town.folder.path)
        let cases = try ["Første brev", "Andet brev", "Tredje brev"].map { try register(town, $0) }
        _ = try town.ask(
            JoinCases(case: cases[0], other: cases[1], reason: "Samme mail.", also: [cases[2]]), as: "mette")
        try Fact.wait(for: "three receipts and three calls owed") {
            try spool.files(in: "letters").count == 3
                && cases.allSatisfy { try town.ask(ShowCalls(case: $0), as: "mette").calls.count == 1 }
        }
        // One of them is closed before the talk: it does not take it, and is named.
        let closed = try register(town, "Fjerde brev")
        _ = try town.ask(JoinCases(case: cases[0], other: closed, reason: "Samme mail."), as: "mette")
        try Fact.wait(for: "the fourth receipt") { spool.files(in: "letters").count == 4 }
        _ = try town.ask(conversation(closed), as: "mette")
        try Fact.wait(for: "the fourth case to close") { try isClosed(town, closed) }
        let before = Set(spool.files(in: "letters"))

        let filed = try town.ask(conversation(cases[0], also: [cases[1], closed, cases[2]]), as: "mette")
        #expect(filed.refused?.map(\.case) == [closed])
        try town.strike(.notifier)
        try town.strike(.callback)
        try Fact.wait(for: "all three to close by their copy") {
            try cases.allSatisfy { try isClosed(town, $0) }
        }
        let letters = Set(spool.files(in: "letters")).subtracting(before)
        #expect(letters.count == 1)
        let text = try spool.text(ofLetter: try #require(letters.first))
        for id in cases { #expect(text.contains(id.rawValue)) }
        #expect(!text.contains(closed.rawValue))
        for id in cases {
            let copies = try rows(town, id)
            #expect(copies.count == 1 && copies[0].state == .sent)
            #expect(copies[0].carriedIn == (id == cases[0] ? nil : cases[0]))
        }

        // One objection by its code: the first case is open again, the others say that there is one, and are not.
        let code = try #require(text.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)).output
        let command = try #require(try browser.get("/svar").hidden("command"))
        let sent = try browser.send(
            "/svar",
            ["command": command, "code": String(code), "kind": "objection", "text": "Vi aftalte fredag, ikke mandag."])
        #expect(sent.status == 200)
        try Fact.wait(for: "the first case to open") { try !isClosed(town, cases[0]) }
        #expect(try town.ask(ShowCalls(case: cases[0]), as: "mette").objections.count == 1)
        for id in cases.dropFirst() {
            let shown = try town.ask(ShowCalls(case: id), as: "mette")
            #expect(shown.objections.isEmpty && shown.beside?.map(\.case) == [cases[0]])
            #expect(try isClosed(town, id))
        }
        #expect(try town.stop().allSatisfy { $0 == .code(0) })
    }

    private func conversation(_ id: CaseID, also: [CaseID]? = nil) -> RecordConversation {
        RecordConversation(
            case: id,
            note: NoteDraft(text: "Vi talte om brevene.", explained: "At sagerne regnes for afsluttet."),
            outcome: .solved, consent: Consent(hasAgreed: true, words: "Ja, det er i orden."),
            recognised: Recognition(how: .answeredRightly), also: also)
    }
}
