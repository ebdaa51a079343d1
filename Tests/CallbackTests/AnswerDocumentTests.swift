import CallbackShell
import CaseModel
import Seal
import Support
import Testing

@Suite("What citizens write about notes, as documents")
struct AnswerDocumentTests {
    @Test("R-077 a reply and an objection are documents that came in, read out to the journal and to nobody else")
    func read() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let code = try #require(try bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier).answerCode)
        _ = try bench.ask(AnswerNote(code: code, kind: .reply, text: "Tak for snakken, Åse."), by: .public)
        _ = try bench.ask(
            RaiseObjection(case: "K-1", text: "Det aftalte vi ikke.", channel: .phone),
            as: .caseworker)
        let said = try bench.said(AnswerReceived.self).map(\.document)
        #expect(said.map(\.kind) == [.reply, .objection] && said.map(\.channel) == [.publicForm, .phone])
        #expect(said.allSatisfy { $0.case == "K-1" })
        for (document, words) in zip(said, ["Tak for snakken, Åse.", "Det aftalte vi ikke."]) {
            let ask = ReadAnswerDocument(document: document.document)
            guard case .head(let head) = try bench.ask(ask, by: .notifier) else { continue }
            #expect(head.from == nil && head.isOriginal == (document.kind == .reply) && head.parts.count == 1)
            let piece = IncomingPiece(part: 0, number: 0)
            let reply = try bench.ask(ReadAnswerDocument(document: document.document, piece: piece), by: .notifier)
            #expect(reply == .piece(content: Base64URL.encode(Array(words.utf8)), isLast: true))
            let part = Hex.encode(Seal.sha256(Array(words.utf8)))
            #expect(document.digest == Hex.encode(Seal.sha256(IncomingDocument.digested([part]))))
            #expect(bench.refusal(of: ask, as: .caseworker, by: .desk) == "call.may_not_do")
        }
        #expect(bench.refusal(of: ReadAnswerDocument(document: "B-404"), by: .notifier) == "callback.reply_unknown")
    }
}
